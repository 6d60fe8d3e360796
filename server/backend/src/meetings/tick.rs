//! What people of a group say of one another: whom the host saw, and who sits beside whom (docs/adr/0028).

use domain::{
    base::id::Id,
    event::{Actor, Verb},
    group::Group,
    meeting::{
        Meeting,
        attendance::{AttendanceSource, AttendanceWord},
    },
    people::member::Member,
};

use super::{
    live::LiveRefusal,
    roll::{RollRefusal, look_again},
};
use crate::{
    Backend,
    operation::{Failed, Refusal, RefusalKind},
    store::{
        StoreError,
        meetings::{
            self,
            attendance::{self, NewNote},
            beside::{self, BesideState},
        },
        members::hosts,
        memberships,
    },
};

/// Why it is not noted that somebody sits beside another.
#[derive(Debug, thiserror::Error)]
pub enum BesideRefusal {
    /// There is no such group for this person, or the other one is not in it.
    #[error("there is no such person in such a group")]
    NotFound,
    /// Its people do not meet now.
    #[error("the door is not open")]
    Closed,
    /// Whoever says so has not come in themselves.
    #[error("whoever says so has not joined")]
    NotJoined,
    /// They have said so of somebody else.
    #[error("two share a telephone, not three")]
    Full,
    /// The other one says that it is not so.
    #[error("the other one says that it is not so")]
    Denied,
}

impl Refusal for BesideRefusal {
    fn kind(&self) -> RefusalKind {
        match self {
            Self::NotFound => RefusalKind::NotFound,
            Self::Closed | Self::NotJoined | Self::Full | Self::Denied => RefusalKind::Conflict,
        }
    }
}

impl From<LiveRefusal> for BesideRefusal {
    fn from(refusal: LiveRefusal) -> Self {
        match refusal {
            LiveRefusal::NotFound => Self::NotFound,
            LiveRefusal::Closed => Self::Closed,
        }
    }
}

impl Backend {
    /// Notes that the host of a group saw somebody at a meeting, or takes back that they did. Said twice, it is said once.
    pub async fn tick_attendance(
        &self,
        host: &Id<Member>,
        meeting: &Id<Meeting>,
        member: &Id<Member>,
        there: bool,
    ) -> Result<(), Failed<RollRefusal>> {
        self.run_write((*host, *meeting, *member), move |backend, (host, meeting, member)| async move {
            backend.tick_once(&host, &meeting, &member, there).await
        })
        .await
    }

    async fn tick_once(
        &self,
        host: &Id<Member>,
        id: &Id<Meeting>,
        member: &Id<Member>,
        there: bool,
    ) -> Result<(), Failed<RollRefusal>> {
        let now = self.now();
        let (mut tx, meeting) = self.take_roll(id, member).await?;
        if !memberships::has(&mut tx, &meeting.group, host).await? {
            return Err(RollRefusal::NotFound.into());
        }
        if hosts::of_group(&mut tx, &meeting.group).await? != Some(*host) {
            return Err(RollRefusal::NotHost.into());
        }
        if !meeting.takes_ticks(now) {
            return Err(RollRefusal::TooLate.into());
        }
        let (source, word) = (AttendanceSource::Host, AttendanceWord::There);
        let news = if there {
            attendance::note(&mut tx, &NewNote { meeting: id, member, source, word, by: Some(host), at: now }).await?
        } else {
            attendance::take_back_tick(&mut tx, id, member, host).await?
        };
        if news {
            self.count(&mut tx, id, member, now).await?;
            look_again(&mut tx, &meeting, member).await?;
        }
        let event = || self.event(Actor::Member(*host), Verb::NoteAttendance, id).for_whom(member);
        Ok(tx.commit(news.then(event)).await?)
    }

    /// Notes that another of a group sits beside somebody who has joined its meeting, so that both count as there. Whoever
    /// says that it is not so is not named again.
    pub async fn say_beside(
        &self,
        by: &Id<Member>,
        group: &Id<Group>,
        other: &Id<Member>,
    ) -> Result<(), Failed<BesideRefusal>> {
        self.run_write((*by, *group, *other), |backend, (by, group, other)| async move {
            backend.say_beside_once(&by, &group, &other).await
        })
        .await
    }

    async fn say_beside_once(
        &self,
        by: &Id<Member>,
        group: &Id<Group>,
        other: &Id<Member>,
    ) -> Result<(), Failed<BesideRefusal>> {
        let now = self.now();
        let mut tx = match self.parts.store.begin_for(other).await {
            Err(StoreError::Left) => return Err(BesideRefusal::NotFound.into()),
            begun => begun?,
        };
        let meeting = self.on_now(&mut tx, by, group).await.map_err(|failed| failed.map(BesideRefusal::from))?;
        if by == other || !memberships::has(&mut tx, group, other).await? {
            return Err(BesideRefusal::NotFound.into());
        }
        // Two names said at one moment are said one after the other: before one telephone sit two.
        meetings::hold(&mut tx, &meeting.id).await?;
        if !beside::has_tapped(&mut tx, &meeting.id, by).await? {
            return Err(BesideRefusal::NotJoined.into());
        }
        if beside::said_by(&mut tx, &meeting.id, by).await?.is_some_and(|said| said != *other) {
            return Err(BesideRefusal::Full.into());
        }
        let news = beside::say(&mut tx, &meeting.id, other, by, now).await?;
        if beside::of(&mut tx, &meeting.id, other).await? == Some(BesideState::Denied) {
            return Err(BesideRefusal::Denied.into());
        }
        if news {
            self.count(&mut tx, &meeting.id, other, now).await?;
        }
        let event = || self.event(Actor::Member(*by), Verb::SayBeside, &meeting.id).for_whom(other);
        Ok(tx.commit(news.then(event)).await?)
    }

    /// Takes back that somebody sat beside another at a meeting: by whoever said so, who may have pressed the wrong name, or
    /// for good by the one of whom it was said.
    pub async fn take_back_beside(
        &self,
        by: &Id<Member>,
        meeting: &Id<Meeting>,
        about: &Id<Member>,
    ) -> Result<(), Failed<RollRefusal>> {
        self.run_write((*by, *meeting, *about), |backend, (by, meeting, about)| async move {
            backend.take_back_beside_once(&by, &meeting, &about).await
        })
        .await
    }

    async fn take_back_beside_once(
        &self,
        by: &Id<Member>,
        id: &Id<Meeting>,
        about: &Id<Member>,
    ) -> Result<(), Failed<RollRefusal>> {
        let now = self.now();
        let (mut tx, meeting) = self.take_roll(id, about).await?;
        if !memberships::has(&mut tx, &meeting.group, by).await? {
            return Err(RollRefusal::NotFound.into());
        }
        if !meeting.takes_ticks(now) {
            return Err(RollRefusal::TooLate.into());
        }
        let news = if by == about {
            beside::deny(&mut tx, id, about, now).await?
        } else {
            beside::take_back(&mut tx, id, about, by).await?
        };
        if news {
            self.count(&mut tx, id, about, now).await?;
            look_again(&mut tx, &meeting, about).await?;
        }
        let event = self.event(Actor::Member(*by), Verb::TakeBackBeside, id);
        let event = if by == about { event } else { event.for_whom(about) };
        Ok(tx.commit(news.then_some(event)).await?)
    }
}
