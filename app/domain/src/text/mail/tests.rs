//! The templates of what is sent.

use std::collections::BTreeSet;

use super::{
    BreakLetterText, ChangeText,
    letter::{LetterText, Template, filled},
};

fn templates(
    text: &'static LetterText,
    changes: &'static ChangeText,
    breaks: &'static BreakLetterText,
) -> Vec<&'static Template> {
    let letters = [&text.placed, &text.moved, &text.joined, &text.ended];
    let changes = [&changes.moved, &changes.called_off, &changes.restored, &breaks.returning];
    let short = [&text.code, &text.key, &text.key_made, &text.password_set, &text.login_changed];
    short.into_iter().chain(letters.into_iter().chain(changes).map(|letter| &letter.text)).collect()
}

fn korean() -> Vec<&'static Template> {
    templates(&LetterText::KO, &ChangeText::KO, &BreakLetterText::KO)
}

fn english() -> Vec<&'static Template> {
    templates(&LetterText::EN, &ChangeText::EN, &BreakLetterText::EN)
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
