//! What would help those who are left out.

use std::collections::BTreeSet;

use domain::round::Reason;
use matching::{Chance, Input, Settings, form_groups, help};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{
    checker,
    people::{any_file, crowd, file, person, plan, read},
};

fn helped(people: &[Value], id: &str) -> (Reason, Vec<Chance>) {
    let file = file(people);
    let all = help(&read(&file), &plan(&file));
    let one = all.into_iter().find(|one| one.id == id).unwrap();
    (one.reason, one.slots)
}

#[test]
fn the_slot_that_opens_most_groups_is_named_first() {
    let mut people = crowd("a", 5, &[7]);
    people.extend(crowd("b", 10, &[1]));
    people.push(person("one", &[20]));
    let right = [Chance { slot: 1, groups: 2, people: 10 }, Chance { slot: 7, groups: 1, people: 5 }];
    assert_eq!(helped(&people, "one"), (Reason::NoCommonSlot, right.to_vec()));
}

#[test]
fn where_no_group_is_open_the_slot_that_most_people_have_is_named() {
    let mut people = crowd("a", 3, &[0, 1, 2]);
    people.extend(crowd("b", 2, &[2, 3, 4]));
    people[0]["avoid"] = json!(["one"]);
    people.push(person("one", &[9]));
    let (reason, slots) = helped(&people, "one");
    assert_eq!(reason, Reason::NoCommonSlot);
    let told: Vec<(u8, usize)> = slots.iter().map(|chance| (chance.slot, chance.people)).collect();
    assert_eq!(told, [(2, 4), (0, 2), (1, 2)]);
}

#[test]
fn whoever_stays_with_somebody_is_helped_by_a_slot_that_both_could_have() {
    let mut people = crowd("a", 4, &[5, 6]);
    people.push(person("one", &[8]));
    people.push(person("two", &[6, 8]));
    people[4]["together"] = json!(["two"]);
    assert_eq!(helped(&people, "one").1, [Chance { slot: 6, groups: 1, people: 4 }]);
    assert_eq!(helped(&people, "two").1, []);
}

#[test]
fn nobody_is_told_of_a_slot_when_only_the_sizes_did_not_come_out() {
    assert_eq!(helped(&crowd("p", 7, &[0]), "p0").0, Reason::NoRoom);
    assert_eq!(helped(&crowd("p", 7, &[0]), "p0").1, []);
}

#[test]
fn of_a_plan_of_other_people_nothing_is_told() {
    let theirs = plan(&file(&[crowd("q", 4, &[0]), crowd("one", 1, &[1])].concat()));
    assert_eq!(theirs.unplaced.len(), 1);
    assert_eq!(help(&read(&file(&crowd("p", 4, &[0]))), &theirs), []);
}

/// The file with one more slot for somebody.
fn with_slot(file: &Value, id: &str, slot: u8) -> Value {
    let mut file = file.clone();
    let people = file["people"].as_array_mut().unwrap().iter_mut();
    for person in people.filter(|person| person["id"] == id) {
        person["slots"].as_array_mut().unwrap().push(json!(slot));
    }
    file
}

proptest! {
    #[test]
    fn a_slot_opens_as_many_groups_as_it_is_said_to(file in any_file(30)) {
        let Ok(input) = Input::from_json(file.to_string().as_bytes()) else { return Ok(()) };
        let plan = form_groups(&input, &Settings { moves: Some(0), ..Settings::default() }, &|| false);
        let told = help(&input, &plan);
        prop_assert_eq!(told.iter().map(|one| &one.id).collect::<Vec<_>>(), plan.unplaced.iter().map(|one| &one.id).collect::<Vec<_>>());
        for one in told {
            let person = input.people().iter().find(|person| person.id == one.id).unwrap();
            let chosen: BTreeSet<u8> = person.slots.iter().copied().collect();
            let unit = checker::unit(&file, &one.id);
            let groups = |slot: u8| {
                let file = with_slot(&file, &one.id, slot);
                let with = |members: &Vec<String>| [members.clone(), unit.clone()].concat();
                let open = |members: &Vec<String>| checker::broken_rules(&file, &[with(members)]).is_empty();
                plan.groups.iter().filter(|group| open(&group.members)).count()
            };
            let mut right: Vec<usize> = (0..21).filter(|slot| !chosen.contains(slot)).map(groups).collect();
            right.sort_unstable_by(|a, b| b.cmp(a));
            prop_assert!(one.slots.len() <= 3);
            for (chance, most) in one.slots.iter().zip(&right) {
                prop_assert!(!chosen.contains(&chance.slot));
                prop_assert_eq!((chance.groups, chance.groups), (groups(chance.slot), *most));
            }
            let opening = right.iter().filter(|&&groups| groups > 0).count();
            prop_assert!(one.slots.len() >= opening.min(3));
        }
    }
}
