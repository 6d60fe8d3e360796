//! What holds of every ledger, whatever stands in it.

use proptest::prelude::*;
use ulid::Ulid;

use super::*;
use crate::{
    base::{id::Id, moment::Moment},
    people::member::Member,
    praise::hyang::{Hyang, steps},
};

/// Some weeks in which there is more than one meeting, few people, and every kind.
fn event() -> impl Strategy<Value = GrowthEvent> {
    (0usize..6, 0u128..20, 0u128..8, 0i64..20, 0i64..200).prop_map(|(kind, source, from, week, at)| {
        let kind = GrowthKind::ALL[kind];
        let with = matches!(kind, GrowthKind::Thanked | GrowthKind::WasThanked);
        // What differs in anything has an id of its own.
        let numbers = [at.unsigned_abs(), week.unsigned_abs(), kind as u64].map(u128::from);
        let id = numbers.into_iter().chain([source, from]).fold(0, |id, number| id * 1_000 + number);
        GrowthEvent {
            id: Ulid(id).into(),
            kind,
            source: Ulid(source + 1).into(),
            from: with.then(|| Ulid(from + 1).into()),
            week: Week(week),
            at: Moment::from_unix_ms(at),
            void: false,
        }
    })
}

fn events() -> impl Strategy<Value = Vec<GrowthEvent>> {
    prop::collection::vec(event(), 0..60)
}

/// What is shown of a tree that was so high before, once its events are these.
fn shown(before: u32, events: &[GrowthEvent]) -> u32 {
    before.max(total(events))
}

proptest! {
    #[test]
    fn for_any_order_of_events_a_character_never_shrinks(events in events()) {
        let mut high = 0;
        for end in 0..=events.len() {
            let next = shown(high, &events[..end]);
            prop_assert!(next >= high && steps(next) >= steps(high));
            let (then, now) = (Hyang { points: high, ..Hyang::default() }, Hyang { points: next, ..Hyang::default() });
            prop_assert!(now.stage() >= then.stage());
            high = next;
        }
    }

    #[test]
    fn an_event_that_comes_after_all_others_takes_nothing_away(events in events(), more in event()) {
        let after = GrowthEvent { at: Moment::from_unix_ms(1_000), ..more };
        let all = [events.clone(), vec![after]].concat();
        prop_assert!(total(&all) >= total(&events));
        let before = worth(&events);
        prop_assert_eq!(&worth(&all)[..before.len()], &before[..], "what was is worth what it was");
    }

    #[test]
    fn the_total_is_the_sum_of_what_each_event_is_worth_in_whatever_order_they_are_read(
        events in events().prop_flat_map(|events| (Just(events.clone()), Just(events).prop_shuffle())),
    ) {
        let (in_order, shuffled) = events;
        let sum: u32 = worth(&in_order).iter().map(|(_, worth)| worth).sum();
        prop_assert_eq!(total(&in_order), sum);
        prop_assert_eq!(total(&shuffled), total(&in_order));
    }

    #[test]
    fn an_event_that_is_told_twice_changes_nothing(events in events(), later in 0i64..50) {
        let again = events.iter().map(|event| GrowthEvent { at: event.at.plus(200 + later), ..*event });
        let twice: Vec<_> = events.iter().copied().chain(again).collect();
        prop_assert_eq!(total(&twice), total(&events));
    }

    #[test]
    fn an_event_that_does_not_count_makes_what_is_shown_no_smaller_and_counts_again_when_it_is_let(
        events in events(), which in any::<prop::sample::Index>(),
    ) {
        prop_assume!(!events.is_empty());
        let (mut voided, before) = (events.clone(), shown(0, &events));
        let event = which.get(&events).id;
        voided.iter_mut().filter(|one| one.id == event).for_each(|one| one.void = true);
        prop_assert!(worth(&voided).iter().all(|(id, worth)| *id != event || *worth == 0));
        let after = shown(before, &voided);
        prop_assert!(after >= before);
        prop_assert!(shown(after, &events) == after, "let count again, it is as it was");
    }

    #[test]
    fn a_week_is_worth_no_more_than_its_caps(events in events()) {
        let most = ATTENDED.iter().sum::<u32>() + HOSTED + WELCOMED + WROTE_SOON + 2 * WITH[0] * u32::try_from(PEOPLE_A_WEEK).unwrap_or(0);
        let weeks: std::collections::BTreeSet<_> = events.iter().map(|event| event.week).collect();
        prop_assert!(total(&events) <= most * u32::try_from(weeks.len()).unwrap_or(0));
    }
}

