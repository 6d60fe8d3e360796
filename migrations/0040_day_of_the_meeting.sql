-- The day of a meeting (docs/adr/0022): ways in by telephone, and what organizers were told of rooms that are missing.

-- How one comes into the room by telephone, sealed together with which room it is for.
alter table small_group add column room_dial_in text;

-- Meetings of which organizers were told that their groups have no room, at the time at which each was to start.
create table roomless_told (
    meeting_id text   not null references meeting (id) on delete cascade,
    starts_at  bigint not null,
    at         bigint not null,
    primary key (meeting_id, starts_at)
);
