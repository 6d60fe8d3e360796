//! Files that are refused, with line, field and what was expected.

use matching::{Input, Person, Size};

/// The refusal of a file with these lines inside its list of people.
fn refusal(people: &str) -> String {
    refusal_of(&format!("{{\"people\":[\n{people}\n]}}"))
}

fn refusal_of(file: &str) -> String {
    Input::from_json(file.as_bytes()).expect_err("refused").to_string()
}

/// Two people, the second with something more on line 3.
fn second(more: &str) -> String {
    let one = r#"{"id":"a","interests":{},"slots":[0]}"#;
    refusal(&format!("{one},\n{{\"id\":\"b\",\"interests\":{{}},\"slots\":[0],{more}}}"))
}

#[test]
fn a_file_that_is_no_json_is_refused_with_its_line() {
    assert!(refusal_of("").starts_with("line 1, the file: EOF"));
    assert!(refusal_of("{\"people\":\n[NaN]}").starts_with("line 2, people[0]: "));
    assert!(refusal_of("{\"people\":[]} more").starts_with("line 1, the file: trailing"));
}

#[test]
fn an_unknown_field_is_refused_with_those_expected() {
    let said = second(r#""hobby":1"#);
    assert!(said.starts_with("line 3, people[1].hobby: unknown field `hobby`, expected one of `id`"), "{said}");
    let said = refusal_of(r#"{"people":[],"sizes":{}}"#);
    assert!(said.contains("unknown field `sizes`"), "{said}");
}

#[test]
fn a_missing_field_is_refused_by_name() {
    let said = refusal(r#"{"id":"a","interests":{}}"#);
    assert_eq!(said, "line 2, people[0]: missing field `slots`");
}

#[test]
fn a_strength_out_of_range_is_refused() {
    let said = refusal("{\"id\":\"a\",\n\"interests\":{\"olle\":4},\"slots\":[]}");
    let right = "line 3, people[0].interests.olle: invalid value: integer `4`, expected a strength from 1 to 3";
    assert_eq!(said, right);
}

#[test]
fn an_interest_told_twice_is_refused() {
    let said = refusal(r#"{"id":"a","interests":{"olle":1,"olle":2},"slots":[]}"#);
    assert_eq!(said, "line 2, people[0].interests: expected each interest once, found `olle` again");
}

#[test]
fn a_slot_out_of_range_or_not_whole_is_refused() {
    for slot in ["21", "-1", "1.5", "\"0\"", "null"] {
        let said = refusal(&format!(r#"{{"id":"a","interests":{{}},"slots":[3,{slot}]}}"#));
        assert!(said.starts_with("line 2, people[0].slots[1]: invalid"), "{said}");
        assert!(said.ends_with("expected a slot from 0 to 20"), "{said}");
    }
}

#[test]
fn a_decade_that_is_none_is_refused() {
    for decade in ["1955", "1910", "2010"] {
        let said = second(&format!(r#""birth_decade":{decade}"#));
        assert!(said.starts_with("line 3, people[1].birth_decade: invalid value"), "{said}");
    }
}

#[test]
fn words_outside_the_lists_are_refused_with_those_expected() {
    let said = second(r#""area":"seoul""#);
    assert!(said.contains("people[1].area: unknown variant `seoul`, expected one of `jeju-city`"), "{said}");
    assert!(second(r#""gender":"x""#).contains("expected `f` or `m`"));
    assert!(second(r#""stage":"gone""#).contains("`month-stay`"));
}

#[test]
fn an_id_used_twice_is_refused() {
    let one = r#"{"id":"a","interests":{},"slots":[0]}"#;
    let said = refusal(&format!("{one},\n{one}"));
    assert_eq!(said, "line 3, people[1].id: expected an id of its own, found \"a\", which people[0] has");
}

#[test]
fn an_unknown_id_is_refused_in_each_list() {
    for list in ["avoid", "together", "met", "wish"] {
        let said = second(&format!(r#""{list}":["a","nobody"]"#));
        let right = format!("line 3, people[1].{list}[1]: expected the id of another person, found \"nobody\"");
        assert!(said.starts_with(&right), "{said}");
    }
}

#[test]
fn somebody_who_names_themself_is_refused() {
    assert!(second(r#""avoid":["b"]"#).ends_with("found \"b\", the person's own"));
}

#[test]
fn sizes_that_are_no_sizes_are_refused() {
    let with = |size: &str| refusal_of(&format!("{{\"people\":[],\n\"size\":{size}}}"));
    assert!(with(r#"{"min":1}"#).starts_with("line 2, size.min: invalid value: integer `1`"));
    assert!(with(r#"{"max":13}"#).starts_with("line 2, size.max: invalid value: integer `13`"));
    assert!(with(r#"{"min":6,"ideal":5,"max":6}"#).starts_with("line 2, size: expected min ≤ ideal ≤ max"));
    assert!(with(r#"{"least":4}"#).contains("unknown field `least`"));
}

#[test]
fn a_unit_larger_than_a_group_is_refused() {
    let person = |n: usize| format!(r#"{{"id":"p{n}","interests":{{}},"slots":[0],"together":["p{}"]}}"#, n % 7 + 1);
    let people: Vec<String> = (1..=7).map(person).collect();
    let said = refusal(&people.join(",\n"));
    assert!(
        said.starts_with("line 2, people[0].together: expected at most 6 people who stay together, found 7"),
        "{said}"
    );
}

#[test]
fn people_who_stay_together_and_avoid_each_other_are_refused() {
    let said = second(r#""avoid":["a"],"together":["a"]"#);
    assert!(said.contains("\"a\" and \"b\", who avoid each other"), "{said}");
}

#[test]
fn people_from_a_program_are_checked_like_those_from_a_file() {
    let mut person = Person { id: "a".into(), slots: vec![21], ..Person::default() };
    let refuse = |person: &Person, size| Input::new(vec![person.clone()], size).unwrap_err();
    assert_eq!(
        refuse(&person, Size::default()).to_string(),
        "people[0].slots[0]: expected a slot from 0 to 20, found 21"
    );
    person.slots = vec![20];
    assert_eq!(refuse(&person, Size { min: 4, ideal: 5, max: 13 }).field, "size.max");
    assert!(Input::new(vec![person], Size::default()).is_ok());
}
