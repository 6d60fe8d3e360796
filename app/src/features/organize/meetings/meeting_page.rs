//! One meeting: when it is, where it stands, who was there, what has happened to it, who was reminded and what may be changed.

use domain::{
    base::moment::Moment,
    meeting::{PastStep, proposal::ballots::ProposalView},
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{
    api::{OrganizedMeeting, organize_meeting},
    changes::Changes,
    form::MoveField,
    reminders::Reminders,
    roll::WhoWasThere,
    told::{CANCELLED, LATE, MOVED, NOT_NOTED, NOTED, RESTORED},
};
use crate::{
    features::{
        loaded::loaded,
        organize::{log_link::LogLink, outcome::Outcome},
    },
    text::use_text,
    ui::{BallotList, Card, ErrorSummary, Page, ProposalLead, Row, Table, When},
};

/// `/organize/meetings/{id}`
#[component]
pub fn OrganizeMeetingPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    loaded(move || organize_meeting(id.clone()), |shown| view! { <OneMeeting shown /> })
}

#[component]
fn OneMeeting(shown: OrganizedMeeting) -> impl IntoView {
    let t = use_text();
    let OrganizedMeeting { meeting, group, steps, reminders, roll, proposal, draft, now } = shown;
    let wrong = draft.error(&MoveField::Date);
    let errors = wrong.map(|error| ("date".to_owned(), t.meeting.date.to_owned(), error)).into_iter().collect();
    let page = format!("/organize/meetings/{}", meeting.id);
    let to_group = format!("/organize/groups/{}", meeting.group);
    view! {
        <Page title=(t.meeting.title)(&t.group_name(&group), meeting.sequence)>
            <ErrorSummary errors />
            <Outcome
                page
                done=vec![
                    (MOVED, t.meeting.moved), (CANCELLED, t.meeting.cancelled), (RESTORED, t.meeting.restored),
                    (NOTED, t.roll.noted),
                ]
                not_done=vec![(LATE, t.meeting.not_done), (NOT_NOTED, t.roll.not_noted)]
            />
            <p class="when"><When at=meeting.starts_at now /></p>
            <p class="lead">{(t.meeting.state)(meeting.state)}</p>
            {proposal.map(|proposal| view! { <BeingAsked proposal /> })}
            <Changes meeting=meeting.clone() draft />
            {roll.map(|roll| view! { <WhoWasThere meeting=meeting.clone() roll /> })}
            <Reminders reminders now />
            <Steps steps now />
            <LogLink about=&meeting.id />
            <p><a href=to_group>{t.meeting.to_group}</a></p>
        </Page>
    }
}

/// What the group is asked about the meeting, and what its people chose so far.
#[component]
fn BeingAsked(proposal: ProposalView) -> impl IntoView {
    let t = use_text();
    view! {
        <Card title=t.proposal.being_asked>
            <p>{t.proposal.being_asked_lead}</p>
            <ProposalLead proposal=proposal.proposal.clone() />
            <BallotList view=proposal />
        </Card>
    }
}

#[component]
fn Steps(steps: Vec<PastStep>, now: Moment) -> impl IntoView {
    let t = use_text();
    if steps.is_empty() {
        return view! { <p class="hint">{t.meeting.no_steps}</p> }.into_any();
    }
    let row = |PastStep { state, starts_at, cause, at }: PastStep| Row {
        head: (t.meeting.state)(state).into_any(),
        cells: vec![
            view! { <When at=starts_at now /> }.into_any(),
            (t.meeting.cause)(cause).into_any(),
            view! { <When at now /> }.into_any(),
        ],
    };
    let rows = steps.into_iter().map(row).collect();
    let heads = vec![t.meeting.step, t.meeting.starts, t.meeting.why, t.meeting.at];
    view! {
        <h2>{t.meeting.steps}</h2>
        <Table caption=t.meeting.steps heads rows />
    }
    .into_any()
}
