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

/// People `p0` to `p9` who could all meet and are all alike, of whom everybody has met everybody.
fn old_friends() -> Vec<Value> {
    let mut people = crowd("p", 10, &[3]);
    let ids: Vec<String> = (0..10).map(|one| format!("p{one}")).collect();
    for (person, own) in people.iter_mut().zip(&ids) {
        let others: Vec<&String> = ids.iter().filter(|id| *id != own).collect();
        person["met"] = serde_json::json!(others);
    }
    people
}

#[test]
fn who_both_wish_to_meet_again_do_although_they_have_met() {
    let mut people = old_friends();
    for (one, person) in people.iter_mut().enumerate().take(5) {
        let others: Vec<String> = (0..5).filter(|&other| other != one).map(|other| format!("p{other}")).collect();
        person["wish"] = serde_json::json!(others);
    }
    let plan = plan(&file_of_size(&people, (5, 5, 5)));
    assert_eq!(plan.groups.len(), 1);
    assert_eq!(plan.groups[0].members, ["p0", "p1", "p2", "p3", "p4"]);
}

#[test]
fn a_wish_of_one_alone_lifts_nothing_and_draws_nobody() {
    let mut people = old_friends();
    people[0]["wish"] = serde_json::json!(["p1", "p2", "p3", "p4"]);
    assert!(plan(&file_of_size(&people, (2, 5, 5))).groups.is_empty());
}

#[test]
fn a_wish_never_overrules_who_avoids() {
    let mut people = crowd("p", 4, &[3]);
    people[0]["wish"] = serde_json::json!(["p1"]);
    people[1]["wish"] = serde_json::json!(["p0"]);
    people[1]["avoid"] = serde_json::json!(["p0"]);
    let plan = plan(&file_of_size(&people, (2, 2, 2)));
    assert!(plan.groups.iter().all(|group| group.members != ["p0", "p1"]), "{:?}", plan.groups);
}

#[test]
fn among_people_equally_alike_those_who_wish_each_other_sit_together() {
    let mut people = crowd("p", 20, &[3]);
    for (one, person) in people.iter_mut().enumerate() {
        let mate = format!("p{}", (one + 10) % 20);
        person["wish"] = serde_json::json!([mate]);
    }
    let plan = plan(&file_of_size(&people, (4, 4, 4)));
    for group in &plan.groups {
        let holds =
            |id: &String| group.members.contains(&format!("p{}", (id[1..].parse::<usize>().unwrap() + 10) % 20));
        assert!(group.members.iter().all(holds), "{:?}", group.members);
    }
}

#[test]
fn those_who_talk_and_those_who_listen_are_spread_where_it_costs_nothing() {
    let mut people = crowd("p", 20, &[3]);
    for (one, person) in people.iter_mut().enumerate() {
        person["voice"] = if one < 10 { "talks" } else { "listens" }.into();
    }
    let plan = plan(&file_of_size(&people, (5, 5, 5)));
    let talks = |id: &&String| id[1..].parse::<usize>().unwrap() < 10;
    for group in &plan.groups {
        let talk = group.members.iter().filter(talks).count();
        assert!((1..=4).contains(&talk), "{:?}", group.members);
    }
}

#[test]
fn eight_rounds_with_wishes_bring_back_together_who_wish_it_and_part_who_do_not() {
    let lived = |again| {
        let wishes = Wishes { again, ..Wishes::default() };
        matching::simulate(60, 8, &Settings { wishes, moves: Some(3_000), ..Settings::default() }).unwrap().rounds
    };
    let (with, without) = (lived(Wishes::default().again), lived(0.0));
    let sum = |rounds: &[matching::Lived], of: fn(&matching::Lived) -> usize| rounds.iter().map(of).sum::<usize>();
    assert!(sum(&with, |round| round.wishers_met) > sum(&with, |round| round.wishers) / 2);
    assert_eq!(sum(&without, |round| round.again), 0, "who have met are not put together again");
    assert_eq!(sum(&with, |round| round.together_all_the_same), 0);
    assert_eq!(sum(&with, |round| round.violations), 0);
    assert!(sum(&with, |round| round.left) <= sum(&without, |round| round.left));
}
