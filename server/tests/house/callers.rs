//! Whatever is public is there for somebody: a function that nobody calls but a test is none of the service.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::visit::Visit;

use crate::{all_sources, arrows::for_tests, parsed};

/// The words of all code that is no test, and the functions that it offers.
#[derive(Default)]
struct Code {
    words: BTreeMap<String, usize>,
    offered: BTreeSet<String>,
}

impl Code {
    fn of(sources: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut code = Self::default();
        for (name, text) in sources {
            code.count(text.parse().unwrap_or_else(|error| panic!("{name}: {error}")));
            code.visit_file(&parsed(&name, &text));
        }
        code
    }

    fn count(&mut self, tokens: TokenStream) {
        let mut tests_follow = false;
        for token in tokens {
            match token {
                TokenTree::Ident(word) => *self.words.entry(word.to_string()).or_default() += 1,
                TokenTree::Group(group) if group.stream().to_string() == "cfg (test)" => tests_follow = true,
                TokenTree::Group(group) if tests_follow && group.delimiter() == Delimiter::Brace => {
                    tests_follow = false;
                }
                TokenTree::Group(group) => self.count(group.stream()),
                TokenTree::Literal(literal) => self.count_in_text(&literal.to_string()),
                TokenTree::Punct(_) => {}
            }
        }
    }

    /// `{name}` in a text is a word as well, and so is the function that an attribute names in quotes.
    fn count_in_text(&mut self, literal: &str) {
        for word in literal.split(|sign: char| !sign.is_alphanumeric() && sign != '_').filter(|word| !word.is_empty()) {
            *self.words.entry(word.to_owned()).or_default() += 1;
        }
    }

    fn offer(&mut self, signature: &syn::Signature, visibility: &syn::Visibility, attributes: &[syn::Attribute]) {
        if matches!(visibility, syn::Visibility::Public(_)) && !attributes.iter().any(is_called_from_outside) {
            self.offered.insert(signature.ident.to_string());
        }
    }

    /// Functions whose name stands nowhere but where they are written. Leptos makes a type of the name of a question to
    /// the server, so `give_thanks` is called as `GiveThanks` as well.
    fn uncalled(&self) -> Vec<&String> {
        let times = |word: &str| self.words.get(word).copied().unwrap_or_default();
        let called = |name: &&String| times(name) > 1 || times(&as_type(name)) > 0;
        self.offered.iter().filter(|name| !called(name)).collect()
    }
}

impl<'ast> Visit<'ast> for Code {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !for_tests(&item.attrs) {
            syn::visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.offer(&item.sig, &item.vis, &item.attrs);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.offer(&item.sig, &item.vis, &item.attrs);
    }
}

/// The browser calls what `wasm_bindgen` hands it, and tests what is there for them.
fn is_called_from_outside(attribute: &syn::Attribute) -> bool {
    let testing = |list: &syn::MetaList| list.tokens.to_string() == r#"feature = "testing""#;
    attribute.path().is_ident("wasm_bindgen")
        || (attribute.path().is_ident("cfg") && attribute.meta.require_list().is_ok_and(testing))
}

fn as_type(name: &str) -> String {
    let capital = |part: &str| part[..1].to_uppercase() + &part[1..];
    name.split('_').filter(|part| !part.is_empty()).map(capital).collect()
}

/// What a test, a bench or an example asks for may have no other caller.
fn is_for_tests(name: &str) -> bool {
    ["/testing", "/tests", "/benches/", "/examples/"].iter().any(|part| name.contains(part))
}

#[test]
fn no_public_function_is_without_a_caller() {
    let code = Code::of(all_sources().into_iter().filter(|(name, _)| !is_for_tests(name)));
    assert!(code.offered.len() > 500, "{} functions were found", code.offered.len());
    assert!(code.uncalled().is_empty(), "nobody calls {:#?}", code.uncalled());
}

#[test]
fn a_call_counts_wherever_it_stands_but_in_a_test() {
    let text = "pub fn called() {} pub fn lonely() {} pub fn give_thanks() {} impl A { pub fn quoted(&self) {} }
        fn f() { x!(called, \"{quoted}\", GiveThanks) } #[cfg(test)] mod tests { fn t() { lonely() } }";
    assert_eq!(Code::of([("a.rs".to_owned(), text.to_owned())]).uncalled(), ["lonely"]);
}
