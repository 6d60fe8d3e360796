//! Rounds, as the browser asks for them.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::{
    base::{moment::Moment, page::Page},
    group::Group,
    round::Round,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::{
    form::{AdjustForm, StartRoundForm},
    next_form::{NextRoundField, NextRoundForm},
    outcome::{Outcome, PublishBlocker},
    plan::{PlanView, Planned},
};
use crate::{draft::Draft, error::AppError};

/// What stands on `/organize/rounds`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundList {
    /// Rounds, the newest first.
    pub rounds: Page<Round>,
    /// The place of the first of them among all, from 1.
    pub first: usize,
    /// The day of the next one, if it is set.
    pub next_round: Option<Moment>,
    /// Another day that was typed and not taken.
    pub draft: Draft<NextRoundForm, NextRoundField>,
    /// What was ticked for a new one, if that was not taken.
    pub start: StartRoundForm,
    /// Now.
    pub now: Moment,
}

/// What stands on `/organize/rounds/{id}`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RoundView {
    /// The round.
    pub round: Round,
    /// What it would do, or did; once computed.
    pub plan: Option<PlanView>,
    /// The groups that it made, once announced.
    pub groups: Vec<Group>,
    /// Whether the plan can be changed by hand.
    pub adjustable: bool,
    /// What was chosen for that before it could be taken.
    pub chosen: AdjustForm,
    /// What became of the change that was just asked for.
    pub outcome: Option<Outcome>,
    /// What stands in the way of announcing it.
    pub obstacles: Vec<PublishBlocker>,
    /// How many people more stand in the way.
    pub more_obstacles: usize,
    /// Now.
    pub now: Moment,
}

/// Starts a round; a worker computes it.
#[server(prefix = "/api", endpoint = "start-round")]
pub async fn start_round(#[server(default)] form: StartRoundForm) -> Result<(), AppError> {
    use super::serve;
    use crate::server;
    let by = server::organizer()?;
    let round = server::backend()?.start_with(&by, &serve::wishes(&form)).await?;
    server::redirect(&format!("/organize/rounds/{round}"));
    Ok(())
}

/// Announces a round. Asked twice, it is done once.
#[server(prefix = "/api", endpoint = "publish-round")]
pub async fn publish_round(#[server(default)] round: String) -> Result<(), AppError> {
    use super::serve;
    use crate::server;
    use backend::{operation::Failed, rounds::PublishRefusal};
    let id = server::id(&round)?;
    let by = server::organizer()?;
    match server::backend()?.publish(&by, &id).await {
        Ok(()) => {
            server::redirect(&format!("/organize/rounds/{id}"));
            Ok(())
        }
        Err(Failed::Refused(PublishRefusal::Stale)) => serve::refuse(&by, &id).await,
        Err(failed) => Err(failed.into()),
    }
}

/// Lets two people of a plan change places.
#[server(prefix = "/api", endpoint = "swap-places")]
pub async fn swap_places(
    #[server(default)] round: String,
    #[server(default)] form: AdjustForm,
) -> Result<(), AppError> {
    use super::serve;
    use crate::server;
    let id = server::id(&round)?;
    serve::swap(&server::organizer()?, &id, form).await
}

/// Starts a round anew in which two people stay together.
#[server(prefix = "/api", endpoint = "form-together")]
pub async fn form_together(
    #[server(default)] round: String,
    #[server(default)] form: AdjustForm,
) -> Result<(), AppError> {
    use super::serve;
    use crate::server;
    use domain::round::Wish;
    let wish = Wish::Together(form.one.clone(), form.other.clone());
    serve::start_again(&server::organizer()?, &server::id(&round)?, wish, form).await
}

