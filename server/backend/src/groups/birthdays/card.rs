//! Birthday cards: writing on them, and finding them again.

use domain::{
    base::{
        id::Id,
        moment::{DAY, Moment},
        page::{CARDS, Key, Page},
    },
    event::{Actor, Verb},
    group::Group,
    people::{
        birthday::{BLOOMS_AFTER, BirthdayCard, ComingBirthday, TOLD_BEFORE, blooms},
        member::Member,
    },
    praise::Note,
};

use crate::{
    Backend,
    operation::{Failed, Refusal, RefusalKind},
    people::namesakes,
    store::{
        Conn, StoreError,
        members::{birthday_cards, birthday_lines},
        memberships,
        pages::{AFTER_ALL, one_more},
    },
};

/// Why nothing is written on a card.
#[derive(Debug, thiserror::Error)]
pub enum CardRefusal {
    /// There is no such card for this person.
    #[error("there is no such card for this person")]
    NotFound,
    /// It has been given to whom it is for.
    #[error("the card was opened")]
    Opened,
}

impl Refusal for CardRefusal {
    fn kind(&self) -> RefusalKind {
        match self {
            Self::NotFound => RefusalKind::NotFound,
            Self::Opened => RefusalKind::Conflict,
        }
    }
}

impl Backend {
    /// The birthdays that are near in a group, for one of its people but whose they are; an organizer who only looks finds none.
    pub async fn birthdays_near(
        &self,
        viewer: &Id<Member>,
        group: &Id<Group>,
    ) -> Result<Vec<ComingBirthday>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        if !memberships::has(&mut conn, group, viewer).await? {
            return Ok(Vec::new());
        }
        let cards = birthday_cards::of_group(&mut conn, group, viewer, self.writable()).await?;
        if cards.is_empty() {
            return Ok(Vec::new());
        }
        let people = namesakes::people_of(&mut conn, group).await?;
        let near = |card: birthday_cards::SealedCard| {
            let person = people.iter().find(|person| person.id == card.member)?.clone();
            Some(ComingBirthday { card: card.id, person, opens_at: card.opens_at, mine: card.mine })
        };
        Ok(cards.into_iter().filter_map(near).collect())
    }

    /// Keeps what one of the people of a group writes on a card for another, in place of what they wrote before; an empty line takes
    /// that away.
    pub async fn sign_card(
        &self,
        writer: &Id<Member>,
        group: &Id<Group>,
        card: &Id<BirthdayCard>,
        line: &Note,
    ) -> Result<(), Failed<CardRefusal>> {
        self.run_write((*writer, *group, *card, line.clone()), |backend, (writer, group, card, line)| async move {
            let mut tx = backend.parts.store.begin_for(&writer).await?;
            if !memberships::has(&mut tx, &group, &writer).await? {
                return Err(CardRefusal::NotFound.into());
            }
            let cards = birthday_cards::of_group(&mut tx, &group, &writer, backend.writable()).await?;
            if !cards.iter().any(|one| one.id == card) {
                let late = birthday_cards::was_opened(&mut tx, &card, &group).await?;
                return Err(if late { CardRefusal::Opened } else { CardRefusal::NotFound }.into());
            }
            let news = if line.as_str().is_empty() {
                birthday_lines::take_back(&mut tx, &card, &writer).await?
            } else {
                let id = backend.new_id();
                birthday_lines::put(&mut tx, &id, (&card, &writer), line.as_str(), backend.now()).await?
            };
            // Not for whom it is: their own file would tell them of it before the card is opened.
            Ok(tx.commit(news.then(|| backend.event(Actor::Member(writer), Verb::SignCard, &group))).await?)
        })
        .await
    }

    /// The cards that a member got, the newest first.
    pub async fn birthday_cards(
        &self,
        member: &Id<Member>,
        after: Option<&Key>,
    ) -> Result<Page<BirthdayCard>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let from = after.and_then(Key::moment).unwrap_or((Moment::from_unix_ms(i64::MAX), AFTER_ALL));
        let found = birthday_cards::opened(&mut conn, member, from, one_more(CARDS)).await?;
        let mut page = Page::of(found, CARDS, |card| Key::at(card.opens_at, &card.id));
        write_out(&mut conn, &mut page.items).await?;
        Ok(page)
    }

    /// Whether the flower of a member's birthday is open on their tree.
    pub async fn is_birthday(&self, member: &Id<Member>) -> Result<bool, StoreError> {
        Ok(self.card_lately(member).await?.is_some())
    }

    /// Whether a member has a card of the last days that is open.
    pub async fn has_new_card(&self, member: &Id<Member>) -> Result<bool, StoreError> {
        Ok(self.card_lately(member).await?.is_some_and(|opened| opened))
    }

    /// Whether the card for the birthday that is or was within some days is open; nothing if there is none.
    async fn card_lately(&self, member: &Id<Member>) -> Result<Option<bool>, StoreError> {
        let (now, days) = (self.now(), i64::from(BLOOMS_AFTER) + 2);
        let mut conn = self.parts.store.read().await?;
        let card = birthday_cards::lately(&mut conn, member, now.plus(-days * DAY), now.plus(DAY)).await?;
        Ok(card.filter(|(opens_at, _)| blooms(*opens_at, now)).map(|(_, opened)| opened))
    }

    /// Now, and until when cards are opened that may be written on: a clock that was ahead may have begun others.
    fn writable(&self) -> (Moment, Moment) {
        let now = self.now();
        (now, now.plus(i64::from(TOLD_BEFORE) * DAY))
    }
}

/// Writes out on cards what stands on them, with what tells their writers apart.
async fn write_out(conn: &mut Conn, cards: &mut [BirthdayCard]) -> Result<(), StoreError> {
    let ids: Vec<String> = cards.iter().map(|card| card.id.to_string()).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let lines = birthday_cards::lines(conn, &ids).await?;
    let writers = lines.iter().filter_map(|(_, line)| Some((line.writer?, line.from.clone()?)));
    let marks = namesakes::marks(conn, writers.collect::<Vec<_>>()).await?;
    for (card, mut line) in lines {
        line.mark = line.writer.and_then(|writer| marks.get(&writer).cloned());
        if let Some(of) = cards.iter_mut().find(|one| one.id.as_str() == card) {
            of.lines.push(line);
        }
    }
    Ok(())
}
