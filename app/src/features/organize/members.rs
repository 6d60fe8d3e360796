//! Members as organizers help them.

pub mod api;
mod key;
mod list_page;
mod member_page;
mod seats;

pub use self::{list_page::OrganizeMembersPage, member_page::OrganizeMemberPage};
