//! A moment, for people and for machines.

use domain::base::moment::Moment;
use leptos::prelude::*;

use crate::text::use_text;

/// A moment as one says it (내일(일) 오후 2시), which programs read as well.
#[component]
pub fn When(
    /// The moment.
    at: Moment,
    /// The present moment.
    now: Moment,
) -> impl IntoView {
    view! { <time datetime=at.rfc3339()>{at.said(now, use_text().language)}</time> }
}
