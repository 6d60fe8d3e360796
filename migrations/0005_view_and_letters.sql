-- Whether nothing shall move on the pages of this person.
alter table member add column still bigint not null default 0 constraint member_still check (still in (0, 1));

-- When this person last opened their letters; none has been read before the first time.
alter table member add column letters_seen_at bigint;
