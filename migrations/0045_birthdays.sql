-- Birthdays, of whoever tells theirs (docs/adr/0036).

-- Month and day, by the sun or by the moon, and never a year. On which day of the sun it falls is reckoned at each look; nothing of
-- that is kept. No CHECK names the calendars.
create table birthday (
    member_id text   not null primary key references member (id) on delete cascade,
    calendar  text   not null,
    month     bigint not null constraint birthday_month check (month between 1 and 12),
    day       bigint not null constraint birthday_date check (day between 1 and 31)
);
create index birthday_day on birthday (calendar, month, day, member_id);

-- A card for one birthday of one person, begun once, seven days before. It is opened at `opens_at`, nine o'clock in Seoul of that day;
-- it never is from `dropped_at` on, when its person took their birthday away.
create table birthday_card (
    id         text   not null primary key,
    member_id  text   not null references member (id) on delete cascade,
    opens_at   bigint not null,
    begun_at   bigint not null,
    opened_at  bigint,
    dropped_at bigint
);
create unique index birthday_card_day on birthday_card (member_id, opens_at);
create index birthday_card_sealed on birthday_card (opens_at, id) where opened_at is null and dropped_at is null;

-- What one person wrote on a card. Once it is opened it stays, whoever wrote it.
create table birthday_line (
    id        text   not null primary key,
    card_id   text   not null references birthday_card (id) on delete cascade,
    writer_id text   references member (id) on delete set null,
    line      text   not null,
    at        bigint not null
);
create unique index birthday_line_writer on birthday_line (card_id, writer_id);
create index birthday_line_by on birthday_line (writer_id) where writer_id is not null;
