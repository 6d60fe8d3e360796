//! Plans that people changed.

use domain::round::Rule;
use matching::{Breach, Input, Plan, Settings, Stopped, form_groups, judge, moved, swapped, taken_out};
use proptest::{prelude::*, sample::Index};
use serde_json::{Value, json};

use crate::{
    checker,
    people::{any_file, crowd, file, members, plan, read},
};

fn ids(group: &[&str]) -> Vec<String> {
    group.iter().map(|&id| id.to_owned()).collect()
}

fn judged(people: &[Value], groups: &[&[&str]]) -> Result<Plan, Vec<Breach>> {
    let groups: Vec<Vec<String>> = groups.iter().map(|group| ids(group)).collect();
    judge(&read(&file(people)), &groups, 1, Stopped::Converged)
}

fn breach(rule: Rule, people: &[&str]) -> Breach {
    Breach { rule, people: ids(people) }
}

/// What is broken in one group of the first four and whoever else is there.
fn broken(change: impl Fn(&mut Vec<Value>)) -> Vec<Breach> {
    let mut people = crowd("p", 5, &[3]);
    change(&mut people);
    judged(&people, &[&["p0", "p1", "p2", "p3"]]).unwrap_err()
}

#[test]
fn each_broken_rule_is_told_with_those_who_break_it() {
    let avoid = broken(|people| people[3]["avoid"] = json!(["p1"]));
    assert_eq!(avoid, [breach(Rule::Avoid, &["p1", "p3"])]);
    let met = broken(|people| people[0]["met"] = json!(["p2"]));
    assert_eq!(met, [breach(Rule::Met, &["p0", "p2"])]);
    let parted = broken(|people| people[4]["together"] = json!(["p2"]));
    assert_eq!(parted, [breach(Rule::Parted, &["p2", "p4"])]);
    let never = broken(|people| people[1]["slots"] = json!([4]));
    assert_eq!(never, [breach(Rule::NoCommonSlot, &["p0", "p1", "p2", "p3"])]);
}

#[test]
fn sizes_strangers_and_second_seats_are_told_together() {
    let few: &[&str] = &["p5", "p6", "nobody"];
    let told = judged(&crowd("p", 8, &[3]), &[&["p0", "p1", "p2", "p3"], few, &["p4", "p0", "p7", "p1"]]).unwrap_err();
    let right = [
        breach(Rule::Unknown, &["nobody"]),
        breach(Rule::Twice, &["p0"]),
        breach(Rule::Twice, &["p1"]),
        breach(Rule::Size, &["p5", "p6"]),
    ];
    assert_eq!(told, right);
}

#[test]
fn a_swap_with_somebody_unplaced_changes_their_places() {
    let input = read(&file(&crowd("p", 7, &[0])));
    let before = form_groups(&input, &Settings::default(), &|| false);
    let (left, seated) = (&before.unplaced[0].id, &before.groups[0].members[2]);
    let after = swapped(&input, &before, left, seated).unwrap();
    assert_eq!(after.unplaced[0].id, *seated);
    assert!(after.groups[0].members.contains(left));
}

#[test]
fn whoever_stays_with_somebody_moves_along() {
    let mut people = crowd("p", 9, &[0]);
    people[1]["together"] = json!(["p0"]);
    let input = read(&file(&people));
    let groups = [ids(&["p0", "p1", "p2", "p3", "p4"]), ids(&["p5", "p6", "p7", "p8"])];
    let before = judge(&input, &groups, 1, Stopped::Converged).unwrap();
    let short = moved(&input, &before, "p0", "p5").unwrap_err();
    assert_eq!(short, [breach(Rule::Size, &["p2", "p3", "p4"])]);
    let after = swapped(&input, &before, "p1", "p8").unwrap();
    assert_eq!(after.groups[0].members, ["p0", "p1", "p5", "p6", "p7"]);
    let out = taken_out(&input, &after, "p0").unwrap_err();
    assert_eq!(out, [breach(Rule::Size, &["p5", "p6", "p7"])]);
    assert_eq!(moved(&input, &after, "p0", "ghost").unwrap_err(), [breach(Rule::Unknown, &["ghost"])]);
}

#[test]
fn a_group_whose_people_stay_together_can_be_taken_out_whole() {
    let mut people = crowd("p", 4, &[0]);
    for person in &mut people[1..] {
        person["together"] = json!(["p0"]);
    }
    let file = file(&people);
    let after = taken_out(&read(&file), &plan(&file), "p2").unwrap();
    assert!(after.groups.is_empty());
    assert_eq!(after.unplaced.len(), 4);
}

proptest! {
    #[test]
    fn a_plan_of_the_engine_is_judged_as_the_engine_judged_it(file in any_file(40), seed in 0..9_u64) {
        let Ok(input) = Input::from_json(file.to_string().as_bytes()) else { return Ok(()) };
        let plan = form_groups(&input, &Settings { seed, ..Settings::default() }, &|| false);
        prop_assert_eq!(judge(&input, &members(&plan), seed, plan.report.stopped), Ok(plan));
    }

    #[test]
    fn groups_made_by_chance_are_a_plan_or_break_a_rule(file in any_file(24), seats in prop::collection::vec(0..6_usize, 24)) {
        let Ok(input) = Input::from_json(file.to_string().as_bytes()) else { return Ok(()) };
        let mut groups = vec![Vec::new(); 5];
        for (person, &seat) in input.people().iter().zip(&seats) {
            if let Some(group) = groups.get_mut(seat) {
                group.push(person.id.clone());
            }
        }
        groups.retain(|group| !group.is_empty());
        let told = judge(&input, &groups, 1, Stopped::Moves);
        prop_assert_eq!(told.is_err(), !checker::broken_rules(&file, &groups).is_empty());
    }

    #[test]
    fn a_change_by_hand_keeps_every_rule_or_is_refused(file in any_file(24), one in any::<Index>(), other in any::<Index>()) {
        let Ok(input) = Input::from_json(file.to_string().as_bytes()) else { return Ok(()) };
        prop_assume!(!input.people().is_empty());
        let plan = form_groups(&input, &Settings { moves: Some(0), ..Settings::default() }, &|| false);
        let (one, other) = (&one.get(input.people()).id, &other.get(input.people()).id);
        for after in [swapped(&input, &plan, one, other), moved(&input, &plan, one, other), taken_out(&input, &plan, one)] {
            match after {
                Ok(after) => {
                    let faults = checker::faults_of_choice(&file, &serde_json::to_value(&after).unwrap());
                    prop_assert!(faults.is_empty(), "{:#?}", faults);
                }
                Err(breaches) => prop_assert!(!breaches.is_empty()),
            }
        }
    }
}
