//! What is built in: from where it comes, under which licence, and never older than a mended fault.

use std::{fs, process::Command};

use serde_json::Value;

use crate::root;

/// The only place that crates come from.
const SOURCE: &str = "registry+https://github.com/rust-lang/crates.io-index";
/// Licences that ask for no more than to be named; one of them is enough where a crate lets us choose.
const LICENCES: [&str; 11] = [
    "MIT",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "0BSD",
    "CC0-1.0",
    "Unicode-3.0",
    "CDLA-Permissive-2.0",
    "BSL-1.0",
];
/// Crates that would bring a second way to do what one does already, or code that nobody here can read.
const BANNED: [&str; 6] = ["openssl", "openssl-sys", "native-tls", "chrono-tz", "async-std", "failure"];
/// The oldest versions without a fault that we know of, and what the fault is.
const FLOORS: [(&str, &str, &str); 8] = [
    ("libsqlite3-sys", "0.37.0", "carries the first SQLite that cannot lose an acknowledged write"),
    (
        "leptos",
        "0.9.0-rc1",
        "older ones leak the owner of a page whose reader goes away, and write textareas unescaped",
    ),
    ("lettre", "0.10.0", "RUSTSEC-2021-0069: a line of a letter could be taken for a command"),
    ("sqlx", "0.8.1", "RUSTSEC-2024-0363: the length of a long value was cut off"),
    ("h2", "0.4.4", "RUSTSEC-2024-0332: headers without an end used up the machine"),
    ("tokio", "1.44.2", "RUSTSEC-2025-0023: a broadcast channel was not sound"),
    ("rustls", "0.23.18", "RUSTSEC-2024-0399: a client could stop the server"),
    ("ring", "0.17.12", "RUSTSEC-2025-0009: some lengths of data panicked"),
];

fn packages() -> Vec<Value> {
    let mut asked = Command::new(std::env::var("CARGO").unwrap_or_else(|_| "cargo".into()));
    let told =
        asked.args(["metadata", "--format-version=1", "--locked", "--offline"]).current_dir(root()).output().unwrap();
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
    let all: Value = serde_json::from_slice(&told.stdout).unwrap();
    all["packages"].as_array().unwrap().clone()
}

/// Whether an expression of licences can be met by those in the list: one side of OR, both of AND.
fn allowed(expression: &str) -> bool {
    let plain = expression.replace(['(', ')'], " ").replace('/', " OR ").replace(" WITH LLVM-exception", "");
    let meets = |part: &str| part.split(" OR ").any(|one| LICENCES.contains(&one.trim()));
    plain.split(" AND ").all(meets)
}

#[test]
fn every_crate_comes_from_one_place_under_a_licence_that_we_may_use() {
    let mut wrong = Vec::new();
    for package in packages() {
        let name = package["name"].as_str().unwrap();
        let Some(source) = package["source"].as_str() else { continue };
        let licence = package["license"].as_str().unwrap_or("none");
        if source != SOURCE {
            wrong.push(format!("{name} comes from {source}"));
        }
        if !allowed(licence) {
            wrong.push(format!("{name} is under {licence}"));
        }
        if BANNED.contains(&name) {
            wrong.push(format!("{name} is not wanted here"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_licence_is_met_by_one_side_of_or_and_both_of_and() {
    assert!(allowed("MIT OR GPL-3.0") && allowed("MIT/Apache-2.0") && allowed("(MIT OR Apache-2.0) AND Unicode-3.0"));
    assert!(!allowed("GPL-3.0") && !allowed("MIT AND GPL-3.0") && !allowed("none"));
}

#[test]
fn no_crate_is_older_than_a_fault_that_is_mended() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    for (name, floor, why) in FLOORS {
        let head = format!("name = \"{name}\"\nversion = \"");
        let versions: Vec<&str> =
            lock.split(head.as_str()).skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        assert!(!versions.is_empty(), "{name} is built in no more: take its floor away");
        for version in versions {
            assert!(numbers(version) >= numbers(floor), "{name} {version} is older than {floor}: {why}");
        }
    }
}

/// A version in numbers; a candidate comes before its release.
fn numbers(version: &str) -> Vec<u64> {
    let (release, candidate) = version.split('+').next().unwrap().split_once('-').unwrap_or((version, "rc9999"));
    let number = |part: &str| part.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap_or(0);
    release.split(['.', '+']).take(3).map(number).chain([number(candidate)]).collect()
}
