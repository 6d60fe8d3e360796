//! What stands around every page.

mod footer;
mod header;
mod page;
mod user_name;
mod view_settings;

pub use self::{footer::Footer, header::Header, page::Page, user_name::UserName, view_settings::ViewSettings};
