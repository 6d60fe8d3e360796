//! Which file names which: read from the paths in the code, wherever they stand, not from `use` lines alone.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::Visit;

use super::{parsed, sources};

/// A path of modules below the root of a crate.
type Module = Vec<String>;

/// The files of a crate, and of each those that it names.
pub struct Arrows {
    modules: BTreeMap<Module, String>,
    /// What a file passes on of another, by the name that it gives it.
    passed_on: BTreeMap<Module, Vec<(String, Module)>>,
    /// From which file to which.
    pub all: BTreeSet<(String, String)>,
}

impl Arrows {
    /// Reads the crate whose sources stand in this folder.
    pub fn of(folder: &str) -> Self {
        Self::read(folder, sources(folder))
    }

    fn read(folder: &str, sources: Vec<(String, String)>) -> Self {
        let files: Vec<_> = sources
            .into_iter()
            .map(|(name, text)| {
                let below = name.trim_start_matches(folder).trim_start_matches('/').trim_end_matches(".rs");
                let module: Module =
                    below.split('/').filter(|part| !["lib", "main"].contains(part)).map(String::from).collect();
                let file = parsed(&name, &text);
                (module, name, file)
            })
            .collect();
        let modules: BTreeMap<Module, String> =
            files.iter().map(|(module, name, _)| (module.clone(), name.clone())).collect();
        let mut arrows = Self { modules, passed_on: BTreeMap::new(), all: BTreeSet::new() };
        let mut found = Vec::new();
        for (module, name, file) in &files {
            let mut paths = Paths::in_module(module, &arrows.modules);
            paths.visit_file(file);
            arrows.passed_on.insert(module.clone(), paths.passed_on);
            found.push((name, paths.found));
        }
        for (name, paths) in found {
            let named = paths.iter().map(|path| arrows.file_of(path)).filter(|file| file != name);
            let named: Vec<_> = named.map(|file| (name.clone(), file)).collect();
            arrows.all.extend(named);
        }
        arrows
    }

    /// The file in which a path ends; a name that a file passes on is followed to where it stands.
    fn file_of(&self, path: &[String]) -> String {
        let known = (0..=path.len()).rev().find(|length| self.modules.contains_key(&path[..*length])).unwrap_or(0);
        let (module, rest) = path.split_at(known);
        let passed =
            rest.first().and_then(|name| self.passed_on.get(module)?.iter().find(|(passed, _)| passed == name));
        if let Some((_, there)) = passed {
            let further: Vec<_> = there.iter().chain(&rest[1..]).cloned().collect();
            return self.file_of(&further);
        }
        self.modules[module].clone()
    }

    /// Files that name one another, all in a circle, each circle in the order of its names.
    pub fn circles(&self) -> Vec<Vec<String>> {
        let reached: BTreeMap<&String, BTreeSet<&String>> =
            self.modules.values().map(|file| (file, self.reached_from(file))).collect();
        let mut circles = BTreeSet::new();
        for (file, there) in &reached {
            let circle: Vec<String> =
                there.iter().filter(|other| reached[**other].contains(*file)).map(|other| (*other).clone()).collect();
            if circle.len() > 1 {
                circles.insert(circle);
            }
        }
        circles.into_iter().collect()
    }

    fn reached_from<'a>(&'a self, file: &'a String) -> BTreeSet<&'a String> {
        let (mut reached, mut open) = (BTreeSet::new(), vec![file]);
        while let Some(one) = open.pop() {
            for (_, to) in self.all.range((one.clone(), String::new())..).take_while(|(from, _)| from == one) {
                if reached.insert(to) {
                    open.push(to);
                }
            }
        }
        reached
    }
}

/// Whether this is compiled for tests alone.
pub fn for_tests(attributes: &[syn::Attribute]) -> bool {
    let is_test = |attribute: &syn::Attribute| {
        attribute.path().is_ident("cfg") && attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
    };
    attributes.iter().any(is_test)
}

/// The paths of a file, from the root of its crate.
struct Paths<'a> {
    module: &'a Module,
    modules: &'a BTreeMap<Module, String>,
    /// Modules within the file that the reader is in.
    inner: Module,
    found: BTreeSet<Module>,
    passed_on: Vec<(String, Module)>,
}

impl<'a> Paths<'a> {
    fn in_module(module: &'a Module, modules: &'a BTreeMap<Module, String>) -> Self {
        Self { module, modules, inner: Vec::new(), found: BTreeSet::new(), passed_on: Vec::new() }
    }

    /// The path from the root of the crate, if it leads into the crate.
    fn absolute(&self, path: &[String]) -> Option<Module> {
        let mut here: Module = self.module.iter().chain(&self.inner).cloned().collect();
        let mut rest = path;
        match path.first()?.as_str() {
            "crate" => (here, rest) = (Vec::new(), &path[1..]),
            "self" => rest = &path[1..],
            "super" => {
                while rest.first().is_some_and(|part| part == "super") {
                    here.pop();
                    rest = &rest[1..];
                }
            }
            // A module that this file declares needs no `self`.
            child => {
                here.push(child.to_owned());
                if !self.inner.is_empty() || !self.modules.contains_key(&here) {
                    return None;
                }
                here.pop();
            }
        }
        here.extend(rest.iter().cloned());
        Some(here)
    }

