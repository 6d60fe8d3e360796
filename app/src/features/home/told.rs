//! What became of what somebody asked for about a seat, as the address of the page tells it.

use domain::group::offer::{MOST_REQUESTS, OfferOutcome};
use leptos::prelude::*;

use crate::{text::use_text, ui::Notice, viewer::use_viewer};

/// What the address tells once somebody stands on a list.
pub const ASKED: &str = "asked";
/// What it tells if they stand on as many lists as one may.
pub const ENOUGH: &str = "enough";
/// What it tells if there is nothing to wait for.
pub const NOT_ASKED: &str = "not-asked";
/// What it tells once they stand on a list no more.
pub const STOPPED: &str = "stopped";
/// What it tells once they have taken a seat.
pub const JOINED: &str = "joined";
/// What it tells once they have said: not this time.
pub const LATER: &str = "later";
/// What it tells if an offer takes no more answers.
pub const OVER: &str = "over";
/// What it tells if a seat is no longer free.
pub const GONE: &str = "gone";

/// Says what became of it, on a page at this address.
#[component]
pub fn ToldOfSeat(
    /// The address of the page without such a word.
    page: &'static str,
) -> impl IntoView {
    let (t, viewer) = (use_text(), use_viewer());
    let ended = t.waiting.ended;
    let said = [
        (ASKED, t.waiting.asked.to_owned(), true),
        (STOPPED, t.waiting.stopped.to_owned(), true),
        (JOINED, ended(OfferOutcome::Taken).to_owned(), true),
        (LATER, ended(OfferOutcome::Declined).to_owned(), true),
        (ENOUGH, (t.waiting.enough)(MOST_REQUESTS), false),
        (NOT_ASKED, t.waiting.not_asked.to_owned(), false),
        (OVER, t.waiting.over.to_owned(), false),
        (GONE, ended(OfferOutcome::Void).to_owned(), false),
    ];
    said.into_iter().find(|(word, ..)| viewer.told(word)).map(|(_, words, done)| {
        if done {
            view! { <Notice close=page>{words}</Notice> }.into_any()
        } else {
            view! { <p class="error" role="alert">{words}</p> }.into_any()
        }
    })
}
