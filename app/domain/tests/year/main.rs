//! A year of a thousand people, some of whom try to have their trees grow by tricks: what docs/growth.md says of it.
//! `cargo test -p domain --test year -- --nocapture` prints its figures.
#![expect(clippy::cast_precision_loss, reason = "figures for people to read")]

mod chance;
mod people;
mod village;

use domain::praise::{growth, hyang};

use self::{
    people::{Manner, Person},
    village::Village,
};

/// A year.
const WEEKS: i64 = 52;

/// The place of so many of a hundred in a list.
fn percentile(mut all: Vec<u32>, of: usize) -> u32 {
    all.sort_unstable();
    all.get((all.len().saturating_sub(1)) * of / 100).copied().unwrap_or(0)
}

/// The points of a person after each week.
fn weekly(person: &Person) -> Vec<u32> {
    let mut points = vec![0; usize::try_from(WEEKS).unwrap_or(0)];
    for ((week, _), (_, worth)) in person.events.iter().zip(growth::worth(&person.events())) {
        points[usize::try_from(*week).unwrap_or(0)] += worth;
    }
    points
        .into_iter()
        .scan(0, |sum, worth| {
            *sum += worth;
            Some(*sum)
        })
        .collect()
}

fn totals(village: &Village, manner: Manner) -> Vec<u32> {
    let of = village.people.iter().filter(|person| person.manner == manner && person.joined == 0);
    of.map(|person| growth::total(&person.events())).collect()
}

#[test]
fn a_usual_member_has_golden_fruit_after_about_eight_weeks_and_a_quiet_one_some_weeks_later() {
    let village = Village::after_a_year(1, 0);
    let week_of_gold = |manner| {
        let of = village.people.iter().filter(|person| person.manner == manner && person.joined == 0);
        let gold = of.map(|person| {
            let golden = |points: &u32| *points >= hyang::Stage::Golden.from_points();
            u32::try_from(weekly(person).iter().position(golden).unwrap_or(99)).unwrap_or(99) + 1
        });
        gold.collect::<Vec<_>>()
    };
    let figures = |manner| {
        let all = week_of_gold(manner);
        [10, 50, 90].map(|of| percentile(all.clone(), of))
    };
    for manner in [Manner::Active, Manner::Usual, Manner::Quiet] {
        println!("golden fruit in week (p10, p50, p90), {manner:?}: {:?}", figures(manner));
    }
    assert!((7..=9).contains(&figures(Manner::Usual)[1]));
    assert!((10..=13).contains(&figures(Manner::Quiet)[1]));
}

#[test]
fn there_is_something_new_after_every_meeting_that_somebody_comes_to_in_the_whole_year() {
    let village = Village::after_a_year(2, 0);
    for manner in [Manner::Active, Manner::Usual, Manner::Quiet] {
        let mut gaps = Vec::new();
        for person in village.people.iter().filter(|person| person.manner == manner && person.joined == 0) {
            let seen: Vec<_> = weekly(person).into_iter().map(hyang::steps).collect();
            let mut gap = 0;
            let mut longest = 0;
            for week in 1..seen.len() {
                let news = seen[week] > seen[week - 1];
                let came = person.came.contains(&i64::try_from(week).unwrap_or(0));
                assert!(news || !came, "{manner:?} came in week {week} and saw nothing new");
                gap = if news { 0 } else { gap + 1 };
                longest = longest.max(gap);
            }
            gaps.push(longest);
        }
        let figures = [50, 90, 100].map(|of| percentile(gaps.clone(), of));
        println!("longest weeks in a row without anything new (p50, p90, most), {manner:?}: {figures:?}");
        assert!(figures[0] <= 2);
    }
}

#[test]
fn nobody_gains_more_by_tricks_than_an_honest_active_member_has() {
    let village = Village::after_a_year(3, 50);
    println!("points after a year (p10, p50, p90, most)");
    let mut table = Vec::new();
    for manner in Manner::ALL {
        let all = totals(&village, manner);
        let figures = [10, 50, 90, 100].map(|of| percentile(all.clone(), of));
        println!("{manner:?} ({}): {figures:?}", all.len());
        table.push((manner, figures));
    }
    let active = table.iter().find(|(manner, _)| *manner == Manner::Active).map_or([0; 4], |(_, figures)| *figures);
    for (manner, figures) in table.iter().filter(|(manner, _)| manner.is_a_trick()) {
        // Chance makes a difference of a hundredth or two between those who do the same.
        let [median, most] = [active[1], active[3]].map(|points| points + points / 50);
        assert!(figures[1] <= median && figures[3] <= most, "{manner:?}: {figures:?}, honest: {active:?}");
    }
}

#[test]
fn pairs_that_thank_nobody_else_are_found_and_honest_people_are_not() {
    let village = Village::after_a_year(4, 50);
    let (mut found, mut honest, mut of) = (0, 0, 0);
    for (one, other, is_trick) in village.pairs() {
        let shown = village.is_shown(one, other);
        of += usize::from(is_trick);
        found += usize::from(shown && is_trick);
        honest += usize::from(shown && !is_trick);
    }
    println!("rings found at some time in the year: {found} of {of}; honest pairs shown: {honest}");
    println!("share of rings found: {:.2}", found as f64 / of as f64);
    assert!(found == of && honest <= 3);
}
