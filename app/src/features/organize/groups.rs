//! Groups (모임) as organizers look after them.

pub mod api;
mod group_page;
mod links;
mod list_page;
pub mod mending;
mod room_form;

pub use self::{group_page::OrganizeGroupPage, links::GroupLinks, list_page::OrganizeGroupsPage};
