-- Pages by key (docs/adr/0009): figures that are kept instead of counted, plans in parts, and an index for every order.

-- The start of the last meeting of all groups (모임) that a person is in; 0 for none. Who waits is found by it.
alter table member add column seated_until bigint not null default 0;
-- How many people a group has, and the start of its last meeting; 0 for none.
alter table small_group add column people bigint not null default 0;
alter table small_group add column meets_until bigint not null default 0;

update small_group set
    people = (select count(*) from membership s where s.group_id = small_group.id and s.left_at is null),
    meets_until = coalesce((select max(t.starts_at) from meeting t where t.group_id = small_group.id), 0);
update member set seated_until = coalesce(
    (select max(g.meets_until) from membership s join small_group g on g.id = s.group_id
     where s.member_id = member.id and s.left_at is null), 0);

create index member_waiting on member (seated_until, id) where role = 'member' and stage is not null;
create index small_group_size on small_group (people, meets_until);
create index small_group_day on small_group (slot, meets_until);
create index small_group_interest on small_group (interest, slot, meets_until);
create index praise_order on praise (to_member, created_at, id);
create index job_state on job (state, id);

-- What hangs on a row that is erased is found without looking at all rows.
create index draft_session on draft (session_id);
create index login_key_maker on login_key (made_by);
create index round_maker on round (made_by);

-- How good a plan is, as JSON, and which change it and the parts below are of.
alter table round add column figures text;

-- A plan in parts, so that a page reads no more of it than it shows. `place` is a group's number on the page.
create table round_group (
    round_id text             not null references round (id) on delete cascade,
    place    bigint           not null,
    slots    text             not null,
    shared   text             not null,
    cohesion double precision not null,
    primary key (round_id, place)
);

-- Who is in which group of a plan; 0 for none, with the reason and what would help.
create table round_person (
    round_id  text   not null references round (id) on delete cascade,
    member_id text   not null,
    place     bigint not null,
    reason    text   not null default '',
    help      text   not null default '',
    primary key (round_id, member_id)
);
create index round_person_place on round_person (round_id, place, member_id);
