//! How good a plan is, in figures and in words.

use domain::text::Text;
use leptos::prelude::*;

use super::plan::Figures;
use crate::text::use_text;

/// From this likeness on a group is called by the second, third and fourth word. Two people with a
/// third of their interests in common reach the second; more than half is rare among real people.
const WORDS_FROM: [f64; 3] = [0.2, 0.3, 0.45];

/// The word for a likeness of 0 to 1.
pub fn alike(t: &Text, likeness: f64) -> &'static str {
    let [little, fairly, much, very] = t.organize.alike;
    match WORDS_FROM.map(|from| likeness >= from) {
        [_, _, true] => very,
        [_, true, _] => much,
        [true, ..] => fairly,
        _ => little,
    }
}

/// A share of 0 to 1 in percent.
pub fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

/// A share of 0 to 1 in percent, to the tenth: small changes show.
pub fn tenths(share: f64) -> String {
    format!("{:.1}%", share * 100.0)
}

/// The figures of a whole plan.
#[component]
pub fn FiguresShown(
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

#[cfg(test)]
mod tests {
    use domain::text::KO;

    use super::*;

    #[test]
    fn a_greater_likeness_has_a_stronger_word() {
        let said = [0.0, 0.2, 0.3, 0.45, 1.0].map(|likeness| alike(&KO, likeness));
        let [little, fairly, much, very] = KO.organize.alike;
        assert_eq!(said, [little, fairly, much, very, very]);
    }

    #[test]
    fn a_share_is_said_in_whole_percent() {
        assert_eq!([0.0, 0.784, 1.0].map(percent), ["0%", "78%", "100%"]);
    }
}
