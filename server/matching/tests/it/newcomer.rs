//! People who come and go between two rounds.

mod promises;

use domain::round::{Reason, Rule};
use matching::{Gender, Person, Stage, Standing};
use serde_json::{Value, json};

use crate::people::{crowd, file, person, read};

/// Two groups of five who are free in slot 0 and in slots 0 and 1; some like the garden, some baduk.
fn two_groups() -> Standing {
    let likes = |mut person: Value, key: &str| {
        person["interests"] = json!({key: 2});
        person
    };
    let mut people: Vec<Value> = crowd("a", 5, &[0]).into_iter().map(|one| likes(one, "garden")).collect();
    people.extend(crowd("b", 5, &[0, 1]).into_iter().map(|one| likes(one, "baduk")));
    let ids = |prefix: &str| (0..5).map(|n| format!("{prefix}{n}")).collect();
    Standing::new(read(&file(&people)), &[ids("a"), ids("b")]).ok().unwrap()
}

fn somebody(interest: &str, slots: &[u8]) -> Person {
    let interests = [(interest.to_owned(), 2)].into();
    Person { id: "new".into(), interests, slots: slots.to_vec(), ..Person::default() }
}

#[test]
fn the_most_like_minded_group_is_offered_first() {
    let mut standing = two_groups();
    standing.enter(somebody("baduk", &[0, 1, 2])).unwrap();
    let places = standing.places("new");
    assert_eq!(places.iter().map(|place| place.group).collect::<Vec<_>>(), [1, 0]);
    assert!((places[0].likeness - 0.85).abs() < 1e-6 && places[1].likeness.abs() < 1e-6);
    assert_eq!(places[0].then.slots, [0, 1]);
    assert_eq!(places[0].then.shared, ["baduk"]);
    assert!(places[0].then.members.contains(&"new".into()));
}

#[test]
fn equally_alike_groups_come_by_who_would_be_alone_there_and_who_lives_in_jeju() {
    // Four women of whom one lives in Jeju, four women, and three men with a woman.
    let mut people: Vec<Value> = ["a", "b", "c"].iter().flat_map(|prefix| crowd(prefix, 4, &[0])).collect();
    for (number, person) in people.iter_mut().enumerate() {
        person["gender"] = if number < 9 { "f" } else { "m" }.into();
    }
    people[0]["stage"] = "settled".into();
    let ids = |prefix: &str| (0..4).map(|n| format!("{prefix}{n}")).collect();
    let mut standing = Standing::new(read(&file(&people)), &[ids("a"), ids("b"), ids("c")]).ok().unwrap();
    let mut offered = |id: &str, gender, stage| {
        let person = Person { id: id.into(), gender: Some(gender), stage, ..somebody("olle", &[0]) };
        standing.enter(person).unwrap();
        standing.places(id).iter().map(|place| place.group).collect::<Vec<_>>()
    };
    assert_eq!(offered("woman", Gender::Woman, None), [2, 0, 1]);
    assert_eq!(offered("man", Gender::Man, None), [2, 0, 1]);
    assert_eq!(offered("settled", Gender::Woman, Some(Stage::Settled)), [2, 1, 0]);
}

#[test]
fn a_seat_that_is_taken_is_not_offered_again() {
    let mut standing = two_groups();
    standing.enter(somebody("baduk", &[1])).unwrap();
    standing.seat("new", 1).unwrap();
    assert_eq!(standing.groups()[1].len(), 6);
    assert!(standing.places("new").is_empty() && standing.reason("new").is_none());
    standing.enter(Person { id: "next".into(), ..somebody("baduk", &[1]) }).unwrap();
    assert!(standing.places("next").is_empty());
    assert_eq!(standing.reason("next"), Some(Reason::NoRoom));
    assert_eq!(standing.seat("next", 1).unwrap_err()[0].rule, Rule::Size);
    assert_eq!(standing.leave("b2"), Some(1));
    assert_eq!(standing.places("next").len(), 1);
}

