//! Who was at a meeting, and the buttons by which an organizer says so.

use domain::{
    base::id::Id,
    meeting::{
        Meeting, MeetingState,
        attendance::{AttendanceSource, AttendanceWord, Roll, RollLine},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

use super::{api::NoteAttendance, told::UNDO};
use crate::{text::use_text, ui::FormKey};

/// Everybody who belonged to the group when it met, and names in its room of whom nobody knows who they are.
#[component]
pub fn WhoWasThere(
    /// The meeting.
    meeting: Meeting,
    /// Who was there.
    roll: Roll,
) -> impl IntoView {
    let t = use_text();
    let (id, settled) = (meeting.id, meeting.state == MeetingState::Settled);
    let people = roll.people.into_iter().map(|line| view! { <Line meeting=id settled line /> }).collect_view();
    let guests: Vec<_> = roll.guests.iter().map(|name| view! { <li>{(t.roll.guest)(name)}</li> }).collect();
    view! {
        <section aria-labelledby="roll">
            <h2 id="roll">{t.roll.heading}</h2>
            <p>{t.roll.lead}</p>
            {people}
            {(!guests.is_empty())
                .then(|| view! { <ul>{guests}</ul> <p class="hint">{t.roll.guests_hint}</p> })}
        </section>
    }
}

/// One person: what the meeting was for them, from where that is known, and what an organizer may say.
#[component]
fn Line(meeting: Id<Meeting>, settled: bool, line: RollLine) -> impl IntoView {
    let t = use_text();
    let RollLine { person, turnout, notes } = line;
    let called = t.told_apart(&(t.organize.called)(&person.name), person.mark.as_ref());
    let sources: Vec<_> = notes.iter().map(t.roll.source).collect();
    let own = notes.iter().find(|note| note.source == AttendanceSource::Organizer).map(|note| note.word);
    let words = AttendanceWord::ALL.map(|word| (word.key(), (t.roll.word)(word), Some(own == Some(word))));
    let undo = own.map(|_| (UNDO, t.roll.undo, None));
    let name = called.clone();
    let button = move |(key, word, pressed): (&'static str, &'static str, Option<bool>)| {
        let (label, pressed) = ((t.roll.for_person)(word, &name), pressed.map(|is| if is { "true" } else { "false" }));
        view! { <button type="submit" name="word" value=key aria-pressed=pressed aria-label=label>{word}</button> }
    };
    view! {
        <article class="card">
            <h3>{called.clone()}</h3>
            <p><strong>{(t.roll.turnout)(turnout, settled)}</strong></p>
            {(!sources.is_empty()).then(|| view! { <p class="hint">{sources.join(", ")}</p> })}
            <form method="post" action=NoteAttendance::url()>
                <FormKey />
                <input type="hidden" name="meeting" value=meeting.to_string() />
                <input type="hidden" name="member" value=person.id.to_string() />
                <div class="choices" role="group" aria-label=called>
                    {words.into_iter().chain(undo).map(button).collect_view()}
                </div>
            </form>
        </article>
    }
}
