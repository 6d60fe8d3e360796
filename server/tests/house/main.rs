//! The rules of the house that a program can see: sizes, who may import whom, where `cfg` stands.
#![expect(clippy::unwrap_used, reason = "a test that cannot read the source has failed")]

mod arrows;
mod callers;
mod catalogue;
mod colours;
mod faults;
mod features;
mod floors;
mod papers;
mod screen;
mod texts;
mod words;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use syn::{spanned::Spanned, visit::Visit};

/// Files of data: a catalogue of words, the deck, invented people.
const DATA: [&str; 3] = ["topic/deck.rs", "interest/catalogue.rs", "demo/people.rs"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Folders of which nothing was written by us.
const MADE: [&str; 3] = ["target", "node_modules", ".git"];

/// Every file below a folder that somebody wrote.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if !path.is_dir() {
            all.push(path);
        } else if !path.is_symlink() && !MADE.iter().any(|name| path.ends_with(name)) {
            all.extend(files(&path));
        }
    }
    all
}

/// The sources below a folder that are no tests, by name.
fn sources(folder: &str) -> Vec<(String, String)> {
    let folder = root().join(folder);
    let is_test = |path: &Path| path.strip_prefix(&folder).unwrap().iter().any(|part| part == "tests");
    let mut all = files(&folder);
    all.retain(|path| path.extension().is_some_and(|extension| extension == "rs") && !is_test(path));
    all.sort();
    let read = |path: PathBuf| {
        let name = path.strip_prefix(root()).unwrap().display().to_string();
        (name, fs::read_to_string(path).unwrap())
    };
    all.into_iter().map(read).collect()
}

