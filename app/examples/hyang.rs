//! Draws the character for eyes: every stage, mood, step, charm, season, light and weather, into a folder.
//!
//! `scripts/hyang.sh` makes pictures of it.

use std::{fs, io, path::Path};

use app::ui::{svg_document, svg_portrait};
use domain::{
    praise::{
        hyang::Stage,
        look::{Charm, Charms, Daylight, Look, Mood, Season, Sky, Weather},
    },
    text::{EN, KO},
};

/// How wide a drawing of the sheet is.
const WIDE: u32 = 150;
/// How wide those are of which other pictures are made.
const LARGE: u32 = 600;

fn main() -> io::Result<()> {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "target/hyang".to_owned());
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    for (stage, name) in Stage::ALL.into_iter().zip(EN.hyang.stages) {
        let name = name.to_lowercase().replace(' ', "-");
        fs::write(folder.join(format!("{name}.svg")), svg_document(&Look::plain(stage, Mood::Greeting), LARGE))?;
    }
    let letter = Look { letter: true, ..Look::plain(Stage::Blossom, Mood::Glad) };
    fs::write(folder.join("letter.svg"), svg_document(&letter, LARGE))?;
    fs::write(folder.join("favicon.svg"), svg_portrait(Stage::Golden, Mood::Glad))?;
    fs::write(folder.join("sheet.html"), sheet())
}

/// All rows, each with its name.
fn sheet() -> String {
    let moods =
        Mood::ALL.map(|mood| row(KO.character.moods[mood.place()], Stage::ALL.map(|stage| Look::plain(stage, mood))));
    let steps = Stage::ALL.map(|stage| {
        let looks: Vec<_> = (0..Look::STEPS).map(|step| Look { step, ..Look::plain(stage, Mood::Calm) }).collect();
        row(KO.hyang.stages[stage.place()], looks)
    });
    let charms: Vec<_> = Charm::ALL.into_iter().map(with_charm).collect();
    let skies = Season::ALL.into_iter().flat_map(|season| Daylight::ALL.map(|light| under(season, light)));
    let weathers = [Weather::Rain, Weather::Wind, Weather::Snow].map(|weather| Look {
        sky: Sky { weather, season: Season::Winter, ..Sky::FAIR },
        ..Look::plain(Stage::Blossom, Mood::Glad)
    });
    let rest = Stage::ALL.map(|stage| Look { resting: true, ..Look::plain(stage, Mood::Sleepy) });
    let thanked = Stage::ALL.map(|stage| Look { leaves: 24, buds: 6, ..Look::plain(stage, Mood::Calm) });
    let all = Stage::ALL.map(|stage| Look {
        leaves: 24,
        buds: 8,
        fruit: 12,
        charms: charms_of(&Charm::ALL),
        ..Look::plain(stage, Mood::Glad)
    });
    let rows = [
        moods.concat(),
        steps.concat(),
        row("charms", charms),
        row("skies", skies),
        row("weather", weathers),
        row("rest", rest),
        row("thanks", thanked),
        row("everything", all),
    ]
    .concat();
    let style = "body{margin:16px;width:1200px;background:#fffaf0;color:#2b2118;font:16px sans-serif}\
        section{display:flex;flex-wrap:wrap;align-items:end;gap:4px}h2{width:100%;margin:8px 0 0;font-size:16px}";
    format!("<!doctype html><meta charset=\"utf-8\"><style>{style}</style><body>{rows}")
}

fn row(name: &str, looks: impl IntoIterator<Item = Look>) -> String {
    let drawn: String = looks.into_iter().map(|look| svg_document(&look, WIDE)).collect();
    format!("<section><h2>{name}</h2>{drawn}</section>")
}

fn charms_of(all: &[Charm]) -> Charms {
    Charms { all: all.to_vec(), mirrored: all.len().is_multiple_of(2) }
}

/// A charm where it is seen best.
fn with_charm(charm: Charm) -> Look {
    let light = if charm == Charm::Fireflies { Daylight::Night } else { Daylight::Day };
    let stage = Stage::ALL[1 + charm.place() % 5];
    Look { charms: charms_of(&[charm]), sky: Sky { light, ..Sky::FAIR }, ..Look::plain(stage, Mood::Calm) }
}

fn under(season: Season, light: Daylight) -> Look {
    Look {
        sky: Sky { season, light, ..Sky::FAIR },
        ..Look::plain(Stage::ALL[2 + light.place()], Mood::ALL[light.place()])
    }
}
