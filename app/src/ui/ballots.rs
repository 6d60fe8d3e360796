//! A proposal about a meeting: why it is made, the buttons that choose, and who chose what.

use domain::{
    base::holiday::PublicHoliday,
    group::Person,
    meeting::proposal::{
        MeetingOption, Proposal,
        ballots::{Ballot, ProposalView},
    },
};
use leptos::prelude::*;

use super::form::FormKey;
use crate::text::use_text;

/// Why a group is asked, when the meeting is to be, and until when they may choose.
#[component]
pub fn ProposalLead(
    /// The proposal.
    proposal: Proposal,
) -> impl IntoView {
    let t = use_text();
    let holiday = PublicHoliday::at(proposal.starts_at).map(|day| (t.holiday.day)(day)).unwrap_or_default();
    view! {
        <p>{(t.proposal.why)(proposal.reason, &holiday)}</p>
        <p>{(t.proposal.planned)(&proposal.starts_at.dated(t.language))}</p>
        <p>{(t.proposal.ask)(&proposal.closes_at.dated(t.language))}</p>
    }
}

/// A button for each option in one form, the one that was pressed before marked, and above them what it said.
#[component]
pub fn OptionButtons(
    /// Where the form goes.
    action: &'static str,
    /// The proposal.
    view: ProposalView,
) -> impl IntoView {
    let t = use_text();
    let ProposalView { proposal, mine, .. } = view;
    let button = move |option: MeetingOption| {
        let pressed = if mine == Some(option) { "true" } else { "false" };
        view! { <button type="submit" name="option" value=option.key() aria-pressed=pressed>{t.option_name(option)}</button> }
    };
    let chosen = mine.map(|mine| {
        let said = (t.proposal.mine)(&t.option_name(mine));
        view! { <p><strong>{said}</strong> " " {t.proposal.change}</p> }
    });
    let label = (t.proposal.heading)(proposal.reason.kind());
    view! {
        {chosen}
        <form method="post" action=action>
            <FormKey />
            <input type="hidden" name="proposal" value=proposal.id.to_string() />
            <div class="choices" role="group" aria-label=label>
                {proposal.options.into_iter().map(button).collect_view()}
            </div>
        </form>
    }
}

/// Who chose each option, and who has not chosen yet, by name.
#[component]
pub fn BallotList(
    /// The proposal.
    view: ProposalView,
) -> impl IntoView {
    let t = use_text();
    let called = |person: &Person| t.told_apart(&(t.group.person)(&person.name), person.mark.as_ref());
    let names = |people: &[Person]| {
        let names: Vec<_> = people.iter().map(called).collect();
        if names.is_empty() { t.proposal.nobody.to_owned() } else { names.join(", ") }
    };
    let line = |Ballot { option, people }: &Ballot| {
        view! { <div><dt>{t.option_name(*option)}</dt><dd>{names(people)}</dd></div> }
    };
    let silent = (!view.silent.is_empty())
        .then(|| view! { <div><dt>{t.proposal.silent}</dt><dd>{names(&view.silent)}</dd></div> });
    view! { <dl class="told">{view.ballots.iter().map(line).collect_view()}{silent}</dl> }
}
