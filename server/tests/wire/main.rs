//! The binary as the world meets it: started in an empty folder, spoken to over HTTP.
#![expect(clippy::unwrap_used, reason = "a test that cannot speak to the server has failed")]

mod access;
mod accounts;
mod backup;
mod demo;
mod disk;
mod files;
mod forms;
mod headers;
mod keys;
mod kill;
mod leaving;
mod match_people;
mod secret;
mod sessions;
mod site;
mod start;
mod table;