/// Starts a round anew without somebody.
#[server(prefix = "/api", endpoint = "form-without")]
pub async fn form_without(
    #[server(default)] round: String,
    #[server(default)] form: AdjustForm,
) -> Result<(), AppError> {
    use super::serve;
    use crate::server;
    use domain::round::Wish;
    let wish = Wish::Rest(form.one.clone());
    serve::start_again(&server::organizer()?, &server::id(&round)?, wish, form).await
}

/// What stands on `/organize/rounds`.
#[server(prefix = "/api", endpoint = "rounds")]
pub async fn organize_rounds(#[server(default)] after: String) -> Result<RoundList, AppError> {
    use crate::server;
    let by = server::organizer()?;
    let backend = server::backend()?;
    let (rounds, first) = backend.rounds(&by, domain::base::page::Key::parse(&after).as_ref()).await?;
    let rounds = rounds.map(|head| head.round);
    let next_round = backend.next_round().await?;
    let draft = server::draft().await?.unwrap_or_default();
    let start = server::chosen().await?;
    Ok(RoundList { rounds, first, next_round, draft, start, now: backend.now() })
}

/// What stands on `/organize/rounds/{id}`: groups after one, and people after one who are in none.
#[server(prefix = "/api", endpoint = "round")]
pub async fn organize_round(
    #[server(default)] id: String,
    #[server(default)] after: String,
    #[server(default)] left: String,
) -> Result<RoundView, AppError> {
    use super::serve::{self, plan};
    use crate::server;
    let by = server::organizer()?;
    let backend = server::backend()?;
    let keys = plan::keys(&after, &left);
    let page = backend.round_page(&by, &server::id(&id)?, &keys).await?.ok_or(AppError::NotFound)?;
    let outcome: Option<Outcome> = server::handed_over().await?;
    let chosen = match outcome.as_ref().and_then(Outcome::chosen) {
        Some(form) => form.clone(),
        None => server::chosen().await?,
    };
    let (obstacles, more_obstacles) = match &outcome {
        Some(Outcome::Refused(all, more)) => (all.clone(), *more),
        _ => (serve::obstacles(&page), 0),
    };
    Ok(RoundView {
        plan: plan::view(&page),
        groups: page.became.values().cloned().collect(),
        adjustable: page.round.adjustable,
        chosen,
        outcome,
        obstacles,
        more_obstacles,
        round: page.round.round,
        now: backend.now(),
    })
}

/// Among whom one chooses on `/organize/rounds/{id}?group=…`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoiceView {
    /// The round.
    pub round: Round,
    /// The number of the group that was chosen; 0 for those in none.
    pub group: i64,
    /// What was typed to find the second.
    pub asked: String,
    /// People of the group, each with its number.
    pub ones: Page<(Planned, i64)>,
    /// People who were found, each with the number of their group.
    pub others: Vec<(Planned, i64)>,
    /// What was chosen before it could be taken.
    pub chosen: AdjustForm,
    /// Now.
    pub now: Moment,
}

/// People of a group of a plan, and those whom somebody asked for by the number of a group or by name.
#[server(prefix = "/api", endpoint = "round-choice")]
pub async fn round_choice(
    #[server(default)] id: String,
    #[server(default)] group: String,
    #[server(default)] asked: String,
    #[server(default)] left: String,
) -> Result<ChoiceView, AppError> {
    use super::serve::plan;
    use crate::server;
    let by = server::organizer()?;
    let backend = server::backend()?;
    let place: i64 = group.parse().map_err(|_| AppError::NotFound)?;
    let keys = plan::keys("", &left);
    let found = backend.round_choice(&by, &server::id(&id)?, place, &keys, &asked).await?;
    let choice = found.ok_or(AppError::NotFound)?;
    let person = |(id, place): (String, i64)| (plan::planned(&choice.names, &id), place);
    Ok(ChoiceView {
        round: choice.round.round,
        group: place,
        asked,
        ones: choice.ones.clone().map(person),
        others: choice.others.iter().cloned().map(person).collect(),
        chosen: server::chosen().await?,
        now: backend.now(),
    })
}
