//! Pages of plain text: terms, privacy, help, accessibility, and what to do where a meeting is silent.

mod page;
mod sound_page;

pub use self::{
    page::{AccessibilityPage, HelpPage, PrivacyPage, TermsPage},
    sound_page::SoundPage,
};
