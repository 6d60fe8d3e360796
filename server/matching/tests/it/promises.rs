//! What holds for every file.

use matching::{Input, Settings, Stopped, form_groups, generate};
use proptest::prelude::*;
use serde_json::Value;

use crate::{
    checker,
    people::{any_file, crowd, file, read},
};

fn answer(input: &Input, settings: &Settings) -> Value {
    serde_json::to_value(form_groups(input, settings, &|| false)).unwrap()
}

proptest! {
    #[test]
    fn every_plan_keeps_the_contract(file in any_file(40), seed in 0..9_u64, threads in 1..3_usize) {
        let read = Input::from_json(file.to_string().as_bytes());
        prop_assert_eq!(read.is_err(), checker::must_be_refused(&file));
        if let Ok(input) = read {
            let settings = Settings { seed, threads, ..Settings::default() };
            let faults = checker::faults(&file, &answer(&input, &settings));
            prop_assert!(faults.is_empty(), "{:#?}", faults);
        }
    }

    #[test]
    fn a_plan_cut_short_keeps_the_contract(file in any_file(40), patience in 0..30_u64) {
        let Ok(input) = Input::from_json(file.to_string().as_bytes()) else { return Ok(()) };
        let moves = Settings { moves: Some(patience), ..Settings::default() };
        let by_moves = serde_json::to_value(form_groups(&input, &moves, &|| false)).unwrap();
        let by_time = serde_json::to_value(form_groups(&input, &Settings::default(), &|| true)).unwrap();
        prop_assert_eq!(checker::faults(&file, &by_moves), Vec::<String>::new());
        prop_assert_eq!(checker::faults(&file, &by_time), Vec::<String>::new());
    }

    #[test]
    fn few_people_are_placed_as_well_as_can_be(file in any_file(11)) {
        let Ok(input) = Input::from_json(file.to_string().as_bytes()) else { return Ok(()) };
        let plan = form_groups(&input, &Settings::default(), &|| false);
        prop_assert_eq!(plan.report.placed, checker::most_placed(&file));
    }

    #[test]
    fn the_same_question_has_the_same_answer(file in any_file(40), seed in 0..9_u64, threads in 1..4_usize) {
        let Ok(input) = Input::from_json(file.to_string().as_bytes()) else { return Ok(()) };
        let settings = Settings { seed, threads, moves: Some(200), ..Settings::default() };
        let once = serde_json::to_string(&form_groups(&input, &settings, &|| false)).unwrap();
        let again = serde_json::to_string(&form_groups(&input, &settings, &|| false)).unwrap();
        prop_assert_eq!(once, again);
    }
}

#[test]
fn a_round_of_thousands_has_the_same_plan_on_any_number_of_threads() {
    let input = generate(2_500, 1).unwrap();
    let on = |threads| {
        let settings = Settings { threads, moves: Some(10_000), ..Settings::default() };
        form_groups(&input, &settings, &|| false)
    };
    let plan = on(1);
    assert_eq!((plan.report.placed, plan.report.violations), (2_500, 0));
    assert_eq!(plan, on(2));
    assert_eq!(plan, on(3));
}

#[test]
fn a_plan_tells_what_ended_the_search() {
    let input = read(&file(&crowd("p", 40, &[3])));
    let ended = |moves, stop: bool| {
        let settings = Settings { moves, ..Settings::default() };
        form_groups(&input, &settings, &|| stop).report.stopped
    };
    assert_eq!(ended(None, false), Stopped::Converged);
    assert_eq!(ended(Some(1), false), Stopped::Moves);
    assert_eq!(ended(None, true), Stopped::Time);
}
