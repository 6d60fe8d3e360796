//! The trees of a garden: each stage once, small, to be drawn many times.

use domain::praise::{
    hyang::Stage,
    look::{Look, Mood},
};
use leptos::prelude::*;

use super::{
    leaves,
    pen::{INK, at, line, n, shape, tone},
    tree,
};

/// What part of the plane a tree of the garden shows: from its crown to its foot.
const VIEW: &str = "24 36 192 208";
/// The outline of something so small, as wide as that of all else on the page.
const OUTLINE: f32 = 6.;

/// A `<symbol>` for each stage, named `tree-` and the place of the stage, for `<use>`.
pub fn tree_symbols() -> String {
    let symbol = |stage: Stage| {
        let (place, drawn) = (stage.place(), inked(stage));
        format!(r#"<symbol id="tree-{place}" viewBox="{VIEW}">{drawn}</symbol>"#)
    };
    Stage::ALL.into_iter().map(symbol).collect()
}

/// The tree of a group by itself; what it shows stands beside it in words.
#[component]
pub fn GroupTree(
    /// How far it has grown.
    stage: Stage,
) -> impl IntoView {
    view! { <svg class="group-tree" viewBox=VIEW aria-hidden="true" inner_html=inked(stage)></svg> }
}

fn inked(stage: Stage) -> String {
    let (width, drawn) = (n(OUTLINE), small_tree(stage));
    let ends = r#"stroke-linecap="round" stroke-linejoin="round""#;
    format!(r#"<g fill="none" stroke="{INK}" stroke-width="{width}" {ends}>{drawn}</g>"#)
}

fn small_tree(stage: Stage) -> String {
    let look = Look { step: Look::STEPS / 2, ..Look::plain(stage, Mood::Calm) };
    match stage {
        Stage::Seed => soil() + &at(120., 226., 1., 0., &leaf(-28.)),
        Stage::Sprout => {
            let stem = line("M120 232Q117 206 121 184", OUTLINE);
            [soil(), stem, at(120., 186., 1.5, 0., &(leaf(-52.) + &leaf(48.)))].concat()
        }
        Stage::Sapling | Stage::Blossom | Stage::GreenFruit | Stage::Golden => {
            [tree::tree(&look), leaves::fruit(&look), leaves::flowers(&look)].concat()
        }
    }
}

/// The heap of earth in which somebody planted something.
fn soil() -> String {
    shape("M74 240C84 224 102 219 120 219 139 219 157 225 167 240 138 246 102 246 74 240Z", "#8a6a50")
}

/// A leaf that stands on its foot, turned by so many degrees.
fn leaf(turn: f32) -> String {
    let drawn = [shape("M0 0C-15-8-17-28-1-42 15-29 16-9 0 0Z", "#79b859"), tone("M1-2C12-10 13-27 0-38Z", "#5c9f48")];
    at(0., 0., 1., turn, &drawn.concat())
}
