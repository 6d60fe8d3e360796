//! Proposals as the people of a group and organizers see them, and the times that suit all.

use domain::{
    base::{id::Id, moment::Moment},
    group::{Group, Person},
    meeting::{
        Meeting,
        proposal::{
            Proposal, ProposalOutcome, ProposalReason,
            ballots::{ProposalView, Proposals},
            other_times,
        },
    },
    people::member::Member,
};

use crate::store::{
    Conn, StoreError,
    meetings::{self, proposals},
    memberships,
};

/// The other times at which all people of a group can meet instead of at this meeting.
pub(crate) async fn times_for(conn: &mut Conn, meeting: &Meeting, now: Moment) -> Result<Vec<Moment>, StoreError> {
    let slots = memberships::common_slots(conn, &meeting.group).await?;
    let neighbours = meetings::around(conn, meeting).await?;
    Ok(other_times(meeting, &slots, now, neighbours))
}

/// What the page of a group with these people says of proposals to one of them.
pub(super) async fn seen_by(
    conn: &mut Conn,
    viewer: &Id<Member>,
    (group, next): (&Id<Group>, Option<&Meeting>),
    people: &[Person],
    now: Moment,
) -> Result<Proposals, StoreError> {
    let mut open = Vec::new();
    for proposal in proposals::open_of_group(conn, group).await? {
        if proposal.is_open(now) {
            open.push(view(conn, proposal, people, viewer).await?);
        }
    }
    let unanswered = open.iter().position(|one| one.mine.is_none()).unwrap_or_default();
    let about_next = match next {
        Some(meeting) => proposals::of_meeting(conn, &meeting.id).await?,
        None => Vec::new(),
    };
    let movable = match next {
        Some(meeting)
            if !about_next.iter().any(|one| one.outcome.is_none() || one.reason == ProposalReason::Member) =>
        {
            let times = times_for(conn, meeting, now).await?;
            Proposal::new(Id::NOBODY, meeting, ProposalReason::Member, &times, now).is_some()
        }
        _ => false,
    };
    let mut asked = about_next.iter().rev().filter(|one| one.outcome != Some(ProposalOutcome::NoTime));
    let kept = asked.next().is_some_and(|one| one.outcome == Some(ProposalOutcome::Kept));
    let open = (unanswered < open.len()).then(|| open.swap_remove(unanswered));
    Ok(Proposals { open, movable, kept })
}

/// The proposal that is open about a meeting of a group with these people, as an organizer sees it.
pub(crate) async fn open_about(
    conn: &mut Conn,
    meeting: &Id<Meeting>,
    people: &[Person],
    now: Moment,
) -> Result<Option<ProposalView>, StoreError> {
    let open = proposals::of_meeting(conn, meeting).await?.into_iter().find(|one| one.is_open(now));
    match open {
        Some(proposal) => view(conn, proposal, people, &Id::NOBODY).await.map(Some),
        None => Ok(None),
    }
}

async fn view(
    conn: &mut Conn,
    proposal: Proposal,
    people: &[Person],
    viewer: &Id<Member>,
) -> Result<ProposalView, StoreError> {
    let votes = proposals::votes(conn, &proposal.id).await?;
    Ok(ProposalView::of(proposal, people, &votes, viewer))
}
