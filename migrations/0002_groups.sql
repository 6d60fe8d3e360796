-- Rounds (편성), the groups (모임) that they make, and their meetings.

-- `based_on` counts the rounds that were published when this one was computed. Publishing takes
-- `number` = based_on + 1, which is unique: of two rounds computed side by side, one is published.
create table round (
    id           text   not null primary key,
    state        text   not null,
    seed         bigint not null,
    based_on     bigint not null,
    number       bigint,
    plan         text,
    made_by      text   references member (id) on delete set null,
    created_at   bigint not null,
    published_at bigint,
    constraint round_number unique (number),
    constraint round_state check (state in ('queued', 'ready', 'published', 'failed'))
);

-- A group is named after an interest that its people share, and a number: 텃밭 가꾸기 3모임. `room` is
-- the address of its room, sealed; `room_ref` what the maker of the room calls it.
create table small_group (
    id         text             not null primary key,
    round_id   text             not null references round (id) on delete cascade,
    interest   text             not null,
    number     bigint           not null,
    slot       bigint           not null,
    cohesion   double precision not null,
    room       text,
    room_ref   text,
    created_at bigint           not null
);
create index small_group_round on small_group (round_id);

create table membership (
    group_id  text   not null references small_group (id) on delete cascade,
    member_id text   not null references member (id) on delete cascade,
    joined_at bigint not null,
    primary key (group_id, member_id)
);
create index membership_member on membership (member_id);

create table meeting (
    id        text   not null primary key,
    group_id  text   not null references small_group (id) on delete cascade,
    sequence  bigint not null,
    starts_at bigint not null,
    constraint meeting_once unique (group_id, sequence)
);
create index meeting_start on meeting (starts_at);

create table attendance (
    meeting_id text   not null references meeting (id) on delete cascade,
    member_id  text   not null references member (id) on delete cascade,
    at         bigint not null,
    primary key (meeting_id, member_id)
);
create index attendance_member on attendance (member_id);
