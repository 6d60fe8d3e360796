//! The organizer's pages (운영실): rounds, groups, members, and jobs that were given up.

pub mod api;
mod chips;
mod dead_jobs;
pub mod groups;
pub mod members;
mod page;
pub mod rounds;

pub use self::{
    groups::{OrganizeGroupPage, OrganizeGroupsPage},
    members::{OrganizeMemberPage, OrganizeMembersPage},
    page::OrganizePage,
    rounds::{OrganizeRoundPage, OrganizeRoundsPage},
};
