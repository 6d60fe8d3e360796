-- Topic cards, praise (칭찬), and the ledger that the 황금향 grows from.

create table card (
    id         text   not null primary key,
    group_id   text   not null references small_group (id) on delete cascade,
    sequence   bigint not null,
    position   bigint not null,
    source     text   not null,
    deck_key   text,
    title      text   not null,
    why        text   not null,
    opener     text   not null,
    activity   text   not null,
    created_at bigint not null,
    constraint card_place unique (group_id, sequence, position),
    constraint card_once unique (group_id, deck_key),
    constraint card_source check (source in ('deck', 'model'))
);

-- Who gave it may leave: the praise stays with the one who received it, without a name.
create table praise (
    id          text   not null primary key,
    meeting_id  text   not null references meeting (id) on delete cascade,
    from_member text   references member (id) on delete set null,
    to_member   text   not null references member (id) on delete cascade,
    kinds       text   not null,
    note        text   not null,
    again       bigint not null,
    created_at  bigint not null,
    constraint praise_once unique (meeting_id, from_member, to_member),
    constraint praise_again check (again in (0, 1))
);
create index praise_to on praise (to_member);
create index praise_from on praise (from_member);

-- Rows are only ever added. `source` is the meeting or the praise, so nothing counts twice.
create table ledger (
    id         text   not null primary key,
    member_id  text   not null references member (id) on delete cascade,
    growth     text   not null,
    source     text   not null,
    points     bigint not null,
    at         bigint not null,
    constraint ledger_once unique (member_id, growth, source),
    constraint ledger_points check (points > 0)
);
