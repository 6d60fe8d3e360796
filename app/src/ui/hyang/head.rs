//! What belongs to the little one: its leaf, its arms and feet, its blanket, and the marks of its mood.

use domain::praise::{hyang::Stage, look::Mood};

use super::{
    body::{Peel, peel},
    pen::{at, line, mirrored, n, part, shape, stroke, tone},
};

/// The star of the stem and the one leaf, at the top of the body.
pub fn leaf() -> String {
    [
        line("M-1-38C-1-48 0-54 3-58", 5.5),
        part(
            "leaf",
            &[
                shape("M2-57C8-79 33-89 56-79 50-57 26-44 2-57Z", "#98cf63"),
                tone("M7-57Q31-63 54-78C48-60 26-48 7-57Z", "#6bb04a"),
                stroke("M13-67q8-9 20-10", "#dff2b6", 3.4),
                line("M7-58Q27-63 44-73", 2.2),
            ]
            .concat(),
        ),
        shape("M-15-40-6-44-2-50 4-44 14-42 7-37 1-32-6-36Z", "#4f9440"),
    ]
    .concat()
}

/// An arm that hangs from the left shoulder, and which way it points.
fn arm(turn: f32, peel: &Peel) -> String {
    let drawn =
        [shape("M-7 0C-9 9-8 20-1 23 7 24 10 14 8 2", peel.base), stroke("M-2 17q3 1 5-1", peel.shade, 2.6)].concat();
    at(-53., 18., 1., turn, &drawn)
}

/// Both arms as they are held in a mood.
pub fn arms(stage: Stage, mood: Mood) -> String {
    let peel = peel(stage);
    let [left, right] = match mood {
        Mood::Sleepy | Mood::Calm => [24., 24.],
        Mood::Glad => [128., 128.],
        Mood::Proud => [-38., -38.],
        Mood::Greeting => [24., 148.],
    };
    let other = mirrored(&arm(right, &peel));
    let waves = if mood == Mood::Greeting { "wave" } else { "arm" };
    part("arm", &arm(left, &peel)) + &part(waves, &other)
}

/// Two feet, for whoever stands.
pub fn feet(stage: Stage) -> String {
    let peel = peel(stage);
    let foot = |x: f32| format!(r#"<ellipse fill="{}" cx="{}" cy="51" rx="12.500" ry="8"/>"#, peel.shade, n(x));
    foot(-21.) + &foot(21.)
}

/// The nightcap of sleep is a blanket: 쉬는 중.
pub fn blanket() -> String {
    [
        shape(
            "M-72 22C-50 10-22 20 0 14 24 8 50 18 72 20 78 36 76 52 72 58 40 66-40 66-72 58-77 46-77 34-72 22Z",
            "#5aa3b8",
        ),
        tone("M-70 44C-30 54 30 54 74 42 76 50 75 54 72 57 40 64-40 64-72 57-73 52-72 48-70 44Z", "#3f879d"),
        stroke("M-40 28h.1M-8 26h.1M26 22h.1M54 30h.1M-24 42h.1M10 42h.1M42 40h.1M-56 42h.1", "#fff3d6", 6.),
        stroke("M-70 27C-48 15-22 26 0 20 24 14 50 23 71 25", "#fff3d6", 4.5),
    ]
    .concat()
}

/// Marks of a mood beside the head of a body, or beside a crown that is so much wider.
pub fn marks(mood: Mood, out: f32) -> String {
    let signs = |path: &str, colour: &str, width: f32| {
        let plain = stroke(path, "#fffaf0", width + 4.) + &stroke(path, colour, width);
        part("marks", &plain)
    };
    let at_right = |inner: String| at(out, -out * 0.62, 1., 0., &inner);
    match mood {
        Mood::Sleepy => at_right(signs("M58-44h9l-9 10h10M76-66h12l-12 13h13", "#2f7d97", 3.6)),
        Mood::Proud => part(
            "marks",
            &[
                spark(-68. - out, -44. - out * 0.5, 1.1),
                spark(68. + out, -46. - out * 0.5, 1.3),
                spark(80. + out, -18. - out * 0.4, 0.8),
            ]
            .concat(),
        ),
        Mood::Glad => {
            at(-out, -out * 0.5, 1., 0., &signs("M-70-30l-9-6M-64-44l-6-9", "#e8743b", 3.6))
                + &at(out, -out * 0.5, 1., 0., &signs("M70-30l9-6M64-44l6-9", "#e8743b", 3.6))
        }
        Mood::Greeting => at(out, -out * 0.2, 1., 0., &signs("M70-26q7 5 8 13M77-35q10 7 12 19", "#e8743b", 3.4)),
        Mood::Calm => String::new(),
    }
}

fn spark(x: f32, y: f32, scale: f32) -> String {
    at(x, y, scale, 0., &shape("M0-13Q2-2.500 11 0 2 2.500 0 13-2 2.500-11 0-2-2.500 0-13Z", "#ffd35c"))
}

/// The seed's leaf, still small.
pub fn first_leaf() -> String {
    at(-1., -50., 0.66, -8., &at(1., 40., 1., 0., &leaf()))
}

/// The sprout's other leaf, which grows from step to step.
pub fn second_leaf(grown: f32) -> String {
    let leaf = [
        shape("M0 0C-6-20-30-30-50-20-46 0-22 12 0 0Z", "#b5df83"),
        tone("M-4 0Q-26-5-47-19C-42-2-20 8-4 0Z", "#86c05b"),
        line("M-6-1Q-24-6-38-14", 2.2),
    ]
    .concat();
    at(2., -55., 0.4 + 0.5 * grown, -4., &leaf)
}
