//! The organizer's pages (운영실): rounds, groups, members, the log, and jobs that were given up.

pub mod api;
mod calls;
mod chips;
mod dead_jobs;
pub mod events;
mod few_coming;
pub mod groups;
pub mod growth;
mod help;
mod letters;
mod links;
mod log_link;
pub mod meetings;
pub mod members;
mod outcome;
mod page;
mod roomless;
pub mod rounds;
mod words;
mod worries;

pub use self::{
    events::OrganizeEventsPage,
    groups::{OrganizeGroupPage, OrganizeGroupsPage, OrganizeRoomsPage},
    growth::{OrganizeGrowthPage, OrganizePairPage},
    meetings::OrganizeMeetingPage,
    members::{OrganizeMemberPage, OrganizeMembersPage},
    page::OrganizePage,
    rounds::{OrganizeRoundPage, OrganizeRoundsPage},
};
