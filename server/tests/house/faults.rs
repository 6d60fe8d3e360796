//! Every kind of fault has tests, and every test or step that `docs/faults.md` names is there.

use std::{collections::BTreeSet, fs};

use crate::{files, root};

/// Rows of the table are at least so many; fewer are a table that was not read.
const ROWS: usize = 50;

/// What stands in all files below a folder whose names end so.
fn text_of(folder: &str, ending: &str) -> String {
    let all =
        files(&root().join(folder)).into_iter().filter(|path| path.to_str().is_some_and(|name| name.ends_with(ending)));
    all.map(|path| fs::read_to_string(path).unwrap()).collect()
}

/// The names of all tests: functions behind an attribute of a test, titles of journeys, and steps of `make check`.
fn tests() -> BTreeSet<String> {
    let rust = ["app", "server"].map(|folder| text_of(folder, ".rs")).concat();
    let journeys = text_of("end2end/tests", ".ts");
    let functions = rust.split("test]\n").skip(1).filter_map(|rest| {
        let name = rest.split("fn ").nth(1)?.split(['(', '<']).next()?;
        Some(name.to_owned())
    });
    let titles = journeys.split("test('").skip(1).filter_map(|rest| Some(rest.split('\'').next()?.to_owned()));
    let scripts = fs::read_to_string(root().join("scripts/steps.sh")).unwrap();
    let steps = scripts.split("step \"").skip(1).filter_map(|rest| Some(rest.split('"').next()?.to_owned()));
    functions.chain(titles).chain(steps).collect()
}

#[test]
fn every_kind_of_fault_names_tests_that_exist() {
    let table = fs::read_to_string(root().join("docs/faults.md")).unwrap();
    let (known, mut rows, mut missing) = (tests(), 0, Vec::new());
    for row in table.lines().filter(|line| line.starts_with("| ") && !line.starts_with("| kind")) {
        rows += 1;
        let named = row.trim_end_matches('|').rsplit(" | ").next().unwrap();
        let named: Vec<&str> = named.split('`').skip(1).step_by(2).collect();
        assert!(!named.is_empty(), "no test stands in: {row}");
        missing.extend(named.into_iter().filter(|test| !known.contains(*test)));
    }
    assert!(rows >= ROWS, "{rows} rows were found");
    assert!(missing.is_empty(), "docs/faults.md names tests that do not exist: {missing:?}");
}
