//! What people tell about themselves, change and take away with them.

mod export;

use domain::{
    base::id::Id,
    event::Verb,
    people::{
        member::{Choices, Member, View},
        person::CallName,
        profile::{Circumstances, Interests},
        slot::Slot,
        waiting,
    },
};

pub use self::export::Export;
use self::export::{Held, ToldBirthday, ToldSeats};
use crate::{
    Backend,
    operation::Failed,
    store::{
        StoreError, Unrecorded, candidates, codes, events, groups, held, keys, meetings,
        members::{self, contacts, deliveries},
        memberships,
        pages::from_newest,
        praises::{self, ledger},
    },
};

impl Backend {
    /// The interests and half days of a member.
    pub async fn choices(&self, member: &Id<Member>) -> Result<Choices, StoreError> {
        members::choices(&mut *self.parts.store.read().await?, member).await
    }

    /// About how many others wait for a group, half day by half day; none where too few do to be told.
    pub async fn waiting_by_slot(&self, but: &Id<Member>) -> Result<Vec<Option<u64>>, StoreError> {
        let others = candidates::by_slot(&mut *self.parts.store.read().await?, but, self.now()).await?;
        let people = |slot| others.iter().find(|(other, _)| *other == slot).map_or(0, |(_, people)| *people);
        Ok(Slot::ALL.into_iter().map(|slot| waiting::about(people(slot))).collect())
    }

    /// Replaces a member's interests.
    pub async fn set_interests(&self, member: &Id<Member>, interests: &Interests) -> Result<(), Failed> {
        self.run_write((*member, interests.clone()), |backend, (member, interests)| async move {
            let mut tx = backend.parts.store.begin_for(&member).await?;
            members::set_interests(&mut tx, &member, &interests).await?;
            Ok(tx.commit(backend.own_event(&member, Verb::ChooseInterests)).await?)
        })
        .await
    }

    /// Replaces a member's half days and circumstances.
    pub async fn set_circumstances(&self, member: &Id<Member>, told: &Circumstances) -> Result<(), Failed> {
        self.run_write((*member, told.clone()), |backend, (member, told)| async move {
            let mut tx = backend.parts.store.begin_for(&member).await?;
            members::set_circumstances(&mut tx, &member, &told).await?;
            Ok(tx.commit(backend.own_event(&member, Verb::ChooseTimes)).await?)
        })
        .await
    }

    /// Changes the name that a member likes to be called by.
    pub async fn rename(&self, member: &Id<Member>, name: &CallName) -> Result<(), Failed> {
        self.run_write((*member, name.clone()), |backend, (member, name)| async move {
            let mut tx = backend.parts.store.begin_for(&member).await?;
            members::set_name(&mut tx, &member, name.as_str()).await?;
            Ok(tx.commit(backend.own_event(&member, Verb::Rename)).await?)
        })
        .await
    }

    /// Keeps how pages look for a member.
    pub async fn set_view(&self, member: &Id<Member>, view: View) -> Result<(), Failed> {
        self.run_write((*member, view), |backend, (member, view)| async move {
            let mut tx = backend.parts.store.begin_for(&member).await?;
            members::set_view(&mut tx, &member, view).await?;
            Ok(tx.commit(Unrecorded::Look).await?)
        })
        .await
    }

    /// All that is held about a member, for them to take away; no password hash, no token.
    pub async fn export(&self, member: &Member) -> Result<Export, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let choices = members::choices(&mut conn, &member.id).await?;
        let consent = members::consent(&mut conn, &member.id).await?;
        let calendar = members::calendar_address::of(&mut conn, &member.id).await?;
        let held = Held {
            roles: members::roles::of(&mut conn, &member.id).await?,
            proven: !codes::is_unverified(&mut conn, &member.id).await?,
            contact: contacts::find(&mut conn, &member.id).await?,
            letters: deliveries::of_member(&mut conn, &member.id, from_newest(None), i64::MAX).await?,
            sessions: held::sessions(&mut conn, &member.id).await?,
            calendar: calendar.map(|(_, since)| since),
            letters_seen: members::letters_seen(&mut conn, &member.id).await?,
            keys: keys::of(&mut conn, &member.id).await?,
            keys_made: held::keys_made(&mut conn, &member.id).await?,
            rounds: held::planned_in(&mut conn, &member.id).await?,
            rounds_started: held::rounds_started(&mut conn, &member.id).await?,
            memberships: memberships::times_of(&mut conn, &member.id).await?,
            groups: groups::ever_of(&mut conn, &member.id).await?,
            attended: meetings::attended_by(&mut conn, &member.id).await?,
            came_at: held::came_at(&mut conn, &member.id).await?,
            said_of: held::said_of(&mut conn, &member.id).await?,
            missed: meetings::no_shows::of_member(&mut conn, &member.id).await?,
            answers: meetings::answers::of_member(&mut conn, &member.id).await?,
            votes: meetings::votes::of_member(&mut conn, &member.id).await?,
            choices: meetings::proposals::chosen_by(&mut conn, &member.id).await?,
            help_asked: meetings::help::of_member(&mut conn, &member.id).await?,
            seats: ToldSeats::of(&mut conn, &member.id).await?,
            host_lines: members::hosts::lines_of(&mut conn, &member.id).await?,
            received: praises::letters::all(&mut conn, &member.id).await?,
            given: praises::letters::all_sent(&mut conn, &member.id).await?,
            words: praises::words::of_member(&mut conn, &member.id).await?,
            worries: praises::worries::of_member(&mut conn, &member.id).await?,
            looks: praises::worries::looks_by(&mut conn, &member.id).await?,
            grown: ledger::kept(&mut conn, &member.id).await?,
            grown_from: ledger::counted(&mut conn, &member.id).await?,
            voided: ledger::void::voided(&mut conn, &member.id).await?,
            own_tree: members::trees::find(&mut conn, &member.id).await?,
            birthday: ToldBirthday::of(&mut conn, &member.id).await?,
            events: events::of_member(&mut conn, &member.id).await?,
        };
        Ok(Export::new(member, &choices, consent, held))
    }
}
