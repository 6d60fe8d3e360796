//! Who was at a meeting: what is said of everybody, the rule that decides, and what an organizer says (docs/adr/0028).

use domain::{
    base::{id::Id, moment::Moment},
    event::Verb,
    group::Person,
    meeting::{
        Meeting, MeetingState,
        attendance::{AttendanceNote, AttendanceSource, AttendanceWord, Roll, RollLine, Turnout},
    },
    people::member::Member,
    praise::growth::{GrowthEvent, GrowthKind, NewGrowth},
};

use crate::{
    Backend,
    access::Organizer,
    operation::{Failed, Refusal, RefusalKind},
    people::namesakes,
    store::{
        Conn, StoreError, Tx, figures,
        meetings::{
            self,
            attendance::{self, NewNote},
            guests, no_shows,
        },
        members::hosts,
        praises::ledger,
    },
};

/// Why it is not noted whether somebody was at a meeting.
#[derive(Debug, thiserror::Error)]
pub enum RollRefusal {
    /// There is no such meeting, or the person did not belong to its group when it began.
    #[error("there is no such person at such a meeting")]
    NotFound,
    /// Its door has not opened, or it was called off.
    #[error("the door of the meeting has not opened")]
    TooEarly,
    /// It has settled, so that people of the group say nothing of it any more.
    #[error("the meeting has settled")]
    TooLate,
    /// They are not the host of the group, or no longer.
    #[error("only the host says who was there")]
    NotHost,
}

impl Refusal for RollRefusal {
    fn kind(&self) -> RefusalKind {
        match self {
            Self::NotFound => RefusalKind::NotFound,
            Self::TooEarly | Self::TooLate | Self::NotHost => RefusalKind::Conflict,
        }
    }
}

/// Who was at a meeting, as an organizer sees it.
pub(crate) async fn of(conn: &mut Conn, meeting: &Meeting) -> Result<Roll, StoreError> {
    let lines = lines(conn, meeting).await?;
    let mut people: Vec<Person> = lines.iter().map(|line| line.person.clone()).collect();
    namesakes::mark(conn, &mut people, &[]).await?;
    let people = lines.into_iter().zip(people).map(|(line, person)| RollLine { person, ..line }).collect();
    Ok(Roll { people, guests: guests::of_meeting(conn, &meeting.id).await? })
}

/// What a meeting was for everybody who belonged to its group when it began.
async fn lines(conn: &mut Conn, meeting: &Meeting) -> Result<Vec<RollLine>, StoreError> {
    let belonged = no_shows::belonged(conn, meeting).await?;
    let mut notes = attendance::notes(conn, &meeting.id).await?;
    let line = |one: no_shows::Belonged| {
        let notes = notes.remove(&one.person.id).unwrap_or_default();
        // The release before this one counts who joins, and says of nobody why.
        let word = decided(&notes).or(one.counts.then_some(AttendanceWord::There));
        let turnout = Turnout::of(word, one.answer, meeting.starts_at);
        RollLine { person: one.person, turnout, notes }
    };
    Ok(belonged.into_iter().map(line).collect())
}

fn decided(notes: &[AttendanceNote]) -> Option<AttendanceWord> {
    AttendanceWord::decided(notes.iter().map(|note| (note.source, note.word)))
}

/// A meeting has settled: who missed it is written down, and names of unknown people are forgotten.
pub(super) async fn settle(tx: &mut Conn, meeting: &Meeting) -> Result<(), StoreError> {
    for line in lines(tx, meeting).await? {
        if line.turnout == Turnout::Missing {
            no_shows::set(tx, meeting, &line.person.id, true).await?;
        }
    }
    guests::forget(tx, &meeting.id).await
}

impl Backend {
    /// Keeps what a source says of somebody, and says whether they count as there from now on.
    pub(super) async fn note_and_count(&self, tx: &mut Tx, note: &NewNote<'_>) -> Result<bool, StoreError> {
        Ok(attendance::note(tx, note).await? && self.count(tx, note.meeting, note.member, note.at).await?)
    }

    /// Has the rule decide whether somebody was there, and says whether they count as there from now on. Being there lets
    /// their 황금향 grow, once; what has grown stays.
    pub(super) async fn count(
        &self,
        tx: &mut Tx,
        meeting: &Id<Meeting>,
        member: &Id<Member>,
        now: Moment,
    ) -> Result<bool, StoreError> {
        let notes = attendance::notes(tx, meeting).await?.remove(member).unwrap_or_default();
        if decided(&notes) != Some(AttendanceWord::There) {
            attendance::miss(tx, meeting, member).await?;
            return Ok(false);
        }
        let news = attendance::attend(tx, meeting, member, now).await?;
        if news {
            self.let_grow(tx, meeting, member, GrowthKind::Attended).await?;
            let known = meetings::find(tx, meeting).await?.filter(is_gathered);
            if let Some(meeting) = known {
                self.thank_hosts(tx, &meeting).await?;
            }
            figures::tree_of(tx, meeting).await?;
        }
        Ok(news)
    }

