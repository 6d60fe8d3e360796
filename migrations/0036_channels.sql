-- The way by which people are told of their meetings, and what became of each letter (docs/adr/0020).

-- A contact beside the log-in: a mobile number for whoever logs in with an address, an address for the others. Nothing goes there
-- before it is proven. `told_by` says which of the two news of meetings go to; no CHECK names the ways, they may grow.
create table other_contact (
    member_id  text   not null primary key references member (id) on delete cascade,
    contact    text   not null,
    told_by    text   not null,
    proven_at  bigint,
    -- The code that was sent there, under a hash, the newest.
    code_hash  text,
    code_until bigint,
    tries      bigint not null default 0
);

-- What became of each letter about a group or a meeting. `id` is that of its job, `event` what all letters about one thing share.
create table delivery (
    id        text   not null primary key,
    event     text   not null,
    member_id text   not null references member (id) on delete cascade,
    kind      text   not null,
    way       text   not null,
    asked_at  bigint not null,
    state     text   not null,
    ended_at  bigint,
    reason    text,
    -- Whether it is the last letter to this person, and reached them by no way: kept, so that the list of them is quick.
    unreached bigint not null default 0 constraint delivery_flag check (unreached in (0, 1))
);
create index delivery_member on delivery (member_id, id);
create index delivery_event on delivery (event);
create index delivery_asked on delivery (asked_at);
create index delivery_unreached on delivery (id) where unreached = 1;
