//! The page of pairs who thank one another and hardly anybody else.

use domain::{
    base::page,
    group::Person,
    praise::growth::{Ring, ThanksGiven},
};
use leptos::prelude::*;

use super::api::look_at_rings;
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{Empty, Onward, Page, asked},
};

/// `/organize/growth`
#[component]
pub fn OrganizeGrowthPage() -> impl IntoView {
    loaded(|| look_at_rings(asked("after")), |rings| view! { <Rings rings /> })
}

#[component]
fn Rings(rings: page::Page<Ring>) -> impl IntoView {
    let t = use_text();
    let (rings, next) = (rings.items, rings.next);
    let nothing = rings.is_empty();
    view! {
        <Page title=t.growth.heading>
            <p class="lead">{t.growth.lead}</p>
            {nothing.then(|| view! { <Empty><p>{t.growth.none}</p></Empty> })}
            {rings.into_iter().map(|ring| view! { <One ring /> }).collect_view()}
            <Onward next />
            <section aria-labelledby="ways">
                <h2 id="ways">{t.growth.ways}</h2>
                <ul>
                    <li>{t.growth.leave}</li>
                    <li>{t.growth.mix}</li>
                    <li>{t.growth.void}</li>
                </ul>
            </section>
            <p><a href="/organize">{t.organize.heading}</a></p>
        </Page>
    }
}

#[component]
fn One(ring: Ring) -> impl IntoView {
    let t = use_text();
    let called = |person: &Person| t.told_apart(&(t.organize.called)(&person.name), person.mark.as_ref());
    let Ring { one, other } = ring;
    let [name, other_name] = [&one.0, &other.0].map(called);
    let href = format!("/organize/growth/{}-{}", one.0.id, other.0.id);
    let line = |(person, given): (Person, ThanksGiven)| view! { <li>{(t.growth.gave)(&called(&person), given)}</li> };
    view! {
        <article class="card">
            <h2>{(t.growth.pair)(&name, &other_name)}</h2>
            <ul>{[one, other].map(line)}</ul>
            <p><a href=href>{t.growth.between}</a></p>
        </article>
    }
}
