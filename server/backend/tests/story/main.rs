//! Stories of the service, told by its operations on a real database: SQLite, or PostgreSQL where
//! `TEST_DATABASE_URL` names one.
#![expect(clippy::unwrap_used, reason = "a story that breaks off is a failed test")]

mod accounts;
mod answers;
mod at_once;
mod birthdays;
mod breaks;
mod by_hand;
mod calendars;
mod cast;
mod channels;
mod crowd;
mod dial_in;
mod events;
mod garden;
mod growth;
mod help;
mod hosts;
mod invitations;
mod jumps;
mod leaving;
mod lists;
mod live;
mod logins;
mod meeting_life;
mod meetings;
mod namesakes;
mod outside;
mod pages;
mod personal;
mod praise;
mod presence;
mod proposals;
mod reminders;
mod repair;
mod roomless;
mod rooms;
mod rounds;
mod seats;
mod telling;
mod turnout;
mod verifying;
mod votes;
mod waiting;
mod which;
mod zoom_tells;
