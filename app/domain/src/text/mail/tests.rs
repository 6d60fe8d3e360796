//! The templates of what is sent.

use std::collections::BTreeSet;

use super::{
    ChangeText, ProposalLetterText, ReminderText,
    letter::{LetterText, Template, filled},
};
use crate::meeting::{proposal::ProposalReason, reminder::Reminder};

fn templates(
    text: &'static LetterText,
    changes: &'static ChangeText,
    reminders: &'static ReminderText,
    proposals: &'static ProposalLetterText,
) -> Vec<&'static Template> {
    let letters = [&text.placed, &text.moved, &text.joined, &text.ended];
    let changes = [&changes.moved, &changes.called_off, &changes.restored];
    let reminders = Reminder::ALL.map(|reminder| reminders.of(reminder));
    let reasons = [ProposalReason::Member, ProposalReason::Few, ProposalReason::Holiday];
    let proposals = reasons.map(|reason| proposals.of(reason));
    let short = [&text.code, &text.key, &text.key_made, &text.password_set, &text.login_changed];
    let long = letters.into_iter().chain(changes).chain(reminders).chain(proposals);
    short.into_iter().chain(long.map(|letter| &letter.text)).collect()
}

fn korean() -> Vec<&'static Template> {
    templates(&LetterText::KO, &ChangeText::KO, &ReminderText::KO, &ProposalLetterText::KO)
}

fn english() -> Vec<&'static Template> {
    templates(&LetterText::EN, &ChangeText::EN, &ReminderText::EN, &ProposalLetterText::EN)
}

#[test]
fn places_are_filled_once_and_what_stands_there_is_read_no_further() {
    let values = [("name", "#{link}"), ("link", "https://hgh.example")];
    assert_eq!(filled("#{name} 님: #{link}", &values), "#{link} 님: https://hgh.example");
    assert_eq!(filled("#{when} 그리고 #{", &values), "#{when} 그리고 #{}");
}

#[test]
fn every_template_is_registered_under_a_name_of_its_own() {
    let all: Vec<_> = korean().into_iter().chain(english()).map(|one| one.name).collect();
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
}

#[test]
fn every_text_says_first_who_writes() {
    assert!(korean().iter().all(|one| one.text.starts_with("[황금향] ")));
    assert!(english().iter().all(|one| one.text.starts_with("[Hwanggeumhyang] ")));
}
