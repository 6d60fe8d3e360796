//! One round: being computed, to be looked at, announced, or failed.

use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::hooks::use_params_map;

use super::{
    adjust::Adjust,
    api::{PublishRound, RoundView, Standing, organize_round},
    figures::FiguresShown,
    left_over::LeftOverShown,
    outcome::{NotDone, Obstacles, OutcomeShown},
    plan::PlanView,
    planned_group::PlannedGroups,
    spread::Spread,
    standing,
    start_form::StartForm,
    wishes::Wishes,
};
use crate::{
    features::{loaded::loaded, organize::groups::GroupLinks},
    text::use_text,
    ui::{Button, FormKey, Page},
};

/// `/organize/rounds/{id}`
#[component]
pub fn OrganizeRoundPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    loaded(move || organize_round(id.clone()), |shown| view! { <Round shown /> })
}

#[component]
fn Round(shown: RoundView) -> impl IntoView {
    let t = use_text();
    let RoundView { round, plan, groups, adjustable, outcome, obstacles, now } = shown;
    let title = (t.organize.round)(&round.began.said(now, t.language));
    let refused = !obstacles.is_empty();
    let has_groups = plan.as_ref().is_some_and(|plan| !plan.groups.is_empty());
    let cohesion = plan.as_ref().map_or(0.0, |plan| plan.figures.cohesion);
    let publishable = round.standing == Standing::Ready && !refused && has_groups;
    let state = if refused {
        view! { <Refused /> }.into_any()
    } else {
        view! { <p class="lead">{standing::words(t, round.standing)}</p> }.into_any()
    };
    view! {
        <Page title>
            {outcome.map(|outcome| view! { <OutcomeShown outcome now=cohesion /> })}
            {state}
            <Obstacles all=obstacles />
            {(round.standing == Standing::Queued).then(|| view! { <Waiting id=round.id.clone() /> })}
            {publishable.then(|| view! { <p>{t.organize.ready_lead}</p> })}
            {(!groups.is_empty()).then(|| view! { <GroupLinks title=t.organize.published_groups groups /> })}
            {plan.clone().map(|plan| view! { <Plan plan /> })}
            {plan.filter(|_| adjustable).map(|plan| view! { <Adjust round=round.id.clone() plan /> })}
            {publishable.then(|| view! { <Publish id=round.id /> })}
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
fn Plan(plan: PlanView) -> impl IntoView {
    view! {
        <FiguresShown figures=plan.figures groups=plan.groups.len() left_over=plan.left_over.len() />
        <Spread groups=plan.groups.clone() />
        <Wishes wishes=plan.wishes />
        <PlannedGroups groups=plan.groups />
        <LeftOverShown people=plan.left_over />
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
