//! Two months in the lives of invented people.

use std::sync::{Arc, Mutex};

use domain::{
    base::{
        id::Id,
        moment::{DAY, MINUTE, Moment},
    },
    group::{Group, room::RoomHosts},
    meeting::{Meeting, answer::Answer},
    people::member::Member,
};

use super::{
    answers::thanks,
    error::DemoError,
    people::{ORGANIZER, PEOPLE},
};
use crate::{
    Backend, Parts, Verify,
    access::Organizer,
    ports::{
        clock::Clock,
        messenger::{Messenger, mail::Mailer, text::Texter},
        rng::Rng,
        room::{Jitsi, Rooms},
        topics::TopicSource,
    },
    store::{groups, members, memberships, pages::AFTER_ALL},
};

/// Who signed up when, in days before now, and when the round after that was published: of the
/// first most meetings are over, of the second some are behind and some ahead; the last still wait.
/// While the second round was made the first groups still met, so nobody was torn from theirs.
const WAVES: [Wave; 3] = [
    Wave { people: (0, 45), joined: 64, published: Some(50) },
    Wave { people: (45, 55), joined: 20, published: Some(17) },
    Wave { people: (55, 60), joined: 2, published: None },
];
/// Chance of the demonstration repeats itself, so that everybody sees the same one.
const SEED: u64 = 2026;
/// Meetings that began so short a while ago may still be thanked for.
const LATELY: i64 = 2 * DAY;
/// Letters are opened once a week, for so many weeks: since before the first meeting.
const WEEKS: i64 = 8;
/// How many of ten people come to a meeting.
const COME: u64 = 8;
/// Of so many who do not come one has not said so.
const SILENT: u64 = 8;

/// Where invented people meet, unless the service has a Jitsi server of its own.
const JITSI_HOST: &str = "meet.jit.si";

/// People who came at one time.
struct Wave {
    /// From which to before which of the invented people.
    people: (usize, usize),
    /// When they signed up, in days before now.
    joined: i64,
    /// When the next round was published, in days before now.
    published: Option<i64>,
}

/// The service that invented people live in.
pub struct Timeline<'a> {
    /// The service, at the present moment.
    backend: &'a Backend,
    rooms: Arc<Rooms>,
    room_hosts: RoomHosts,
}

impl<'a> Timeline<'a> {
    /// Prepares a service for them. Their rooms are always Jitsi's, where a room is a name and nothing
    /// is made: they must not fill somebody's Zoom account, nor wait for links that nobody pasted.
    pub fn new(backend: &'a Backend) -> Result<Self, DemoError> {
        let parts = &backend.parts;
        let (rooms, room_hosts) = match *parts.rooms {
            Rooms::Jitsi(_) => (Arc::clone(&parts.rooms), parts.room_hosts.clone()),
            Rooms::Fixed | Rooms::Zoom(_) => {
                let room_hosts = RoomHosts::parse(JITSI_HOST).map_err(DemoError::invented)?;
                (Arc::new(Rooms::Jitsi(Jitsi::new(&format!("https://{JITSI_HOST}"), None))), room_hosts)
            }
        };
        Ok(Self { backend, rooms, room_hosts })
    }

    /// Lets them live: they come, two rounds are published, and they meet.
    pub async fn live(&self) -> Result<(), DemoError> {
        tracing::info!(people = PEOPLE.len(), "the demonstration is being prepared");
        let now = self.backend.now();
        for wave in &WAVES {
            let people = PEOPLE.get(wave.people.0..wave.people.1).unwrap_or_default();
            self.at(now.plus(-wave.joined * DAY)).invite(people).await?;
            if let Some(days) = wave.published {
                self.round(now.plus(-days * DAY)).await?;
            }
        }
        let rng = Rng::seeded(SEED);
        // Sixty people make no more groups than that.
        let groups = groups::page(&mut *self.backend.parts.store.read().await?, AFTER_ALL, i64::MAX).await?;
        for group in groups {
            self.meet(&group.id, now, &rng).await?;
        }
        for weeks in (0..=WEEKS).rev() {
            self.at(now.plus(-weeks * 7 * DAY)).open_praise().await?;
        }
        self.at(now).plan_cards().await?;
        self.at(now).run_due_jobs().await?;
        Ok(())
    }

