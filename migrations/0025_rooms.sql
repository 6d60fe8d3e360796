-- Rooms that are made elsewhere (docs/adr/0022): how often a host was asked, what was asked for, and why there is none yet.

-- How many meetings a host of Zoom was asked to make or to change on a day at Greenwich; days are counted from 1970.
create table room_call (
    host  text   not null,
    day   bigint not null,
    calls bigint not null,
    primary key (host, day)
);

-- A meeting that was asked for at a host. It stands here before it is asked for, and bears a key that comes from the id, so that
-- one whose answer was lost is found again. No CHECK names the states: they may grow. No reference holds: what is to be deleted
-- outlives its group. `reference` is what the maker calls the meeting, `crowded` whether others meet there at the same time,
-- `personal` whether everybody can have an address of their own.
create table room_order (
    id        text   not null primary key,
    group_id  text   not null,
    host      text   not null,
    state     text   not null,
    reference text,
    crowded   bigint not null default 0 constraint room_order_crowded check (crowded in (0, 1)),
    personal  bigint not null default 0 constraint room_order_personal check (personal in (0, 1)),
    asked_at  bigint not null
);
-- A group asks for one room at a time.
create unique index room_order_open on room_order (group_id) where state = 'asked';
create index room_order_group on room_order (group_id, state);
create index room_order_state on room_order (state, host);
create index room_order_crowd on room_order (group_id) where crowded = 1 and state = 'stands';

-- The address by which one person comes into a room, sealed.
create table room_link (
    order_id  text not null references room_order (id) on delete cascade,
    member_id text not null references member (id) on delete cascade,
    link      text not null,
    primary key (order_id, member_id)
);
create index room_link_member on room_link (member_id);

-- Whether another room is to take the place of the one that stands, and why there is none so far.
alter table small_group add column room_leaves bigint not null default 0 constraint small_group_room_leaves check (room_leaves in (0, 1));
alter table small_group add column room_delay text;
