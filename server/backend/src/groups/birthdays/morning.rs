//! What a morning brings: cards are begun seven days before a birthday, and opened on its day.

use domain::{
    base::{
        id::{Id, Job},
        moment::Moment,
    },
    delivery::NewsKind,
    people::{
        birthday::{Birthday, BirthdayCard, CARDS_APART, TOLD_BEFORE},
        login::Login,
        member::Member,
    },
    praise::seal::{OPENING_HOUR, morning},
    text::letter::filled,
};
use jiff::Span;
use ulid::Ulid;

use super::calendar::birthdays_on;
use crate::{
    Backend,
    groups::tell::{
        News, TellGroup,
        letters::{NewLetter, contacts_of},
    },
    ports::messenger::{Message, Words},
    queue::{Batch, repeated},
    store::{
        StoreError, Tx, Unrecorded,
        members::{self, birthday_cards, birthdays, contacts},
        settings,
    },
};

/// So many people are looked up at once; each has a transaction of their own.
const AT_ONCE: i64 = 100;

impl Backend {
    /// Begins and opens the birthday cards of this morning, and says how many: the operation of a worker's round. A morning that is done is
    /// not looked at again; where something failed it is, and what was done stays done.
    pub async fn open_birthdays(&self) -> Result<usize, StoreError> {
        let morning = morning(self.now());
        let mark = morning.unix_ms().to_string();
        if settings::get(&mut *self.parts.store.read().await?, settings::BIRTHDAYS_OPENED).await? == Some(mark.clone())
        {
            return Ok(0);
        }
        let (mut done, mut failed) = (0, None);
        for later in 0..=TOLD_BEFORE {
            let Ok(day) = morning.seoul().date().checked_add(Span::new().days(later)) else { break };
            for birthday in birthdays_on(day) {
                let opens_at = Moment::at_seoul(day, OPENING_HOUR, 0);
                done += self.begin_cards(birthday, opens_at, later > 0, &mut failed).await?;
            }
        }
        done += self.open_cards(morning, &mut failed).await?;
        if done > 0 {
            self.wake_workers();
        }
        if let Some(error) = failed {
            return Err(error);
        }
        let mut tx = self.parts.store.begin_single().await?;
        settings::put(&mut tx, settings::BIRTHDAYS_OPENED, &mark).await?;
        tx.commit(Unrecorded::Setting).await?;
        Ok(done)
    }

    /// Begins the cards of all who have this birthday. One who cannot have theirs keeps nobody else waiting.
    async fn begin_cards(
        &self,
        birthday: Birthday,
        opens_at: Moment,
        tell: bool,
        failed: &mut Option<StoreError>,
    ) -> Result<usize, StoreError> {
        let (mut begun, mut after) = (0, String::new());
        loop {
            let people = birthdays::on(&mut *self.parts.store.read().await?, birthday, &after, AT_ONCE).await?;
            let Some(last) = people.last() else { return Ok(begun) };
            after = last.to_string();
            for member in &people {
                let one = repeated(|| self.begin_card(member, birthday, opens_at, tell)).await;
                begun += counted(one, failed);
            }
        }
    }

    /// Begins a card for one person and has their groups told, unless they have one already, or had one so lately that this is no
    /// other birthday; says whether it did.
    async fn begin_card(
        &self,
        member: &Id<Member>,
        birthday: Birthday,
        opens_at: Moment,
        tell: bool,
    ) -> Result<bool, StoreError> {
        let now = self.now();
        let mut tx = self.parts.store.begin_for(member).await?;
        let stands = birthdays::find(&mut tx, member).await? == Some(birthday);
        let (from, until) = (opens_at.plus(-CARDS_APART), opens_at.plus(CARDS_APART));
        if !stands || birthday_cards::has_between(&mut tx, member, from, until).await? {
            return Ok(false);
        }
        let card = self.new_id();
        let begun = birthday_cards::begin(&mut tx, &card, member, opens_at, now).await?;
        if begun && tell {
            let mut work = Batch::new(self);
            for group in birthdays::groups_of(&mut tx, member, now).await? {
                let news = News::BirthdayNear { card, of: *member, opens_at };
                // One event for all groups: whoever shares two with them is told once.
                work.add(&TellGroup { event: event_of(&card), group, news })?;
            }
            work.push(&mut tx).await?;
        }
        tx.commit(Unrecorded::Clock).await?;
        Ok(begun)
    }

    /// Opens all cards that are due by this morning, however long a worker has slept.
    async fn open_cards(&self, morning: Moment, failed: &mut Option<StoreError>) -> Result<usize, StoreError> {
        let (mut opened, mut after) = (0, String::new());
        loop {
            let due = birthday_cards::due(&mut *self.parts.store.read().await?, morning, &after, AT_ONCE).await?;
            let Some((last, _)) = due.last() else { return Ok(opened) };
            after = last.to_string();
            for (card, member) in &due {
                let one = repeated(|| self.open_card(card, member)).await;
                opened += counted(one, failed);
            }
        }
    }

    /// Opens a card and writes to whom it is for; says `false` if another worker was faster.
    async fn open_card(&self, card: &Id<BirthdayCard>, member: &Id<Member>) -> Result<bool, StoreError> {
        let mut tx = self.parts.store.begin_for(member).await?;
        if !birthday_cards::open(&mut tx, card, self.now()).await? {
            return Ok(false);
        }
        let signed = !birthday_cards::lines(&mut tx, &[card.as_str()]).await?.is_empty();
        self.tell_of_card(&mut tx, card, member, signed).await?;
        tx.commit(Unrecorded::Clock).await?;
        Ok(true)
    }

    async fn tell_of_card(
        &self,
        tx: &mut Tx,
        card: &Id<BirthdayCard>,
        member: &Id<Member>,
        signed: bool,
    ) -> Result<(), StoreError> {
        let Some(to) = members::find(tx, member).await? else { return Ok(()) };
        let texts = &to.view.language.text().birthday_letter;
        let letter = if signed { &texts.card } else { &texts.wishes };
        let link = format!("{}/birthday", self.parts.public_url);
        let values = [("name", to.name.as_str()), ("link", &link)];
        let others = contacts::proven(tx, &[*member]).await?;
        let written = |at: Login| {
            let mail = filled(letter.mail, &values);
            let words = Words { subject: letter.subject, mail, text: &letter.text, values: &values };
            NewLetter { member: *member, kind: NewsKind::BirthdayCame, message: Message::new(&at, *member, words) }
        };
        let letters = contacts_of(&to, others.get(member)).into_iter().map(written).collect();
        self.ask_for_letters(tx, &event_of(card), letters).await
    }
}

/// One if something was done; what failed is kept for later, but that somebody has left meanwhile.
fn counted(done: Result<bool, StoreError>, failed: &mut Option<StoreError>) -> usize {
    match done {
        Ok(done) => usize::from(done),
        Err(StoreError::Left) => 0,
        Err(error) => {
            *failed = Some(error);
            0
        }
    }
}

/// What all letters about one card have in common: the ids of theirs come from it.
fn event_of(card: &Id<BirthdayCard>) -> Id<Job> {
    Ulid::from_string(card.as_str()).unwrap_or_default().into()
}
