//! Who was at a meeting, as the host of its group ticks it.

use domain::{
    base::moment::Moment,
    meeting::presence::{HostKnows, HostRoll, HostRollLine},
};
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::TickAttendance;
use crate::{text::use_text, ui::FormKey};

/// A button for everybody who belonged to the group when it met: pressed for whom the host has ticked, whom it then takes
/// back.
#[component]
pub fn HostTicks(
    /// Who was there.
    roll: HostRoll,
    /// The present moment.
    now: Moment,
) -> impl IntoView {
    let t = use_text();
    let HostRoll { meeting, people } = roll;
    let lead = (t.presence.roll_lead)(&meeting.starts_at.said(now, t.language));
    view! {
        <section id="roll" aria-labelledby="roll-heading">
            <h2 id="roll-heading">{t.presence.roll}</h2>
            <p>{lead}</p>
            <form method="post" action=TickAttendance::url()>
                <FormKey />
                <input type="hidden" name="meeting" value=meeting.id.to_string() />
                <div class="choices" role="group" aria-labelledby="roll-heading">
                    {people.into_iter().map(|line| view! { <Tick line /> }).collect_view()}
                </div>
            </form>
            <p class="hint">{t.presence.roll_hint}</p>
        </section>
    }
}

#[component]
fn Tick(line: HostRollLine) -> impl IntoView {
    let t = use_text();
    let HostRollLine { person, known } = line;
    let called = t.told_apart(&(t.group.person)(&person.name), person.mark.as_ref());
    let (pressed, says) = if known == HostKnows::Ticked { ("true", "no") } else { ("false", "yes") };
    let hint = match known {
        HostKnows::Nothing | HostKnows::Ticked => None,
        HostKnows::Came => Some(t.presence.came),
        HostKnows::TickedBefore => Some(t.presence.ticked_before),
    };
    let hint = hint.map(|hint| view! { " " <span class="hint">{hint}</span> });
    view! {
        <button type="submit" name="tick" value=format!("{says}:{}", person.id) aria-pressed=pressed>
            {called} {hint}
        </button>
    }
}
