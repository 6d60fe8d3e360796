//! Groups that have become too small.

use std::collections::BTreeMap;

use domain::{group::repair::Way, round::Rule};
use matching::{Input, Mending, Move, Settings, Standing, form_groups};
use proptest::{prelude::*, sample::Index};
use serde_json::{Value, json};

use crate::{
    checker,
    people::{any_file, crowd, file, for_mates, members, read},
};

/// Groups with these people, named by a letter for the group and a number, who are all free in slot 0.
fn groups_of(sizes: &[usize], change: impl Fn(&mut Value)) -> Standing {
    let (people, groups) = people_of(sizes, change);
    Standing::new(people, &groups).ok().unwrap()
}

/// The same groups, each of which has begun to meet in some slot.
fn begun(sizes_and_slots: &[(usize, u8)], change: impl Fn(&mut Value)) -> Standing {
    let (sizes, slots): (Vec<usize>, Vec<u8>) = sizes_and_slots.iter().copied().unzip();
    let (people, groups) = people_of(&sizes, change);
    Standing::begun(people, &groups.into_iter().zip(slots).collect::<Vec<_>>()).ok().unwrap()
}

fn people_of(sizes: &[usize], change: impl Fn(&mut Value)) -> (Input, Vec<Vec<String>>) {
    let named = sizes.iter().zip(["a", "b", "c", "d", "e"]);
    let mut people: Vec<Value> = named.clone().flat_map(|(&size, prefix)| crowd(prefix, size, &[0])).collect();
    people.extend(crowd("w", 2, &[1]));
    people.iter_mut().for_each(change);
    let ids = |(&size, prefix): (&usize, &str)| (0..size).map(|n| format!("{prefix}{n}")).collect();
    (read(&file(&people)), named.map(ids).collect())
}

fn is(person: &Value, id: &str) -> bool {
    person["id"] == id
}

fn moves(mending: &Mending) -> Vec<(&str, Option<usize>, Option<usize>)> {
    mending.moves.iter().map(|one| (one.id.as_str(), one.from, one.to)).collect()
}

#[test]
fn who_waits_comes_before_who_has_mates() {
    let mut standing = groups_of(&[3, 6], |person| {
        if is(person, "w1") {
            person["slots"] = json!([0, 1]);
        }
    });
    let mending = standing.mend(0).unwrap();
    assert_eq!((mending.way, moves(&mending)), (Way::Filled, vec![("w1", None, Some(0))]));
    // Olle is all that anybody likes: three of four had mates like themselves, then all.
    assert!((mending.before - 0.75 * 0.85).abs() < 1e-6 && (mending.after - 0.85).abs() < 1e-6);
    standing.carry_out(&mending.moves).unwrap();
    assert_eq!(standing.groups()[0], ["a0", "a1", "a2", "w1"]);
    assert!(standing.mend(0).is_none());
}

#[test]
fn of_equals_who_wait_comes_the_one_with_whom_nobody_is_alone() {
    let standing = groups_of(&[3], |person| {
        person["slots"] = json!([0]);
        let is_woman = is(person, "a0") || is(person, "a1") || is(person, "w0");
        person["gender"] = if is_woman { "f" } else { "m" }.into();
    });
    assert_eq!(moves(&standing.mend(0).unwrap()), [("w1", None, Some(0))]);
}

#[test]
fn of_equals_who_wait_comes_the_one_who_lives_in_jeju_whoever_told_their_gender() {
    let standing = groups_of(&[3], |person| {
        person["slots"] = json!([0]);
        if is(person, "w0") {
            person["gender"] = "f".into();
        }
        if is(person, "w1") {
            person["stage"] = "settled".into();
        }
    });
    assert_eq!(moves(&standing.mend(0).unwrap()), [("w1", None, Some(0))]);
}

#[test]
fn whoever_gives_up_least_comes_from_a_group_that_can_spare_them() {
    let standing = groups_of(&[3, 6, 4], |person| {
        if is(person, "b4") || is(person, "c1") || person["id"].as_str().unwrap().starts_with('a') {
            person["area"] = json!("east");
        }
    });
    let mending = standing.mend(0).unwrap();
    assert_eq!((mending.way, moves(&mending)), (Way::Borrowed, vec![("b4", Some(1), Some(0))]));
    assert!(mending.after > mending.before);
}

#[test]
fn a_couple_is_borrowed_whole_or_not_at_all() {
    let standing = groups_of(&[3, 5], |person| match person["id"].as_str() {
        Some("b0") => person["together"] = json!(["b1", "b2"]),
        Some("b3") => person["together"] = json!(["b4"]),
        _ => {}
    });
    assert_eq!(standing.mend(0), None);
}

#[test]
fn two_thin_groups_become_one_and_the_fewer_change() {
    let mut standing = groups_of(&[3, 4, 4], |_| {});
    standing.leave("c0");
    standing.leave("c1");
    let mending = standing.mend(0).unwrap();
    assert_eq!(mending.way, Way::Merged);
    assert_eq!(moves(&mending), [("c2", Some(2), Some(0)), ("c3", Some(2), Some(0))]);
    standing.carry_out(&mending.moves).unwrap();
    assert_eq!(standing.groups()[2], Vec::<String>::new());
}

