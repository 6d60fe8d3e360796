-- Members who rest for a while (docs/adr/0023): they are in no round and no group comes to them until the moment comes.

-- Back from this moment on; 0 for whoever never rested. Nobody sets it back: a look at the clock is enough.
alter table member add column break_until bigint not null default 0;
-- The return that a person was written about, so that they are once.
alter table member add column break_told bigint not null default 0;
create index member_break on member (break_until) where break_until > 0;

-- Whether a person chose any interest: kept instead of looked up, so that who waits is counted by an index alone.
alter table member add column likes bigint not null default 0 constraint member_likes check (likes in (0, 1));
update member set likes = 1 where exists (select 1 from member_interest i where i.member_id = member.id);

-- Who waits is found without looking at anybody's row, least of all those of who rests.
drop index member_free;
create index member_free on member (seated_until, id, break_until) where stage is not null and unverified = 0 and likes = 1;
