//! The whole drawing of a look, from what is far to what is near.

use domain::praise::{
    hyang::Stage,
    look::{Charm, Look, Mood},
};

use super::{
    body, charms, face, head, leaves,
    pen::{INK, WIDTH, at, line, n, part, said, shape, stroke, tone},
    scene, tree, weather,
};

/// What part of the plane a drawing shows, as `viewBox` says it.
pub const VIEW: &str = "0 0 240 280";
/// The width and the height of that part.
const SIZE: [u32; 2] = [240, 280];

/// A look as a document of its own, so many pixels wide: for pictures that are made without a page.
pub fn svg_document(look: &Look, width: u32) -> String {
    let height = width * SIZE[1] / SIZE[0];
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="{VIEW}">{}</svg>"#,
        inside(look)
    )
}

/// The little one alone, as a document of its own: for what is as small as an icon.
pub fn svg_portrait(stage: Stage, mood: Mood) -> String {
    let look = Look::plain(stage, mood);
    let drawn = [body::body(stage), head::leaf(), face::face(look.mood)].concat();
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="-74 -92 148 148">{}</svg>"#, inked(WIDTH * 1.4, &drawn))
}

/// What is inside the `<svg>`.
pub fn inside(look: &Look) -> String {
    let (x, y, scale) = place(look);
    let little = part("lean", &part("body", &little(look)));
    let little = at(x, y, scale, 0., &little);
    let tree =
        [tree::tree(look), leaves::leaves(look), leaves::fruit(look), leaves::flowers(look), leaves::birthday(look)]
            .concat();
    let all = [
        scene::behind(look.sky),
        charms::behind(look),
        scene::ground(look.sky),
        part("tree", &tree),
        little,
        if look.stage == Stage::Seed { soil() } else { String::new() },
        charms::around(look),
        basket(look),
        if look.letter { letter() } else { String::new() },
        weather::season(look.sky, !look.charms.has(Charm::Dolharubang)),
        weather::weather(look.sky),
    ]
    .concat();
    inked(WIDTH, &all)
}

fn inked(width: f32, drawn: &str) -> String {
    let ends = r#"stroke-linecap="round" stroke-linejoin="round""#;
    format!(r#"<g fill="none" stroke="{INK}" stroke-width="{}" {ends}>{drawn}</g>"#, n(width))
}

/// Where the body is, and how large: a little more with each step.
fn place(look: &Look) -> (f32, f32, f32) {
    let grown = tree::step(look);
    let (y, scale) = match look.stage {
        Stage::Seed => (208. - 9. * grown, 0.62 + 0.12 * grown),
        Stage::Sprout => (200. - 8. * grown, 0.72 + 0.1 * grown),
        Stage::Sapling => (178. - 8. * grown, 0.78 + 0.05 * grown),
        Stage::Blossom => (166. - 5. * grown, 0.83 + 0.05 * grown),
        Stage::GreenFruit => (158. - 5. * grown, 0.88 + 0.07 * grown),
        Stage::Golden => (151. - 2. * grown, 0.97 + 0.06 * grown),
    };
    (120., y, scale)
}

/// The little one: body, face, what it wears; asleep under its blanket while its person rests.
fn little(look: &Look) -> String {
    // As far as the crown stands out beyond the body.
    let out = tree::crown_of(look).map_or(0., |(radius, _)| (radius / place(look).2 - 62.).max(0.) * 0.8);
    let under_soil = look.stage == Stage::Seed && !matches!(look.mood, Mood::Greeting | Mood::Glad);
    let arms = if look.resting || under_soil { String::new() } else { head::arms(look.stage, look.mood) };
    let grown = tree::step(look);
    let top = match look.stage {
        Stage::Seed => head::first_leaf(),
        Stage::Sprout => head::second_leaf(grown) + &head::leaf(),
        Stage::Blossom => head::leaf() + &at(-17., -38., 0.95, -14., &leaves::flower()),
        Stage::Sapling | Stage::GreenFruit | Stage::Golden => head::leaf(),
    };
    [
        if look.stage == Stage::Sprout { head::feet(look.stage) } else { String::new() },
        body::body(look.stage),
        part("head", &top),
        face::faces(look.mood),
        charms::worn(look),
        arms,
        if look.resting { head::blanket() } else { String::new() },
        head::marks(look.mood, out),
    ]
    .concat()
}

/// Soil up to the seed's chin.
fn soil() -> String {
    [
        tone(
            "M52 250C58 232 80 226 100 230 112 222 130 222 142 229 160 226 182 232 190 250 164 262 78 262 52 250Z",
            "#8a6a50",
        ),
        line("M56 243C64 231 84 226 100 230 112 222 130 222 142 229 158 226 176 231 186 243", WIDTH),
        stroke("M84 242q5-3 10 0M142 241q5-3 9 0M110 250q5-3 9 0", "#6d5240", 2.8),
    ]
    .concat()
}

/// A letter that came, with a heart on it.
fn letter() -> String {
    let drawn = [
        shape("M-24-15C-8-17 10-16 24-15 25-5 25 6 24 16 8 18-8 17-24 16-25 6-25-5-24-15Z", "#fffaf0"),
        line("M-23-13Q-8 2 0 4 8 2 23-13", 2.8),
        shape("M0 12C-8 6-8-1-4-2-1-3 0 0 0 1 0 0 1-3 4-2 8-1 8 6 0 12Z", "#e5483d"),
    ]
    .concat();
    said("letter", &at(196., 196., 1., 10., &part("letter", &drawn)))
}

/// The basket that fills after the harvest.
fn basket(look: &Look) -> String {
    const AT: [(f32, f32); Look::FRUIT_DRAWN as usize] = [
        (-16., -12.),
        (0., -14.),
        (16., -12.),
        (-9., -22.),
        (8., -23.),
        (-24., -14.),
        (24., -14.),
        (-1., -31.),
        (-17., -22.),
        (16., -22.),
        (-9., -32.),
        (8., -32.),
    ];
    if look.fruit == 0 {
        return String::new();
    }
    let fruit: String =
        AT.into_iter().take(look.fruit as usize).map(|(x, y)| at(x, y, 0.8, 0., &leaves::gold())).collect();
    let weave = [
        shape("M-32-12H32C30 4 24 14 20 16H-20C-24 14-30 4-32-12Z", "#c98f4e"),
        stroke("M-28-3H28M-25 6H25M-14-10v24M0-10v25M14-10v24", "#9c6632", 2.4),
        shape("M-35-15H35V-8H-35Z", "#dba866"),
    ]
    .concat();
    part("basket", &at(158., 251., 0.82, 0., &(fruit + &weave)))
}

#[cfg(test)]
mod tests;
