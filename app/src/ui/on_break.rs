//! What somebody reads who takes a break.

use domain::base::moment::Moment;
use leptos::prelude::*;

use super::form::{Button, FormKey};
use crate::text::use_text;

/// Until when they rest, and the button by which they are back at once.
#[component]
pub fn OnBreak(
    /// The moment from which they are back.
    until: Moment,
    /// Where the form goes.
    action: &'static str,
) -> impl IntoView {
    let t = use_text();
    let day = until.day_dated(t.language);
    view! {
        <p><strong>{t.breaks.on_break}</strong></p>
        <p><time datetime=until.rfc3339()>{(t.breaks.back_on)(&day)}</time></p>
        <form method="post" action=action>
            <FormKey />
            <Button quiet=true>{t.breaks.come_back}</Button>
        </form>
    }
}
