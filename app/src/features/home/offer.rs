//! A seat that is offered: what it is, and the two buttons that answer.

use domain::group::offer::{OfferAnswer, OfferView, WaitableGroup};
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::AnswerOffer;
use crate::{
    text::{interest_name, use_text},
    ui::{Card, FormKey},
};

/// The seat that is offered to whoever is signed in.
#[component]
pub fn OfferCard(
    /// The offer.
    view: OfferView,
) -> impl IntoView {
    let t = use_text();
    let id = view.offer.id.to_string();
    view! {
        <Card title=t.waiting.offer>
            <OfferedSeat view />
            <OfferButtons action=AnswerOffer::url() name="offer" value=id />
        </Card>
    }
}

/// What is offered, and until when.
#[component]
pub fn OfferedSeat(
    /// The offer.
    view: OfferView,
) -> impl IntoView {
    let t = use_text();
    let OfferView { offer, about, next, now, .. } = view;
    let offered = (t.waiting.offered)(&t.group_name(&about.group.name));
    let next = next.map(|next| view! { <p>{(t.seat.next)(&next.said(now, t.language))}</p> });
    view! {
        <p>{offered}</p>
        <AboutGroup about />
        {next}
        <p><strong>{(t.waiting.until)(&offer.ends_at.said(now, t.language))}</strong></p>
    }
}

/// When a group meets, how many people it has, and what they have in common with the viewer; never who they are.
#[component]
pub fn AboutGroup(
    /// The group.
    about: WaitableGroup,
) -> impl IntoView {
    let t = use_text();
    let WaitableGroup { group, people, shared } = about;
    let shared: Vec<_> = shared.iter().filter_map(|key| interest_name(t, key)).collect();
    view! {
        <p>{group.slot.said(t.language)}</p>
        {(people > 0).then(|| view! { <p>{(t.waiting.people)(people)}</p> })}
        {(!shared.is_empty()).then(|| view! { <p>{(t.waiting.shared)(&shared.join(", "))}</p> })}
    }
}

/// The two buttons that answer an offer, in one form.
#[component]
pub fn OfferButtons(
    /// Where the form goes.
    action: &'static str,
    /// The name of the field that says which offer is answered.
    name: &'static str,
    /// What it says.
    value: String,
) -> impl IntoView {
    let t = use_text();
    let button = |answer: OfferAnswer| {
        let class = if answer == OfferAnswer::Together { "button" } else { "button quiet" };
        let word = (t.waiting.answer)(answer);
        view! {
            <button class=class type="submit" name="answer" value=answer.key() aria-describedby="offer-later">{word}</button>
        }
    };
    view! {
        <form method="post" action=action>
            <FormKey />
            <input type="hidden" name=name value=value />
            {OfferAnswer::ALL.map(button).collect_view()}
        </form>
        <p class="hint" id="offer-later">{t.waiting.later_hint}</p>
    }
}
