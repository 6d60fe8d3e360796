//! Why somebody is left out.

use serde_json::{Value, json};

use crate::people::{crowd, file, person, plan};
use domain::round::Reason;

fn reason(people: &[Value], id: &str) -> Reason {
    let plan = plan(&file(people));
    let left = plan.unplaced.iter().find(|one| one.id == id);
    left.expect("left out").reason
}

fn with(field: &str, others: &[&str]) -> Value {
    let mut one = person("one", &[0]);
    one[field] = json!(others);
    one
}

#[test]
fn somebody_who_is_never_free_has_no_slots() {
    let mut people = crowd("p", 5, &[0]);
    people.push(person("one", &[]));
    assert_eq!(reason(&people, "one"), Reason::NoSlots);
}

#[test]
fn somebody_free_when_nobody_is_has_no_common_slot() {
    let mut people = crowd("p", 5, &[0]);
    people.push(person("one", &[1]));
    assert_eq!(reason(&people, "one"), Reason::NoCommonSlot);
}

#[test]
fn somebody_who_avoids_all_who_share_a_slot_is_avoided() {
    let mut people = crowd("p", 4, &[0]);
    people.push(with("avoid", &["p0", "p1", "p2", "p3"]));
    assert_eq!(reason(&people, "one"), Reason::Avoided);
}

#[test]
fn somebody_who_met_all_who_share_a_slot_has_met_all() {
    let mut people = crowd("p", 4, &[0]);
    people.push(with("met", &["p0", "p1", "p2", "p3"]));
    assert_eq!(reason(&people, "one"), Reason::AllMet);
}

#[test]
fn barred_half_by_one_list_and_half_by_the_other_leaves_too_few_people() {
    let mut people = crowd("p", 4, &[0]);
    let mut one = with("met", &["p0", "p1"]);
    one["avoid"] = json!(["p2", "p3"]);
    people.push(one);
    assert_eq!(reason(&people, "one"), Reason::TooFewPeople);
}

#[test]
fn a_partner_who_is_never_free_is_what_blocks() {
    let mut people = crowd("p", 4, &[0]);
    people.push(with("together", &["two"]));
    people.push(person("two", &[]));
    assert_eq!(reason(&people, "one"), Reason::Partner);
    assert_eq!(reason(&people, "two"), Reason::NoSlots);
}

#[test]
fn a_partner_whom_the_others_avoid_is_what_blocks() {
    let mut people = crowd("p", 4, &[0]);
    people.push(with("together", &["two"]));
    people.push(person("two", &[0]));
    people[5]["avoid"] = json!(["p0", "p1", "p2"]);
    assert_eq!(reason(&people, "one"), Reason::Partner);
}

#[test]
fn three_people_are_too_few_for_a_group_of_four() {
    assert_eq!(reason(&crowd("p", 3, &[0]), "p0"), Reason::TooFewPeople);
}