#[test]
fn whoever_fits_nowhere_is_told_why() {
    let mut standing = two_groups();
    standing.enter(somebody("baduk", &[])).unwrap();
    assert_eq!(standing.reason("new"), Some(Reason::NoSlots));
    assert_eq!(standing.leave("new"), None);
    standing.enter(somebody("baduk", &[7])).unwrap();
    assert_eq!(standing.reason("new"), Some(Reason::NoCommonSlot));
    assert_eq!(standing.seat("new", 0).unwrap_err()[0].rule, Rule::NoCommonSlot);
    assert_eq!(standing.seat("nobody", 0).unwrap_err()[0].rule, Rule::Unknown);
}

#[test]
fn a_newcomer_is_checked_like_a_person_of_the_file() {
    let mut standing = two_groups();
    let mut refused = |change: fn(&mut Person)| {
        let mut person = somebody("tea", &[0]);
        change(&mut person);
        standing.enter(person).unwrap_err().to_string()
    };
    assert_eq!(refused(|one| one.slots = vec![21]), "people[10].slots[0]: expected a slot from 0 to 20, found 21");
    assert!(refused(|one| one.id = "b3".into()).ends_with("found \"b3\", which people[8] has"));
    assert!(refused(|one| one.avoid = vec!["new".into()]).ends_with("the person's own"));
    assert!(refused(|one| one.met = vec!["who".into()]).ends_with("whom nobody in the file is"));
    let both = |one: &mut Person| (one.avoid, one.together) = (vec!["a0".into()], vec!["a0".into()]);
    assert!(refused(both).ends_with("\"a0\" and \"new\", who avoid each other"));
    let all = |one: &mut Person| one.together = (0..5).map(|n| format!("a{n}")).chain(["b0".into()]).collect();
    assert!(refused(all).starts_with("people[10].together: expected at most 6 people who stay together, found 7"));
    assert_eq!(standing.waiting().count(), 0);
}

#[test]
fn a_friend_of_somebody_is_offered_their_group_alone() {
    let mut standing = two_groups();
    standing.enter(Person { together: vec!["a3".into()], ..somebody("baduk", &[0]) }).unwrap();
    let places = standing.places("new");
    assert_eq!(places.iter().map(|place| place.group).collect::<Vec<_>>(), [0]);
    assert_eq!(standing.seat("new", 1).unwrap_err()[0].rule, Rule::Parted);
}

#[test]
fn a_couple_needs_two_seats() {
    let mut standing = two_groups();
    standing.enter(somebody("tea", &[0])).unwrap();
    let spouse = Person { id: "spouse".into(), together: vec!["new".into()], ..somebody("tea", &[0]) };
    standing.enter(spouse).unwrap();
    assert!(standing.places("new").is_empty());
    standing.leave("a0");
    assert_eq!(standing.places("new").len(), 1);
    standing.seat("spouse", 0).unwrap();
    assert_eq!(standing.groups()[0], ["a1", "a2", "a3", "a4", "new", "spouse"]);
}

#[test]
fn groups_that_break_a_rule_are_not_taken_over() {
    let input = read(&file(&[person("a", &[0]), person("b", &[1]), person("c", &[0])]));
    let refused = Standing::new(input.clone(), &[vec!["a".into(), "b".into(), "ghost".into()]]).err().unwrap();
    assert_eq!(refused.iter().map(|breach| breach.rule).collect::<Vec<_>>(), [Rule::Unknown, Rule::NoCommonSlot]);
    let thin = Standing::new(input, &[vec!["a".into(), "c".into()], Vec::new()]).ok().unwrap();
    assert_eq!(thin.waiting().collect::<Vec<_>>(), ["b"]);
}

#[test]
fn those_who_sit_together_may_have_met_but_whoever_comes_must_not() {
    let mut people = crowd("p", 5, &[0]);
    people[0]["met"] = json!(["p1", "p4"]);
    let ids = (0..4).map(|n| format!("p{n}")).collect();
    let mut standing = Standing::new(read(&file(&people)), &[ids]).ok().unwrap();
    assert_eq!(standing.seat("p4", 0).unwrap_err()[0].rule, Rule::Met);
    assert!(standing.places("p4").is_empty());
    standing.enter(somebody("tea", &[0])).unwrap();
    standing.seat("new", 0).unwrap();
    assert_eq!(standing.groups()[0].len(), 5);
}
