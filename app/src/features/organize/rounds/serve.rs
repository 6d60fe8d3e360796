//! Rounds changed by hand, translated between the organizer's pages and the backend.

pub mod plan;

use backend::{
    access::Organizer,
    operation::Failed,
    rounds::{AgainRefusal, Difference, RoundPage, SwapRefusal, WhyStale},
};
use domain::{
    base::id::Id,
    round::{Concern, Round, Wish, Wishes},
};

use super::{
    form::{AdjustForm, StartRoundForm},
    outcome::{Outcome, PublishBlocker},
};
use crate::{
    error::AppError,
    server::{backend, caller, hand_over, redirect},
};

/// Lets two people of a plan change places, and leads to the page that says what became of it.
pub async fn swap(by: &Organizer, round: &Id<Round>, form: AdjustForm) -> Result<(), AppError> {
    let outcome = match backend()?.swap(by, round, &form.one, &form.other).await {
        Ok(report) => Outcome::Swapped(plan::among_mates(&report)),
        Err(Failed::Refused(SwapRefusal::Breaks(rule))) => Outcome::Breaks(rule, form),
        Err(Failed::Refused(SwapRefusal::Changed)) => Outcome::Changed(form),
        Err(failed) => return Err(failed.into()),
    };
    hand_over(&format!("/organize/rounds/{round}"), &outcome).await
}

/// The wishes of a round in which everything matters but what was not ticked, if anybody was asked.
pub fn wishes(form: &StartRoundForm) -> Wishes {
    let unticked = |concern: &Concern| !form.minds(*concern);
    Wishes { no_matter: Concern::ALL.into_iter().filter(unticked).collect(), ..Wishes::default() }
}

/// Starts a round anew with one wish more and leads there, or back if no round can be formed like that.
pub async fn start_again(by: &Organizer, round: &Id<Round>, wish: Wish, form: AdjustForm) -> Result<(), AppError> {
    match backend()?.start_again(by, round, wish).await {
        Ok(new) => {
            redirect(&format!("/organize/rounds/{new}"));
            Ok(())
        }
        Err(Failed::Refused(AgainRefusal::Impossible)) => {
            hand_over(&format!("/organize/rounds/{round}"), &Outcome::Impossible(form)).await
        }
        Err(failed) => Err(failed.into()),
    }
}

/// How many people in the way are named: who has more forms the round anew.
const NAMED: usize = 20;

/// What stands in the way of announcing a round, as far as its page shows it.
pub fn obstacles(page: &RoundPage) -> Vec<PublishBlocker> {
    named(&page.difference, &page.names)
}

/// Leads to the page of a round that was not announced, which names what stood in the way; a program is told at once.
pub async fn refuse(by: &Organizer, round: &Id<Round>) -> Result<(), AppError> {
    if !caller()?.wants_page {
        return Err(AppError::Conflict);
    }
    let backend = backend()?;
    let whole = backend.round(by, round).await?.ok_or(AppError::NotFound)?;
    let mut found = backend.difference(by, &whole).await?;
    let more = found.people.len().saturating_sub(NAMED);
    found.people.truncate(NAMED);
    let ids: Vec<&str> = found.people.iter().map(|(id, _)| id.as_str()).collect();
    let names = backend.called(by, &ids).await?;
    hand_over(&format!("/organize/rounds/{round}"), &Outcome::Refused(named(&found, &names), more)).await
}

fn named(found: &Difference, names: &plan::Names) -> Vec<PublishBlocker> {
    let of_person = |(id, why): &(String, WhyStale)| match why {
        WhyStale::Gone => PublishBlocker::Gone(plan::planned(names, id)),
        WhyStale::Busy => PublishBlocker::Busy(plan::planned(names, id)),
        WhyStale::Met => PublishBlocker::Met(plan::planned(names, id)),
    };
    let round = found.another_round.then_some(PublishBlocker::AnotherRound);
    round.into_iter().chain(found.people.iter().map(of_person)).collect()
}
