//! What the season lays at its feet, and what falls and blows.

use domain::praise::look::{Season, Sky, Weather};

use super::pen::{at, dot, line, part, shape, stroke, tone};

/// What the season lays at its feet, in front of everything; on the right only where nobody stands there.
pub fn season(sky: Sky, right: bool) -> String {
    let both = match sky.season {
        Season::Spring => [
            stroke("M26 254q-2-10 0-16M32 256q2-10 6-14", "#5c9f48", 3.)
                + &stroke("M26 236h.1M22 240h.1M30 239h.1M38 240h.1M42 243h.1M35 244h.1", "#ffd23f", 6.),
            stroke("M212 255q2-10-1-16", "#5c9f48", 3.) + &stroke("M211 237h.1M207 241h.1M215 241h.1", "#ffd23f", 6.),
        ],
        Season::Summer => [
            at(30., 246., 1., 0., &hydrangea("#7f9fe0", "#a9bdf0")),
            at(212., 248., 0.8, 0., &hydrangea("#b58bd6", "#d3b5ea")),
        ],
        Season::Autumn => [at(24., 256., 1., -8., &silver_grass()), at(216., 256., 0.9, 10., &silver_grass())],
        Season::Winter => [at(30., 250., 0.9, 0., &camellia()), at(212., 252., 0.7, 30., &camellia())],
    };
    let [at_left, at_right] = both;
    part("season", &if right { at_left + &at_right } else { at_left })
}

fn hydrangea(base: &str, light: &str) -> String {
    [
        shape("M-18 8Q-24 2-14-2-4 2-4 8ZM18 8Q24 2 14-2 4 2 4 8Z", "#5c9f48"),
        shape("M-13 0C-16-10-8-17 0-16 9-18 16-9 13 0 11 8-11 9-13 0Z", base),
        stroke("M-6-8h.1M2-10h.1M-2-2h.1M7-4h.1M-9-1h.1", light, 5.5),
    ]
    .concat()
}

fn silver_grass() -> String {
    [
        stroke("M0 0Q-2-24 4-44M4 2Q8-18 16-32", "#9a8a4a", 2.8),
        shape("M2-34C-4-48 6-62 14-66 14-54 12-42 6-34Z", "#f6e7c6"),
        shape("M14-24C10-36 18-46 26-50 26-40 24-32 18-24Z", "#f6e7c6"),
        stroke("M7-40l4-12M18-30l3-9", "#d8bf8c", 2.),
    ]
    .concat()
}

/// 동백
pub fn camellia() -> String {
    [
        shape("M8 6Q22 4 24-6 12-10 6 0Z", "#4f9440"),
        shape("M0-14C9-16 16-8 14 0 14 9 6 14 0 13-9 14-15 7-14-1-14-9-8-15 0-14Z", "#dd3b41"),
        stroke("M-8-6q8-6 15 0M-9 4q8 7 17 1", "#a81f2c", 2.2),
        dot(0., 0., 5., 5., "#ffd34d"),
        stroke("M-1-1h.1M2 1h.1", "#d98a12", 2.2),
    ]
    .concat()
}

/// What falls and blows, over everything.
pub fn weather(sky: Sky) -> String {
    let drawn = match sky.weather {
        Weather::Fair => match sky.season {
            Season::Spring => tone(
                "M22 128q4-7 8 0-3 5-8 0ZM212 118q5-6 9 0-4 5-9 0ZM30 176q4-6 8 0-4 5-8 0ZM208 170q4-6 8 0-4 5-8 0ZM88 32q5-5 8 1-5 4-8-1Z",
                "#fbd3d6",
            ),
            Season::Autumn => tone(
                "M20 128q6-9 12 0-6 6-12 0ZM210 116q6-9 12 0-6 6-12 0ZM34 178q5-7 10 0-5 5-10 0ZM82 34q6-6 10 1-6 5-10-1Z",
                "#e58a45",
            ),
            _ => String::new(),
        },
        Weather::Rain => stroke(
            "M44 92l-4 12M66 128l-4 12M26 142l-4 12M94 32l-4 12M148 30l-4 12M190 66l-4 12M212 134l-4 12M216 92l-4 12M200 172l-4 12M44 184l-4 12M62 52l-4 12",
            "#6f9fb5",
            3.2,
        ),
        Weather::Wind => line("M20 104q16-8 24-1t-6 8M192 78q18-8 26 0t-6 8M16 146q10-5 18 0M204 150q10-5 18 0", 2.6),
        Weather::Snow => stroke(
            "M44 92h.1M30 122h.1M24 152h.1M84 36h.1M156 32h.1M194 66h.1M216 130h.1M214 96h.1M206 172h.1M44 180h.1M120 24h.1M62 60h.1",
            "#ffffff",
            6.,
        ),
    };
    part("weather", &drawn)
}
