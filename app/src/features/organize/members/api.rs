//! Members, as an organizer's browser asks for them.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::{
    base::{moment::Moment, page::Page},
    delivery::PastDelivery,
    group::{Group, seat::Seats},
    people::member::{MemberSummary, Whereabouts},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::error::AppError;

/// What stands on `/organize/members`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberList {
    /// People, the newest first, and whether they wait for a group or have one: neither before they told
    /// what they like.
    pub members: Page<(MemberSummary, Option<Whereabouts>)>,
    /// Now.
    pub now: Moment,
}

/// What stands on `/organize/members/{id}`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OrganizedMember {
    /// The person.
    pub member: MemberSummary,
    /// The moment from which they are back, while they take a break.
    pub on_break_until: Option<Moment>,
    /// When they first tried the practice room, if they have.
    pub practised_at: Option<Moment>,
    /// The groups that they belong to, the newest first.
    pub groups: Page<Group>,
    /// Letters about groups and meetings to them, the newest first.
    pub letters: Page<PastDelivery>,
    /// Groups that have a seat for them, while they wait.
    pub seats: Option<Seats>,
    /// The address of the key that was just made for them.
    pub key: Option<String>,
    /// Now.
    pub now: Moment,
}

/// A key on its way to the page that shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyMade {
    /// The id of the person whose key it is.
    pub member: String,
    /// The address of the key.
    pub address: String,
}

/// Makes a key for a member. It is shown to the organizer who made it, and stands in no address of
/// ours before it is used.
#[server(prefix = "/api", endpoint = "make-key")]
pub async fn make_key(#[server(default)] member: String) -> Result<(), AppError> {
    use crate::server;
    let (by, backend) = (server::organizer()?, server::backend()?);
    let found = backend.member(&server::id(&member)?).await?.ok_or(AppError::NotFound)?;
    server::proof::require().await?;
    // For an organizer none is made.
    let address = backend.make_key(&by, &found.id).await?.ok_or(AppError::Conflict)?;
    let path = format!("/organize/members/{member}");
    server::hand_over(&path, &KeyMade { member, address }).await
}

/// Gives somebody who waits a seat in a group that meets already.
#[server(prefix = "/api", endpoint = "take-seat")]
pub async fn take_seat(#[server(default)] member: String, #[server(default)] group: String) -> Result<(), AppError> {
    use crate::server;
    use backend::{groups::seats::SeatTaken, operation::Failed};
    let by = server::organizer()?;
    let (told, seated) = match server::backend()?.seat(&by, &server::id(&member)?, &server::id(&group)?).await {
        Ok(()) => ("seated", true),
        Err(Failed::Refused(SeatTaken)) => ("full", false),
        Err(failed) => return Err(failed.into()),
    };
    server::show(&format!("/organize/members/{member}?{told}"), seated)
}

/// What stands on `/organize/members`: everybody, or who waits.
#[server(prefix = "/api", endpoint = "members")]
pub async fn organize_members(
    #[server(default)] waiting: String,
    #[server(default)] after: String,
) -> Result<MemberList, AppError> {
    use crate::server;
    let by = server::organizer()?;
    let backend = server::backend()?;
    let after = domain::base::page::Key::parse(&after);
    let members = if waiting.is_empty() {
        backend.members(&by, after.as_ref()).await?
    } else {
        backend.waiting(&by, after.as_ref()).await?
    };
    Ok(MemberList { members, now: backend.now() })
}

/// What stands on `/organize/members/{id}`.
#[server(prefix = "/api", endpoint = "organized-member")]
pub async fn organize_member(
    #[server(default)] id: String,
    #[server(default)] after: String,
    #[server(default)] letters: String,
) -> Result<OrganizedMember, AppError> {
    use crate::server;
    use domain::base::page::Key;
    let by = server::organizer()?;
    let backend = server::backend()?;
    let found = backend.member_for(&by, &server::id(&id)?, Key::parse(&after).as_ref()).await?;
    let (member, groups) = found.ok_or(AppError::NotFound)?;
    let letters = backend.letters_to(&by, &member.id, Key::parse(&letters).as_ref()).await?;
    let seats = backend.seats(&by, &member.id).await.unwrap_or_else(|error| {
        // The page has more to give, as a key.
        tracing::error!(%error, "no seat could be looked for");
        None
    });
    let key: Option<KeyMade> = server::handed_over().await?;
    let now = backend.now();
    Ok(OrganizedMember {
        on_break_until: member.on_break_until(now),
        practised_at: member.practised_at,
        member: MemberSummary::from(&member),
        groups,
        letters,
        seats,
        key: key.filter(|key| key.member == id).map(|key| key.address),
        now,
    })
}
