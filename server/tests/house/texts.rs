//! Words have one home, where each sentence stands once, in both languages; and so has each name of a type.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::{
    Token,
    parse::{Parse, ParseStream},
    visit::Visit,
};

use super::{all_sources, arrows::for_tests, sources};

/// What is said to people.
const TEXTS: &str = "app/domain/src/text";

/// Where else Korean stands, and why there.
const HOMES: [(&str, &str); 15] = [
    ("app/domain/src/base/moment.rs", "how a day and an hour are said"),
    ("app/domain/src/line/lure/", "what is looked for in notes"),
    ("app/domain/src/line/office.rs", "what is looked for in names"),
    ("app/domain/src/people/interest", "what interests and their families are called, beside their keys"),
    ("app/domain/src/people/place.rs", "what places and plans are called, beside their keys"),
    ("app/domain/src/people/slot.rs", "what days and their parts are called, beside their numbers"),
    ("app/domain/src/praise.rs", "what kinds of praise are called, beside their keys"),
    ("app/domain/src/topic/deck.rs", "the deck"),
    ("app/src/features/workshop/", "parts of pages as those see them who make pages"),
    ("app/src/ui/frame/view_settings.rs", "what languages call themselves, and a letter as a sign"),
    ("server/backend/src/demo", "invented people and what they write"),
    ("server/backend/src/passwords/strength.rs", "what is looked for in passwords"),
    ("server/backend/src/ports/topics/prompt.rs", "what the model is asked"),
    ("server/backend/src/testing.rs", "what people of tests are called"),
    ("server/src/config/raw.rs", "who letters are from until a setting says it"),
];

/// A part of the catalogue: one `texts!` with its struct.
pub struct Part {
    name: syn::Ident,
    /// Its sentences, in the order in which they stand.
    pub sentences: Vec<Sentence>,
}

/// A sentence in both languages.
pub struct Sentence {
    name: syn::Ident,
    /// In Korean.
    pub ko: syn::Expr,
    en: syn::Expr,
}

impl Parse for Part {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        input.call(syn::Attribute::parse_outer)?;
        input.parse::<Token![pub]>()?;
        input.parse::<Token![struct]>()?;
        let name = input.parse()?;
        let within;
        syn::braced!(within in input);
        let sentences = within.parse_terminated(Sentence::parse, Token![;])?;
        Ok(Self { name, sentences: sentences.into_iter().collect() })
    }
}

impl Parse for Sentence {
    fn parse(input: ParseStream) -> syn::Result<Self> {
        input.call(syn::Attribute::parse_outer)?;
        let name = input.parse()?;
        // What it depends on and what it is matter to the compiler alone.
        while !input.peek(Token![=]) {
            input.parse::<TokenTree>()?;
        }
        input.parse::<Token![=]>()?;
        let ko = input.parse()?;
        input.parse::<Token![,]>()?;
        Ok(Self { name, ko, en: input.parse()? })
    }
}

/// The whole catalogue.
pub fn parts() -> Vec<Part> {
    let files = sources("app/domain/src").into_iter().filter(|(name, _)| name.starts_with(TEXTS));
    let parts: Vec<_> = files.flat_map(|(name, text)| parts_of(&name, &text)).collect();
    assert!(parts.len() > 20, "only {} parts were read", parts.len());
    parts
}

fn parts_of(name: &str, text: &str) -> Vec<Part> {
    let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{name}: {error}"));
    let macros = file.items.into_iter().filter_map(|item| match item {
        syn::Item::Macro(item) if item.mac.path.is_ident("texts") => Some(item.mac),
        _ => None,
    });
    macros.map(|found| found.parse_body().unwrap_or_else(|error| panic!("{name}: {error}"))).collect()
}

/// What stands in code that is not for tests: texts in quotes, fields that are read, types that are public.
#[derive(Default)]
pub struct Found {
    /// Texts in quotes, those in macros and attributes too, but no comments.
    pub literals: Vec<String>,
    fields: BTreeSet<String>,
    types: Vec<String>,
}

impl Found {
    fn of(name: &str, text: &str) -> Self {
        let mut found = Self::default();
        found.visit_file(&syn::parse_file(text).unwrap_or_else(|error| panic!("{name}: {error}")));
        found
    }

    /// What stands in a macro, whose words the parser does not know.
    fn note_tokens(&mut self, tokens: TokenStream) {
        let mut after_dot = false;
        for token in tokens {
            match &token {
                TokenTree::Group(group) => self.note_tokens(group.stream()),
                TokenTree::Ident(name) if after_dot => _ = self.fields.insert(name.to_string()),
                TokenTree::Literal(literal) => {
                    let text = syn::parse_str::<syn::LitStr>(&literal.to_string());
                    self.literals.extend(text.map(|text| text.value()));
                }
                _ => {}
            }
            after_dot = matches!(token, TokenTree::Punct(sign) if sign.as_char() == '.');
        }
    }

    fn note_type(&mut self, name: &syn::Ident, visibility: &syn::Visibility) {
        if matches!(visibility, syn::Visibility::Public(_)) {
            self.types.push(name.to_string());
        }
    }
}

impl<'ast> Visit<'ast> for Found {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !for_tests(&item.attrs) {
            syn::visit::visit_item_mod(self, item);
        }
    }

    fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
        self.literals.push(literal.value());
    }

    fn visit_expr_field(&mut self, read: &'ast syn::ExprField) {
        if let syn::Member::Named(name) = &read.member {
            self.fields.insert(name.to_string());
        }
        syn::visit::visit_expr_field(self, read);
    }

    fn visit_macro(&mut self, found: &'ast syn::Macro) {
        self.note_tokens(found.tokens.clone());
    }

    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        if let syn::Meta::List(list) = &attribute.meta {
            self.note_tokens(list.tokens.clone());
        }
    }

    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.note_type(&item.ident, &item.vis);
        syn::visit::visit_item_struct(self, item);
    }

    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        self.note_type(&item.ident, &item.vis);
        syn::visit::visit_item_enum(self, item);
    }

    fn visit_item_trait(&mut self, item: &'ast syn::ItemTrait) {
        self.note_type(&item.ident, &item.vis);
        syn::visit::visit_item_trait(self, item);
    }

    fn visit_item_type(&mut self, item: &'ast syn::ItemType) {
        self.note_type(&item.ident, &item.vis);
        syn::visit::visit_item_type(self, item);
    }
}

/// Whether this is a Hangul syllable.
pub fn is_hangul(letter: char) -> bool {
    ('가'..='힣').contains(&letter)
}

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

/// By its name alone, so that a sentence is only missed if another field has its name.
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
