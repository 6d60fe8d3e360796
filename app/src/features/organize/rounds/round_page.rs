//! One round: being computed, to be looked at, announced, or failed.

use domain::round::RoundState;
use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::hooks::use_params_map;

use super::{
    adjust::Adjust,
    api::{PublishRound, RoundView, organize_round},
    choice_page::ChoicePage,
    figures::PlanFigures,
    left_over::LeftOverPeople,
    outcome::{Obstacles, OutcomeNotice, state_words},
    plan::PlanView,
    planned_group::PlannedGroups,
    spread::Spread,
    start_form::StartForm,
    wishes::Wishes,
};
use crate::{
    features::{
        loaded::loaded,
        organize::{links::GroupLinks, log_link::LogLink, outcome::NotDone},
    },
    text::use_text,
    ui::{Button, FormKey, Page, asked},
};

/// `/organize/rounds/{id}`
#[component]
pub fn OrganizeRoundPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    if !asked("group").is_empty() {
        return view! { <ChoicePage id /> }.into_any();
    }
    loaded(move || organize_round(id.clone(), asked("after"), asked("left")), |shown| view! { <Round shown /> })
        .into_any()
}

#[component]
fn Round(shown: RoundView) -> impl IntoView {
    let t = use_text();
    let RoundView { round, plan, groups, adjustable, chosen, outcome, obstacles, more_obstacles, now } = shown;
    let title = (t.organize.round)(&round.created_at.said(now, t.language));
    let refused = !obstacles.is_empty();
    let has_groups = plan.as_ref().is_some_and(|plan| plan.figures.groups > 0);
    let cohesion = plan.as_ref().map_or(0.0, |plan| plan.figures.cohesion);
    let publishable = round.state == RoundState::Ready && !refused && has_groups;
    let apart = adjustable && plan.as_ref().is_some_and(|plan| !plan.whole);
    let change = apart.then(|| format!("/organize/rounds/{}", round.id));
    let state = if refused {
        view! { <Refused /> }.into_any()
    } else {
        view! { <p class="lead">{state_words(t, round.state)}</p> }.into_any()
    };
    view! {
        <Page title>
            {outcome.map(|outcome| view! { <OutcomeNotice outcome now=cohesion /> })}
            {state}
            <Obstacles all=obstacles more=more_obstacles />
            {(round.state == RoundState::Queued).then(|| view! { <Waiting id=round.id.to_string() /> })}
            {publishable.then(|| view! { <p>{t.organize.ready_lead}</p> })}
            {(!groups.is_empty()).then(|| view! { <GroupLinks title=t.organize.published_groups groups /> })}
            {plan.clone().map(|plan| view! { <Plan plan change=change.clone() /> })}
            {plan.filter(|_| adjustable).map(|plan| view! { <Adjust round=round.id.to_string() plan chosen /> })}
            {publishable.then(|| view! { <Publish id=round.id.to_string() /> })}
            <LogLink about=&round.id />
            <p><a href="/organize/rounds">{t.organize.all_rounds}</a></p>
        </Page>
    }
}

/// Why the round was not announced, and the way on.
#[component]
fn Refused() -> impl IntoView {
    let t = use_text();
    view! {
        <NotDone why=t.organize.stale />
        <StartForm />
    }
}

/// What one reads while a plan is being made; `public/wait.js` opens the page anew once it is there.
#[component]
fn Waiting(id: String) -> impl IntoView {
    let t = use_text();
    view! {
        <p data-waits="">{t.organize.queued_lead}</p>
        <p><a href=format!("/organize/rounds/{id}")>{t.organize.look_again}</a></p>
    }
}

#[component]
fn Plan(plan: PlanView, change: Option<String>) -> impl IntoView {
    let left = change.as_ref().map(|round| format!("{round}?group=0"));
    view! {
        <PlanFigures figures=plan.figures />
        <Spread counts=plan.figures.spread />
        <Wishes wishes=plan.wishes />
        <PlannedGroups groups=plan.groups change />
        <LeftOverPeople people=plan.left_over change=left />
    }
}

#[component]
fn Publish(id: String) -> impl IntoView {
    let t = use_text();
    view! {
        <section>
            <p>{t.organize.publish_lead}</p>
            <form method="post" action=PublishRound::url()>
                <FormKey />
                <input type="hidden" name="round" value=id />
                <Button>{t.organize.publish}</Button>
            </form>
        </section>
    }
}
