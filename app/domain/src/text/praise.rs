//! Thanks that are given, thanks that came, and what grows from them.

mod feedback;
mod hyang;
mod letters;
mod worry;

pub use self::{
    feedback::FeedbackText,
    hyang::HyangText,
    letters::{LettersText, SentText},
    worry::WorryWords,
};
