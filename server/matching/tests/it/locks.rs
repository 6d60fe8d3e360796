//! People locked together or excluded before a round is formed again.

use matching::{Input, Settings, form_groups};
use proptest::{prelude::*, sample::Index};
use serde_json::json;

use crate::{
    checker,
    people::{any_file, crowd, file, read},
};

#[test]
fn people_locked_together_share_a_group() {
    let input = read(&file(&crowd("p", 30, &[2]))).with_together(&[("p0", "p17"), ("p29", "p17")]).unwrap();
    let plan = form_groups(&input, &Settings::default(), &|| false);
    let group = plan.groups.iter().find(|group| group.members.contains(&"p17".into())).unwrap();
    assert!(["p0", "p29"].iter().all(|id| group.members.contains(&(*id).into())));
}

#[test]
fn locks_that_make_no_group_are_refused() {
    let mut people = crowd("p", 9, &[2]);
    people[7]["avoid"] = json!(["p8"]);
    let input = read(&file(&people));
    let refused = |pairs: &[(&str, &str)]| input.with_together(pairs).unwrap_err().to_string();
    let chain: Vec<(&str, &str)> =
        vec![("p0", "p1"), ("p1", "p2"), ("p2", "p3"), ("p3", "p4"), ("p4", "p5"), ("p5", "p6")];
    assert!(refused(&chain).contains("expected at most 6 people who stay together, found 7"));
    assert!(refused(&[("p7", "p8")]).contains("who avoid each other"));
    assert!(refused(&[("p0", "p0")]).contains("the person's own"));
    assert_eq!(refused(&[("p0", "p1"), ("p2", "p99")]), "together[1]: expected the id of a person, found \"p99\"");
}

#[test]
fn whoever_is_excluded_is_in_nobodys_list_either() {
    let mut people = crowd("p", 6, &[2]);
    people[0]["together"] = json!(["p1"]);
    people[2]["avoid"] = json!(["p1", "p3"]);
    people[4]["met"] = json!(["p1"]);
    let input = read(&file(&people)).without(&["p1"]).unwrap();
    assert_eq!(input.people().len(), 5);
    assert!(input.people()[0].together.is_empty());
    assert_eq!(input.people()[1].avoid, ["p3"]);
    assert!(input.people()[3].met.is_empty());
    let refused = input.without(&["p2", "p1"]).unwrap_err();
    assert_eq!(refused.to_string(), "without[1]: expected the id of a person, found \"p1\"");
}

proptest! {
    #[test]
    fn a_round_with_locks_keeps_the_contract_of_the_file_they_make(
        file in any_file(24),
        pairs in prop::collection::vec(any::<(Index, Index)>(), 0..3),
        gone in prop::collection::vec(any::<Index>(), 0..3),
    ) {
        let Ok(input) = Input::from_json(file.to_string().as_bytes()) else { return Ok(()) };
        prop_assume!(!input.people().is_empty());
        let id = |index: Index| index.get(input.people()).id.clone();
        let pairs: Vec<(String, String)> = pairs.into_iter().map(|(one, other)| (id(one), id(other))).collect();
        let gone: Vec<String> = gone.into_iter().map(id).collect();
        let Ok(locked) = input.with_together(&pairs) else { return Ok(()) };
        let left = locked.without(&gone).unwrap();
        let plan = form_groups(&left, &Settings::default(), &|| false);
        let faults = checker::faults(&serde_json::to_value(&left).unwrap(), &serde_json::to_value(&plan).unwrap());
        prop_assert!(faults.is_empty(), "{:#?}", faults);
        for group in &plan.groups {
            prop_assert!(gone.iter().all(|id| !group.members.contains(id)));
            let parted = |(one, other): &&(String, String)| {
                !gone.contains(one) && !gone.contains(other) && group.members.contains(one) != group.members.contains(other)
            };
            prop_assert_eq!(pairs.iter().find(parted), None);
        }
    }
}
