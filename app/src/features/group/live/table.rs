//! What lies on the table: the card, and whose turn it is.

use domain::{
    base::{id::Id, moment::Moment},
    group::{Group, Person},
    meeting::{
        Meeting, door_closes,
        live::{OpenCard, TableView},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::{NextSpeaker, TurnCard};
use crate::{
    text::use_text,
    ui::{Button, FormKey, TopicCard},
};

/// The card that lies open, whose turn it is, and the buttons that turn both. `public/live.js` hears at the address in
/// `data-live` what others turn, and has `public/wait.js` take the parts that are marked `data-fresh` from the page as it
/// is then; both say the turn as [`Turns`](domain::meeting::live::Turns) are written.
#[component]
pub fn Table(
    /// Whose table it is.
    group: Id<Group>,
    /// What lies on it.
    table: TableView,
    /// The meeting that is on.
    meeting: Meeting,
    /// The present moment.
    now: Moment,
) -> impl IntoView {
    let t = use_text();
    let TableView { open, speaker, turns } = table;
    let page = format!("/groups/{group}/live");
    let events = format!("{page}/events");
    let until = door_closes(meeting.starts_at).seconds_after(now).to_string();
    let several = open.as_ref().is_some_and(|open| open.of > 1);
    let (cards, speakers) = (turns.cards.to_string(), turns.speakers.to_string());
    view! {
        <section class="live" data-live=events>
            <h2>{t.live.now}</h2>
            <div data-fresh="card" aria-live="polite">
                <p hidden data-turns=turns.to_string() data-until=until></p>
                <Open open />
            </div>
            <div data-fresh="turn">
                {several
                    .then(|| {
                        view! {
                            <form method="post" action=TurnCard::url()>
                                <FormKey />
                                <input type="hidden" name="group" value=group.to_string() />
                                <input type="hidden" name="seen" value=cards />
                                <Button id="turn">{t.live.turn}</Button>
                            </form>
                        }
                    })}
            </div>
            {speaker.map(|speaker| view! { <Round group speaker seen=speakers /> })}
            <div class="look">
                <form method="get" action=page>
                    <Button quiet=true described="look">{t.live.look}</Button>
                </form>
                <p class="hint" id="look">{t.live.look_hint}</p>
            </div>
        </section>
    }
}

#[component]
fn Open(open: Option<OpenCard>) -> impl IntoView {
    let t = use_text();
    let Some(OpenCard { card, number, of }) = open else {
        return view! { <p>{t.group.cards_coming}</p> }.into_any();
    };
    view! {
        <TopicCard topic=card.topic source=card.source />
        <p class="hint">{(t.live.which)(number, of)}</p>
    }
    .into_any()
}

/// Whose turn it is to speak, so that nobody is forgotten.
#[component]
fn Round(group: Id<Group>, speaker: Person, seen: String) -> impl IntoView {
    let t = use_text();
    let called = t.told_apart(&(t.group.person)(&speaker.name), speaker.mark.as_ref());
    view! {
        <h2>{t.live.round}</h2>
        <div data-fresh="speaker" aria-live="polite">
            <p class="when">{(t.live.speaker)(&called)}</p>
        </div>
        <div data-fresh="pass">
            <form method="post" action=NextSpeaker::url()>
                <FormKey />
                <input type="hidden" name="group" value=group.to_string() />
                <input type="hidden" name="seen" value=seen />
                <Button quiet=true id="pass" described="round">{t.live.pass}</Button>
            </form>
        </div>
        <p class="hint" id="round">{t.live.round_hint}</p>
    }
}
