-- Lists of meetings are in the order of start and id: with both in the index, the first page of one reads no more than its lines.
drop index meeting_start;
create index meeting_start on meeting (starts_at, id);
