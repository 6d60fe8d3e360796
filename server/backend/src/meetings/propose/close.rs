//! The end of a proposal: what its group chose is done.

use domain::{
    base::{id::Id, moment::Moment},
    event::{Actor, Event, Verb},
    meeting::{
        Cause, Meeting, Step,
        proposal::{
            MeetingOption, Proposal, ProposalOutcome,
            ballots::{chosen, has_everybody_chosen},
        },
    },
    people::member::Member,
};

use crate::{
    Backend,
    groups::tell::News,
    store::{
        Conn, StoreError, Tx,
        meetings::{self, proposals},
        memberships,
    },
};

impl Backend {
    /// Closes a proposal if all of its group have chosen; the event that it is, if it is one.
    pub(super) async fn close_if_all_chose(
        &self,
        tx: &mut Tx,
        proposal: &Proposal,
        meeting: &Meeting,
        now: Moment,
    ) -> Result<Option<Event>, StoreError> {
        let ballots = ballots(tx, proposal, meeting).await?;
        if !has_everybody_chosen(&ballots.0, &ballots.1) {
            return Ok(None);
        }
        self.close_with(tx, proposal, meeting, ballots, now).await
    }

    /// Closes a proposal and does what was chosen, if the rules still allow it; the event that it is. None if another
    /// process was faster.
    pub(super) async fn close_proposal(
        &self,
        tx: &mut Tx,
        proposal: &Proposal,
        meeting: &Meeting,
        now: Moment,
    ) -> Result<Option<Event>, StoreError> {
        let ballots = ballots(tx, proposal, meeting).await?;
        self.close_with(tx, proposal, meeting, ballots, now).await
    }

    async fn close_with(
        &self,
        tx: &mut Tx,
        proposal: &Proposal,
        meeting: &Meeting,
        (people, votes): Ballots,
        now: Moment,
    ) -> Result<Option<Event>, StoreError> {
        let change = match chosen(&proposal.options, &people, &votes) {
            Some(option) => change(tx, meeting, option, now).await?,
            None => None,
        };
        let outcome = if change.is_some() { ProposalOutcome::Changed } else { ProposalOutcome::Kept };
        // First, so that the step finds nothing open that it would overtake.
        if !proposals::close(tx, &proposal.id, outcome, now).await? {
            return Ok(None);
        }
        let Some((step, verb, news)) = change else {
            return Ok(Some(self.event(Actor::Program, Verb::KeepMeeting, &meeting.id)));
        };
        if !meetings::take(tx, &step, None, now).await? {
            return Err(StoreError::Rows { expected: 1, actual: 0 });
        }
        self.look_at_host(tx, &meeting.group).await?;
        self.tell_people(tx, &meeting.group, news).await?;
        Ok(Some(self.event(Actor::Program, verb, &meeting.id)))
    }
}

/// Who is asked, and who chose what.
type Ballots = (Vec<Id<Member>>, Vec<(Id<Member>, MeetingOption)>);

/// The people of a group who are asked about a meeting, and what they chose: whoever takes a break until after it is not waited
/// for, and counts only if they have chosen all the same.
async fn ballots(conn: &mut Conn, proposal: &Proposal, meeting: &Meeting) -> Result<Ballots, StoreError> {
    let votes = proposals::votes(conn, &proposal.id).await?;
    let mut people = memberships::people(conn, &meeting.group).await?;
    people.retain(|one| !one.is_on_break(meeting.starts_at) || votes.iter().any(|(member, _)| *member == one.id));
    Ok((people.into_iter().map(|one| one.id).collect(), votes))
}

/// The step by which a meeting becomes as its group chose it, with what it is and what there is to tell; none if the rules
/// do not allow it any more.
async fn change(
    conn: &mut Conn,
    meeting: &Meeting,
    option: MeetingOption,
    now: Moment,
) -> Result<Option<(Step, Verb, News)>, StoreError> {
    let (step, verb, news) = match option {
        MeetingOption::Keep => return Ok(None),
        MeetingOption::Skip => (meeting.cancel(Cause::Vote), Verb::CancelMeeting, News::CalledOff(meeting.id)),
        MeetingOption::At(start) => {
            let neighbours = meetings::around(conn, meeting).await?;
            let step = meeting.move_to(start, Cause::Vote, now, neighbours);
            (step, Verb::MoveMeeting, News::Moved(meeting.id, meeting.starts_at))
        }
    };
    Ok(step.ok().map(|step| (step, verb, news)))
}
