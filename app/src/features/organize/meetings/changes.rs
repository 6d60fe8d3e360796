//! What an organizer may change of a meeting that lies ahead.

use domain::meeting::{Meeting, MeetingState};
use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    api::{CancelMeeting, MoveMeeting, RestoreMeeting},
    form::{MoveField, MoveForm},
};
use crate::{
    draft::Draft,
    text::use_text,
    ui::{Button, Card, FormKey, TextField},
};

/// The forms for what may be changed of a meeting where it stands.
#[component]
pub fn Changes(
    /// The meeting.
    meeting: Meeting,
    /// Another time that was typed and not taken.
    draft: Draft<MoveForm, MoveField>,
) -> impl IntoView {
    match meeting.state {
        MeetingState::Scheduled => {
            view! { <MoveCard meeting=meeting.clone() draft /> <CancelCard meeting /> }.into_any()
        }
        MeetingState::Open => view! { <CancelCard meeting /> }.into_any(),
        MeetingState::Cancelled => view! { <RestoreForm meeting /> }.into_any(),
        MeetingState::Live | MeetingState::Closed | MeetingState::Feedback | MeetingState::Settled => ().into_any(),
    }
}

#[component]
fn MoveCard(meeting: Meeting, draft: Draft<MoveForm, MoveField>) -> impl IntoView {
    let t = use_text();
    let error = draft.error(&MoveField::Date);
    let MoveForm { meeting: typed_for, date, time } = draft.form;
    let (date, time) = if typed_for.is_empty() { meeting.starts_at.fields() } else { (date, time) };
    view! {
        <Card title=t.meeting.move_heading>
            <p>{t.meeting.move_hint}</p>
            <form method="post" action=MoveMeeting::url() novalidate>
                <FormKey />
                <input type="hidden" name="form[meeting]" value=meeting.id.to_string() />
                <TextField id="date" name="form[date]" label=t.meeting.date kind="date" value=date error />
                <TextField id="time" name="form[time]" label=t.meeting.time kind="time" value=time />
                <Button>{t.meeting.move_it}</Button>
            </form>
        </Card>
    }
}

#[component]
fn CancelCard(meeting: Meeting) -> impl IntoView {
    let t = use_text();
    view! {
        <Card title=t.meeting.cancel_heading>
            <p>{t.meeting.cancel_hint}</p>
            <form method="post" action=CancelMeeting::url()>
                <FormKey />
                <input type="hidden" name="meeting" value=meeting.id.to_string() />
                <Button quiet=true>{t.meeting.cancel}</Button>
            </form>
        </Card>
    }
}

#[component]
fn RestoreForm(meeting: Meeting) -> impl IntoView {
    let t = use_text();
    view! {
        <form method="post" action=RestoreMeeting::url()>
            <FormKey />
            <input type="hidden" name="meeting" value=meeting.id.to_string() />
            <Button>{t.meeting.restore}</Button>
        </form>
    }
}
