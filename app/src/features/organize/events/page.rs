//! The page of the log: a line for each thing that was done, the newest first.

use domain::event::view::{EventView, Thing, Who};
use leptos::prelude::*;

use super::api::{EventList, organize_events};
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{Empty, Onward, Page, Row, Table, When, asked},
};

/// `/organize/events`
#[component]
pub fn OrganizeEventsPage() -> impl IntoView {
    loaded(|| organize_events(asked("about"), asked("after")), |list| view! { <Events list /> })
}

#[component]
fn Events(list: EventList) -> impl IntoView {
    let t = use_text();
    let EventList { about, events, now } = list;
    let (events, next) = (events.items, events.next);
    let asked = asked("about");
    let keep = if asked.is_empty() { String::new() } else { format!("about={asked}") };
    let lead = match about {
        Some(thing) => view! {
            <p class="lead">{t.events.about} " " <ThingLink thing /></p>
            <p><a href="/organize/events">{t.events.all}</a></p>
        }
        .into_any(),
        None => view! { <p class="lead">{t.events.lead}</p> }.into_any(),
    };
    let nothing = events.is_empty();
    let row = |EventView { at, actor, verb, subject, whom, .. }: EventView| Row {
        head: (t.events.verb)(verb).into_any(),
        cells: vec![
            view! { <WhoLink who=actor /> }.into_any(),
            view! { {whom.map(|who| view! { <WhoLink who /> ", " })} <ThingLink thing=subject /> }.into_any(),
            view! { <When at now /> }.into_any(),
        ],
    };
    let rows = events.into_iter().map(row).collect();
    let heads = vec![t.events.what, t.events.who, t.events.subject, t.events.when];
    view! {
        <Page title=t.events.heading>
            {lead}
            {nothing.then(|| view! { <Empty><p>{t.events.none}</p></Empty> })}
            {(!nothing).then(|| view! { <Table caption=t.events.heading heads rows /> })}
            <Onward next keep />
        </Page>
    }
}

/// Somebody, with the way to their page.
#[component]
fn WhoLink(who: Who) -> impl IntoView {
    let t = use_text();
    let word = match who {
        Who::Person { id, name, mark } => {
            let name = t.told_apart(&(t.organize.called)(&name), mark.as_ref());
            return view! { <a href=format!("/organize/members/{id}")>{name}</a> }.into_any();
        }
        Who::Left => t.events.left,
        Who::Stranger => t.events.stranger,
        Who::Command => t.events.command,
        Who::Program => t.events.program,
    };
    word.into_any()
}

/// Something, with the way to its page.
#[component]
fn ThingLink(thing: Thing) -> impl IntoView {
    let t = use_text();
    match thing {
        Thing::Person(who) => view! { <WhoLink who /> }.into_any(),
        Thing::Group(id, name) => {
            view! { <a href=format!("/organize/groups/{id}")>{t.group_name(&name)}</a> }.into_any()
        }
        Thing::Round(id, begun) => {
            let name = (t.organize.round)(&begun.dated(t.language));
            view! { <a href=format!("/organize/rounds/{id}")>{name}</a> }.into_any()
        }
        Thing::Job => t.events.job.into_any(),
        Thing::Gone => t.events.gone.into_any(),
    }
}
