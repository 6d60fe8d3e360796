//! Rounds, as the browser asks for them.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::moment::Moment;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::{
    outcome::{InTheWay, Outcome},
    plan::PlanView,
};
use crate::{error::AppError, features::organize::groups::api::GroupLine};

/// Where a round stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// It is being computed.
    Queued,
    /// It can be looked at and announced.
    Ready,
    /// It was announced.
    Published,
    /// It could not be computed.
    Failed,
}

/// A round in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundLine {
    /// Its id.
    pub id: String,
    /// Where it stands.
    pub standing: Standing,
    /// When it began.
    pub began: Moment,
}

/// What stands on `/organize/rounds`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundList {
    /// All rounds, the newest first.
    pub rounds: Vec<RoundLine>,
    /// Now.
    pub now: Moment,
}

/// What stands on `/organize/rounds/{id}`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RoundView {
    /// The round.
    pub round: RoundLine,
    /// What it would do, or did; once computed.
    pub plan: Option<PlanView>,
    /// The groups that it made, once announced.
    pub groups: Vec<GroupLine>,
    /// Whether the plan can be changed by hand.
    pub adjustable: bool,
    /// What became of the change that was just asked for.
    pub outcome: Option<Outcome>,
    /// What stands in the way of announcing it.
    pub obstacles: Vec<InTheWay>,
    /// Now.
    pub now: Moment,
}

/// Starts a round; a worker computes it. `matters` names what the engine shall mind, once `asked`.
#[server(prefix = "/api", endpoint = "start-round")]
pub async fn start_round(
    #[server(default)] asked: String,
    #[server(default)] matters: Vec<String>,
) -> Result<(), AppError> {
    use crate::server;
    let no_matter = server::organize::by_hand::no_matter(&asked, &matters);
    let round = server::organize::start_round(server::organizer()?, no_matter).await?;
    server::redirect(&format!("/organize/rounds/{round}"));
    Ok(())
}

/// Announces a round. Asked twice, it is done once.
#[server(prefix = "/api", endpoint = "publish-round")]
pub async fn publish_round(#[server(default)] round: String) -> Result<(), AppError> {
    use crate::server;
    let id = server::id(&round)?;
    let done = server::organize::publish(server::organizer()?, id).await?;
    server::organize::show(&format!("/organize/rounds/{round}"), done)
}

/// Lets two people of a plan change places.
#[server(prefix = "/api", endpoint = "swap-places")]
pub async fn swap_places(
    #[server(default)] round: String,
    #[server(default)] one: String,
    #[server(default)] other: String,
) -> Result<(), AppError> {
    use crate::server;
    let id = server::id(&round)?;
    let outcome = server::organize::by_hand::swap(server::organizer()?, id, one, other).await?;
    server::hand_over(&format!("/organize/rounds/{round}"), &outcome).await
}

/// Starts a round anew in which two people stay together.
#[server(prefix = "/api", endpoint = "form-together")]
pub async fn form_together(
    #[server(default)] round: String,
    #[server(default)] one: String,
    #[server(default)] other: String,
) -> Result<(), AppError> {
    use crate::server;
    let wish = server::organize::by_hand::together(one, other);
    server::organize::by_hand::start_again(server::organizer()?, &round, wish).await
}

/// Starts a round anew without somebody.
#[server(prefix = "/api", endpoint = "form-without")]
pub async fn form_without(#[server(default)] round: String, #[server(default)] person: String) -> Result<(), AppError> {
    use crate::server;
    let wish = server::organize::by_hand::rest(person);
    server::organize::by_hand::start_again(server::organizer()?, &round, wish).await
}

/// What stands on `/organize/rounds`.
#[server(prefix = "/api", endpoint = "rounds")]
pub async fn organize_rounds() -> Result<RoundList, AppError> {
    use crate::server;
    let by = server::organizer()?;
    let backend = server::backend()?;
    let rounds = backend.rounds(&by).await?.iter().map(server::organize::round_line).collect();
    Ok(RoundList { rounds, now: backend.now() })
}

/// What stands on `/organize/rounds/{id}`.
#[server(prefix = "/api", endpoint = "round")]
pub async fn organize_round(#[server(default)] id: String) -> Result<RoundView, AppError> {
    use crate::server;
    let by = server::organizer()?;
    let backend = server::backend()?;
    let id = server::id(&id)?;
    let (round, names) = backend.round(&by, &id).await?.ok_or(AppError::NotFound)?;
    let made = backend.groups_of_round(&by, &id).await?;
    let help = server::organize::by_hand::help(&by, &round).await?;
    Ok(RoundView {
        plan: server::organize::plan::view(&round, &names, &help, &made),
        groups: made.iter().map(|(group, _)| server::organize::group_line(group)).collect(),
        adjustable: round.people.is_some(),
        outcome: server::handed_over().await?,
        obstacles: server::organize::by_hand::obstacles(&by, &round, &names).await?,
        round: server::organize::round_line(&round),
        now: backend.now(),
    })
}
