//! The page of a person's 황금향.

use domain::praise::look::Look;
use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    api::{HyangView, my_hyang},
    growth_line::GrowthLine,
};
use crate::{
    features::{letters::ReadLetters, loaded::loaded},
    text::use_text,
    ui::{Awake, Button, Character, FormKey, Page},
};

/// `/hyang`
#[component]
pub fn HyangPage() -> impl IntoView {
    loaded(my_hyang, |view| view! { <MyHyang view /> })
}

#[component]
fn MyHyang(view: HyangView) -> impl IntoView {
    let t = use_text();
    let hyang = view.hyang;
    let told = t.hyang_told(t.character.own_name, &hyang, view.look.resting);
    view! {
        <Page title=t.hyang.heading>
            <div class="hyang-place">
                <Spoken view=view.clone() />
                {view.look.letter.then(|| view! { <Read /> })}
                <Character look=view.look.clone() label=told.clone() />
                // Heard already as the name of the drawing.
                <p class="lead" aria-hidden="true">{told}</p>
                <div class="hyang-hands dormant">
                    <button type="button" class="button quiet" data-do="talk">{t.character.talk}</button>
                    <button type="button" class="button quiet" data-do="stroke">{t.character.stroke}</button>
                </div>
                <Leaves leaves=view.leaves />
                <Visitors look=view.look />
                <Awake />
            </div>
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
                </ul>
            </section>
        </Page>
    }
}

/// The way to a letter that came, which a touch of it tells.
#[component]
fn Read() -> impl IntoView {
    let t = use_text();
    view! {
        <p hidden data-told="letter">{t.character.at_home_letter}</p>
        <form class="hyang-hands" method="post" action=ReadLetters::url()>
            <FormKey />
            <Button quiet=true>{t.home.read_letters}</Button>
        </form>
    }
}

/// What it says, in a bubble; and what it will say when it is touched, for the island to take from.
#[component]
fn Spoken(view: HyangView) -> impl IntoView {
    let t = use_text();
    let turn = usize::try_from(view.now.unix_ms() / domain::base::moment::MINUTE).unwrap_or(0);
    let mut says = t.hyang_says(&view.look, view.lately, turn);
    let first = says.first().copied().unwrap_or_default();
    // What stands in the bubble already is said again after all others.
    let by = 1.min(says.len());
    says.rotate_left(by);
    view! {
        <p class="bubble" role="status">{first}</p>
        <List name="sayings" words=says />
        <List name="stroked" words=t.sayings.stroked.to_vec() />
    }
}

#[component]
fn List(name: &'static str, words: Vec<&'static str>) -> impl IntoView {
    let items = words.into_iter().map(|words| view! { <li>{words}</li> });
    view! { <ul hidden data-list=name>{items.collect_view()}</ul> }
}

/// Whose thanks the leaves are: what a touch tells, to be read as well.
#[component]
fn Leaves(leaves: Vec<Option<String>>) -> impl IntoView {
    let t = use_text();
    if leaves.is_empty() {
        return ().into_any();
    }
    let told = |(n, of): (usize, Option<String>)| {
        let words = of.map_or_else(|| t.character.leaf_of_somebody.to_owned(), |name| (t.character.leaf_of)(&name));
        view! { <li data-told=format!("leaf-{n}")>{words}</li> }
    };
    view! {
        <details class="hyang-leaves-told">
            <summary>{t.character.leaves}</summary>
            <ul>{leaves.into_iter().enumerate().map(told).collect_view()}</ul>
        </details>
    }
    .into_any()
}

/// Who came to visit, and why.
#[component]
fn Visitors(look: Look) -> impl IntoView {
    let t = use_text();
    if look.charms.all.is_empty() {
        return ().into_any();
    }
    let told = look.charms.all.iter().map(|charm| {
        let place = charm.place();
        view! { <li data-told=format!("charm-{place}")>{t.character.charms[place]}</li> }
    });
    view! {
        <section>
            <h2>{t.character.visitors}</h2>
            <ul>{told.collect_view()}</ul>
        </section>
    }
    .into_any()
}