    /// Begins to write down something about somebody who belonged to the group of a meeting when it began, once its door has
    /// opened; nobody else changes the meeting meanwhile.
    pub(super) async fn take_roll(
        &self,
        id: &Id<Meeting>,
        member: &Id<Member>,
    ) -> Result<(Tx, Meeting), Failed<RollRefusal>> {
        let mut tx = match self.parts.store.begin_for(member).await {
            Err(StoreError::Left) => return Err(RollRefusal::NotFound.into()),
            begun => begun?,
        };
        let meeting = meetings::hold(&mut tx, id).await?.ok_or(RollRefusal::NotFound)?;
        if !meeting.takes_roll(self.now()) {
            return Err(RollRefusal::TooEarly.into());
        }
        if !lines(&mut tx, &meeting).await?.iter().any(|line| line.person.id == *member) {
            return Err(RollRefusal::NotFound.into());
        }
        Ok((tx, meeting))
    }

    /// It is known who was at a meeting: the tree of the host grows, if they were there, and those of all who welcomed
    /// somebody at their first meeting. Whoever counts as there only later is looked at again.
    pub(super) async fn thank_hosts(&self, tx: &mut Tx, meeting: &Meeting) -> Result<(), StoreError> {
        let host = hosts::of_group(tx, &meeting.group).await?;
        let there = attendance::turned_up(tx, meeting).await?;
        let welcomed = there.iter().any(|(_, is_first)| *is_first);
        for (member, is_first) in there {
            if host == Some(member) {
                self.let_grow(tx, &meeting.id, &member, GrowthKind::Hosted).await?;
            }
            if welcomed && !is_first {
                self.let_grow(tx, &meeting.id, &member, GrowthKind::Welcomed).await?;
            }
        }
        Ok(())
    }

    async fn let_grow(
        &self,
        tx: &mut Tx,
        meeting: &Id<Meeting>,
        member: &Id<Member>,
        kind: GrowthKind,
    ) -> Result<(), StoreError> {
        let event = (self.new_id::<GrowthEvent>(), NewGrowth::at(*meeting, kind));
        ledger::credit(tx, member, &[event], self.now()).await.map(drop)
    }

    /// Notes what an organizer says of somebody at a meeting; nothing takes back what was said. Said twice, it is said once.
    pub async fn note_attendance(
        &self,
        by: &Organizer,
        meeting: &Id<Meeting>,
        member: &Id<Member>,
        word: Option<AttendanceWord>,
    ) -> Result<(), Failed<RollRefusal>> {
        self.run_write((by.clone(), *meeting, *member), move |backend, (by, meeting, member)| async move {
            backend.note_attendance_once(&by, &meeting, &member, word).await
        })
        .await
    }

    async fn note_attendance_once(
        &self,
        by: &Organizer,
        id: &Id<Meeting>,
        member: &Id<Member>,
        word: Option<AttendanceWord>,
    ) -> Result<(), Failed<RollRefusal>> {
        let (now, source) = (self.now(), AttendanceSource::Organizer);
        let (mut tx, meeting) = self.take_roll(id, member).await?;
        let own = Some(&by.member().id);
        let news = match word {
            Some(word) => {
                attendance::note(&mut tx, &NewNote { meeting: id, member, source, word, by: own, at: now }).await?
            }
            None => attendance::take_back(&mut tx, id, member, source).await?,
        };
        if news {
            self.count(&mut tx, id, member, now).await?;
            look_again(&mut tx, &meeting, member).await?;
        }
        Ok(tx.commit(news.then(|| self.event(by, Verb::NoteAttendance, id).for_whom(member))).await?)
    }
}

/// Whether it is known who was at a meeting.
fn is_gathered(meeting: &Meeting) -> bool {
    matches!(meeting.state, MeetingState::Feedback | MeetingState::Settled)
}

/// Whether somebody missed a meeting is looked at anew once it has settled.
pub(super) async fn look_again(tx: &mut Conn, meeting: &Meeting, member: &Id<Member>) -> Result<(), StoreError> {
    if meeting.state != MeetingState::Settled {
        return Ok(());
    }
    let line = lines(tx, meeting).await?.into_iter().find(|line| line.person.id == *member);
    let missing = line.is_some_and(|line| line.turnout == Turnout::Missing);
    no_shows::set(tx, meeting, member, missing).await
}
