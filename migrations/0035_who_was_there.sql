-- Who was at a meeting, as it is known from where (docs/adr/0028), and who did not come.

-- `attendance` stays what it was: a row for each who was there. It follows from these, by one rule. No CHECK names sources and
-- words: they may grow. `by_id` is the organizer who said it, if they are still here.
create table attendance_note (
    meeting_id text   not null references meeting (id) on delete cascade,
    member_id  text   not null references member (id) on delete cascade,
    source     text   not null,
    word       text   not null,
    by_id      text   references member (id) on delete set null,
    at         bigint not null,
    primary key (meeting_id, member_id, source)
);
create index attendance_note_member on attendance_note (member_id);
create index attendance_note_by on attendance_note (by_id) where by_id is not null;
insert into attendance_note (meeting_id, member_id, source, word, at)
    select meeting_id, member_id, 'tap', 'there', at from attendance;

-- Names under which somebody came into a room of whom it is not known who they are; gone when the meeting has settled.
create table meeting_guest (
    meeting_id text   not null references meeting (id) on delete cascade,
    name       text   not null,
    at         bigint not null,
    primary key (meeting_id, name)
);
create index meeting_guest_name on meeting_guest (name);

-- Under which number Zoom knows a person whom we registered for a group's room.
create table room_registrant (
    registrant text not null primary key,
    group_id   text not null references small_group (id) on delete cascade,
    member_id  text not null references member (id) on delete cascade
);
create index room_registrant_group on room_registrant (group_id);
create index room_registrant_member on room_registrant (member_id);
create index small_group_room_ref on small_group (room_ref) where room_ref is not null;

-- Hashes of what Zoom has told, so that each counts once; gone when it would no longer be taken.
create table webhook_event (
    hash text   not null primary key,
    at   bigint not null
);
create index webhook_event_at on webhook_event (at);

-- Who was not at a meeting that has settled and had not said so. `starts_at` is the meeting's, for the order of the list.
-- `to_call` says whether it is their first one and nobody has called them.
create table no_show (
    meeting_id text   not null references meeting (id) on delete cascade,
    member_id  text   not null references member (id) on delete cascade,
    starts_at  bigint not null,
    to_call    bigint not null default 0 constraint no_show_to_call check (to_call in (0, 1)),
    called_at  bigint,
    primary key (meeting_id, member_id)
);
create index no_show_member on no_show (member_id, starts_at);
create index no_show_calls on no_show (starts_at, member_id) where to_call = 1;
