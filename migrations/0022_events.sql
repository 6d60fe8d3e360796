-- What was done here, by whom and to what (docs/adr/0019): a row for each operation, in its own transaction.

-- No reference holds, for a row outlives what it tells of. Who has left is the id that nobody has, so that a row about them
-- says of nobody anything. `actor_id` is whoever did it, if it was a person; `whom_id` the person for whom it was done,
-- where that is not what it was done to.
create table event (
    id         text   not null primary key,
    at         bigint not null,
    actor      text   not null,
    actor_id   text,
    verb       text   not null,
    subject    text   not null,
    subject_id text   not null,
    whom_id    text
);
create index event_subject on event (subject, subject_id, id);
create index event_actor on event (actor_id, id) where actor_id is not null;
create index event_whom on event (whom_id, id) where whom_id is not null;
