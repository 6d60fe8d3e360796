//! The binary as the world meets it: started in an empty folder, spoken to over HTTP.
#![expect(clippy::unwrap_used, reason = "a test that cannot speak to the server has failed")]

mod access;
mod accounts;
mod backup;
mod cache;
mod connections;
mod demo;
mod disk;
mod faults;
mod files;
mod forms;
mod fuzz;
mod headers;
mod heads;
mod keys;
mod kill;
mod leaving;
mod logs;
mod match_people;
mod odd_forms;
mod origins;
mod pasted_keys;
mod process;
mod races;
mod raw;
mod secret;
mod sessions;
mod signals;
mod site;
mod sizes;
mod small_print;
mod stacks;
mod start;
mod table;
mod words;
