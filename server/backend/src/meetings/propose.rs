//! Proposals (제안): what a group is asked about a meeting ahead, and what it chooses (docs/adr/0027).

mod clock;
mod close;

use domain::{
    base::{id::Id, moment::Moment},
    event::{Actor, Verb},
    meeting::{
        Meeting, began_after,
        proposal::{MeetingOption, Proposal, ProposalReason},
    },
    people::member::Member,
};

use crate::{
    Backend,
    groups::{proposals::times_for, tell::News},
    operation::{Failed, Refusal, RefusalKind},
    store::{
        StoreError, Tx,
        meetings::{self, proposals},
        memberships,
    },
};

/// Why nothing is proposed, or chosen.
#[derive(Debug, thiserror::Error)]
pub enum ProposalRefusal {
    /// There is no such meeting or proposal for this person.
    #[error("there is no such meeting or proposal for this person")]
    NotFound,
    /// It is too late, it was done before, or there is no other time.
    #[error("there is nothing to choose")]
    Over,
    /// The proposal has no such option.
    #[error("this is no option of the proposal")]
    NotOffered,
}

impl Refusal for ProposalRefusal {
    fn kind(&self) -> RefusalKind {
        match self {
            Self::NotFound => RefusalKind::NotFound,
            Self::Over => RefusalKind::Conflict,
            Self::NotOffered => RefusalKind::Malformed,
        }
    }
}

impl Backend {
    /// Has a group asked whether its next meeting is at another time. Asked twice, it is done once.
    pub async fn propose_move(
        &self,
        member: &Id<Member>,
        meeting: &Id<Meeting>,
    ) -> Result<(), Failed<ProposalRefusal>> {
        self.run_write((*member, *meeting), |backend, (member, meeting)| async move {
            backend.propose_move_once(&member, &meeting).await
        })
        .await
    }

    async fn propose_move_once(&self, member: &Id<Member>, id: &Id<Meeting>) -> Result<(), Failed<ProposalRefusal>> {
        let now = self.now();
        let mut tx = self.parts.store.begin_for(member).await?;
        let meeting = meetings::find(&mut tx, id).await?.ok_or(ProposalRefusal::NotFound)?;
        if !memberships::has(&mut tx, &meeting.group, member).await? {
            return Err(ProposalRefusal::NotFound.into());
        }
        let made = proposals::of_meeting(&mut tx, id).await?;
        if made.iter().any(|one| one.is_open(now)) {
            return Ok(());
        }
        let next = meetings::next_of(&mut tx, &meeting.group, began_after(now)).await?;
        if next.as_ref() != Some(&meeting) || made.iter().any(|one| one.reason == ProposalReason::Member) {
            return Err(ProposalRefusal::Over.into());
        }
        let times = times_for(&mut tx, &meeting, now).await?;
        let new = Proposal::new(self.new_id(), &meeting, ProposalReason::Member, &times, now);
        let new = new.ok_or(ProposalRefusal::Over)?;
        let made = self.open_proposal(&mut tx, &meeting, &new, Some(member), now).await?;
        tx.commit(made.then(|| self.event(Actor::Member(*member), Verb::Propose, id))).await?;
        self.wake_workers();
        Ok(())
    }

    /// Opens a proposal and has its people told; says whether nobody was faster.
    async fn open_proposal(
        &self,
        tx: &mut Tx,
        meeting: &Meeting,
        new: &Proposal,
        by: Option<&Id<Member>>,
        now: Moment,
    ) -> Result<bool, StoreError> {
        if !proposals::insert(tx, new, by, now).await? {
            return Ok(false);
        }
        let news = News::Proposed {
            meeting: meeting.id,
            starts_at: new.starts_at,
            reason: new.reason,
            closes_at: new.closes_at,
            by: by.copied(),
        };
        self.tell_people(tx, &meeting.group, news).await?;
        Ok(true)
    }

    /// Keeps what a person chooses of a proposal; once all of its group have chosen, it is done. Chosen twice, it is chosen
    /// once.
    pub async fn choose_option(
        &self,
        member: &Id<Member>,
        proposal: &Id<Proposal>,
        option: MeetingOption,
    ) -> Result<(), Failed<ProposalRefusal>> {
        self.run_write((*member, *proposal), move |backend, (member, proposal)| async move {
            backend.choose_option_once(&member, &proposal, option).await
        })
        .await
    }

    async fn choose_option_once(
        &self,
        member: &Id<Member>,
        id: &Id<Proposal>,
        option: MeetingOption,
    ) -> Result<(), Failed<ProposalRefusal>> {
        let now = self.now();
        let mut tx = self.parts.store.begin_for(member).await?;
        let proposal = proposals::find(&mut tx, id).await?.ok_or(ProposalRefusal::NotFound)?;
        let meeting = meetings::find(&mut tx, &proposal.meeting).await?.ok_or(ProposalRefusal::NotFound)?;
        if !memberships::has(&mut tx, &meeting.group, member).await? {
            return Err(ProposalRefusal::NotFound.into());
        }
        if !proposal.is_open(now) {
            return Err(ProposalRefusal::Over.into());
        }
        if !proposal.options.contains(&option) {
            return Err(ProposalRefusal::NotOffered.into());
        }
        let mut events = Vec::new();
        if proposals::choose(&mut tx, id, member, option, now).await? {
            events.push(self.event(Actor::Member(*member), Verb::ChooseOption, &meeting.id));
        }
        events.extend(self.close_if_all_chose(&mut tx, &proposal, &meeting, now).await?);
        tx.commit(events).await?;
        self.wake_workers();
        Ok(())
    }
}