    fn note(&mut self, path: &[String]) {
        // `Self`-like paths of one part name nothing of another file.
        if path.len() > 1 {
            self.found.extend(self.absolute(path));
        }
    }

    /// Each path of a tree, with the name under which it is used.
    fn note_tree(&mut self, tree: &syn::UseTree, before: &mut Module, passes_on: bool) {
        let (path, name) = match tree {
            syn::UseTree::Path(path) => {
                before.push(path.ident.to_string());
                self.note_tree(&path.tree, before, passes_on);
                before.pop();
                return;
            }
            syn::UseTree::Group(group) => {
                group.items.iter().for_each(|item| self.note_tree(item, before, passes_on));
                return;
            }
            syn::UseTree::Name(name) => (name.ident.to_string(), name.ident.to_string()),
            syn::UseTree::Rename(name) => (name.ident.to_string(), name.rename.to_string()),
            syn::UseTree::Glob(_) => (String::new(), String::new()),
        };
        let whole: Module =
            before.iter().cloned().chain((path != "self" && !path.is_empty()).then_some(path)).collect();
        let name = if name == "self" { before.last().cloned().unwrap_or_default() } else { name };
        self.note(&whole);
        if let (true, Some(there)) = (passes_on, self.absolute(&whole)) {
            self.passed_on.push((name, there));
        }
    }

    /// Paths in a macro, whose words the parser does not know.
    fn note_tokens(&mut self, tokens: TokenStream) {
        let mut path: Module = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(word) if path.is_empty() || colons == 2 => {
                    path.push(word.to_string());
                    colons = 0;
                    continue;
                }
                TokenTree::Punct(sign) if sign.as_char() == ':' && !path.is_empty() => {
                    colons += 1;
                    continue;
                }
                TokenTree::Group(group) => self.note_tokens(group.stream()),
                TokenTree::Ident(word) => {
                    self.note(&std::mem::take(&mut path));
                    (path, colons) = (vec![word.to_string()], 0);
                    continue;
                }
                _ => {}
            }
            self.note(&std::mem::take(&mut path));
            colons = 0;
        }
        self.note(&path);
    }
}

impl<'ast> Visit<'ast> for Paths<'_> {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if for_tests(&item.attrs) || item.content.is_none() {
            return;
        }
        self.inner.push(item.ident.to_string());
        syn::visit::visit_item_mod(self, item);
        self.inner.pop();
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        if !for_tests(&item.attrs) {
            let passes_on = self.inner.is_empty() && !matches!(item.vis, syn::Visibility::Inherited);
            self.note_tree(&item.tree, &mut Vec::new(), passes_on);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let parts: Module = path.segments.iter().map(|part| part.ident.to_string()).collect();
        self.note(&parts);
        syn::visit::visit_path(self, path);
    }

    /// `pub(super)` names nothing.
    fn visit_visibility(&mut self, _: &'ast syn::Visibility) {}

    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    fn visit_macro(&mut self, found: &'ast syn::Macro) {
        self.visit_path(&found.path);
        self.note_tokens(found.tokens.clone());
    }
}

#[test]
fn paths_are_read_wherever_they_stand_and_followed_to_where_a_name_is_at_home() {
    let sources = [
        ("lib.rs", "mod a; mod b; mod c; mod d;"),
        ("a.rs", "use crate::{b::B as Bee, d}; fn f() { d::inner::g(); println!(\"{}\", super::c::C); }"),
        ("b.rs", "pub(super) mod inner; pub use self::inner::B; mod here { use super::super::c; }"),
        ("b/inner.rs", "pub(super) struct B; #[cfg(test)] mod tests { use crate::a; }"),
        ("c.rs", "pub const C: u8 = 1; impl crate::b::Unknown for () {}"),
        ("d.rs", "fn d() { crate::a::f(); }"),
    ];
    let read = sources.map(|(name, text)| (format!("x/{name}"), text.to_owned())).to_vec();
    let arrows = Arrows::read("x", read);
    let found: Vec<_> = arrows.all.iter().map(|(from, to)| (&from[2..], &to[2..])).collect();
    let expected = [
        ("a.rs", "b/inner.rs"),
        ("a.rs", "c.rs"),
        ("a.rs", "d.rs"),
        ("b.rs", "b/inner.rs"),
        ("b.rs", "c.rs"),
        ("c.rs", "b.rs"),
        ("d.rs", "a.rs"),
    ];
    assert_eq!(found, expected);
    assert_eq!(arrows.circles(), [["x/a.rs", "x/d.rs"], ["x/b.rs", "x/c.rs"]]);
}