#[test]
fn a_group_that_has_begun_to_meet_takes_only_who_can_come_then() {
    let both_days = |person: &mut Value| {
        if person["id"].as_str().unwrap().starts_with('a') {
            person["slots"] = json!([0, 1]);
        }
    };
    assert_eq!(groups_of(&[3], both_days).mend(0).unwrap().way, Way::Filled);
    let mut standing = begun(&[(3, 0)], both_days);
    assert_eq!(standing.mend(0), None);
    let refused = standing.seat("w0", 0).unwrap_err();
    assert_eq!((refused[0].rule, &refused[0].people), (Rule::NoCommonSlot, &vec!["w0".to_owned()]));
    assert_eq!(begun(&[(3, 1)], both_days).mend(0).unwrap().way, Way::Filled);
}

#[test]
fn whoever_can_come_no_longer_keeps_the_seat_but_comes_to_no_other_group_then() {
    let mut standing = begun(&[(3, 0), (5, 0)], |person| {
        if person["id"].as_str().unwrap().starts_with('b') && !is(person, "b4") {
            person["slots"] = json!([2]);
        }
    });
    assert_eq!(moves(&standing.mend(0).unwrap()), [("b4", Some(1), Some(0))]);
    let one = Move { id: "b0".into(), from: Some(1), to: Some(0) };
    assert_eq!(standing.carry_out(&[one]).unwrap_err()[0].rule, Rule::NoCommonSlot);
    standing.carry_out(&[Move { id: "b4".into(), from: Some(1), to: None }]).unwrap();
    assert_eq!(standing.groups()[1], ["b0", "b1", "b2", "b3"]);
}

#[test]
fn of_two_groups_the_one_that_can_comes_to_the_other() {
    let mut standing = begun(&[(2, 0), (4, 2)], |person| {
        if person["id"].as_str().unwrap().starts_with('b') {
            person["slots"] = json!([0, 2]);
        }
    });
    standing.leave("b3");
    // The two of the first group could not come when the second meets.
    let mending = standing.mend(0).unwrap();
    assert_eq!(mending.way, Way::Merged);
    assert_eq!(moves(&mending), ["b0", "b1", "b2"].map(|id| (id, Some(1), Some(0))));
    standing.carry_out(&mending.moves).unwrap();
}

#[test]
fn three_people_are_divided_where_each_can_be() {
    let mut standing = groups_of(&[3, 5, 5, 5], |person| match person["id"].as_str() {
        Some("a0") => person["avoid"] = json!(["b0", "c0"]),
        Some("a1") => person["avoid"] = json!(["b0", "d0"]),
        Some("b0" | "c0" | "d0") => person["avoid"] = json!(["a0", "a1"]),
        // Nobody can be borrowed: they are too many who stay together.
        Some("b1" | "c1" | "d1") => {
            let group = person["id"].as_str().unwrap()[..1].to_owned();
            person["together"] = [0, 2, 3, 4].map(|n| format!("{group}{n}")).to_vec().into();
        }
        _ => {}
    });
    // a0 and a1 are barred from all by those who avoid both.
    assert_eq!(standing.mend(0), None);
    for id in ["b0", "c0", "d0"] {
        standing.leave(id);
    }
    let mending = standing.mend(0).unwrap();
    assert_eq!(mending.way, Way::Divided);
    assert_eq!(mending.moves.len(), 3);
    standing.carry_out(&mending.moves).unwrap();
    assert_eq!(standing.groups()[0], Vec::<String>::new());
}

#[test]
fn nothing_is_proposed_where_no_way_keeps_the_rules() {
    let standing = groups_of(&[2, 4], |person| {
        if person["id"].as_str().unwrap().starts_with('a') {
            person["slots"] = json!([9]);
        }
    });
    assert!([0, 1, 2].iter().all(|&group| standing.mend(group).is_none()));
}

fn seats(standing: &Standing) -> BTreeMap<String, usize> {
    let groups = standing.groups().into_iter().enumerate();
    groups.flat_map(|(group, members)| members.into_iter().map(move |id| (id, group))).collect()
}

/// A standing in which one group has lost people, the file of those who are left, and the group.
fn thinned(file: &Value, which: Index, lost: usize) -> Option<(Standing, Value, usize)> {
    let input = Input::from_json(file.to_string().as_bytes()).ok()?;
    let plan = form_groups(&input, &Settings { moves: Some(0), ..Settings::default() }, &|| false);
    let group = which.index(plan.groups.len().max(1));
    let staying = (input.size().min - 1).saturating_sub(lost).max(1);
    let leavers = plan.groups.get(group)?.members[staying..].to_vec();
    let mut standing = Standing::new(input.clone(), &members(&plan)).ok()?;
    for id in &leavers {
        assert_eq!(standing.leave(id), Some(group));
    }
    Some((standing, for_mates(&input.without(&leavers).unwrap(), &members(&plan)), group))
}

