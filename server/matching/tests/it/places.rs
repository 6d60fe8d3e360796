//! Who gets a place.

use domain::round::Reason;
use matching::Plan;
use serde_json::{Value, json};

use crate::{
    checker,
    people::{crowd, file, file_of_size, person, plan},
};

fn checked(file: &Value) -> Plan {
    let plan = plan(file);
    let faults = checker::faults(file, &serde_json::to_value(&plan).unwrap());
    assert!(faults.is_empty(), "{faults:#?}");
    plan
}

fn sizes(plan: &Plan) -> Vec<usize> {
    let mut sizes: Vec<usize> = plan.groups.iter().map(|group| group.members.len()).collect();
    sizes.sort_unstable();
    sizes
}

#[test]
fn nobody_makes_an_empty_plan() {
    let plan = checked(&file(&[]));
    assert!(plan.groups.is_empty() && plan.unplaced.is_empty());
    assert!((plan.report.ratio - 1.0).abs() < f64::EPSILON);
}

#[test]
fn one_person_alone_shares_no_slot_with_anybody() {
    let plan = checked(&file(&crowd("p", 1, &[0])));
    assert_eq!(plan.unplaced[0].reason, Reason::NoCommonSlot);
}

#[test]
fn seven_people_make_one_group_of_six() {
    let plan = checked(&file(&crowd("p", 7, &[0])));
    assert_eq!(sizes(&plan), [6]);
    assert_eq!(plan.unplaced[0].reason, Reason::NoRoom);
}

#[test]
fn eight_people_make_two_groups_of_four() {
    assert_eq!(sizes(&checked(&file(&crowd("p", 8, &[0])))), [4, 4]);
}

#[test]
fn everybody_is_placed_when_large_groups_must_shrink() {
    let plan = checked(&file_of_size(&crowd("p", 19, &[0]), (6, 7, 8)));
    assert_eq!(plan.report.placed, 19);
}

#[test]
fn groups_of_twelve_are_formed_and_improved() {
    let plan = checked(&file_of_size(&crowd("p", 60, &[0, 5]), (12, 12, 12)));
    assert_eq!(sizes(&plan), [12; 5]);
}

#[test]
fn pairs_are_groups_where_two_are_enough() {
    let plan = checked(&file_of_size(&crowd("p", 30, &[7]), (2, 2, 2)));
    assert_eq!(sizes(&plan), [2; 15]);
}

#[test]
fn people_without_interests_get_a_place() {
    let people = (0..4).map(|n| json!({"id": format!("p{n}"), "interests": {}, "slots": [20]}));
    assert_eq!(checked(&file(&people.collect::<Vec<_>>())).report.placed, 4);
}

#[test]
fn a_chain_of_together_shares_one_group() {
    let mut people = crowd("p", 30, &[2]);
    people[0]["together"] = json!(["p9"]);
    people[9]["together"] = json!(["p21"]);
    people[28]["together"] = json!(["p21"]);
    let plan = checked(&file(&people));
    let group = plan.groups.iter().find(|group| group.members.contains(&"p0".into())).unwrap();
    assert!(["p9", "p21", "p28"].iter().all(|id| group.members.contains(&(*id).into())));
}

#[test]
fn together_lifts_met() {
    let mut people = crowd("p", 4, &[2]);
    people[0]["together"] = json!(["p1"]);
    people[1]["met"] = json!(["p0"]);
    assert_eq!(checked(&file(&people)).report.placed, 4);
}

#[test]
fn together_lifts_met_along_a_chain() {
    let mut people = crowd("p", 4, &[2]);
    people[0]["together"] = json!(["p1"]);
    people[1]["together"] = json!(["p2"]);
    people[2]["met"] = json!(["p0"]);
    assert_eq!(checked(&file(&people)).report.placed, 4);
}

#[test]
fn everybody_avoiding_everybody_is_told_so() {
    let mut people = crowd("p", 20, &[1]);
    for (one, person) in people.iter_mut().enumerate() {
        let others = (0..20).filter(|&other| other != one);
        person["avoid"] = others.map(|other| format!("p{other}")).collect();
    }
    let plan = checked(&file(&people));
    assert!(plan.unplaced.iter().all(|one| one.reason == Reason::Avoided));
    assert_eq!(plan.unplaced.len(), 20);
}

#[test]
fn whoever_has_one_rare_slot_draws_the_others_there() {
    let mut people = crowd("p", 3, &[0, 13]);
    people.extend(crowd("q", 12, &[0]));
    people.push(person("rare", &[13]));
    assert_eq!(checked(&file(&people)).report.placed, 16);
}
