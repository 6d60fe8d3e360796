//! What grows behind it: the trunk and the crown.

use std::fmt::Write;

use domain::praise::{hyang::Stage, look::Look};

use super::pen::{at, line, part, shape, tone};

/// Where the lobes of the crown lie, for a crown of radius one: nobody's hand draws a circle.
const LOBES: [(f32, f32); 12] = [
    (0.02, -1.),
    (0.5, -0.9),
    (0.88, -0.56),
    (1.04, -0.06),
    (0.94, 0.44),
    (0.58, 0.76),
    (0.06, 0.86),
    (-0.46, 0.8),
    (-0.88, 0.5),
    (-1.03, 0.),
    (-0.92, -0.5),
    (-0.52, -0.88),
];

/// How large the crown is by stage and step, and where its middle is.
pub fn crown_of(look: &Look) -> Option<(f32, f32)> {
    let grown = step(look);
    match look.stage {
        Stage::Seed | Stage::Sprout => None,
        Stage::Sapling => Some((48. + 16. * grown, 164. - 16. * grown)),
        Stage::Blossom => Some((66. + 9. * grown, 146. - 8. * grown)),
        Stage::GreenFruit => Some((76. + 7. * grown, 137. - 5. * grown)),
        Stage::Golden => Some((84. + 5. * grown, 131. - 3. * grown)),
    }
}

/// How far within the stage, from 0 to 1.
pub fn step(look: &Look) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "both are below ten")]
    let part = look.step.min(Look::STEPS - 1) as f32 / (Look::STEPS - 1) as f32;
    part
}

/// Trunk and crown, behind the body.
pub fn tree(look: &Look) -> String {
    let Some((radius, middle)) = crown_of(look) else { return String::new() };
    let trunk = [
        shape("M108 168C110 196 112 214 100 238Q120 244 141 238C129 214 130 196 133 168Z", "#b07a46"),
        tone("M122 170C122 196 122 216 126 240L139 237C129 214 129 196 131 170Z", "#8a5a30"),
        line("M114 212q2 8-1 14", 2.4),
    ]
    .concat();
    let tones = ["#3f7f3b", "#5c9f48", "#79b859"];
    let crown = [
        shape(&cloud(radius, 1.), tones[0]),
        at(-2.5, -4., 1., 0., &tone(&cloud(radius, 0.9), tones[1])),
        at(-9., -13., 1., 0., &tone(&cloud(radius, 0.66), tones[2])),
        ticks(radius),
    ]
    .concat();
    trunk + &part("crown", &at(120., middle, 1., 0., &crown))
}

/// An outline of lobes, as one path of arcs.
fn cloud(radius: f32, size: f32) -> String {
    let point = |n: usize| {
        let (x, y) = LOBES[n % LOBES.len()];
        (x * radius * size, y * radius * size * 0.94)
    };
    let (x, y) = point(0);
    let mut path = format!("M{x:.1} {y:.1}");
    for n in 1..=LOBES.len() {
        let (x, y) = point(n);
        let round = radius * size * if n % 2 == 0 { 0.3 } else { 0.34 };
        _ = write!(path, "A{round:.1} {round:.1} 0 0 1 {x:.1} {y:.1}");
    }
    path + "Z"
}

/// A few leaves drawn within the crown.
fn ticks(radius: f32) -> String {
    const AT: [(f32, f32, f32); 7] = [
        (-0.62, -0.52, -30.),
        (0.1, -0.78, 10.),
        (0.62, -0.5, 40.),
        (-0.84, 0.1, -70.),
        (0.84, 0.06, 80.),
        (-0.3, -0.84, -10.),
        (0.74, 0.42, 110.),
    ];
    AT.into_iter()
        .map(|(x, y, turn)| at(x * radius, y * radius, 1., turn, &line("M-6 4q1-9 6-12 5 4 6 12", 2.2)))
        .collect()
}
