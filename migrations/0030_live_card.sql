-- Together on one card (docs/adr/0025): how far a group has come at a meeting that is on. No row: nothing was turned yet.

-- `cards` and `speakers` count turns and only rise. `speaker_id` is whose turn it is; without it the meeting's number says who begins.
create table live_card (
    meeting_id text   not null primary key references meeting (id) on delete cascade,
    cards      bigint not null,
    speakers   bigint not null,
    speaker_id text   references member (id) on delete set null,
    at         bigint not null
);
create index live_card_speaker on live_card (speaker_id) where speaker_id is not null;