/// Thanks from this person in this week, as they are told one after the other.
fn from(person: u128, week: i64) -> GrowthEvent {
    let number = u128::from(week.unsigned_abs()) * 100 + person;
    GrowthEvent {
        id: Ulid(number).into(),
        kind: GrowthKind::WasThanked,
        source: Ulid(number).into(),
        from: Some(Ulid(person).into()),
        week: Week(week),
        at: Moment::from_unix_ms(week),
        void: false,
    }
}

#[test]
fn four_people_who_thank_once_are_worth_more_than_one_who_thanks_four_times() {
    let four: Vec<_> = (1..=4).map(|person| from(person, 0)).collect();
    let one: Vec<_> = (0..4).map(|week| from(1, week)).collect();
    assert_eq!((total(&four), total(&one)), (12, 8));
}

#[test]
fn a_pair_counts_once_a_week_and_is_new_again_after_a_season() {
    let twice = GrowthEvent { source: Ulid(7_777).into(), ..from(1, 0) };
    assert_eq!(total(&[from(1, 0), twice]), WITH[0]);
    assert_eq!(total(&[from(1, 0), from(1, 7)]), WITH[0] + WITH[1]);
    assert_eq!(total(&[from(1, 0), from(1, 8)]), 2 * WITH[0]);
}

#[test]
fn whoever_meets_others_every_week_gains_no_more_by_it_than_by_five_new_people() {
    let all: Vec<_> = (0i64..8)
        .flat_map(|week| (1u128..=5).map(move |n| from(u128::from(week.unsigned_abs()) * 5 + n, week)))
        .collect();
    assert_eq!(total(&all), 5 * WITH[0] + 35 * WITH[3]);
    let six: Vec<_> = (1..=6).map(|person| from(person, 0)).collect();
    assert_eq!(total(&six), 5 * WITH[0], "and thanks from a sixth count for nothing");
}

#[test]
fn a_week_begins_on_monday_in_seoul() {
    let at = |text: &str| Week::of(Moment::parse(text).unwrap_or(Moment::from_unix_ms(0)));
    let sunday = at("2026-11-29T23:59:59+09:00");
    assert_eq!(at("2026-11-23T00:00:00+09:00"), sunday);
    assert_eq!(at("2026-11-30T00:00:00+09:00").between(sunday), 1);
}

#[test]
fn nobody_thanks_themselves() {
    let [me, other] = [Ulid(1), Ulid(2)].map(Id::<Member>::from);
    let thanks = NewGrowth::was_thanked(Id::NOBODY, Id::NOBODY, other);
    assert!(thanks.is_for(&me) && !thanks.is_for(&other));
    assert!(NewGrowth::at(Id::NOBODY, GrowthKind::Attended).is_for(&me));
}

#[test]
fn two_are_a_ring_if_both_hardly_thank_anybody_else() {
    let given = |to_the_other, in_all| ThanksGiven { to_the_other, in_all };
    assert!(Ring::is_one(given(4, 4), given(6, 8)));
    assert!(!Ring::is_one(given(4, 4), given(6, 9)), "one of them thanks others as well");
    assert!(!Ring::is_one(given(3, 3), given(3, 3)), "three meetings say nothing");
}

#[test]
fn a_kind_has_one_word_of_its_own_in_the_ledger() {
    for kind in GrowthKind::ALL {
        assert_eq!(GrowthKind::parse(kind.key()), Some(kind));
    }
    assert_eq!(GrowthKind::parse("money"), None);
}
