//! The templates of what is sent.

use std::collections::BTreeSet;

use super::letter::{Announcement, Template, filled};
use crate::{
    meeting::{proposal::ProposalReason, reminder::Reminder},
    text::{EN, KO, Text},
};

/// What is told by mail and by text.
fn announcements(text: &'static Text) -> Vec<&'static Announcement> {
    let (letter, change, votes) = (&text.letter, &text.change, &text.vote_letter);
    let of_groups = [&letter.placed, &letter.moved, &letter.joined, &letter.ended];
    let of_meetings = [&change.moved, &change.called_off, &change.restored];
    let of_votes = [&votes.opens, &votes.goes_on, &votes.too_few, &votes.mixed, &votes.on_break];
    let of_praise = [&text.praise_letter.came, &text.praise_letter.answered];
    let of_birthdays = [&text.birthday_letter.near, &text.birthday_letter.card, &text.birthday_letter.wishes];
    let reminders = Reminder::ALL.map(|reminder| text.reminder.of(reminder));
    let reasons = [ProposalReason::Member, ProposalReason::Few, ProposalReason::Holiday];
    let proposals = reasons.map(|reason| text.proposed.of(reason));
    [
        of_groups.as_slice(),
        &of_meetings,
        &reminders,
        &proposals,
        &of_votes,
        &of_praise,
        &of_birthdays,
        &[&text.break_letter.returning, &text.roomless_letter.missing, &text.seat_letter.offered],
    ]
    .concat()
}

fn templates(text: &'static Text) -> Vec<&'static Template> {
    let letter = &text.letter;
    let short = [&letter.code, &letter.key, &letter.key_made, &letter.password_set];
    let changes = [&letter.login_changed, &letter.contact_added];
    short.into_iter().chain(changes).chain(announcements(text).into_iter().map(|one| &one.text)).collect()
}

fn korean() -> Vec<&'static Template> {
    templates(&KO)
}

fn english() -> Vec<&'static Template> {
    templates(&EN)
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
