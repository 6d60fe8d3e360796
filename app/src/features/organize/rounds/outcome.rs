//! What became of a change by hand, and what stands in the way of announcing a round.

use domain::{
    round::{RoundState, Rule},
    text::Text,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::{form::AdjustForm, plan::Planned};
use crate::{
    features::organize::{outcome::NotDone, words::tenths},
    text::use_text,
    ui::Notice,
    viewer::use_viewer,
};

/// What became of a change; it is handed over to the next page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Outcome {
    /// Two people changed places; how alike people were to their mates before, 0 to 1.
    Swapped(f64),
    /// It would break a rule; what was chosen stays chosen.
    Breaks(Rule, AdjustForm),
    /// Somebody else was faster; what was chosen stays chosen.
    Changed(AdjustForm),
    /// No round can be formed like that; what was chosen stays chosen.
    Impossible(AdjustForm),
    /// The round was not announced: what stands in the way, and how many people more do.
    Refused(Vec<PublishBlocker>, usize),
}

impl Outcome {
    /// What was chosen for a change that was not made.
    pub fn chosen(&self) -> Option<&AdjustForm> {
        match self {
            Self::Breaks(_, form) | Self::Changed(form) | Self::Impossible(form) => Some(form),
            Self::Swapped(_) | Self::Refused(..) => None,
        }
    }
}

/// Why somebody keeps a plan from being announced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PublishBlocker {
    /// They have left, or another group.
    Gone(Planned),
    /// They cannot come then any more.
    Busy(Planned),
    /// They have met somebody of the group meanwhile.
    Met(Planned),
    /// Another round was announced meanwhile.
    AnotherRound,
}

/// Says what became of a change.
#[component]
pub fn OutcomeNotice(
    /// What became of it.
    outcome: Outcome,
    /// How alike people are to their mates now, 0 to 1.
    now: f64,
) -> impl IntoView {
    let t = use_text();
    let close = use_viewer().here.split('?').next().unwrap_or_default().to_owned();
    match outcome {
        Outcome::Swapped(was) => {
            view! { <Notice close>{(t.adjust.swapped)(&tenths(was), &tenths(now))}</Notice> }.into_any()
        }
        Outcome::Breaks(rule, _) => view! { <NotDone why=(t.adjust.breaks)(rule) /> }.into_any(),
        Outcome::Changed(_) => view! { <NotDone why=t.adjust.changed /> }.into_any(),
        Outcome::Impossible(_) => view! { <NotDone why=t.adjust.impossible /> }.into_any(),
        // What stands in the way is shown where it stands without being asked, too.
        Outcome::Refused(..) => ().into_any(),
    }
}

/// All that stands in the way of announcing a round.
#[component]
pub fn Obstacles(
    /// What it is.
    all: Vec<PublishBlocker>,
    /// How many people more stand in the way.
    more: usize,
) -> impl IntoView {
    let t = use_text();
    (!all.is_empty()).then(|| {
        let lines = all.iter().map(|one| view! { <li>{words(t, one)}</li> }).collect_view();
        view! {
            <section aria-labelledby="changed">
                <h2 id="changed">{t.adjust.difference}</h2>
                <ul>{lines}</ul>
                {(more > 0).then(|| view! { <p>{(t.adjust.more_in_the_way)(more)}</p> })}
            </section>
        }
    })
}

fn words(t: &Text, obstacle: &PublishBlocker) -> String {
    match obstacle {
        PublishBlocker::Gone(person) => (t.adjust.gone)(&called(t, person)),
        PublishBlocker::Busy(person) => (t.adjust.busy)(&called(t, person)),
        PublishBlocker::Met(person) => (t.adjust.met)(&called(t, person)),
        PublishBlocker::AnotherRound => t.adjust.another_round.to_owned(),
    }
}

/// The name of somebody in a plan as one calls them.
pub fn called(t: &Text, person: &Planned) -> String {
    let named = |name: &String| t.told_apart(&(t.organize.called)(name), person.mark.as_ref());
    person.name.as_ref().map_or_else(|| t.organize.gone.to_owned(), named)
}

/// The sentence that says where a round stands.
pub fn state_words(t: &Text, state: RoundState) -> &'static str {
    match state {
        RoundState::Queued => t.organize.queued,
        RoundState::Ready => t.organize.ready,
        RoundState::Published => t.organize.published,
        RoundState::Failed => t.organize.failed,
    }
}
