//! Groups that are full: those that somebody waits for, and those that they might wait for.

use domain::{
    base::page::Page,
    group::offer::{MOST_REQUESTS, SeatRequest, WaitableGroup, WaitingLists},
};
use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    api::{AskForSeat, StopAsking},
    offer::{AboutGroup, OfferCard},
};
use crate::{
    text::use_text,
    ui::{Card, FormKey},
};

/// What is offered, what became of the last offer, what somebody waits for, and what they might wait for.
#[component]
pub fn Lists(
    /// All of it.
    lists: WaitingLists,
    /// Whether it is said where there is nothing to wait for, as on a page of its own.
    #[prop(optional)]
    alone: bool,
) -> impl IntoView {
    let t = use_text();
    let may_ask = lists.may_ask();
    let WaitingLists { offer, requests, ended, groups } = lists;
    let nothing = alone && groups.items.is_empty();
    view! {
        {offer.map(|view| view! { <OfferCard view /> })}
        {ended.map(|(name, outcome)| view! { <Card title=t.group_name(&name)><p>{(t.waiting.ended)(outcome)}</p></Card> })}
        {(!requests.is_empty()).then(|| view! { <Requests requests /> })}
        {nothing.then(|| view! { <p>{t.waiting.none}</p> })}
        {(!groups.items.is_empty()).then(|| view! { <Waitable groups may_ask more=!alone /> })}
    }
}

/// The groups that somebody waits for, with their place on each list and the way off it.
#[component]
fn Requests(requests: Vec<SeatRequest>) -> impl IntoView {
    let t = use_text();
    let one = |SeatRequest { group, ahead }| {
        let name = t.group_name(&group.name);
        let label = (t.waiting.named)(t.waiting.stop, &name);
        view! {
            <h3>{name}</h3>
            <p>{group.slot.said(t.language)}</p>
            <p>{(t.waiting.place)(ahead)}</p>
            <form method="post" action=StopAsking::url()>
                <FormKey />
                <input type="hidden" name="group" value=group.id.to_string() />
                <button class="button quiet" type="submit" aria-label=label>{t.waiting.stop}</button>
            </form>
        }
    };
    view! {
        <Card title=t.waiting.mine>
            {requests.into_iter().map(one).collect_view()}
            <p class="hint">{t.waiting.still_in_round}</p>
        </Card>
    }
}

/// The groups that somebody might wait for.
#[component]
fn Waitable(groups: Page<WaitableGroup>, may_ask: bool, more: bool) -> impl IntoView {
    let t = use_text();
    let more = more && groups.next.is_some();
    let one = |about: WaitableGroup| {
        let (id, name) = (about.group.id.to_string(), t.group_name(&about.group.name));
        let label = (t.waiting.named)(t.waiting.ask, &name);
        let form = may_ask.then(|| {
            view! {
                <form method="post" action=AskForSeat::url()>
                    <FormKey />
                    <input type="hidden" name="group" value=id />
                    <button class="button quiet" type="submit" aria-label=label>{t.waiting.ask}</button>
                </form>
            }
        });
        view! {
            <Card title=name>
                <AboutGroup about />
                {form}
            </Card>
        }
    };
    view! {
        <section aria-labelledby="waitable">
            <h2 id="waitable">{t.waiting.heading}</h2>
            <p>{t.waiting.lead}</p>
            {(!may_ask).then(|| view! { <p>{(t.waiting.enough)(MOST_REQUESTS)}</p> })}
            {groups.items.into_iter().map(one).collect_view()}
            {more.then(|| view! { <p><a href="/waiting">{t.waiting.more}</a></p> })}
        </section>
    }
}