    /// The same service at another moment.
    fn at(&self, moment: Moment) -> Backend {
        let parts = &self.backend.parts;
        Backend::new(Parts {
            store: parts.store.clone(),
            calendar: Clock::held(moment),
            machine: Clock::System,
            rng: Rng::seeded(parts.rng.number()),
            secret: Arc::clone(&parts.secret),
            messenger: Messenger { mail: Mailer::Memory(Mutex::default()), text: Texter::Memory(Mutex::default()) },
            rooms: Arc::clone(&self.rooms),
            practice_room: None,
            room_hosts: self.room_hosts.clone(),
            // A model would take minutes, and cost; the deck is at hand.
            topics: TopicSource::Deck,
            passwords: parts.passwords.clone(),
            limits: parts.limits,
            public_url: parts.public_url.clone(),
            verify: Verify::default(),
        })
    }

    async fn round(&self, moment: Moment) -> Result<(), DemoError> {
        let then = self.at(moment);
        let organizer = self.organizer().await?;
        let round = then.start_round(&organizer).await?;
        then.run_due_jobs().await?;
        then.publish(&organizer, &round).await.map_err(DemoError::invented)?;
        then.run_due_jobs().await?;
        Ok(())
    }

    async fn organizer(&self) -> Result<Organizer, DemoError> {
        let mut conn = self.backend.parts.store.read().await?;
        let known = members::credentials(&mut conn, ORGANIZER.1).await?;
        let (id, _) = known.ok_or_else(|| DemoError::invented("no organizer"))?;
        let member = members::find(&mut conn, &id).await?;
        member.and_then(|member| Organizer::of(&member)).ok_or_else(|| DemoError::invented("no organizer"))
    }

    /// The meetings of a group that are over: most come, and those thank one another; most of the others had said so.
    async fn meet(&self, group: &Id<Group>, now: Moment, rng: &Rng) -> Result<(), DemoError> {
        let (people, meetings) = self.of_group(group).await?;
        for (meeting, start) in meetings.into_iter().filter(|(_, start)| start.plus(2 * 60 * MINUTE) < now) {
            let before = self.at(start.plus(-DAY));
            let during = self.at(start.plus(-5 * MINUTE));
            let mut there = Vec::new();
            for person in &people {
                let chance = rng.number();
                if chance % 10 < COME {
                    during.join(person, group).await.map_err(DemoError::invented)?;
                    there.push(person);
                } else if !(chance / 10).is_multiple_of(SILENT) {
                    before.answer(&person.id, &meeting, Answer::Absent).await.map_err(DemoError::invented)?;
                }
            }
            // Of the last days, some have not written yet: that page is there to be tried.
            let all_wrote = start.plus(LATELY) < now;
            let wrote: Vec<_> = there.iter().filter(|_| all_wrote || rng.number().is_multiple_of(2)).copied().collect();
            self.thank((group, start), &wrote, &there, rng).await?;
        }
        Ok(())
    }

    /// The thanks of those who wrote after one meeting, to others who were there.
    async fn thank(
        &self,
        (group, start): (&Id<Group>, Moment),
        wrote: &[&Member],
        there: &[&Member],
        rng: &Rng,
    ) -> Result<(), DemoError> {
        let after = self.at(start.plus(3 * 60 * MINUTE));
        for from in wrote {
            let Some(meetings) = after.meetings_of(from, group).await? else { continue };
            let Some(meeting) = meetings.into_iter().find(|meeting| meeting.starts_at == start) else { continue };
            let mut all = Vec::new();
            for to in there.iter().filter(|to| to.id != from.id) {
                if rng.number().is_multiple_of(6) {
                    all.push(thanks(to, rng)?);
                }
            }
            after.thank(from, &meeting.id, &all.into()).await.map_err(DemoError::invented)?;
        }
        Ok(())
    }

    async fn of_group(&self, group: &Id<Group>) -> Result<(Vec<Member>, Vec<(Id<Meeting>, Moment)>), DemoError> {
        let mut conn = self.backend.parts.store.read().await?;
        let mut people = Vec::new();
        for person in memberships::people(&mut conn, group).await? {
            people.extend(members::find(&mut conn, &person.id).await?);
        }
        let meetings = crate::store::meetings::of_group(&mut conn, group).await?;
        Ok((people, meetings.into_iter().map(|meeting| (meeting.id, meeting.starts_at)).collect()))
    }
}
