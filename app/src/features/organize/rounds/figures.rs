//! How good a plan is, in figures and in words.

use leptos::prelude::*;

use super::plan::Figures;
use crate::{
    features::organize::words::{alike, percent},
    text::use_text,
};

/// The figures of a whole plan.
#[component]
pub fn PlanFigures(
    /// The figures.
    figures: Figures,
) -> impl IntoView {
    let t = use_text();
    view! {
        <section aria-labelledby="figures">
            <h2 id="figures">{t.organize.figures}</h2>
            <p class="lead">{(t.organize.summary)(figures.groups, figures.placed, figures.left_over)}</p>
            {(figures.groups > 0).then(|| view! { <HowAlike figures /> })}
        </section>
    }
}

/// Figures that say nothing about a plan without groups.
#[component]
fn HowAlike(figures: Figures) -> impl IntoView {
    let t = use_text();
    // Rounded down, for the bound itself may lie above what is possible.
    let share = percent((figures.ratio * 100.0).floor() / 100.0);
    let against_best = if figures.ratio < 1.0 { (t.organize.at_least)(&share) } else { share };
    view! {
        <dl class="stat">
            <Likeness name=t.organize.average likeness=figures.cohesion />
            <Likeness name=t.organize.worst_group likeness=figures.worst_group />
            <div><dt>{t.organize.best_possible}</dt><dd>{against_best}</dd></div>
        </dl>
        <p class="hint">{t.organize.cohesion_lead}</p>
    }
}

#[component]
fn Likeness(name: &'static str, likeness: f64) -> impl IntoView {
    let t = use_text();
    view! { <div><dt>{name} ": " {alike(t, likeness)}</dt><dd>{percent(likeness)}</dd></div> }
}
