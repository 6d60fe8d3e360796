//! What a group is asked about a meeting ahead, and the button that asks it.

use domain::{
    base::{id::Id, moment::Moment},
    meeting::{Meeting, proposal::ballots::ProposalView},
};
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::{ChooseOption, ProposeMove as ProposeMoveForm};
use crate::{
    text::use_text,
    ui::{BallotList, Button, Card, FormKey, OptionButtons, ProposalLead},
};

/// The proposal that is open: why, what one may choose, and who chose what.
#[component]
pub fn OpenProposal(
    /// The proposal.
    open: ProposalView,
    /// Whether the viewer belongs to the group; an organizer may look without choosing.
    belongs: bool,
    /// The present moment.
    now: Moment,
) -> impl IntoView {
    let t = use_text();
    let until = open.proposal.closes_at.seconds_after(now).to_string();
    view! {
        <div id="proposal" data-until=until>
            <Card title=(t.proposal.heading)(open.proposal.reason.kind()) fresh="proposal">
                <ProposalLead proposal=open.proposal.clone() />
                {belongs.then(|| view! { <OptionButtons action=ChooseOption::url() view=open.clone() /> })}
                <BallotList view=open />
            </Card>
        </div>
    }
}

/// The button by which one of a group asks the others about other times.
#[component]
pub fn ProposeMove(
    /// The next meeting.
    meeting: Id<Meeting>,
) -> impl IntoView {
    let t = use_text();
    view! {
        <form method="post" action=ProposeMoveForm::url()>
            <FormKey />
            <input type="hidden" name="meeting" value=meeting.to_string() />
            <Button quiet=true described="propose">{t.proposal.propose}</Button>
            <p class="hint" id="propose">{t.proposal.propose_hint}</p>
        </form>
    }
}
