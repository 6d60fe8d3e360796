//! The page of a person's 황금향.

use domain::praise::{look::Lately, own_tree::HyangView};
use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    api::{HyangPageView, SeeGrowth, TreeField, my_hyang},
    growth_line::GrowthLine,
    name_form::{FIELD, NameForm},
    spoken::Spoken,
    told::{Leaves, Visitors},
};
use crate::{
    features::{letters::ReadLetters, loaded::loaded},
    text::use_text,
    ui::{Awake, Button, Character, ErrorSummary, FormKey, Notice, Page},
    viewer::use_viewer,
};

/// `/hyang`
#[component]
pub fn HyangPage() -> impl IntoView {
    loaded(my_hyang, |view| view! { <MyHyang view /> })
}

#[component]
fn MyHyang(view: HyangPageView) -> impl IntoView {
    let t = use_text();
    let HyangPageView { tree, draft } = view;
    let hyang = tree.hyang;
    let errors = draft.errors.iter().map(|(field, error)| match field {
        TreeField::TreeName => (FIELD.to_owned(), t.character.name.to_owned(), error),
    });
    let errors = errors.collect();
    let name = draft.form.tree_name.clone().or_else(|| tree.name.clone()).unwrap_or_default();
    view! {
        <Page title=t.hyang.heading>
            <ErrorSummary errors />
            {use_viewer().told("saved").then(|| view! { <Notice close="/hyang">{t.form.saved}</Notice> })}
            {view! { <Place tree /> }.into_any()}
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
            <Onwards />
            <NameForm name error=draft.error(&TreeField::TreeName) />
        </Page>
    }
}

/// What can be done with it beside looking at it: a picture for the family, and the garden where its group's tree stands.
#[component]
fn Onwards() -> impl IntoView {
    let t = use_text();
    view! {
        <section>
            <h2>{t.character.card}</h2>
            <p>{t.character.card_lead}</p>
            <a class="button quiet" href="/hyang/card.png" download="hwanggeumhyang.png">{t.character.card_button}</a>
        </section>
        <p><a href="/garden">{t.garden.link}</a></p>
    }
}

/// Where it lives: what it says, its drawing, hands to touch it with, and in words what a touch tells.
#[component]
fn Place(tree: HyangView) -> impl IntoView {
    let t = use_text();
    let name = tree.name.as_deref().unwrap_or(t.character.own_name);
    let told = t.hyang_told(name, &tree.hyang, &tree.look);
    let grew = tree.lately == Lately::Grew;
    view! {
        <div class="hyang-place" data-grew=grew.then_some("")>
            <Spoken tree=tree.clone() />
            <Character look=tree.look.clone() label=told.clone() />
            // Heard already as the name of the drawing.
            <p class="lead" aria-hidden="true">{told}</p>
            <div class="hyang-hands dormant">
                <Hand does="talk" words=t.character.talk />
                <Hand does="stroke" words=t.character.stroke />
            </div>
            {grew.then(|| view! { <Grew /> })}
            {tree.look.letter.then(|| view! { <LetterCame /> })}
            <Visitors look=tree.look />
            <Leaves leaves=tree.leaves />
            <Awake />
        </div>
    }
}

/// Something to do with it, for whoever touches with a keyboard; there while its island is awake.
#[component]
fn Hand(does: &'static str, words: &'static str) -> impl IntoView {
    view! { <button type="button" class="button quiet" data-do=does>{words}</button> }
}

/// That it has grown, and the way to say that one has seen it, which an island takes by itself.
#[component]
fn Grew() -> impl IntoView {
    let t = use_text();
    view! {
        <form class="hyang-grew" method="post" action=SeeGrowth::url() data-seen="">
            <FormKey />
            <p><strong>{t.character.grew}</strong></p>
            <div class="either">
                <Button quiet=true>{t.character.saw}</Button>
                <button type="button" class="button quiet dormant" data-do="grow">{t.character.again}</button>
            </div>
        </form>
    }
}

/// The way to a letter that came, which a touch of it tells.
#[component]
fn LetterCame() -> impl IntoView {
    let t = use_text();
    view! {
        <p hidden data-told="letter">{t.character.at_home_letter}</p>
        <form class="hyang-grew" method="post" action=ReadLetters::url()>
            <FormKey />
            <Button quiet=true>{t.home.read_letters}</Button>
        </form>
    }
}
