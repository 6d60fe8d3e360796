-- Kind words are sealed, gathered and cannot be traced (docs/adr/0030).

-- `signed`: whether the reader learns who wrote. `apart`: the writer would rather meet others next time. Words are sealed until
-- `opened_at`; words without a name that found no company stay unread from `lapsed_at` on. A row with neither kinds nor note is
-- a wish alone, and no letter. The ids of rows from now on are drawn by chance, for their order is seen.
alter table praise add column signed bigint not null default 1 constraint praise_signed check (signed in (0, 1));
alter table praise add column apart bigint not null default 0 constraint praise_apart check (apart in (0, 1));
alter table praise add column opened_at bigint;
alter table praise add column lapsed_at bigint;
alter table praise add column reply text;
alter table praise add column replied_at bigint;
alter table praise add column reply_opened_at bigint;
update praise set opened_at = created_at;
create index praise_sealed on praise (to_member, id)
    where opened_at is null and lapsed_at is null and (kinds <> '' or note <> '');
create index praise_opened on praise (to_member, opened_at, id) where opened_at is not null;
create index praise_given on praise (from_member, created_at, id);
create index praise_reply on praise (from_member) where reply is not null and reply_opened_at is null;

-- What somebody said about a meeting itself: one of four faces, and a line to the host. No CHECK names the faces: they may change.
create table meeting_feedback (
    meeting_id text   not null references meeting (id) on delete cascade,
    member_id  text   not null references member (id) on delete cascade,
    face       text,
    line       text   not null,
    at         bigint not null,
    primary key (meeting_id, member_id)
);
create index meeting_feedback_member on meeting_feedback (member_id);

-- What worries somebody, about a meeting or about a letter, for organizers alone. `note` is what one of them wrote who looked.
create table worry (
    id         text   not null primary key,
    meeting_id text   not null references meeting (id) on delete cascade,
    member_id  text   not null references member (id) on delete cascade,
    praise_id  text   references praise (id) on delete cascade,
    text       text   not null,
    at         bigint not null,
    looked_at  bigint,
    looked_by  text   references member (id) on delete set null,
    note       text
);
create unique index worry_meeting on worry (meeting_id, member_id) where praise_id is null;
create unique index worry_letter on worry (praise_id) where praise_id is not null;
create index worry_open on worry (at, id) where looked_at is null;
create index worry_member on worry (member_id);
create index worry_looked_by on worry (looked_by) where looked_by is not null;

-- That an organizer looked who wrote a letter without a name, and why.
create table writer_look (
    praise_id text   not null references praise (id) on delete cascade,
    by_id     text   not null references member (id) on delete cascade,
    reason    text   not null,
    at        bigint not null,
    primary key (praise_id, by_id)
);
create index writer_look_by on writer_look (by_id);
