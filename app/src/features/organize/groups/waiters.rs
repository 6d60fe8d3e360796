//! Who waits for a seat in a group, and what is offered to them.

use domain::{
    base::{id::Id, moment::Moment, page::Page},
    group::{Group, offer::Waiter},
};
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::WithdrawOffer;
use crate::{
    text::use_text,
    ui::{FormKey, Onward, Row, Table},
};

/// The name under which the address says where the page of this list begins.
pub const WAITERS: &str = "waiters";

/// Everybody on the list in their order, with a button that takes an offer back.
#[component]
pub fn Waiters(
    /// The group.
    group: Id<Group>,
    /// A page of the list.
    waiters: Page<Waiter>,
    /// The present moment.
    now: Moment,
) -> impl IntoView {
    let t = use_text();
    let Page { items, next } = waiters;
    let row = |waiter: Waiter| {
        let called = t.told_apart(&(t.organize.called)(&waiter.name), waiter.mark.as_ref());
        let offer = match waiter.offer {
            None => view! { {t.waiters.no_offer} }.into_any(),
            Some(offer) => {
                let label = (t.waiters.withdraw_from)(&called);
                view! {
                    <p>{(t.waiters.until)(&offer.ends_at.said(now, t.language))}</p>
                    <form method="post" action=WithdrawOffer::url()>
                        <FormKey />
                        <input type="hidden" name="group" value=group.to_string() />
                        <input type="hidden" name="offer" value=offer.id.to_string() />
                        <button class="button quiet" type="submit" aria-label=label>{t.waiters.withdraw}</button>
                    </form>
                }
                .into_any()
            }
        };
        Row {
            head: view! { <a href=format!("/organize/members/{}", waiter.member)>{called}</a> }.into_any(),
            cells: vec![waiter.asked_at.said(now, t.language).into_any(), offer],
        }
    };
    let rows: Vec<_> = items.into_iter().map(row).collect();
    let heads = vec![t.organize.name, t.waiters.asked_at, t.waiters.offer];
    view! {
        <section aria-labelledby=WAITERS>
            <h2 id=WAITERS>{t.waiters.heading}</h2>
            {if rows.is_empty() {
                view! { <p>{t.waiters.none}</p> }.into_any()
            } else {
                view! {
                    <p>{t.waiters.hint}</p>
                    <Table caption=t.waiters.heading heads rows />
                }
                .into_any()
            }}
            <Onward next name=WAITERS list=t.waiters.heading id=WAITERS />
        </section>
    }
}
