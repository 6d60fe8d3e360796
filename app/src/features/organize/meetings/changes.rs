//! What an organizer may change of a meeting that lies ahead, and what became of a change.

use domain::meeting::{Meeting, MeetingState};
use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    api::{CancelMeeting, MoveMeeting, RestoreMeeting},
    form::{MoveField, MoveForm},
    told::{CANCELLED, LATE, MOVED, RESTORED},
};
use crate::{
    draft::Draft,
    features::organize::not_done::NotDone,
    text::use_text,
    ui::{Button, Card, FormKey, Notice, TextField},
    viewer::use_viewer,
};

/// Says what became of a change.
#[component]
pub fn Changed(
    /// The address of the page of the meeting.
    page: String,
) -> impl IntoView {
    let t = use_text();
    let viewer = use_viewer();
    let done = [(MOVED, t.meeting.moved), (CANCELLED, t.meeting.cancelled), (RESTORED, t.meeting.restored)];
    let done = done.into_iter().find(|(told, _)| viewer.told(told));
    let late = viewer.told(LATE).then(|| view! { <NotDone why=t.meeting.not_done /> });
    view! {
        {done.map(|(_, words)| view! { <Notice close=page>{words}</Notice> })}
        {late}
    }
}

/// The forms for what may be changed of a meeting where it stands.
#[component]
pub fn Changes(
    /// The meeting.
    meeting: Meeting,
    /// Another time that was typed and refused.
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
    let planned = meeting.starts_at.fields();
    let (date, time) = if error.is_some() { (draft.form.date, draft.form.time) } else { planned };
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
