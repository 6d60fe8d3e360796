//! Praise (칭찬): what people thank one another for after a meeting, and the letters that come of it (docs/adr/0030).

mod feedback;
pub mod garden;
pub mod growth;
pub mod hyang;
mod kind;
mod letter;
pub mod look;
pub mod own_tree;
pub mod seal;
pub mod worry;

pub use self::{
    feedback::{Face, Feedback, MeetingWords, Note, Said, SaidTo, Thanks, ThanksState, ThanksView, ToThank},
    kind::PraiseKind,
    letter::{Letter, Reply, SentLetter, SentState},
};
