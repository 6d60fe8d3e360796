//! Letters to people: what became of each, and who was not reached.

use domain::{
    base::moment::Moment,
    delivery::{PastDelivery, Unreached},
};
use leptos::prelude::*;

use crate::{
    text::use_text,
    ui::{Row, Table, When},
};

/// A row for each letter to somebody, the newest first.
#[component]
pub fn LettersTo(
    /// The letters.
    letters: Vec<PastDelivery>,
    /// The present moment.
    now: Moment,
) -> impl IntoView {
    let t = use_text();
    let d = &t.delivery;
    if letters.is_empty() {
        return view! { <p class="hint">{d.none}</p> }.into_any();
    }
    let row = |letter: PastDelivery| {
        let ended = letter.ended_at.map(|at| view! { " (" <When at now /> ")" });
        Row {
            head: (d.kind)(letter.kind).into_any(),
            cells: vec![
                (d.by)(letter.way).into_any(),
                view! { <When at=letter.asked_at now /> }.into_any(),
                view! { <span>{(d.outcome)(letter.state)} {ended}</span> }.into_any(),
            ],
        }
    };
    let rows = letters.into_iter().map(row).collect();
    view! {
        <h2 id="letters">{d.heading}</h2>
        <Table caption=d.heading heads=vec![d.what, d.way, d.asked, d.state] rows />
    }
    .into_any()
}

/// Links to people whom the last letter to them did not reach, with what it was and why; nothing where all are reached.
#[component]
pub fn UnreachedPeople(
    /// The people.
    people: Vec<Unreached>,
    /// The present moment.
    now: Moment,
) -> impl IntoView {
    let t = use_text();
    let d = &t.delivery;
    let line = |one: Unreached| {
        let name = t.told_apart(&(t.organize.called)(&one.name), one.mark.as_ref());
        let PastDelivery { kind, way, asked_at, state, .. } = one.letter;
        let why = (d.outcome)(state);
        let what = format!("{}, {} ({})", asked_at.said(now, t.language), (d.kind)(kind), (d.by)(way));
        view! {
            <li><a href=format!("/organize/members/{}", one.member)>{name}</a> " " {what} " " <span class="hint">{why}</span></li>
        }
    };
    (!people.is_empty()).then(|| {
        view! {
            <section aria-labelledby="unreached">
                <h2 id="unreached">{d.unreached}</h2>
                <p>{d.unreached_lead}</p>
                <ul class="links">{people.into_iter().map(line).collect_view()}</ul>
            </section>
        }
    })
}
