-- Hosts, help during a meeting, and a place to practise (docs/adr/0029).

-- A host is a role for one group, whose id is the scope; a group has one at most.
create unique index member_role_host on member_role (scope) where role = 'host';

-- The line that a host writes before a meeting: the newest alone.
create table host_line (
    group_id   text   not null primary key references small_group (id) on delete cascade,
    meeting_id text   not null references meeting (id) on delete cascade,
    member_id  text   not null references member (id) on delete cascade,
    line       text   not null,
    at         bigint not null
);
create index host_line_meeting on host_line (meeting_id);
create index host_line_member on host_line (member_id);

-- Whoever asked for help at a meeting: since when, until when that holds, and when somebody helped.
create table help_request (
    meeting_id text   not null references meeting (id) on delete cascade,
    member_id  text   not null references member (id) on delete cascade,
    at         bigint not null,
    until      bigint not null,
    helped_at  bigint,
    primary key (meeting_id, member_id)
);
create index help_request_member on help_request (member_id);
create index help_request_open on help_request (until) where helped_at is null;

-- When somebody first tried the practice room.
alter table member add column practised_at bigint;
