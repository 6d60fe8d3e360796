//! Pages of plain text: terms, privacy, help, accessibility.

mod page;

pub use self::page::{AccessibilityPage, HelpPage, PrivacyPage, TermsPage};
