//! What an organizer may wish besides likeness.

use std::collections::BTreeSet;

use matching::{Input, Settings, Stage, Wishes, form_groups, generate};
use proptest::{collection::vec, prelude::*};
use serde_json::Value;

use crate::people::{crowd, file_of_size, person, plan, read};

/// How many groups have somebody who lives in Jeju already.
fn with_settled(input: &Input, wishes: Wishes) -> (usize, f64) {
    let settings = Settings { wishes, moves: Some(20_000), ..Settings::default() };
    let plan = form_groups(input, &settings, &|| false);
    let settled = input.people().iter().filter(|person| person.stage == Some(Stage::Settled));
    let settled: BTreeSet<&str> = settled.map(|person| person.id.as_str()).collect();
    let has = plan.groups.iter().filter(|group| group.members.iter().any(|id| settled.contains(id.as_str())));
    (has.count(), plan.report.cohesion)
}

/// People who differ in nothing but how long they have waited.
fn waiting(days: &[u32]) -> Vec<Value> {
    let one = |(number, &days): (usize, &u32)| {
        let mut one = person(&format!("p{number}"), &[3]);
        one["waiting_days"] = days.into();
        one
    };
    days.iter().enumerate().map(one).collect()
}

proptest! {
    #[test]
    fn who_waited_longer_is_placed_before_others(days in vec(0..400_u32, 4..60)) {
        let plan = plan(&file_of_size(&waiting(&days), (4, 4, 4)));
        let id = |one: &String| days[one[1..].parse::<usize>().unwrap()];
        let longest_left = plan.unplaced.iter().map(|one| id(&one.id)).max();
        let shortest_placed = plan.groups.iter().flat_map(|group| &group.members).map(id).min();
        prop_assert_eq!(plan.unplaced.len(), days.len() % 4);
        prop_assert!(longest_left <= shortest_placed, "{:?} left, {:?} placed", longest_left, shortest_placed);
    }
}

#[test]
fn waiting_never_costs_somebody_else_a_place() {
    // Whoever waited longest is free when only one other is; five others can meet without them.
    let mut people = crowd("p", 5, &[3]);
    let mut longest = person("longest", &[4]);
    longest["waiting_days"] = 900.into();
    people[0]["slots"] = serde_json::json!([3, 4]);
    people.push(longest);
    let plan = plan(&file_of_size(&people, (2, 4, 5)));
    assert_eq!(plan.report.placed, 6);
}

#[test]
fn each_group_has_somebody_who_lives_in_jeju_where_it_costs_nothing() {
    let mut people = crowd("p", 40, &[3]);
    for one in people.iter_mut().take(8) {
        one["stage"] = "settled".into();
    }
    let input = read(&file_of_size(&people, (5, 5, 5)));
    assert_eq!(with_settled(&input, Wishes::default()).0, 8);
}

#[test]
fn more_groups_have_somebody_who_lives_in_jeju_for_little_likeness() {
    // Several rounds together, for chance alone moves the F of one by up to two hundredths.
    let of_rounds = |wishes| {
        let rounds = (1..=4).map(|seed| with_settled(&generate(100, seed).unwrap(), wishes));
        rounds.fold((0, 0.0), |(groups, close), (more, closer)| (groups + more, close + closer))
    };
    let (with, close) = of_rounds(Wishes::default());
    let (without, closer) = of_rounds(Wishes { settled: 0.0, ..Wishes::default() });
    assert!(with > without, "{with} groups with the wish, {without} without");
    assert!(close > 0.97 * closer, "{close} with the wish, {closer} without");
}

#[test]
fn nobody_alone_costs_less_than_a_twentieth_of_likeness() {
    let input = generate(200, 2).unwrap();
    let report = |wishes| {
        let settings = Settings { wishes, moves: Some(20_000), ..Settings::default() };
        form_groups(&input, &settings, &|| false).report
    };
    let (with, without) = (report(Wishes::default()), report(Wishes { nobody_alone: 0.0, ..Wishes::default() }));
    assert!(with.lone < without.lone / 2.0, "{} alone with the wish, {} without", with.lone, without.lone);
    assert!(with.cohesion > 0.95 * without.cohesion);
}
