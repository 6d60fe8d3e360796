//! The practice room (연습방): how it is to meet by video, tried alone.

mod api;
mod page;

pub use self::page::PracticePage;
