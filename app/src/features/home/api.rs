//! What stands on a member's home.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::{
    base::{moment::Moment, page::Page},
    group::view::GroupSummary,
    praise::{ToThank, look::Look},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::{verify::Unverified, waiting::WaitingView};
use crate::error::AppError;

/// What stands on a member's home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Home {
    /// The name to greet them by.
    pub name: String,
    /// Whether they have told who they are.
    pub welcomed: bool,
    /// What they read while their log-in is not proven.
    pub unverified: Option<Unverified>,
    /// What they read while they wait for a group.
    pub waiting: Option<WaitingView>,
    /// Groups of theirs, the newest first.
    pub groups: Page<GroupSummary>,
    /// Meetings for which they may still give thanks.
    pub to_thank: Vec<ToThank>,
    /// The moment from which they are back, while they take a break.
    pub on_break_until: Option<Moment>,
    /// How many letters have come that they have not seen.
    pub new_letters: u64,
    /// What can be seen of their 황금향.
    pub look: Look,
    /// The present moment.
    pub now: Moment,
}

/// The home of the person who is signed in.
#[server(prefix = "/api", endpoint = "home")]
pub async fn my_home(#[server(default)] after: String) -> Result<Home, AppError> {
    use crate::features::hyang::api::my_look;
    use crate::server;
    use domain::people::waiting::crowded;
    let member = server::member()?;
    let backend = server::backend()?;
    let choices = backend.choices(&member.id).await?;
    let groups = backend.groups_page(&member.id, domain::base::page::Key::parse(&after).as_ref()).await?;
    let to_thank = backend.to_thank(&member.id).await?;
    let new_letters = backend.new_letters(&member.id).await?;
    let unverified = if backend.is_unverified(&member.id).await? {
        let draft = server::draft().await?.unwrap_or_default();
        let by_text = member.is_reached_by_text();
        Some(Unverified { login: member.shown_login(), by_text, draft })
    } else {
        None
    };
    let now = backend.now();
    let welcomed = !choices.interests.is_empty() && member.area.is_some() && member.stage.is_some();
    let waits = welcomed && groups.items.is_empty() && member.on_break_until(now).is_none();
    let waiting = if waits {
        let crowded = crowded(&backend.waiting_by_slot(&member.id).await?, &choices.slots);
        Some(WaitingView { next_round: backend.next_round().await?, crowded, unproven: unverified.is_some() })
    } else {
        None
    };
    let look = my_look().await?;
    Ok(Home {
        look,
        on_break_until: member.on_break_until(now),
        new_letters,
        unverified,
        waiting,
        welcomed,
        name: member.name,
        groups,
        to_thank,
        now,
    })
}
