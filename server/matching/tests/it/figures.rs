//! Figures worked out by hand.

use matching::{BoundKind, Settings, form_groups};
use serde_json::json;

use crate::people::{file_of_size, plan};

fn close(figure: f64, right: f64) {
    assert!((figure - right).abs() < 1e-6, "{figure} is not {right}");
}

#[test]
fn likeness_is_the_weighted_jaccard_index_with_the_area() {
    let people = vec![
        json!({"id": "a", "interests": {"olle": 3, "tea": 1}, "slots": [0], "area": "east"}),
        json!({"id": "b", "interests": {"olle": 2}, "slots": [0], "area": "east"}),
    ];
    let plan = plan(&file_of_size(&people, (2, 2, 2)));
    // ln 2 for the olle that both chose, ln 3 for the tea of one: min 2·ln 2, max 3·ln 2 + ln 3.
    let jaccard = 2.0 * 2_f64.ln() / (3.0 * 2_f64.ln() + 3_f64.ln());
    close(plan.report.cohesion, 0.85 * jaccard + 0.15);
    close(plan.report.bound, 0.85 * jaccard + 0.15);
    assert_eq!(plan.report.bound_kind, BoundKind::Flow);
    close(plan.report.ratio, 1.0);
}

#[test]
fn undecided_people_have_no_area_in_common() {
    let person = |id| json!({"id": id, "interests": {}, "slots": [0], "area": "undecided"});
    let plan = plan(&file_of_size(&[person("a"), person("b")], (2, 2, 2)));
    close(plan.report.cohesion, 0.0);
    close(plan.report.ratio, 1.0);
}

#[test]
fn one_woman_among_men_is_lone() {
    let person = |id, gender| json!({"id": id, "interests": {}, "slots": [0], "gender": gender});
    let people = vec![person("a", "f"), person("b", "m"), person("c", "m")];
    close(plan(&file_of_size(&people, (3, 3, 3))).report.lone, 1.0);
}

#[test]
fn a_group_with_somebody_who_did_not_tell_is_not_counted_as_lone() {
    let person = |id| json!({"id": id, "interests": {}, "slots": [0]});
    let mut people = vec![person("a"), person("b"), person("c")];
    people[0]["gender"] = json!("f");
    close(plan(&file_of_size(&people, (3, 3, 3))).report.lone, 0.0);
}

#[test]
fn the_answer_has_the_fields_of_the_contract() {
    let people = vec![
        json!({"id": "b", "interests": {"olle": 1}, "slots": [2, 1]}),
        json!({"id": "a", "interests": {"olle": 1}, "slots": [1, 2]}),
        json!({"id": "c", "interests": {"olle": 1}, "slots": []}),
    ];
    let plan = plan(&file_of_size(&people, (2, 2, 2)));
    let right = json!({
        "groups": [{"members": ["a", "b"], "slots": [1, 2], "shared": ["olle"], "cohesion": 0.85}],
        "unplaced": [{"id": "c", "reason": "no_slots"}],
        "report": {
            "people": 3, "placed": 2, "cohesion": 0.566_667, "worst_group": 0.85, "p10_person": 0.0,
            "lone": 0.0, "bound": 0.566_667, "bound_kind": "flow", "ratio": 1.0, "violations": 0,
            "seed": 1, "stopped": "converged",
        },
    });
    assert_eq!(serde_json::to_value(plan).unwrap(), right);
}

#[test]
fn hardly_anybody_is_the_only_woman_or_man() {
    let people = matching::generate(120, 1).unwrap();
    let plan = form_groups(&people, &Settings::default(), &|| false);
    assert!(plan.report.lone <= 0.05, "{:?}", plan.report);
    assert_eq!(plan.report.violations, 0);
}
