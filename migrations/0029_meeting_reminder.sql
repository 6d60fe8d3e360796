-- Which reminders of a meeting have gone out (docs/adr/0026): the row is written before the letters, so each goes out once.

-- `starts_at` is the start that it reminds of: a meeting that is moved is reminded of anew. `event` is what the ids of its messages
-- come from, `people` how many of them there are. No CHECK names the kinds: they may grow.
create table meeting_reminder (
    meeting_id text   not null references meeting (id) on delete cascade,
    starts_at  bigint not null,
    kind       text   not null,
    at         bigint not null,
    event      text   not null,
    people     bigint not null default 0,
    primary key (meeting_id, starts_at, kind)
);
