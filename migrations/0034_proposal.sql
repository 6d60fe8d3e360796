-- What a group is asked about a meeting ahead: whether it is at another time, or left out (docs/adr/0027).

-- `options` is a list of what one may choose, `made_by` who asked, if it was a person who is still here. A group is asked about a
-- meeting once for each reason, and by one proposal at a time. No CHECK names the words: they may grow.
create table proposal (
    id         text   not null primary key,
    meeting_id text   not null references meeting (id) on delete cascade,
    kind       text   not null,
    reason     text   not null,
    options    text   not null,
    made_by    text   references member (id) on delete set null,
    at         bigint not null,
    closes_at  bigint not null,
    closed_at  bigint,
    outcome    text,
    unique (meeting_id, reason)
);
create unique index proposal_open on proposal (meeting_id) where closed_at is null;
create index proposal_due on proposal (closes_at) where closed_at is null;
create index proposal_made_by on proposal (made_by) where made_by is not null;

create table proposal_vote (
    proposal_id text   not null references proposal (id) on delete cascade,
    member_id   text   not null references member (id) on delete cascade,
    choice      text   not null,
    at          bigint not null,
    primary key (proposal_id, member_id)
);
create index proposal_vote_member on proposal_vote (member_id);
