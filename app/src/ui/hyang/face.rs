//! The one face: the same eyes, cheeks and mouth through all stages, moved by its mood.

use domain::praise::look::Mood;

use super::pen::{at, dot, line, part, shape, stroke, tone};

const DARK: &str = "#35200f";
const CHEEK: &str = "#f58a6b";

/// The face around the middle of the body, and beside it, unseen, the one with which it laughs when it is stroked.
pub fn faces(mood: Mood) -> String {
    let usual = part("usual", &face(mood));
    let laughing = [cheeks(Mood::Glad), eyes(Mood::Proud), brows(Mood::Glad), mouth(Mood::Glad)].concat();
    format!(r#"{usual}<g class="h-joy" display="none">{laughing}</g>"#)
}

/// The face in a mood.
pub fn face(mood: Mood) -> String {
    [cheeks(mood), part("eyes", &eyes(mood)), brows(mood), mouth(mood)].concat()
}

fn cheeks(mood: Mood) -> String {
    let (rx, ry) = if matches!(mood, Mood::Glad | Mood::Proud) { (10.5, 6.8) } else { (9.5, 6.) };
    dot(-43., 18., rx, ry, CHEEK) + &dot(43., 18., rx, ry, CHEEK)
}

fn eyes(mood: Mood) -> String {
    match mood {
        Mood::Sleepy => stroke("M-36 4q9 8 18 0M18 4q9 8 18 0", DARK, 4.4),
        Mood::Proud => stroke("M-37 7q9.500-13 19 0M18 7q9.500-13 19 0", DARK, 4.6),
        Mood::Calm | Mood::Glad | Mood::Greeting => eye(-27.) + &eye(27.),
    }
}

fn eye(x: f32) -> String {
    let drawn = [
        dot(0., 0., 7.6, 9.6, DARK),
        part("pupil", &(dot(2.3, -3.4, 3.1, 3.5, "#fffaf0") + &dot(-2.3, 4.2, 1.5, 1.5, "#fffaf0"))),
    ]
    .concat();
    at(x, 3., 1., 0., &part("eye", &drawn))
}

fn brows(mood: Mood) -> String {
    let path = match mood {
        // Lifted, as of one who dreams of something nice.
        Mood::Sleepy => "M-33-12q6-4 11-2M33-12q-6-4-11-2",
        Mood::Calm => "M-33-15q5-4 11-3M33-15q-5-4-11-3",
        Mood::Glad | Mood::Greeting => "M-34-16q6-6 12-4M34-16q-6-6-12-4",
        Mood::Proud => "M-35-14q6-5 13-3M35-14q-6-5-13-3",
    };
    line(path, 2.8)
}

fn mouth(mood: Mood) -> String {
    match mood {
        Mood::Sleepy => stroke("M-7 17q3.500 5 7 0 3.500 5 7 0", DARK, 3.4),
        Mood::Calm => stroke("M-9 15q9 9 18 0", DARK, 3.8),
        Mood::Glad | Mood::Greeting => [
            shape("M-13 13Q0 17 13 13 13 29 0 29-13 29-13 13Z", "#9c3b2c"),
            tone("M-9 24Q0 17 9 24 6 28 0 28-6 28-9 24Z", "#f4907c"),
        ]
        .concat(),
        Mood::Proud => stroke("M-13 14q6 10 13 3 7 7 13-3", DARK, 3.8),
    }
}
