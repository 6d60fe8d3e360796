//! The address of a member's own calendar.

use leptos::{prelude::*, server_fn::ServerFn};

use super::api::{EndCalendarAddress, MakeCalendarAddress};
use crate::{
    text::use_text,
    ui::{Button, Card, FormKey, LinkButton},
};

/// How a member's meetings come into their calendar by themselves, and how that ends.
#[component]
pub fn ConnectCalendar(
    /// Where the calendar is fetched, if there is an address.
    address: Option<String>,
) -> impl IntoView {
    let t = use_text();
    let content = match address {
        Some(address) => {
            // Telephones open this scheme with the calendar that is theirs.
            let href = address.split_once("://").map_or_else(String::new, |(_, rest)| format!("webcal://{rest}"));
            view! {
                <LinkButton href quiet=true>{t.profile.calendar_open}</LinkButton>
                <p>{t.profile.calendar_by_hand}</p>
                <p><code>{address}</code></p>
                <p class="hint">{t.profile.calendar_secret}</p>
                <form method="post" action=EndCalendarAddress::url()>
                    <FormKey />
                    <Button quiet=true>{t.profile.calendar_end}</Button>
                </form>
            }
            .into_any()
        }
        None => view! {
            <form method="post" action=MakeCalendarAddress::url()>
                <FormKey />
                <Button quiet=true>{t.profile.calendar_make}</Button>
            </form>
        }
        .into_any(),
    };
    view! {
        <div id="calendar">
            <Card title=t.profile.calendar>
                <p>{t.profile.calendar_lead}</p>
                {content}
            </Card>
        </div>
    }
}
