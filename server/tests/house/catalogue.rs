//! What the source says: the catalogue, sentence by sentence, and the texts, fields and types of any other file.

use std::collections::BTreeSet;

use proc_macro2::{TokenStream, TokenTree};
use syn::{
    Token,
    parse::{Parse, ParseStream},
    visit::Visit,
};

use super::{arrows::for_tests, parsed, sources};

/// Where what is said to people stands.
pub const TEXTS: &str = "app/domain/src/text";

/// A part of the catalogue: one `texts!` with its struct.
pub struct Part {
    /// The name of the struct.
    pub name: syn::Ident,
    /// Its sentences, in the order in which they stand.
    pub sentences: Vec<Sentence>,
}

/// A sentence in both languages.
pub struct Sentence {
    /// The name of the field.
    pub name: syn::Ident,
    /// In Korean.
    pub ko: syn::Expr,
    /// In English.
    pub en: syn::Expr,
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

/// The parts that a file holds.
pub fn parts_of(name: &str, text: &str) -> Vec<Part> {
    let macros = parsed(name, text).items.into_iter().filter_map(|item| match item {
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
    /// Names of fields that are read.
    pub fields: BTreeSet<String>,
    /// Names of public types.
    pub types: Vec<String>,
}

impl Found {
    /// Reads a file.
    pub fn of(name: &str, text: &str) -> Self {
        let mut found = Self::default();
        found.visit_file(&parsed(name, text));
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
