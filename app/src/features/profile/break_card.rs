//! Resting for a while, and being back.

use domain::{
    base::{form::FieldError, moment::Moment},
    people::breaks::BreakLength,
};
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::{ComeBack, TakeBreak};
use crate::{
    text::use_text,
    ui::{Button, Card, FormKey, OnBreak, Radios},
};

/// The id of the card, and the start of the ids of its choices.
pub const BREAK: &str = "break";

/// What a break is, for how long one may be, and the way back for whoever takes one.
#[component]
pub fn BreakCard(
    /// The moment from which they are back, while they take one.
    #[prop(optional_no_strip)]
    until: Option<Moment>,
    /// What was chosen and not taken.
    chosen: String,
    /// What is wrong with it.
    #[prop(optional_no_strip)]
    error: Option<FieldError>,
) -> impl IntoView {
    let t = use_text();
    let length = |length: BreakLength| (length.key().to_owned(), (t.breaks.length)(length).to_owned());
    view! {
        <div id=BREAK>
            <Card title=t.breaks.heading>
                {match until {
                    Some(until) => {
                        view! {
                            <OnBreak until action=ComeBack::url() />
                            <p>{t.breaks.again}</p>
                        }
                        .into_any()
                    }
                    None => {
                        view! {
                            <p>{t.breaks.lead}</p>
                            <p>{t.breaks.what}</p>
                        }
                        .into_any()
                    }
                }}
                <p class="hint">{t.breaks.seat}</p>
                <form method="post" action=TakeBreak::url()>
                    <FormKey />
                    <Radios
                        name=BREAK sent="form[length]" legend=t.breaks.how_long
                        options=BreakLength::ALL.map(length).to_vec() chosen error
                    />
                    <Button quiet=true>{t.breaks.begin}</Button>
                </form>
            </Card>
        </div>
    }
}
