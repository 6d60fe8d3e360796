//! Groups that have a seat for somebody who waits.

use domain::{
    base::moment::Moment,
    group::{
        Person,
        seat::{self, Seat},
    },
    round::Reason,
};
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::TakeSeat;
use crate::{
    features::organize::{chips::Chips, outcome::NotDone, words::alike},
    text::{interest_name, use_text},
    ui::{Button, Card, FormKey, Notice},
    viewer::use_viewer,
};

/// The groups, each with a button that gives the person a seat there.
#[component]
pub fn Seats(
    /// The id of the person.
    member: String,
    /// What there is.
    seats: seat::Seats,
    /// Now.
    now: Moment,
) -> impl IntoView {
    let t = use_text();
    let found = match seats {
        seat::Seats::None(reason) => {
            // That there is no room is said already.
            let why = (reason != Reason::NoRoom).then(|| view! { <p>{(t.organize.reason)(reason)} "."</p> });
            view! {
                <p>{t.seat.none}</p>
                {why}
                <p>{t.seat.none_lead}</p>
            }
            .into_any()
        }
        seat::Seats::Offered(seats) => {
            let all = seats.into_iter().map(|seat| view! { <Offer member=member.clone() seat now /> }).collect_view();
            view! {
                <p>{t.seat.lead}</p>
                {all}
            }
            .into_any()
        }
    };
    view! {
        <section aria-labelledby="seats">
            <h2 id="seats">{t.seat.heading}</h2>
            {found}
        </section>
    }
}

#[component]
fn Offer(member: String, seat: Seat, now: Moment) -> impl IntoView {
    let t = use_text();
    let group = t.group_name(&seat.group.name);
    let called = |person: &Person| t.told_apart(&(t.organize.called)(&person.name), person.mark.as_ref());
    let names = seat.people.iter().map(called).collect();
    let shared = seat.shared.iter().filter_map(|key| interest_name(t, key)).map(str::to_owned).collect();
    let next = seat.next.map(|next| (t.seat.next)(&next.starts_at.said(now, t.language)));
    let when = next.unwrap_or_else(|| seat.group.slot.said(t.language));
    view! {
        <Card title=group.clone()>
            <p>{when}</p>
            <p>{t.organize.cohesion} ": " {alike(t, seat.cohesion)}</p>
            <Chips title=t.organize.people words=names />
            <Chips title=t.organize.shared words=shared />
            <form method="post" action=TakeSeat::url()>
                <FormKey />
                <input type="hidden" name="member" value=member />
                <input type="hidden" name="group" value=seat.group.id.to_string() />
                <Button>{(t.seat.take)(&group)}</Button>
            </form>
        </Card>
    }
}

/// Says whether somebody was just given a seat, as the address tells.
#[component]
pub fn SeatTaken(
    /// The id of the person.
    member: String,
    /// The name of the person, as one calls them.
    called: String,
) -> impl IntoView {
    let t = use_text();
    let viewer = use_viewer();
    let taken = viewer.told("seated").then(|| {
        let close = format!("/organize/members/{member}");
        view! { <Notice close>{(t.seat.taken)(&called)}</Notice> }
    });
    let not_taken = viewer.told("full").then(|| view! { <NotDone why=t.seat.not_taken /> });
    view! { {taken} {not_taken} }
}
