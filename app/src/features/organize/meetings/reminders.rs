//! The reminders of a meeting that have gone out.

use domain::{base::moment::Moment, group::Person, meeting::reminder::PastReminder};
use leptos::prelude::*;

use crate::{
    text::use_text,
    ui::{Row, Table, When},
};

/// A row for each reminder: when it went out, to how many, and who was not reached.
#[component]
pub fn Reminders(
    /// The reminders, in their order.
    reminders: Vec<PastReminder>,
    /// The present moment.
    now: Moment,
) -> impl IntoView {
    let t = use_text();
    if reminders.is_empty() {
        return view! { <p class="hint">{t.meeting.no_reminders}</p> }.into_any();
    }
    let row = |PastReminder { reminder, starts_at, at, people, unreached }: PastReminder| {
        let name = |person: &Person| t.told_apart(&(t.organize.called)(&person.name), person.mark.as_ref());
        let names: Vec<_> = unreached.iter().map(name).collect();
        let unreached = if names.is_empty() { t.meeting.all_reached.to_owned() } else { names.join(", ") };
        Row {
            head: (t.meeting.reminder)(reminder).into_any(),
            cells: vec![
                view! { <When at=starts_at now /> }.into_any(),
                view! { <When at now /> }.into_any(),
                (t.meeting.sent_people)(people).into_any(),
                unreached.into_any(),
            ],
        }
    };
    let rows = reminders.into_iter().map(row).collect();
    let heads = vec![t.meeting.which, t.meeting.starts, t.meeting.sent_at, t.meeting.sent_to, t.meeting.unreached];
    view! {
        <h2>{t.meeting.reminders}</h2>
        <Table caption=t.meeting.reminders heads rows />
    }
    .into_any()
}
