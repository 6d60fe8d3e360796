//! Keys (열쇠) for who forgot the password and has no mail: read out or printed by an organizer.

use leptos::{prelude::*, server_fn::ServerFn};

use super::api::MakeKey;
use crate::{
    text::use_text,
    ui::{Button, Card, FormKey, Notice},
};

/// The button that makes a key.
#[component]
pub fn MakeKeyForm(
    /// The id of the person whom it lets in.
    member: String,
) -> impl IntoView {
    let t = use_text();
    view! {
        <Card title=t.organize.key>
            <p>{t.organize.key_lead}</p>
            <form method="post" action=MakeKey::url()>
                <FormKey />
                <input type="hidden" name="member" value=member />
                <Button>{t.organize.key_make}</Button>
            </form>
        </Card>
    }
}

/// A key that was just made, large enough to read it out letter by letter.
#[component]
pub fn NewKey(
    /// The address of the key.
    address: String,
) -> impl IntoView {
    let t = use_text();
    let number = address.rsplit('/').next().unwrap_or_default().replace('-', " ");
    let shown = address.clone();
    view! {
        <Notice>{t.organize.key_made}</Notice>
        <p class="stat">
            <strong translate="no" class="nowrap">{number}</strong>
        </p>
        <p translate="no"><a href=address>{shown}</a></p>
        <p>{t.organize.key_made_lead}</p>
    }
}
