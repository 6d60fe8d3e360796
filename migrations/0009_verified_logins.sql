-- Whether the log-in of this person has still to be proven theirs; who signed up before this need not.
alter table member add column unverified bigint not null default 0 constraint member_unverified check (unverified in (0, 1));

-- The code that was sent to a person to prove their log-in, under a hash; one a person, the newest.
create table login_code (
    member_id  text   not null primary key references member (id) on delete cascade,
    code_hash  text   not null,
    expires_at bigint not null,
    tries      bigint not null default 0
);
