-- Waiting for a seat in a group that is full (docs/adr/0033).

-- Who asked to be told when a group has a seat. Their order is that of `at`, and of ids where moments are equal.
create table seat_request (
    group_id  text   not null references small_group (id) on delete cascade,
    member_id text   not null references member (id) on delete cascade,
    at        bigint not null,
    primary key (group_id, member_id)
);
create index seat_request_order on seat_request (group_id, at, member_id);
create index seat_request_member on seat_request (member_id);

-- A seat that is offered to one person until `ends_at`. A person has one open offer at a time. No CHECK names the outcomes: they
-- may grow.
create table seat_offer (
    id        text   not null primary key,
    group_id  text   not null references small_group (id) on delete cascade,
    member_id text   not null references member (id) on delete cascade,
    at        bigint not null,
    ends_at   bigint not null,
    closed_at bigint,
    outcome   text
);
create unique index seat_offer_open on seat_offer (member_id) where closed_at is null;
create index seat_offer_group on seat_offer (group_id, closed_at);
create index seat_offer_due on seat_offer (ends_at) where closed_at is null;
create index seat_offer_member on seat_offer (member_id, closed_at);
