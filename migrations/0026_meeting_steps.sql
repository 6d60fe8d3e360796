-- Where a meeting stands, and the steps that led there (docs/adr/0021): nothing of a meeting is deleted.

-- No CHECK names the states: they will grow. A meeting of the release before this one is scheduled, and the clock leads it on.
alter table meeting add column state text not null default 'scheduled';
alter table meeting add column revision bigint not null default 0;
create index meeting_standing on meeting (state, starts_at);

-- `starts_at` is the start from this step on. `actor_id` is who took it, if it was a person who is still here.
create table meeting_step (
    meeting_id text   not null references meeting (id) on delete cascade,
    number     bigint not null,
    state      text   not null,
    starts_at  bigint not null,
    cause      text   not null,
    actor_id   text   references member (id) on delete set null,
    at         bigint not null,
    primary key (meeting_id, number)
);
create index meeting_step_actor on meeting_step (actor_id) where actor_id is not null;
