-- The garden of the village (docs/adr/0035): how far the tree of each group has grown, and in which part of Jeju it stands. Both are
-- kept beside what they are made of, as the number of people is.
alter table small_group add column area text not null default 'undecided';
alter table small_group add column tree bigint not null default 0;
update small_group set
    area = coalesce(
        (select m.area from membership s join member m on m.id = s.member_id
         where s.group_id = small_group.id and s.left_at is null and m.area is not null and m.area <> 'undecided'
         group by m.area order by count(*) desc, m.area limit 1), 'undecided'),
    tree = (select count(*) from attendance a join meeting t on t.id = a.meeting_id where t.group_id = small_group.id)
         + (select count(*) from praise p join meeting t on t.id = p.meeting_id
            where t.group_id = small_group.id and (p.opened_at is not null or p.lapsed_at is not null));
create index small_group_garden on small_group (area, meets_until);
create index small_group_bed on small_group (area, id);
