//! A group, as the browser asks for it.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::{moment::Moment, namesake::Mark};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// A group with all that its page shows: no address of a room, no log-in, no age.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupShown {
    /// Its id, as it stands in addresses.
    pub id: String,
    /// Key of the interest that it is named after, possibly empty.
    pub interest: String,
    /// Its number, beside the interest.
    pub number: u64,
    /// Its people.
    pub people: Vec<PersonShown>,
    /// How many of them chose each interest, most first.
    pub shared: Vec<(String, usize)>,
    /// When the meeting starts that is on or comes next.
    pub next: Option<Moment>,
    /// The cards for that meeting.
    pub cards: Vec<CardShown>,
    /// Whether it has a room.
    pub has_room: bool,
    /// Whether the viewer belongs to it; an organizer may look without joining.
    pub belongs: bool,
    /// The present moment.
    pub now: Moment,
}

/// Somebody in a group, as the others see them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonShown {
    /// The name they like to be called by.
    pub name: String,
    /// What tells them from a namesake, if they have one here.
    pub mark: Option<Mark>,
    /// Whether they live on Jeju already (선배).
    pub senior: bool,
}

/// A card with something to talk about and something to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardShown {
    /// Whether a model wrote it, not a person.
    pub made: bool,
    /// A few words that name the topic.
    pub title: String,
    /// Why this group may like it.
    pub why: String,
    /// A question to begin with.
    pub opener: String,
    /// Something to do together.
    pub activity: String,
}

/// The group at an address, for its people and for organizers.
#[server(prefix = "/api", endpoint = "group")]
pub async fn look_at_group(id: String) -> Result<GroupShown, AppError> {
    use crate::server;
    let member = server::member()?;
    let id = server::id(&id)?;
    let backend = server::backend()?;
    let group = backend.group(&member, &id).await?.ok_or(AppError::NotFound)?;
    Ok(server::groups::shown(group, &member.id, backend.now()))
}
