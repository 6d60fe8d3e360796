//! The page that answers for one meeting, without a log-in.

use domain::meeting::{MeetingState, answer::Invitation};
use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::hooks::use_params_map;

use super::api::{AnswerByAddress, look_at_invitation};
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{AnswerButtons, LinkButton, Page, When},
};

/// `/answer/{token}`
#[component]
pub fn AnswerPage() -> impl IntoView {
    let token = use_params_map().read_untracked().get("token").unwrap_or_default();
    let asked = token.clone();
    loaded(
        move || look_at_invitation(asked.clone()),
        move |invitation| {
            if invitation.meeting.takes_answers(invitation.now) {
                view! { <Open token=token.clone() invitation /> }.into_any()
            } else {
                view! { <Over invitation /> }.into_any()
            }
        },
    )
}

#[component]
fn Open(token: String, invitation: Invitation) -> impl IntoView {
    let t = use_text();
    let Invitation { name, group, meeting, mine, now } = invitation;
    let invited = (t.coming.invited)(&(t.group.person)(&name), &t.group_name(&group));
    view! {
        <Page title=t.coming.heading>
            <section class="meeting">
                <p>{invited}</p>
                <p class="when"><When at=meeting.starts_at now /></p>
                <AnswerButtons action=AnswerByAddress::url() name="token" value=token mine />
                <p class="hint">{t.coming.no_log_in}</p>
            </section>
            <LinkButton href="/home" quiet=true>{t.error.back_home}</LinkButton>
        </Page>
    }
}

#[component]
fn Over(invitation: Invitation) -> impl IntoView {
    let t = use_text();
    let cancelled = invitation.meeting.state == MeetingState::Cancelled;
    view! {
        <Page title=if cancelled { t.coming.cancelled } else { t.coming.over }>
            <p class="lead">{t.coming.over_lead}</p>
            <LinkButton href="/home">{t.error.back_home}</LinkButton>
        </Page>
    }
}
