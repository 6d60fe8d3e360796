//! The organizer's pages (운영실): rounds, groups, members, and jobs that were given up.

pub mod api;
mod chips;
pub mod groups;
pub mod members;
mod page;
pub mod rounds;
mod stuck;

pub use self::{
    groups::{OrganizeGroupPage, OrganizeGroupsPage},
    members::{OrganizeMemberPage, OrganizeMembersPage},
    page::OrganizePage,
    rounds::{OrganizeRoundPage, OrganizeRoundsPage},
};
