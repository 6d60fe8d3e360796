//! What stands on a member's home.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::{
    base::{moment::Moment, page::Page},
    group::{
        offer::{OfferView, WaitingLists},
        view::GroupSummary,
    },
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
    /// What they find about groups that are full, while they wait for a group.
    pub lists: Option<WaitingLists>,
    /// Groups of theirs, the newest first.
    pub groups: Page<GroupSummary>,
    /// Meetings for which they may still give thanks.
    pub to_thank: Vec<ToThank>,
    /// The moment from which they are back, while they take a break.
    pub on_break_until: Option<Moment>,
    /// How many letters have come that they have not seen.
    pub new_letters: u64,
    /// Whether a birthday card of the last days is open.
    pub birthday_card: bool,
    /// What can be seen of their 황금향.
    pub look: Look,
    /// Whether it is a seed that has no name yet.
    pub unnamed: bool,
    /// The present moment.
    pub now: Moment,
}

/// The home of the person who is signed in.
#[server(prefix = "/api", endpoint = "home")]
pub async fn my_home(#[server(default)] after: String) -> Result<Home, AppError> {
    use crate::server;
    use domain::{people::waiting::crowded, praise::hyang::Stage};
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
    let birthday_card = backend.has_new_card(&member.id).await?;
    let tree = backend.hyang_view(&member).await?;
    let lists = backend.waiting_lists(&member).await?;
    Ok(Home {
        unnamed: tree.name.is_none() && tree.look.stage == Stage::Seed,
        look: tree.look,
        lists,
        on_break_until: member.on_break_until(now),
        new_letters,
        birthday_card,
        unverified,
        waiting,
        welcomed,
        name: member.name,
        groups,
        to_thank,
        now,
    })
}

/// The groups that the person who is signed in might wait for, and those that they wait for.
#[server(prefix = "/api", endpoint = "waiting-lists")]
pub async fn my_waiting_lists(#[server(default)] after: String) -> Result<Option<WaitingLists>, AppError> {
    use crate::server;
    let member = server::member()?;
    let after = domain::base::page::Key::parse(&after);
    Ok(server::backend()?.waiting_page(&member, after.as_ref()).await?)
}

/// Puts the person who is signed in on the list of a group that is full, and leads back to the page on which they asked.
#[server(prefix = "/api", endpoint = "ask-for-seat")]
pub async fn ask_for_seat(#[server(default)] group: String) -> Result<(), AppError> {
    use super::told::{ASKED, ENOUGH, NOT_ASKED};
    use crate::server;
    use backend::{groups::waiting::RequestRefusal, operation::Failed};
    let member = server::member()?;
    let group = server::id(&group)?;
    let caller = server::caller()?;
    let told = match caller.backend.ask_for_seat(&member.id, &group).await {
        Ok(()) => ASKED,
        Err(Failed::Refused(RequestRefusal::Enough)) => ENOUGH,
        Err(Failed::Refused(RequestRefusal::NotWaitable)) => NOT_ASKED,
        Err(failed) => return Err(failed.into()),
    };
    server::show(&server::page_telling(&caller.page, told), told == ASKED)
}

/// Takes the person who is signed in off the list of a group, and leads back to the page on which they said so.
#[server(prefix = "/api", endpoint = "stop-asking")]
pub async fn stop_asking(#[server(default)] group: String) -> Result<(), AppError> {
    use super::told::STOPPED;
    use crate::server;
    let member = server::member()?;
    let group = server::id(&group)?;
    let caller = server::caller()?;
    caller.backend.stop_asking(&member.id, &group).await?;
    server::redirect(&server::page_telling(&caller.page, STOPPED));
    Ok(())
}

/// Says whether the person who is signed in takes a seat that is offered to them.
#[server(prefix = "/api", endpoint = "answer-offer")]
pub async fn answer_offer(#[server(default)] offer: String, #[server(default)] answer: String) -> Result<(), AppError> {
    use super::told::{GONE, JOINED, LATER, OVER};
    use crate::server;
    use backend::{groups::waiting::OfferRefusal, operation::Failed};
    use domain::group::offer::OfferAnswer;
    let member = server::member()?;
    let answer = OfferAnswer::parse(&answer).ok_or(AppError::Malformed)?;
    let (told, taken) = match server::backend()?.answer_offer(&member.id, &server::id(&offer)?, answer).await {
        Ok(()) if answer == OfferAnswer::Together => (JOINED, true),
        Ok(()) => (LATER, true),
        Err(Failed::Refused(OfferRefusal::Over)) => (OVER, false),
        Err(Failed::Refused(OfferRefusal::Gone)) => (GONE, false),
        Err(failed) => return Err(failed.into()),
    };
    server::show(&format!("/home?{told}"), taken)
}

/// Says whether somebody takes a seat, by an address that was sent to them, and leads back to its page, which says what became of it.
#[server(prefix = "/api", endpoint = "answer-offer-by-address")]
pub async fn answer_offer_by_address(
    #[server(default)] token: String,
    #[server(default)] answer: String,
) -> Result<(), AppError> {
    use crate::server;
    use backend::{groups::waiting::OfferRefusal, operation::Failed};
    use domain::group::offer::OfferAnswer;
    let answer = OfferAnswer::parse(&answer).ok_or(AppError::Malformed)?;
    let done = match server::backend()?.answer_offer_by(&token, answer).await {
        Ok(()) => true,
        Err(Failed::Refused(OfferRefusal::Over | OfferRefusal::Gone)) => false,
        Err(failed) => return Err(failed.into()),
    };
    server::show(&format!("/answer/seat/{token}"), done)
}

/// Which seat an address is about. Looking changes nothing.
#[server(prefix = "/api", endpoint = "offered-seat")]
pub async fn look_at_offer(#[server(default)] token: String) -> Result<OfferView, AppError> {
    use crate::server;
    server::backend()?.offered_by(&token).await?.ok_or(AppError::NotFound)
}
