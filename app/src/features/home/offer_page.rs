//! The page that answers an offer of a seat, without a log-in.

use domain::group::offer::{OfferOutcome, OfferView};
use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::hooks::use_params_map;

use super::{
    api::{AnswerOfferByAddress, look_at_offer},
    offer::{OfferButtons, OfferedSeat},
};
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{LinkButton, Page},
};

/// `/answer/seat/{token}`
#[component]
pub fn OfferPage() -> impl IntoView {
    let token = use_params_map().read_untracked().get("token").unwrap_or_default();
    let asked = token.clone();
    loaded(
        move || look_at_offer(asked.clone()),
        move |view| {
            if view.offer.is_open(view.now) {
                view! { <Open token=token.clone() view /> }.into_any()
            } else {
                view! { <Over view /> }.into_any()
            }
        },
    )
}

#[component]
fn Open(token: String, view: OfferView) -> impl IntoView {
    let t = use_text();
    view! {
        <Page title=t.waiting.offer>
            <p class="lead">{(t.group.person)(&view.name)}</p>
            <OfferedSeat view />
            <OfferButtons action=AnswerOfferByAddress::url() name="token" value=token />
            <LinkButton href="/home" quiet=true>{t.error.back_home}</LinkButton>
        </Page>
    }
}

#[component]
fn Over(view: OfferView) -> impl IntoView {
    let t = use_text();
    let outcome = view.offer.outcome.unwrap_or(OfferOutcome::Expired);
    let title =
        if outcome == OfferOutcome::Taken { t.group_name(&view.about.group.name) } else { t.waiting.over.to_owned() };
    view! {
        <Page title>
            <p class="lead">{(t.waiting.ended)(outcome)}</p>
            <LinkButton href="/home">{t.error.back_home}</LinkButton>
        </Page>
    }
}
