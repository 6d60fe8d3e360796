-- When somebody left a group (모임) that goes on: it is theirs no more, but whom they met there stays.
alter table membership add column left_at bigint;
