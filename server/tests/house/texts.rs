//! What people read has one home, where each sentence stands once, in both languages; and so has the name of a type.

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::Visit;

use super::{
    all_sources,
    catalogue::{Found, TEXTS, is_hangul, parts, parts_of},
    sources,
};

/// Where else Korean stands, and why there.
const HOMES: [(&str, &str); 15] = [
    ("app/domain/src/base/moment.rs", "how a day and an hour are said"),
    ("app/domain/src/line/lure/", "what is looked for in notes"),
    ("app/domain/src/line/office.rs", "what is looked for in names"),
    ("app/domain/src/people/interest", "what interests and their families are called, beside their keys"),
    ("app/domain/src/people/place.rs", "what places and plans are called, beside their keys"),
    ("app/domain/src/people/slot.rs", "what days and their parts are called, beside their numbers"),
    ("app/domain/src/praise/kind.rs", "what kinds of praise are called, beside their keys"),
    ("app/domain/src/topic/deck.rs", "the deck"),
    ("app/src/features/workshop/", "parts of pages as those see them who make pages"),
    ("app/src/ui/frame/view_settings.rs", "what languages call themselves, and a letter as a sign"),
    ("server/backend/src/demo", "invented people and what they write"),
    ("server/backend/src/passwords/strength.rs", "what is looked for in passwords"),
    ("server/backend/src/ports/topics/prompt.rs", "what the model is asked"),
    ("server/backend/src/testing.rs", "what people of tests are called"),
    ("server/src/config/raw.rs", "who letters are from until a setting says it"),
];

/// Sources without files that are tests as a whole.
fn all_but_tests() -> impl Iterator<Item = (String, String)> {
    all_sources().into_iter().filter(|(name, _)| !name.ends_with("tests.rs"))
}

#[test]
fn what_people_read_stands_in_the_texts() {
    let mut needed = BTreeSet::<&str>::new();
    for (name, text) in all_but_tests().filter(|(name, _)| !name.starts_with(TEXTS)) {
        let mut korean = Found::of(&name, &text).literals;
        korean.retain(|text| text.chars().any(is_hangul));
        match HOMES.iter().find(|(home, _)| name.starts_with(home)) {
            Some((home, _)) if !korean.is_empty() => _ = needed.insert(home),
            Some(_) => {}
            None => assert!(korean.is_empty(), "{name} has texts of its own; they belong in {TEXTS}: {korean:#?}"),
        }
    }
    let empty: Vec<_> = HOMES.iter().filter(|(home, _)| !needed.contains(home)).collect();
    assert!(empty.is_empty(), "no Korean stands here any more: {empty:?}");
}

#[test]
fn english_is_english() {
    let mut found = Found::default();
    parts().iter().flat_map(|part| &part.sentences).for_each(|sentence| found.visit_expr(&sentence.en));
    for text in found.literals {
        // The name of the service alone is said in Korean too.
        assert!(!text.replace("황금향", "").chars().any(is_hangul), "Korean where English stands: {text}");
    }
}

/// Told by name alone: a sentence that nobody says is overlooked while some other field has its name.
#[test]
fn every_sentence_is_said_somewhere() {
    let fields: BTreeSet<String> = all_but_tests().flat_map(|(name, text)| Found::of(&name, &text).fields).collect();
    for part in parts() {
        for sentence in &part.sentences {
            assert!(fields.contains(&sentence.name.to_string()), "nobody says {}::{}", part.name, sentence.name);
        }
    }
}

#[test]
fn a_type_of_the_domain_has_a_name_of_its_own() {
    let mut homes = BTreeMap::<String, Vec<String>>::new();
    for (name, text) in sources("app/domain/src") {
        let texts = parts_of(&name, &text).into_iter().map(|part| part.name.to_string());
        for found in Found::of(&name, &text).types.into_iter().chain(texts) {
            homes.entry(found).or_default().push(name.clone());
        }
    }
    assert!(homes.len() > 80, "only {} types were read", homes.len());
    let shared: Vec<_> = homes.iter().filter(|(_, homes)| homes.len() > 1).collect();
    assert!(shared.is_empty(), "two types of one name: {shared:#?}");
}