/// Whether one unit could fill the group, by the checker: one that waits, or one that its group can spare.
fn one_unit_would_do(file: &Value, groups: &[Vec<String>], group: usize, only_waiting: bool) -> bool {
    let keeps = |members: &Vec<String>| checker::broken_rules(file, std::slice::from_ref(members)).is_empty();
    file["people"].as_array().unwrap().iter().any(|person| {
        let unit = checker::unit(file, person["id"].as_str().unwrap());
        let holds = |members: &&Vec<String>| members.contains(&unit[0]);
        let left = groups
            .iter()
            .find(holds)
            .map(|members| members.iter().filter(|id| !unit.contains(id)).cloned().collect::<Vec<_>>());
        let spared = left.is_none_or(|left| !only_waiting && keeps(&left));
        let with: Vec<String> = groups[group].iter().chain(&unit).cloned().collect();
        spared && keeps(&with)
    })
}

proptest! {
    #[test]
    fn a_mended_plan_keeps_every_rule_and_moves_only_who_was_named(
        file in any_file(40), which in any::<Index>(), lost in 0..4_usize,
    ) {
        let Some((mut standing, file, group)) = thinned(&file, which, lost) else { return Ok(()) };
        let (groups, before) = (standing.groups(), seats(&standing));
        let Some(mending) = standing.mend(group) else {
            prop_assert!(!one_unit_would_do(&file, &groups, group, false));
            let with = |other: usize| [groups[group].clone(), groups[other].clone()].concat();
            let mut others = (0..groups.len()).filter(|&other| other != group);
            prop_assert!(others.all(|other| !checker::broken_rules(&file, &[with(other)]).is_empty()));
            return Ok(());
        };
        prop_assert!(mending.way == Way::Filled || !one_unit_would_do(&file, &groups, group, true));
        standing.carry_out(&mending.moves).unwrap();
        let now: Vec<Vec<String>> = standing.groups().into_iter().filter(|members| !members.is_empty()).collect();
        prop_assert_eq!(checker::broken_rules(&file, &now), Vec::<String>::new());
        let after = seats(&standing);
        for person in file["people"].as_array().unwrap() {
            let id = person["id"].as_str().unwrap();
            let named = mending.moves.iter().find(|one| one.id == id);
            let (from, to) = (before.get(id).copied(), after.get(id).copied());
            prop_assert_eq!(named.map_or((from, from), |one| (one.from, one.to)), (from, to));
        }
    }

    #[test]
    fn groups_that_have_begun_meet_in_their_slot_after_mending(
        file in any_file(40), which in any::<Index>(), lost in 0..4_usize, slot in any::<Index>(),
    ) {
        let Some((standing, file, group)) = thinned(&file, which, lost) else { return Ok(()) };
        let input = Input::from_json(file.to_string().as_bytes()).unwrap();
        let slots = |id: &String| &input.people().iter().find(|one| one.id == *id).unwrap().slots;
        let of_all = |members: &Vec<String>| -> Vec<u8> {
            (0..21).filter(|day| members.iter().all(|id| slots(id).contains(day))).collect()
        };
        let with_slot = |members: Vec<String>| {
            let day = *slot.get(&of_all(&members));
            (members, day)
        };
        let begun: Vec<_> = standing.groups().into_iter().map(with_slot).collect();
        let mut standing = Standing::begun(input.clone(), &begun).ok().unwrap();
        let Some(mending) = standing.mend(group) else { return Ok(()) };
        standing.carry_out(&mending.moves).unwrap();
        for (members, (_, day)) in standing.groups().iter().zip(&begun) {
            prop_assert!(members.iter().all(|id| slots(id).contains(day)));
        }
    }

    #[test]
    fn a_change_that_breaks_a_rule_changes_nothing(
        file in any_file(30), who in prop::collection::vec((any::<Index>(), prop::option::of(0..4_usize)), 1..4),
    ) {
        let Ok(input) = Input::from_json(file.to_string().as_bytes()) else { return Ok(()) };
        prop_assume!(!input.people().is_empty());
        let plan = form_groups(&input, &Settings { moves: Some(0), ..Settings::default() }, &|| false);
        let mut standing = Standing::new(input.clone(), &members(&plan)).ok().unwrap();
        let (groups, before) = (standing.groups(), seats(&standing));
        let moves: Vec<matching::Move> = who.into_iter().map(|(who, to)| {
            let id = who.get(input.people()).id.clone();
            matching::Move { from: before.get(&id).copied(), to, id }
        }).collect();
        let done = standing.carry_out(&moves);
        let now: Vec<Vec<String>> = standing.groups().into_iter().filter(|members| !members.is_empty()).collect();
        prop_assert_eq!(checker::broken_rules(&file, &now), Vec::<String>::new());
        prop_assert!(done.is_ok() || standing.groups() == groups);
    }
}
