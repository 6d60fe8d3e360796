//! Groups (모임) as organizers look after them.

pub mod api;
mod coming;
mod form;
mod group_page;
mod host;
mod list_page;
mod repair;
mod room_form;
#[cfg(feature = "ssr")]
mod serve;
mod told;
mod votes;

pub use self::{group_page::OrganizeGroupPage, list_page::OrganizeGroupsPage};
