//! The garden of the village (우리 마을 정원): a drawn map of Jeju with the tree of each group, and the same as a list.

mod api;
mod map;
mod page;

pub use self::page::GardenPage;
