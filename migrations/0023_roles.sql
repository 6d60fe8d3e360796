-- What somebody may do beside meeting (docs/adr/0019): a row for each role that they were given. Whoever has none is a member.

-- `scope` says for what the role holds; 'all' is everything. Nobody granted what the machine itself did.
create table member_role (
    member_id  text   not null references member (id) on delete cascade,
    role       text   not null,
    scope      text   not null,
    granted_by text   references member (id) on delete set null,
    at         bigint not null,
    primary key (member_id, role, scope)
);
create index member_role_grantor on member_role (granted_by);

insert into member_role (member_id, role, scope, at)
    select id, role, 'all', joined_at from member where role <> 'member';

-- `member.role` is written for the release before this one and read by nobody else; SQLite lets no column go that a CHECK
-- of the table names. So who waits is found without it.
drop index member_waiting;
create index member_free on member (seated_until, id) where stage is not null;
