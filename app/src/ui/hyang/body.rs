//! The little one itself: the same flat, round body, the dimple and the one leaf through all stages; only its peel ripens.

use domain::praise::hyang::Stage;

use super::pen::{WIDTH, dot, line, shape, stroke, tone};

/// The peel of a stage: its colour, its shade, its light, and what its dimple and pores are drawn with.
pub struct Peel {
    /// Most of it.
    pub base: &'static str,
    /// Where it turns away from the light.
    pub shade: &'static str,
    /// Where the light falls on it.
    pub light: &'static str,
    /// Pores, and the hollows of stem and blossom.
    pub pore: &'static str,
}

/// The peel of each stage, from the seed's cream to gold.
pub fn peel(stage: Stage) -> Peel {
    let [base, shade, light, pore] = match stage {
        Stage::Seed => ["#f9e6b8", "#eacb8a", "#fff6dc", "#d9b06c"],
        Stage::Sprout => ["#f3ebb0", "#dccf7c", "#fdf9d8", "#c2b45c"],
        Stage::Sapling => ["#e9efa9", "#cbd873", "#f8fbd8", "#a9b850"],
        Stage::Blossom => ["#d6e68c", "#b2c95a", "#f0f8c8", "#8fa83c"],
        Stage::GreenFruit => ["#abcf4c", "#80ab33", "#dbeb98", "#6a9228"],
        Stage::Golden => ["#ffb52e", "#f1920f", "#ffdd86", "#d97a06"],
    };
    Peel { base, shade, light, pore }
}

const OUTLINE: &str =
    "M-2-42C10-50 34-50 50-37 65-24 70-3 63 15 55 37 32 49 2 49-31 50-57 37-63 15-69-6-62-26-48-38-34-50-11-50-2-42Z";
const LIT: &str =
    "M-4-40C8-47 29-47 43-35 56-24 59-5 52 10 45 30 22 40-6 40-35 40-57 30-61 11-65-7-59-25-46-36-33-46-13-47-4-40Z";
/// The seed ends in a tip, from which its leaf comes.
const SEED: &str = "M0-55C9-46 46-42 58-15 68 11 56 49 2 50-55 50-68 12-58-13-47-41-10-45 0-55Z";
const SEED_LIT: &str = "M-3-49C8-42 38-38 50-14 58 9 45 40-6 40-50 40-64 12-56-10-45-37-14-42-3-49Z";

/// The body without face and arms, around its middle, 132 wide and 98 high.
pub fn body(stage: Stage) -> String {
    let peel = peel(stage);
    if stage == Stage::Seed {
        return [
            shape(SEED, peel.shade),
            tone(SEED_LIT, peel.base),
            stroke("M-47-8q4-13 16-20", peel.light, 6.5),
            stroke("M-50 8q-.500-2 0-4", peel.light, 5.5),
            stroke("M46 16q-3 11-11 17M-36 33q6 4 12 5M6-42q8 5 17 6", peel.pore, 2.6),
            line(SEED, WIDTH),
        ]
        .concat();
    }
    [
        shape(OUTLINE, peel.shade),
        tone(LIT, peel.base),
        stroke("M-51-12q3-12 15-19", peel.light, 6.5),
        stroke("M-54 4q-.500-2 0-4", peel.light, 5.5),
        // Pores, and the dimple where the blossom was.
        stroke("M40-20h.1M48-8h.1M34-30h.1M49 6h.1M-34 33h.1M-22 39h.1M34 31h.1", peel.pore, 3.),
        dot(1., 41., 10., 4.5, peel.shade),
        stroke("M-10 38q11 9 22 0M-4 45l3-3M7 45l-3-3", peel.pore, 2.8),
        // The hollow of the stem.
        stroke("M-20-38q8 6 18 6 11 0 19-7", peel.pore, 2.8),
        line(OUTLINE, WIDTH),
    ]
    .concat()
}
