//! Together on one card: the table of a group that meets (docs/adr/0025).

use domain::{
    base::id::Id,
    event::{Actor, Verb},
    group::{Group, Person},
    meeting::{
        Meeting,
        answer::Answer,
        began_after, door_is_open,
        live::{LiveView, OpenCard, TableView, speaker, speaker_after},
    },
    people::member::Member,
};

use crate::{
    Backend,
    operation::{Failed, Refusal, RefusalKind},
    people::namesakes,
    store::{
        Conn, StoreError, Unrecorded, cards, groups,
        meetings::{self, answers, live},
        memberships,
    },
};

/// Why nothing is turned at a table or heard from it, and no help is asked for there.
#[derive(Debug, thiserror::Error)]
pub enum LiveRefusal {
    /// There is no such group for this person.
    #[error("there is no such group for this person")]
    NotFound,
    /// Its people do not meet now.
    #[error("the door is not open")]
    Closed,
}

impl Refusal for LiveRefusal {
    fn kind(&self) -> RefusalKind {
        match self {
            Self::NotFound => RefusalKind::NotFound,
            Self::Closed => RefusalKind::Conflict,
        }
    }
}

impl Backend {
    /// What lies on the table of a group, for its people; to everybody else there is none.
    pub async fn live(&self, viewer: &Id<Member>, group: &Id<Group>) -> Result<Option<LiveView>, StoreError> {
        let now = self.now();
        let mut conn = self.parts.store.read().await?;
        if !memberships::has(&mut conn, group, viewer).await? {
            return Ok(None);
        }
        let Some(found) = groups::find(&mut conn, group).await? else { return Ok(None) };
        let next = meetings::next_of(&mut conn, group, began_after(now)).await?;
        let table = match next.as_ref().filter(|meeting| door_is_open(meeting.starts_at, now)) {
            Some(meeting) => Some(table(&mut conn, meeting).await?),
            None => None,
        };
        Ok(Some(LiveView { group: *group, name: found.name, next, table, now }))
    }

    /// Turns the card of a group that meets, if it has been turned as often as the person saw; else they look at what was
    /// turned meanwhile, and no card is skipped.
    pub async fn turn_card(
        &self,
        member: &Id<Member>,
        group: &Id<Group>,
        seen: u64,
    ) -> Result<(), Failed<LiveRefusal>> {
        self.run_write((*member, *group), move |backend, (member, group)| async move {
            backend.turn_card_once(&member, &group, seen).await
        })
        .await
    }

    async fn turn_card_once(
        &self,
        member: &Id<Member>,
        group: &Id<Group>,
        seen: u64,
    ) -> Result<(), Failed<LiveRefusal>> {
        let mut tx = self.parts.store.begin_for(member).await?;
        let meeting = self.on_now(&mut tx, member, group).await?;
        let turned = live::turn_card(&mut tx, &meeting.id, seen, self.now()).await?;
        let (turns, _) = live::of_meeting(&mut tx, &meeting.id).await?;
        let event = || self.event(Actor::Member(*member), Verb::TurnCard, &meeting.id);
        tx.commit(turned.then(event)).await?;
        self.tables.tell(&meeting.id, turns);
        Ok(())
    }

    /// Has the next person speak in a group that meets, if as many have spoken as the person saw.
    pub async fn next_speaker(
        &self,
        member: &Id<Member>,
        group: &Id<Group>,
        seen: u64,
    ) -> Result<(), Failed<LiveRefusal>> {
        self.run_write((*member, *group), move |backend, (member, group)| async move {
            backend.next_speaker_once(&member, &group, seen).await
        })
        .await
    }

    async fn next_speaker_once(
        &self,
        member: &Id<Member>,
        group: &Id<Group>,
        seen: u64,
    ) -> Result<(), Failed<LiveRefusal>> {
        let mut tx = self.parts.store.begin_for(member).await?;
        let meeting = self.on_now(&mut tx, member, group).await?;
        let (_, kept) = live::of_meeting(&mut tx, &meeting.id).await?;
        let people = who_comes(&mut tx, &meeting).await?;
        let now = speaker(&people, kept.as_ref(), meeting.sequence);
        if let Some(next) = now.and_then(|now| speaker_after(&people, &now.id)) {
            live::let_speak(&mut tx, &meeting.id, seen, &next.id, self.now()).await?;
        }
        let (turns, _) = live::of_meeting(&mut tx, &meeting.id).await?;
        tx.commit(Unrecorded::Speaker).await?;
        self.tables.tell(&meeting.id, turns);
        Ok(())
    }

    /// The meeting that is on, for one of its people.
    pub(super) async fn on_now(
        &self,
        conn: &mut Conn,
        member: &Id<Member>,
        group: &Id<Group>,
    ) -> Result<Meeting, Failed<LiveRefusal>> {
        if !memberships::has(conn, group, member).await? {
            return Err(LiveRefusal::NotFound.into());
        }
        Ok(meetings::open_at(conn, group, self.now()).await?.ok_or(LiveRefusal::Closed)?)
    }
}

async fn table(conn: &mut Conn, meeting: &Meeting) -> Result<TableView, StoreError> {
    let (turns, kept) = live::of_meeting(conn, &meeting.id).await?;
    let all = cards::of_meeting(conn, &meeting.group, meeting.sequence).await?;
    let mut people = who_comes(conn, meeting).await?;
    namesakes::mark(conn, &mut people, &[]).await?;
    let speaker = speaker(&people, kept.as_ref(), meeting.sequence).cloned();
    Ok(TableView { open: OpenCard::after(turns.cards, all), speaker, turns })
}

/// The people of a group but those who said that they cannot come to this meeting, by id.
async fn who_comes(conn: &mut Conn, meeting: &Meeting) -> Result<Vec<Person>, StoreError> {
    let said = answers::of_meetings(conn, &[meeting.id.as_str()]).await?;
    let mut people = memberships::people(conn, &meeting.group).await?;
    people.retain(|person| said.get(&(meeting.id, person.id)) != Some(&Answer::Absent));
    Ok(people)
}
