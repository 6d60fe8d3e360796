-- Work that is done outside of requests: a job exists exactly if the deed that asked for it does.

-- A worker takes a job by a lease; a lease that ran out is anybody's. After the last attempt the
-- job is dead, and an organizer sees it.
create table job (
    id           text   not null primary key,
    kind         text   not null,
    payload      text   not null,
    state        text   not null,
    run_at       bigint not null,
    leased_until bigint,
    lease        text,
    attempts     bigint not null default 0,
    error        text,
    created_at   bigint not null,
    constraint job_state check (state in ('waiting', 'running', 'done', 'dead'))
);
create index job_due on job (state, run_at);