/// A source as the parser reads it.
fn parsed(name: &str, text: &str) -> syn::File {
    syn::parse_file(text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn all_sources() -> Vec<(String, String)> {
    ["app", "frontend", "server"].into_iter().flat_map(sources).collect()
}

fn percentile(sorted: &[usize], share: usize) -> usize {
    sorted[(sorted.len() * share / 100).min(sorted.len() - 1)]
}

/// Lines of every function, and of those among them that are components.
#[derive(Default)]
struct Lengths {
    functions: Vec<(usize, String)>,
    components: Vec<(usize, String)>,
}

impl Lengths {
    fn note(&mut self, attributes: &[syn::Attribute], name: &syn::Ident, lines: usize) {
        let is = |word: &str| attributes.iter().any(|attribute| attribute.path().is_ident(word));
        let list = if is("component") || is("island") { &mut self.components } else { &mut self.functions };
        list.push((lines, name.to_string()));
    }
}

impl<'ast> Visit<'ast> for Lengths {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.note(&item.attrs, &item.sig.ident, lines_of(item.block.span()));
        syn::visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.note(&item.attrs, &item.sig.ident, lines_of(item.block.span()));
        syn::visit::visit_impl_item_fn(self, item);
    }
}

fn lines_of(span: proc_macro2::Span) -> usize {
    span.end().line - span.start().line + 1
}

#[test]
fn files_are_short() {
    let mut lengths: Vec<(usize, String)> = all_sources()
        .into_iter()
        .filter(|(name, _)| !DATA.iter().any(|data| name.ends_with(data)))
        .map(|(name, text)| (text.lines().count(), name))
        .collect();
    lengths.sort();
    let lines: Vec<usize> = lengths.iter().map(|(lines, _)| *lines).collect();
    assert!(percentile(&lines, 50) <= 80, "median of files: {} lines", percentile(&lines, 50));
    assert!(percentile(&lines, 90) <= 200, "p90 of files: {} lines", percentile(&lines, 90));
    let too_long: Vec<_> = lengths.iter().filter(|(lines, _)| *lines > 300).collect();
    assert!(too_long.is_empty(), "files over 300 lines: {too_long:?}");
}

/// A folder with more files wants another floor.
const FILES_IN_A_FOLDER: usize = 20;

#[test]
fn folders_hold_few_files() {
    let mut folders = BTreeMap::<PathBuf, usize>::new();
    // The engine is one thing, measured as one: its files are short and close together.
    for (name, _) in all_sources().into_iter().filter(|(name, _)| !name.starts_with("server/matching/")) {
        *folders.entry(Path::new(&name).parent().unwrap().to_owned()).or_default() += 1;
    }
    let too_many: Vec<_> = folders.iter().filter(|(_, files)| **files > FILES_IN_A_FOLDER).collect();
    assert!(too_many.is_empty(), "folders with more than {FILES_IN_A_FOLDER} files: {too_many:?}");
}

#[test]
fn functions_and_components_are_short() {
    let mut lengths = Lengths::default();
    for (name, text) in all_sources() {
        lengths.visit_file(&parsed(&name, &text));
    }
    for (what, mut list, p90, most) in
        [("functions", lengths.functions, 30, 60), ("components", lengths.components, 60, 80)]
    {
        list.sort();
        let lines: Vec<usize> = list.iter().map(|(lines, _)| *lines).collect();
        assert!(percentile(&lines, 90) <= p90, "p90 of {what}: {} lines", percentile(&lines, 90));
        let too_long: Vec<_> = list.iter().filter(|(lines, _)| *lines > most).collect();
        assert!(too_long.is_empty(), "{what} over {most} lines: {too_long:?}");
    }
}

#[test]
fn nobody_imports_what_lies_above() {
    let forbidden: [(&str, &[&str]); 6] = [
        ("app/domain/src", &["sqlx", "leptos", "axum", "tokio", "backend"]),
        ("server/matching/src", &["sqlx", "leptos", "tokio", "backend", "std::time"]),
        ("server/backend/src", &["leptos", "axum", "app"]),
        ("server/src", &["sqlx"]),
        ("app/src/ui", &["crate::features", "crate::server"]),
        ("frontend/src", &["domain", "backend"]),
    ];
    for (folder, words) in forbidden {
        for (name, text) in sources(folder) {
            for word in words {
                let uses = [format!("use {word}::"), format!("use {word};"), format!("use {word} ")];
                let line = text.lines().find(|line| uses.iter().any(|start| line.trim_start().starts_with(start)));
                assert!(line.is_none(), "{name} must not import {word}: {line:?}");
            }
        }
    }
}

#[test]
fn every_textarea_is_the_escaped_one() {
    for (name, text) in sources("app/src") {
        let raw = text.contains("<textarea") && name != "app/src/ui/form/field.rs";
        assert!(!raw, "{name} writes a raw <textarea>; ui::TextArea escapes");
    }
}

#[test]
fn colours_and_sizes_come_from_tokens() {
    for (name, text) in sources("app/src") {
        let line = text.lines().find(|line| line.contains("class=") && line.contains("-["));
        assert!(line.is_none(), "{name} has an arbitrary value: {line:?}");
    }
}

#[test]
fn migrations_keep_to_the_dialect_that_both_databases_know() {
    for entry in fs::read_dir(root().join("migrations")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|extension| extension != "sql") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        let sql: String =
            text.lines().filter(|line| !line.trim_start().starts_with("--")).collect::<Vec<_>>().join("\n");
        for word in
            ["boolean", "timestamp", "serial", "blob", "bytea", "jsonb", "integer", "varchar", "autoincrement", "?"]
        {
            assert!(!sql.to_lowercase().contains(word), "{} uses {word}; see migrations/README.md", path.display());
        }
    }
}

#[test]
fn statements_are_static_and_placeholders_numbered() {
    for (name, text) in sources("server/backend/src") {
        // A database made for a test has a name of its own, which no placeholder can carry.
        let for_tests = name.starts_with("server/backend/src/testing");
        assert!(for_tests || !text.contains("AssertSqlSafe"), "{name} builds SQL from parts");
        let outside = !for_tests && !name.starts_with("server/backend/src/store");
        let holds_sql = ["\"select ", "\"insert into ", "\"update ", "\"delete from "];
        let found = holds_sql.iter().find(|start| text.contains(**start));
        assert!(!outside || found.is_none(), "{name} holds SQL; it belongs in store/");
        let begins = text.contains(".begin_with(") || text.contains("pool.begin()");
        assert!(!begins || name == "server/backend/src/store/db.rs", "{name} begins a transaction of its own");
    }
}
