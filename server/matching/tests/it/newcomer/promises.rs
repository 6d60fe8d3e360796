//! What holds for every newcomer.

use matching::{Input, Person, Settings, Standing, form_groups};
use proptest::{collection::vec, prelude::*, sample::Index};
use serde_json::{Value, json};

use crate::{
    checker,
    people::{any_file, for_mates, members},
};

/// A file, its people without one of them, and the groups of these.
fn without(file: &Value, who: Index) -> Option<(Input, Input, String, Vec<Vec<String>>)> {
    let all = Input::from_json(file.to_string().as_bytes()).ok().filter(|all| !all.people().is_empty())?;
    let id = who.get(all.people()).id.clone();
    let rest = all.without(&[&id]).unwrap();
    let plan = form_groups(&rest, &Settings { moves: Some(0), ..Settings::default() }, &|| false);
    Some((all, rest, id, members(&plan)))
}

/// Somebody who waits and those who stay with them and wait too, by the checker.
fn party(file: &Value, id: &str, groups: &[Vec<String>]) -> Vec<String> {
    let seated = |one: &String| groups.iter().any(|group| group.contains(one));
    checker::unit(file, id).into_iter().filter(|one| !seated(one)).collect()
}

/// The groups that could take somebody and those who come along, by the checker.
fn open(file: &Value, id: &str, groups: &[Vec<String>]) -> Vec<usize> {
    let party = party(file, id, groups);
    let with = |group: &Vec<String>| group.iter().chain(&party).cloned().collect::<Vec<_>>();
    (0..groups.len()).filter(|&group| checker::broken_rules(file, &[with(&groups[group])]).is_empty()).collect()
}

/// The file in which somebody wishes nobody: whoever comes later was wished for by nobody, and a wish wants both.
fn without_wishes(mut file: Value, who: Index) -> Value {
    if let Some(people) = file["people"].as_array_mut().filter(|people| !people.is_empty()) {
        let one = who.index(people.len());
        people[one]["wish"] = json!([]);
    }
    file
}

proptest! {
    #[test]
    fn a_newcomer_never_breaks_a_rule(file in any_file(30), who in any::<Index>()) {
        let file = without_wishes(file, who);
        let Some((all, rest, id, groups)) = without(&file, who) else { return Ok(()) };
        let mut standing = Standing::new(rest, &groups).ok().unwrap();
        let newcomer = all.people().iter().find(|one| one.id == id).unwrap();
        // Others cannot have named somebody who was not there.
        let named = |list: fn(&Person) -> &Vec<String>| {
            let by = all.people().iter().filter(|one| list(one).contains(&id)).map(|one| one.id.clone());
            list(newcomer).iter().cloned().chain(by).collect::<Vec<_>>()
        };
        let lists = (named(|one| &one.avoid), named(|one| &one.together), named(|one| &one.met));
        standing.enter(Person { avoid: lists.0, together: lists.1, met: lists.2, ..newcomer.clone() }).unwrap();
        let places = standing.places(&id);
        let open = open(&file, &id, &groups);
        prop_assert_eq!(places.len(), open.len().min(3));
        prop_assert!(places.iter().all(|place| open.contains(&place.group)));
        prop_assert_eq!(json!(standing.reason(&id)), json!(checker::reason(&file, &id)));
        for group in 0..groups.len() {
            let mut trial = Standing::new(all.clone(), &standing.groups()).ok();
            let seated = trial.as_mut().is_some_and(|trial| trial.seat(&id, group).is_ok());
            prop_assert!(trial.is_none() || seated == open.contains(&group));
        }
        if let Some(place) = places.first() {
            standing.seat(&id, place.group).unwrap();
            let mut after = groups;
            after[place.group].clone_from(&place.then.members);
            prop_assert_eq!(standing.groups(), after.clone());
            prop_assert_eq!(checker::broken_rules(&file, &after), Vec::<String>::new());
        }
    }

    #[test]
    fn no_open_group_suits_better_than_those_offered(file in any_file(30), who in any::<Index>()) {
        let Some((all, _, id, groups)) = without(&file, who) else { return Ok(()) };
        let Ok(standing) = Standing::new(all, &groups) else { return Ok(()) };
        let party = party(&file, &id, &groups);
        let suits = |group: usize| checker::suits(&file, &id, &party, &groups[group]);
        let mut right: Vec<f64> = open(&file, &id, &groups).into_iter().map(suits).collect();
        right.sort_by(|one, other| other.total_cmp(one));
        for (place, right) in standing.places(&id).into_iter().zip(right) {
            prop_assert!((suits(place.group) - right).abs() < 1e-6);
            prop_assert!((place.likeness - checker::likeness(&file, &id, &groups[place.group])).abs() < 1e-6);
        }
    }

    #[test]
    fn people_may_come_and_go_in_any_order(file in any_file(24), steps in vec(any::<(bool, Index)>(), 0..30)) {
        let Ok(input) = Input::from_json(file.to_string().as_bytes()) else { return Ok(()) };
        let plan = form_groups(&input, &Settings { moves: Some(0), ..Settings::default() }, &|| false);
        let (mut file, size) = (input.clone(), input.size());
        let mut standing = Standing::new(input, &members(&plan)).ok().unwrap();
        for (number, (comes, who)) in steps.into_iter().enumerate() {
            let Some(one) = file.people().get(who.index(file.people().len().max(1))).cloned() else { break };
            if comes {
                let new = Person { id: format!("new{number}"), avoid: vec![one.id.clone()], together: vec![], met: vec![], ..one };
                file = Input::new([file.people(), std::slice::from_ref(&new)].concat(), size).unwrap();
                standing.enter(new).unwrap();
            } else {
                file = file.without(&[&one.id]).unwrap();
                standing.leave(&one.id);
            }
            let Some(waits) = standing.waiting().next().map(str::to_owned) else { continue };
            if let Some(place) = standing.places(&waits).first() {
                standing.seat(&waits, place.group).unwrap();
            }
        }
        let mut lenient = for_mates(&file, &members(&plan));
        lenient["size"]["min"] = json!(2);
        let groups: Vec<Vec<String>> = standing.groups().into_iter().filter(|group| group.len() > 1).collect();
        prop_assert_eq!(checker::broken_rules(&lenient, &groups), Vec::<String>::new());
        let seated: usize = standing.groups().iter().map(Vec::len).sum();
        prop_assert_eq!(seated + standing.waiting().count(), file.people().len());
    }
}
