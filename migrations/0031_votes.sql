-- What the people of a group choose after eight weeks (docs/adr/0023). They vote about the last of each eight meetings.

-- No CHECK names the states: they may grow. Groups that had ended before there was a vote are not asked.
alter table meeting add column vote_state text not null default 'ahead';
update meeting set vote_state = 'closed' where sequence % 8 = 0 and state = 'settled';
create index meeting_vote on meeting (vote_state, starts_at) where sequence % 8 = 0;

create table vote (
    meeting_id text   not null references meeting (id) on delete cascade,
    member_id  text   not null references member (id) on delete cascade,
    choice     text   not null,
    at         bigint not null,
    primary key (meeting_id, member_id)
);
create index vote_member on vote (member_id);
