//! The page of a person's 황금향.

use domain::{praise::hyang::Hyang, text::Text};
use leptos::prelude::*;

use super::{api::my_hyang, growth_line::GrowthLine};
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{Page, Picture},
};

/// `/hyang`
#[component]
pub fn HyangPage() -> impl IntoView {
    loaded(my_hyang, |hyang| view! { <HyangView hyang /> })
}

#[component]
fn HyangView(hyang: Hyang) -> impl IntoView {
    let t = use_text();
    let sentence = told(t, hyang);
    view! {
        <Page title=t.hyang.heading>
            <Picture stage=hyang.stage() label=sentence.clone() />
            // Heard already as the name of the picture.
            <p class="lead" aria-hidden="true">{sentence}</p>
            <section>
                <h2>{t.hyang.line}</h2>
                <GrowthLine now=hyang.stage() />
            </section>
            <section>
                <h2>{t.hyang.how}</h2>
                <p>{t.hyang.how_lead}</p>
                <ul class="stat">
                    <li>{(t.hyang.attended)(hyang.attended)}</li>
                    <li>{(t.hyang.gave)(hyang.gave)}</li>
                    <li>{(t.hyang.received)(hyang.received)}</li>
                    {(hyang.hosted > 0).then(|| view! { <li>{(t.hyang.hosted)(hyang.hosted)}</li> })}
                    {(hyang.welcomed > 0).then(|| view! { <li>{(t.hyang.welcomed)(hyang.welcomed)}</li> })}
                </ul>
            </section>
        </Page>
    }
}

/// How far it has grown, and what comes next.
fn told(t: &Text, hyang: Hyang) -> String {
    let now = t.hyang.now[hyang.stage().place()];
    let next = hyang.next().map(|(stage, meetings)| (t.hyang.to_next)(meetings, t.hyang.stages[stage.place()]));
    format!("{now} {}", next.as_deref().unwrap_or(t.hyang.grown))
}
