//! The page of all groups that somebody might wait for.

use domain::group::offer::WaitingLists;
use leptos::prelude::*;

use super::{api::my_waiting_lists, lists::Lists, told::ToldOfSeat};
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{LinkButton, Onward, Page, asked},
};

/// `/waiting`
#[component]
pub fn WaitingPage() -> impl IntoView {
    loaded(|| my_waiting_lists(asked("after")), |lists| view! { <All lists /> })
}

#[component]
fn All(#[prop(optional_no_strip)] lists: Option<WaitingLists>) -> impl IntoView {
    let t = use_text();
    let next = lists.as_ref().and_then(|lists| lists.groups.next.clone());
    view! {
        <Page title=t.waiting.title>
            <ToldOfSeat page="/waiting" />
            {match lists {
                Some(lists) => view! { <Lists lists alone=true /> }.into_any(),
                None => view! { <p>{t.waiting.none}</p> }.into_any(),
            }}
            <Onward next />
            <LinkButton href="/home" quiet=true>{t.error.back_home}</LinkButton>
        </Page>
    }
}
