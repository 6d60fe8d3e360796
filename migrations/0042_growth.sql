-- What a 황금향 grows from, and how far it has grown (docs/adr/0031).

-- Rows are still only ever added. `other_id` is whoever is at the other end of thanks, as long as they are here; `pair` tells that
-- two rows come from the same other person and not from whom, so that somebody who leaves changes no total. `met_at` is the
-- start of the meeting, whose week is that of the row. An organizer may have a row not count, and let it count again.
-- `points` and the words of `growth` stay as the release before this one reads them.
alter table ledger add column other_id text references member (id) on delete set null;
alter table ledger add column pair text;
alter table ledger add column met_at bigint;
alter table ledger add column carried bigint not null default 0 constraint ledger_carried check (carried in (0, 1));
alter table ledger add column voided_at bigint;
alter table ledger add column voided_by text references member (id) on delete set null;
alter table ledger add column void_reason text;
create index ledger_other on ledger (other_id, member_id) where other_id is not null;
create index ledger_given on ledger (met_at, member_id, other_id) where growth = 'praise_given';
create index ledger_voided on ledger (voided_by) where voided_by is not null;

-- How far each tree has grown. `total` is `carried` and what the rows of the ledger are worth that are not carried; `high` is the
-- most that it ever was, which is what is shown.
create table hyang (
    member_id text   not null primary key references member (id) on delete cascade,
    carried   bigint not null default 0,
    total     bigint not null,
    high      bigint not null,
    constraint hyang_high check (high >= total)
);

-- What had grown by the rules of before is carried over: a tree stays in its stage, as far within it as it was. Each stage
-- was 0, 1, 3, 6, 10, 15 points away and is 0, 8, 27, 55, 90, 130; beyond that a point was worth about two of today's.
insert into hyang (member_id, carried, total, high)
    select member_id, points, points, points from (
        select member_id, case
            when old >= 15 then 130 + (old - 15) * 2
            when old >= 10 then 90 + (old - 10) * 40 / 5
            when old >= 6 then 55 + (old - 6) * 35 / 4
            when old >= 3 then 27 + (old - 3) * 28 / 3
            when old >= 1 then 8 + (old - 1) * 19 / 2
            else 0 end as points
        from (select member_id, cast(sum(points) as bigint) as old from ledger group by member_id) as before
    ) as after;
update ledger set carried = 1;
