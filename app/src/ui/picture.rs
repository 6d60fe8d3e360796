//! The drawing of each stage: inline SVG, in the page before any script.

use domain::praise::hyang::Stage;
use leptos::prelude::*;

/// The drawing of a stage, which to a screen reader is its label.
#[component]
pub fn Picture(
    /// The stage to draw.
    stage: Stage,
    /// What the picture says.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! {
        <svg class="hyang" viewBox="0 0 240 280" role="img" aria-label=label inner_html=drawing(stage)></svg>
    }
}

fn drawing(stage: Stage) -> &'static str {
    match stage {
        Stage::Seed => include_str!("art/seed.svg"),
        Stage::Sprout => include_str!("art/sprout.svg"),
        Stage::Sapling => include_str!("art/sapling.svg"),
        Stage::Blossom => include_str!("art/blossom.svg"),
        Stage::GreenFruit => include_str!("art/green-fruit.svg"),
        Stage::Golden => include_str!("art/golden.svg"),
    }
}
