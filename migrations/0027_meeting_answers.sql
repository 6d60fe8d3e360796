-- Who comes to a meeting and who does not, as each says before it (docs/adr/0024): the present answer; every change is an event.

-- No CHECK names the answers: they may grow.
create table meeting_answer (
    meeting_id text   not null references meeting (id) on delete cascade,
    member_id  text   not null references member (id) on delete cascade,
    answer     text   not null,
    at         bigint not null,
    primary key (meeting_id, member_id)
);
create index meeting_answer_member on meeting_answer (member_id);
