//! Resting (쉬기): members take a break until a day, and are back on it by themselves (docs/adr/0023).

use domain::{
    base::{id::Id, moment::Moment},
    delivery::NewsKind,
    event::{Actor, Event, Verb},
    group::Group,
    people::{
        breaks::{BreakLength, TOLD_BEFORE_RETURN},
        login::Login,
        member::Member,
    },
    text::letter::filled,
};

use crate::{
    Backend,
    groups::{
        repair::call_off,
        tell::letters::{NewLetter, contacts_of},
    },
    operation::Failed,
    ports::messenger::{Message, Words},
    store::{
        StoreError, Tx, Unrecorded,
        candidates::offers,
        members::{self, breaks, contacts},
        memberships,
    },
};

/// So many people are written to in one look at the clock, so that nobody waits for it.
const AT_ONCE: i64 = 100;

impl Backend {
    /// Has a member rest from now on, as long as they like; whoever rests already rests for so long from now.
    ///
    /// Their seat in a group that meets again after they are back stays theirs; in any other they give it up.
    pub async fn take_break(&self, member: &Id<Member>, length: BreakLength) -> Result<(), Failed> {
        self.run_write(*member, move |backend, member| async move {
            let now = backend.now();
            let mut tx = backend.parts.store.begin().await?;
            let by = Actor::Member(member);
            let done = backend.begin_break(&mut tx, by, &member, length.ends(now)).await?;
            Ok(tx.commit(done).await?)
        })
        .await
    }

    /// Has a member be back at once, whatever day they had chosen.
    pub async fn come_back(&self, member: &Id<Member>) -> Result<(), Failed> {
        self.run_write(*member, |backend, member| async move {
            let now = backend.now();
            let mut tx = backend.parts.store.begin_for(&member).await?;
            let rests = members::find(&mut tx, &member).await?.is_some_and(|one| one.on_break_until(now).is_some());
            let news = rests && breaks::set(&mut tx, &member, now).await?;
            Ok(tx.commit(news.then(|| backend.own_event(&member, Verb::ComeBack))).await?)
        })
        .await
    }

    /// Has somebody rest until this moment, within an operation, and says what that was; nothing if they do already.
    pub(crate) async fn begin_break(
        &self,
        tx: &mut Tx,
        by: Actor,
        member: &Id<Member>,
        until: Moment,
    ) -> Result<Vec<Event>, StoreError> {
        if !breaks::set(tx, member, until).await? {
            return Ok(Vec::new());
        }
        // Their places on lists wait for them.
        offers::close_of_member(tx, member, self.now()).await?;
        let mut events = vec![self.event(by, Verb::TakeBreak, member)];
        events.extend(self.end_all_hosting(tx, by, member).await?);
        for group in breaks::groups_ending(tx, member, self.now(), until).await? {
            events.push(self.give_up_seat(tx, by, &group, member).await?);
        }
        Ok(events)
    }

    /// Has somebody give up their seat in a group, within an operation; a group of nobody does not meet any more.
    pub(crate) async fn give_up_seat(
        &self,
        tx: &mut Tx,
        by: Actor,
        group: &Id<Group>,
        member: &Id<Member>,
    ) -> Result<Event, StoreError> {
        let now = self.now();
        memberships::take_out(tx, group, member, now).await?;
        if memberships::people(tx, group).await?.is_empty() {
            call_off(tx, group, now).await?;
        }
        Ok(self.event(by, Verb::GiveUpSeat, group).for_whom(member))
    }

    /// Writes to those who are back in a few days, once, and says to how many: the operation of a worker's round.
    pub async fn announce_returns(&self) -> Result<usize, StoreError> {
        let now = self.now();
        let soon = now.plus(TOLD_BEFORE_RETURN);
        let due = breaks::returning(&mut *self.parts.store.read().await?, now, soon, AT_ONCE).await?;
        let mut told = 0;
        for (member, until) in due {
            let mut tx = self.parts.store.begin_single().await?;
            // Another process may have been faster.
            if breaks::note_told(&mut tx, &member, until).await? {
                self.write_about_return(&mut tx, &member, until).await?;
                told += 1;
            }
            tx.commit(Unrecorded::Job).await?;
        }
        if told > 0 {
            self.wake_workers();
        }
        Ok(told)
    }

    async fn write_about_return(&self, tx: &mut Tx, member: &Id<Member>, until: Moment) -> Result<(), StoreError> {
        let Some(to) = members::find(tx, member).await? else { return Ok(()) };
        let language = to.view.language;
        let letter = &language.text().break_letter.returning;
        let (day, link) = (until.day_dated(language), format!("{}/profile", self.parts.public_url));
        let values = [("name", to.name.as_str()), ("day", &day), ("link", &link)];
        let others = contacts::proven(tx, &[*member]).await?;
        let written = |at: Login| {
            let mail = filled(letter.mail, &values);
            let words = Words { subject: letter.subject, mail, text: &letter.text, values: &values };
            NewLetter { member: *member, kind: NewsKind::Returning, message: Message::new(&at, *member, words) }
        };
        let letters = contacts_of(&to, others.get(member)).into_iter().map(written).collect();
        self.ask_for_letters(tx, &self.new_id(), letters).await
    }
}
