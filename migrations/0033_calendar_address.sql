-- The address by which programs fetch a member's own calendar: found by its hash, shown again to its owner from under the seal.

create table calendar_address (
    member_id  text   primary key references member (id) on delete cascade,
    token_hash text   not null unique,
    sealed     text   not null,
    made_at    bigint not null
);
