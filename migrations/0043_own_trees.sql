-- What a person calls their 황금향, and how much had grown when they last looked at it (docs/adr/0032). Who has no row calls it as
-- everybody does, and has not looked yet.
create table own_tree (
    member_id text   not null primary key references member (id) on delete cascade,
    name      text,
    seen      bigint not null default 0 constraint own_tree_seen check (seen >= 0)
);
