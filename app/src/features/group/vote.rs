//! What comes after the last meeting, as each of a group's people chooses.

use domain::{
    base::id::Id,
    group::Group,
    meeting::vote::{VoteChoice, VoteView},
};
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::CastVote;
use crate::{text::use_text, ui::FormKey};

/// Three buttons in one form, the one that was pressed before marked, and above them what it said.
#[component]
pub fn Vote(
    /// The group.
    group: Id<Group>,
    /// The vote.
    vote: VoteView,
) -> impl IntoView {
    let t = use_text();
    let VoteView { closes_at, mine } = vote;
    let button = |choice: VoteChoice| {
        let pressed = if mine == Some(choice) { "true" } else { "false" };
        let word = (t.vote.choice)(choice);
        view! { <button type="submit" name="choice" value=choice.key() aria-pressed=pressed>{word}</button> }
    };
    let chosen = match mine {
        Some(choice) => view! { <p><strong>{(t.vote.chosen)(choice)}</strong></p> }.into_any(),
        None => view! { <p>{t.vote.ask}</p> }.into_any(),
    };
    view! {
        <section id="vote" aria-labelledby="vote-heading">
            <h2 id="vote-heading">{t.vote.heading}</h2>
            <p>{t.vote.lead}</p>
            {chosen}
            <form method="post" action=CastVote::url()>
                <FormKey />
                <input type="hidden" name="group" value=group.to_string() />
                <div class="choices" role="group" aria-label=t.vote.ask>
                    {VoteChoice::ALL.map(button).collect_view()}
                </div>
            </form>
            <p class="hint">{t.vote.silence}</p>
            <p class="hint">{(t.vote.until)(&closes_at.dated(t.language))}</p>
        </section>
    }
}
