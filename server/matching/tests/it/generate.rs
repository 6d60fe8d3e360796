//! Invented people.

use matching::{Input, Settings, form_groups, generate};

use crate::checker;

#[test]
fn invented_people_come_back_from_their_file() {
    let invented = generate(300, 7).unwrap();
    let file = serde_json::to_vec(&invented).unwrap();
    assert_eq!(Input::from_json(&file).unwrap().people(), invented.people());
}

#[test]
fn the_same_seed_invents_the_same_people() {
    assert_eq!(generate(50, 3).unwrap().people(), generate(50, 3).unwrap().people());
    assert_ne!(generate(50, 3).unwrap().people(), generate(50, 4).unwrap().people());
}

#[test]
fn invented_people_are_placed_by_the_contract() {
    let input = generate(60, 1).unwrap();
    let plan = form_groups(&input, &Settings::default(), &|| false);
    let file = serde_json::to_value(&input).unwrap();
    let faults = checker::faults(&file, &serde_json::to_value(&plan).unwrap());
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(plan.report.placed >= 59);
}

#[test]
fn more_people_than_the_engine_takes_are_not_invented() {
    assert_eq!(generate(10_000_000, 1).unwrap_err().field, "people");
}
