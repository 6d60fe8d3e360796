//! Coming in by telephone (전화로 들어가기).

mod page;
mod told;

pub use self::{page::DialInPage, told::ToldDialIn};
