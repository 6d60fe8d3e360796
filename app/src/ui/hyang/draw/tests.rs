//! A drawing is whole, light, and shows what its look says.

use domain::praise::look::{Charms, Daylight, Season, Sky, Weather};

use super::*;

/// A drawing before it is compressed; a sixth of that is what travels.
const MOST_BYTES: usize = 44_000;

/// All that can be at once.
fn everything(stage: Stage) -> Look {
    Look {
        leaves: 60,
        buds: 40,
        fruit: 50,
        letter: true,
        birthday: true,
        charms: Charms { all: Charm::ALL.to_vec(), mirrored: false },
        ..Look::plain(stage, Mood::Glad)
    }
}

fn base() -> impl Iterator<Item = Look> {
    Mood::ALL.into_iter().flat_map(|mood| Stage::ALL.into_iter().map(move |stage| Look::plain(stage, mood)))
}

#[test]
fn thirty_pictures_are_composed_of_parts_and_each_differs() {
    let all: std::collections::HashSet<_> = base().map(|look| inside(&look)).collect();
    assert_eq!(all.len(), 30);
}

#[test]
fn every_step_is_another_picture() {
    for stage in Stage::ALL {
        let steps = (0..Look::STEPS).map(|step| inside(&Look { step, ..Look::plain(stage, Mood::Calm) }));
        assert_eq!(steps.collect::<std::collections::HashSet<_>>().len(), Look::STEPS as usize, "{stage:?}");
    }
}

#[test]
fn what_is_opened_is_closed() {
    for look in base().chain(Stage::ALL.map(everything)) {
        let drawn = svg_document(&look, 480);
        assert_eq!(drawn.matches("<g").count(), drawn.matches("</g>").count());
        assert!(drawn.starts_with("<svg xmlns") && drawn.ends_with("</svg>") && drawn.contains("height=\"560\""));
        assert!(!drawn.contains("NaN") && !drawn.contains("filter"), "{look:?}");
    }
}

#[test]
fn a_drawing_is_light_with_everything_on() {
    for stage in Stage::ALL {
        let bytes = inside(&everything(stage)).len();
        assert!(bytes <= MOST_BYTES, "{stage:?}: {bytes}");
    }
}

#[test]
fn one_face_and_the_first_leaf_stand_in_every_picture() {
    for look in base() {
        let drawn = inside(&look);
        for part in ["h-usual", "h-joy", "h-eyes", "h-leaf", "h-body", "h-lean"] {
            assert_eq!(drawn.matches(&format!("class=\"{part}\"")).count(), 1, "{part} in {look:?}");
        }
    }
}

#[test]
fn leaves_and_charms_say_something_when_they_are_touched() {
    let drawn = inside(&everything(Stage::Golden));
    for n in 0..Look::LEAVES_DRAWN {
        assert!(drawn.contains(&format!("data-says=\"leaf-{n}\"")), "{n}");
    }
    for charm in Charm::ALL {
        assert!(drawn.contains(&format!("data-says=\"charm-{}\"", charm.place())), "{charm:?}");
    }
}

#[test]
fn the_icon_of_the_site_is_drawn_by_the_same_hand() {
    let icon = include_str!("../../../../../public/favicon.svg");
    assert_eq!(icon.trim_end(), svg_portrait(Stage::Golden, Mood::Glad), "scripts/hyang.sh draws it anew");
}

#[test]
fn season_light_weather_and_rest_are_seen() {
    let plain = inside(&Look::plain(Stage::Blossom, Mood::Sleepy));
    let with = |sky| inside(&Look { sky, ..Look::plain(Stage::Blossom, Mood::Sleepy) });
    let seasons = Season::ALL.map(|season| with(Sky { season, ..Sky::FAIR }));
    let lights = Daylight::ALL.map(|light| with(Sky { light, ..Sky::FAIR }));
    let weathers = [Weather::Rain, Weather::Wind, Weather::Snow].map(|weather| with(Sky { weather, ..Sky::FAIR }));
    let all: std::collections::HashSet<_> = seasons.iter().chain(&lights).chain(&weathers).collect();
    assert_eq!(all.len(), 10, "a fair day of spring stands there twice");
    let resting = inside(&Look { resting: true, ..Look::plain(Stage::Blossom, Mood::Sleepy) });
    assert_ne!(resting, plain);
}

#[test]
fn on_a_birthday_one_more_flower_is_open_at_every_stage() {
    for stage in Stage::ALL {
        let plain = Look::plain(stage, Mood::Glad);
        let feast = Look { birthday: true, ..plain.clone() };
        assert!(!inside(&plain).contains("h-birthday") && inside(&feast).contains("h-birthday"), "{stage:?}");
    }
}
