-- People, what they told about themselves, and how they get in.
-- Portable types only; see README.md beside this file.

-- An organizer made by a one-time link has no password until the link is used.
create table member (
    id              text   not null primary key,
    role            text   not null,
    name            text   not null,
    login           text   not null,
    password        text,
    language        text   not null default 'ko',
    text_size       bigint not null default 0,
    contrast        bigint not null default 0,
    area            text,
    stage           text,
    birth_decade    bigint,
    gender          text,
    consent_version text,
    consented_at    bigint,
    joined_at       bigint not null,
    constraint member_login unique (login),
    constraint member_role check (role in ('member', 'organizer')),
    constraint member_contrast check (contrast in (0, 1)),
    constraint member_gender check (gender in ('f', 'm'))
);

create table member_interest (
    member_id text   not null references member (id) on delete cascade,
    interest  text   not null,
    strength  bigint not null,
    primary key (member_id, interest),
    constraint member_interest_strength check (strength between 1 and 3)
);

create table member_slot (
    member_id text   not null references member (id) on delete cascade,
    slot      bigint not null,
    primary key (member_id, slot),
    constraint member_slot_range check (slot between 0 and 20)
);

-- Only a hash of the cookie's id stands here: who reads the table cannot take over a session.
create table session (
    id_hash    text   not null primary key,
    data       text   not null,
    member_id  text   references member (id) on delete cascade,
    expires_at bigint not null
);
create index session_member on session (member_id);
create index session_expiry on session (expires_at);

-- What was typed into a form that was refused, so that nobody types it twice. Never passwords.
create table draft (
    id         text   not null primary key,
    session_id text   not null references session (id_hash) on delete cascade,
    body       text   not null,
    expires_at bigint not null
);
create index draft_expiry on draft (expires_at);

-- A key (열쇠) lets its holder set a password once.
create table login_key (
    token_hash text   not null primary key,
    member_id  text   not null references member (id) on delete cascade,
    made_by    text   references member (id) on delete set null,
    expires_at bigint not null,
    used_at    bigint
);
create index login_key_member on login_key (member_id);

-- Tries at log-in, sign-up and keys, counted per window; the subject is a hash.
create table attempt (
    scope        text   not null,
    subject      text   not null,
    window_start bigint not null,
    tries        bigint not null,
    primary key (scope, subject, window_start)
);
create index attempt_window on attempt (window_start);

-- Facts about this database itself, such as that it holds a demonstration.
create table setting (
    name  text not null primary key,
    value text not null
);
