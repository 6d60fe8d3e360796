//! Forming groups from a file, at the command line.

use std::{fs, path::PathBuf, process::Command};

use serde_json::Value;

use crate::site::{command, empty_folder, run};

/// A folder with a file of forty invented people.
fn forty_people() -> PathBuf {
    let folder = empty_folder();
    let invented = run(&folder, &["match", "generate", "--people", "40", "--output", "people.json"], &[]);
    assert_eq!(invented.status.code(), Some(0), "{}", String::from_utf8_lossy(&invented.stderr));
    folder
}

const FORM: [&str; 7] = ["match", "--input", "people.json", "--output", "groups.json", "--moves", "2000"];

fn report(folder: &PathBuf, more: &[&str]) -> Value {
    let formed = run(folder, &[&FORM, more].concat(), &[]);
    assert_eq!(formed.status.code(), Some(0), "{}", String::from_utf8_lossy(&formed.stderr));
    let answer: Value = serde_json::from_slice(&fs::read(folder.join("groups.json")).unwrap()).unwrap();
    answer["report"].clone()
}

#[test]
fn a_file_of_people_becomes_a_file_of_groups() {
    let folder = forty_people();
    let report = report(&folder, &[]);
    assert_eq!((&report["placed"], &report["violations"]), (&40.into(), &0.into()));
}

#[test]
fn what_is_wished_is_told_by_its_price() {
    let folder = forty_people();
    let alone = |price| report(&folder, &["--nobody-alone", price])["lone"].as_f64().unwrap();
    assert!(alone("1") < alone("0"));
    for price in ["-1", "13", "NaN", "much"] {
        let refused = run(&folder, &[&FORM[..], &["--nobody-alone", price]].concat(), &[]);
        assert_eq!(refused.status.code(), Some(64), "{price}");
    }
}

#[test]
fn a_file_with_a_mistake_is_refused_by_line_and_field_and_nothing_is_written() {
    let folder = forty_people();
    let files = [
        ("{\"people\":[\n{\"id\":\"p1\",", "line 2"),
        ("{\"people\":[\n{\"id\":\"p1\",\"interests\":{},\"slots\":[21]}]}", "slots"),
        ("{\"people\":[{\"id\":\"p1\",\"interests\":{},\"slots\":[]}],\n\"size\":{\"min\":6,\"max\":4}}", "min"),
    ];
    for (file, named) in files {
        fs::write(folder.join("people.json"), file).unwrap();
        let refused = run(&folder, &FORM, &[]);
        let said = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert_eq!(refused.status.code(), Some(65), "{said}");
        assert!(said.contains(named) && said.contains("line"), "{named} is not named in: {said}");
        assert!(!folder.join("groups.json").exists());
    }
}

#[test]
fn more_people_than_can_be_invented_are_refused() {
    let invented =
        run(&empty_folder(), &["match", "generate", "--people", "10000000000", "--output", "people.json"], &[]);
    assert_eq!(invented.status.code(), Some(64), "{}", String::from_utf8_lossy(&invented.stderr));
}

#[test]
fn a_terminal_is_told_how_far_the_search_is_and_a_file_is_not() {
    let folder = forty_people();
    let formed = run(&folder, &FORM, &[]);
    assert_eq!(String::from_utf8_lossy(&formed.stderr).lines().count(), 1);
    // `script` of bsdutils, which every Debian has, lends a terminal.
    let line = format!("{} {}", command(&folder).get_program().display(), FORM.join(" "));
    let watched = Command::new("script").current_dir(&folder).args(["-qec", &line, "/dev/null"]).output().unwrap();
    let seen = String::from_utf8_lossy(&watched.stdout).into_owned();
    assert!(seen.contains("40 people: 0."), "{seen}");
    assert!(seen.contains(" groups in "), "{seen}");
}
