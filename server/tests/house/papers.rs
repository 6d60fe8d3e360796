//! Documents tell of what is there: a path or a link that leads nowhere is a sign that points at an empty field.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{files, root};

/// How names of files end that a document may name.
const ENDINGS: [&str; 11] = [".rs", ".md", ".sql", ".sh", ".ts", ".mjs", ".js", ".css", ".svg", ".toml", ".py"];

fn documents() -> Vec<PathBuf> {
    let of = |folder: &str| {
        let all = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path());
        all.filter(|path| path.extension().is_some_and(|extension| extension == "md")).collect::<Vec<_>>()
    };
    ["", "docs", "docs/adr", "migrations"].into_iter().flat_map(of).collect()
}

/// Whether a word in backticks is meant as the path of a file; one with a place for a name in it is none.
fn is_path(word: &str) -> bool {
    let plain = word.chars().all(|sign| sign.is_alphanumeric() || "/._-".contains(sign));
    plain && word.contains('/') && !word.starts_with(['/', '.']) && ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// The targets of links to files, from where the document lies.
fn links(text: &str) -> impl Iterator<Item = &str> {
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    targets.map(|target| target.split('#').next().unwrap()).filter(|target| {
        !target.is_empty() && !target.contains("://") && !target.starts_with("mailto:") && !target.contains(' ')
    })
}

/// A document may leave out the beginning of a path, but not its end.
fn missing(document: &Path, written: &[PathBuf]) -> Vec<String> {
    let text = fs::read_to_string(document).unwrap();
    let stands = |word: &str| written.iter().any(|file| file.ends_with(word));
    let words = text.split('`').skip(1).step_by(2).filter(|word| is_path(word) && !stands(word));
    let folder = document.parent().unwrap();
    let targets = links(&text).filter(|target| !folder.join(target).exists());
    words.chain(targets).map(|name| format!("{}: {name}", document.display())).collect()
}

#[test]
fn documents_name_no_path_that_is_not_there() {
    let all = documents();
    assert!(all.len() > 15, "{} documents were found", all.len());
    let written = files(&root());
    let missing: Vec<_> = all.iter().flat_map(|document| missing(document, &written)).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}
