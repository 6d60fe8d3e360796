//! Groups that have a seat for somebody who waits.

use domain::{moment::Moment, namesake::Mark};
use leptos::{prelude::*, server_fn::ServerFn};
use serde::{Deserialize, Serialize};

use super::api::TakeSeat;
use crate::{
    features::organize::{
        chips::Chips,
        groups::api::GroupLine,
        rounds::{figures::alike, outcome::NotDone},
    },
    text::{interest_name, slot_name, use_text},
    ui::{Button, Card, FormKey, Notice},
    viewer::use_viewer,
};

/// The key of the reason that tells nothing about the person.
const NO_ROOM: &str = "no_room";

/// What there is for somebody who waits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum SeatsShown {
    /// Groups that fit, the most like-minded first.
    Offered(Vec<SeatShown>),
    /// Why there is none, by the key of the reason.
    None(String),
}

/// A group with a seat.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SeatShown {
    /// The group.
    pub group: GroupLine,
    /// The names of its people, and what tells namesakes apart.
    pub people: Vec<(String, Option<Mark>)>,
    /// Keys of the interests that all would share.
    pub shared: Vec<String>,
    /// How alike they would be, 0 to 1.
    pub cohesion: f64,
    /// When it meets next.
    pub next: Option<Moment>,
}

/// The groups, each with a button that gives the person a seat there.
#[component]
pub fn Seats(
    /// The id of the person.
    member: String,
    /// What there is.
    seats: SeatsShown,
    /// Now.
    now: Moment,
) -> impl IntoView {
    let t = use_text();
    let found = match seats {
        SeatsShown::None(reason) => {
            // That there is no room is said already.
            let why = (reason != NO_ROOM).then(|| view! { <p>{(t.organize.reason)(&reason)} "."</p> });
            view! {
                <p>{t.seat.none}</p>
                {why}
                <p>{t.seat.none_lead}</p>
            }
            .into_any()
        }
        SeatsShown::Offered(seats) => {
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
fn Offer(member: String, seat: SeatShown, now: Moment) -> impl IntoView {
    let t = use_text();
    let group = t.group_name(&seat.group.interest, seat.group.number);
    let called = |(name, mark): &(String, Option<Mark>)| t.told_apart(&(t.organize.called)(name), mark.as_ref());
    let names = seat.people.iter().map(called).collect();
    let shared = seat.shared.iter().filter_map(|key| interest_name(t, key)).map(str::to_owned).collect();
    let next = seat.next.map(|next| (t.seat.next)(&next.said(now, t.language)));
    let when = next.or_else(|| slot_name(t, seat.group.slot));
    view! {
        <Card title=group.clone()>
            <p>{when}</p>
            <p>{t.organize.cohesion} ": " {alike(t, seat.cohesion)}</p>
            <Chips title=t.organize.people words=names />
            <Chips title=t.organize.shared words=shared />
            <form method="post" action=TakeSeat::url()>
                <FormKey />
                <input type="hidden" name="member" value=member />
                <input type="hidden" name="group" value=seat.group.id />
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
