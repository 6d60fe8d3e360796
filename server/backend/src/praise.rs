//! Thanking one another after a meeting, reading the letters, and what grows from it (docs/adr/0030, 0031).

mod garden;
mod grow;
mod letters;
mod open;
mod rings;
mod thank;
mod worries;

pub use self::{letters::LetterRefusal, thank::ThanksRefusal, worries::WorryRefusal};
