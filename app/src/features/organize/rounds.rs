//! Rounds (편성): starting one, looking at what came out, announcing it.

mod adjust;
pub mod api;
mod choice_page;
mod figures;
mod form;
mod left_over;
mod list_page;
mod next_form;
mod outcome;
mod plan;
mod planned_group;
mod round_page;
#[cfg(feature = "ssr")]
mod serve;
mod spread;
mod start_form;
mod wishes;

pub use self::{list_page::OrganizeRoundsPage, round_page::OrganizeRoundPage};
