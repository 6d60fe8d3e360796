//! A group as letters speak of it, and what is written to each of its people.

use domain::{
    base::{holiday::PublicHoliday, id::Id, moment::Moment},
    group::{Group, Person},
    meeting::{
        Meeting, MeetingState,
        proposal::ProposalReason,
        reminder::DueReminder,
        vote::{VoteResult, vote_closes, vote_is_open},
    },
    people::{login::Login, member::Member},
    text::{
        Language, Text,
        letter::{Announcement, filled},
    },
};

use super::news::News;
use crate::ports::messenger::{Message, Words};

/// Somebody to whom a letter is written, and at which of their contacts.
#[derive(Clone, Copy)]
pub struct Addressee<'a> {
    /// The person.
    pub member: &'a Member,
    /// Their log-in, or their other contact.
    pub at: &'a Login,
}

impl Addressee<'_> {
    fn language(self) -> Language {
        self.member.view.language
    }

    fn text(self) -> &'static Text {
        self.language().text()
    }
}

/// A group as letters speak of it.
pub struct About<'a> {
    /// The group.
    pub group: Group,
    /// The meeting that is on or comes next.
    pub next: Option<Meeting>,
    /// The meeting that the news are about, where they are about one.
    pub meeting: Option<Meeting>,
    /// Who is in it.
    pub people: Vec<Person>,
    /// What the host wrote about that meeting, and who that is.
    pub greeting: Option<(Person, String)>,
    /// The origin that people see.
    pub origin: &'a str,
    /// The present moment.
    pub now: Moment,
}

impl About<'_> {
    /// What is written to somebody at one of their contacts; nothing if there is nothing to say any more.
    ///
    /// `answer` is the address by which they answer an offer, or say whether they come to the meeting that the news are about,
    /// or else to the one that is on or comes next.
    pub fn letter(&self, news: &News, to: Addressee<'_>, answer: &str) -> Option<Message> {
        let (id, text) = (to.member.id, to.text());
        let letters = &text.letter;
        let letter = match news {
            News::Ended(_) => return self.ending(to),
            News::Moved(_, before) => {
                return self.change(to, MeetingState::Scheduled, &text.change.moved, Some(*before));
            }
            News::SeatOffered { ends_at, .. } => return Some(self.seat(to, *ends_at, answer)),
            News::BirthdayNear { of, opens_at, .. } => return self.birthday(to, of, *opens_at),
            News::VoteOpens(_) => return self.vote(to),
            News::Voted(_, result) => return self.voted(to, result),
            News::CalledOff(_) => return self.change(to, MeetingState::Cancelled, &text.change.called_off, None),
            News::Restored(_) => return self.change(to, MeetingState::Scheduled, &text.change.restored, None),
            News::Proposed { starts_at, reason, closes_at, .. } => {
                return self.question(to, *starts_at, *reason, *closes_at);
            }
            News::Near { starts_at, due, .. } => return self.reminder(to, *starts_at, *due, answer),
            News::Joined { moved, .. } if moved.contains(&id) => &letters.moved,
            News::Joined { .. } if !news.brings(&id) => &letters.joined,
            News::Joined { .. } | News::Formed => &letters.placed,
        };
        // Who comes reads who is there; who is there, who comes.
        let comes = news.brings(&id);
        let is_named = |one: &&Person| if comes { one.id != id } else { news.brings(&one.id) };
        let people: Vec<_> = self.people.iter().filter(is_named).collect();
        let next = self.next.as_ref().filter(|_| !people.is_empty())?;
        let called = |person: &&Person| text.told_apart(&(text.group.person)(&person.name), person.mark.as_ref());
        let people: Vec<_> = people.iter().map(called).collect();
        let when = next.starts_at.dated(to.language());
        let link = self.page();
        let people = people.join(", ");
        let values = [("when", when.as_str()), ("people", &people), ("link", &link), ("answer", answer)];
        Some(self.message(to, letter, &values))
    }

    /// What is written to somebody whose group was given up; nothing if they have come back to it.
    fn ending(&self, to: Addressee<'_>) -> Option<Message> {
        let link = format!("{}/welcome/times", self.origin);
        let is_here = self.people.iter().any(|person| person.id == to.member.id);
        if is_here { None } else { Some(self.message(to, &to.text().letter.ended, &[("link", &link)])) }
    }

    /// What is written of a meeting that was changed; nothing if it has been changed again, or has begun.
    fn change(
        &self,
        to: Addressee<'_>,
        state: MeetingState,
        letter: &Announcement,
        before: Option<Moment>,
    ) -> Option<Message> {
        let meeting = self.meeting.as_ref().filter(|meeting| meeting.state == state)?;
        let said = |moment: Moment| moment.dated(to.language());
        let (when, before) = (said(meeting.starts_at), before.map(said).unwrap_or_default());
        let link = self.page();
        Some(self.message(to, letter, &[("when", &when), ("before", &before), ("link", &link)]))
    }

    /// What is written of a meeting that is near; nothing if it is called off, or at another time by now.
    fn reminder(&self, to: Addressee<'_>, starts_at: Moment, due: DueReminder, answer: &str) -> Option<Message> {
        let is_ahead = |meeting: &&Meeting| meeting.is_ahead() && meeting.starts_at == starts_at;
        let meeting = self.meeting.as_ref().filter(is_ahead)?;
        let letter = to.text().reminder.of(due.reminder);
        let when = meeting.starts_at.dated(to.language());
        let (page, greeting) = (self.page(), self.greeting(to.text()));
        let values = [("when", when.as_str()), ("link", &page), ("answer", answer), ("greeting", &greeting)];
        let message = self.message(to, letter, &values);
        Some(Message { until: Some(due.until), ..message })
    }

    /// The line of the host as it stands in a letter; nothing if there is none.
    fn greeting(&self, text: &Text) -> String {
        let Some((host, line)) = &self.greeting else { return String::new() };
        (text.host.in_letter)(&text.told_apart(&(text.group.person)(&host.name), host.mark.as_ref()), line)
    }

    /// What is written of a vote that opens; nothing if it is over.
    fn vote(&self, to: Addressee<'_>) -> Option<Message> {
        let meeting = self.meeting.as_ref().filter(|one| vote_is_open(one.starts_at, self.now))?;
        let until = vote_closes(meeting.starts_at).dated(to.language());
        let link = format!("{}#vote", self.page());
        Some(self.message(to, &to.text().vote_letter.opens, &[("until", &until), ("link", &link)]))
    }

    /// What is written of the end of a vote, to each as they chose.
    fn voted(&self, to: Addressee<'_>, result: &VoteResult) -> Option<Message> {
        let (language, id) = (to.language(), to.member.id);
        let letters = &language.text().vote_letter;
        let (page, home) = (self.page(), format!("{}/home", self.origin));
        if result.on_break.contains(&id) {
            let day = to.member.on_break_until(self.now)?.day_dated(language);
            return Some(self.message(to, &letters.on_break, &[("day", &day), ("link", &home)]));
        }
        match (result.together.contains(&id), result.goes_on()) {
            (true, true) => {
                let when = self.next.as_ref()?.starts_at.dated(language);
                Some(self.message(to, &letters.goes_on, &[("when", &when), ("link", &page)]))
            }
            (true, false) => Some(self.message(to, &letters.too_few, &[("link", &home)])),
            (false, _) => Some(self.message(to, &letters.mixed, &[("link", &home)])),
        }
    }

    /// What is asked about a meeting; nothing if it is called off, or at another time by now.
    fn question(
        &self,
        to: Addressee<'_>,
        starts_at: Moment,
        reason: ProposalReason,
        closes_at: Moment,
    ) -> Option<Message> {
        let is_ahead = |meeting: &&Meeting| meeting.is_ahead() && meeting.starts_at == starts_at;
        let meeting = self.meeting.as_ref().filter(is_ahead)?;
        let (language, text) = (to.language(), to.text());
        let holiday = PublicHoliday::at(starts_at).map(|day| (text.holiday.day)(day)).unwrap_or_default();
        let (when, until) = (meeting.starts_at.dated(language), closes_at.dated(language));
        let values = [("when", when.as_str()), ("until", &until), ("holiday", &holiday), ("link", &self.page())];
        let message = self.message(to, text.proposed.of(reason), &values);
        Some(Message { until: Some(closes_at), ..message })
    }

    /// What is written of a seat that is offered.
    fn seat(&self, to: Addressee<'_>, ends_at: Moment, answer: &str) -> Message {
        let (when, until) = (self.group.slot.said(to.language()), ends_at.dated(to.language()));
        let values = [("when", when.as_str()), ("until", &until), ("answer", answer)];
        let message = self.message(to, &to.text().seat_letter.offered, &values);
        Message { until: Some(ends_at), ..message }
    }

    /// What is written of a birthday that is near; nothing if whose it is has left the group.
    fn birthday(&self, to: Addressee<'_>, of: &Id<Member>, opens_at: Moment) -> Option<Message> {
        let text = to.text();
        let person = self.people.iter().find(|person| person.id == *of)?;
        let called = text.told_apart(&(text.group.person)(&person.name), person.mark.as_ref());
        let (day, link) = (opens_at.day_dated(to.language()), format!("{}#birthday", self.page()));
        let values = [("person", called.as_str()), ("day", &day), ("link", &link)];
        let message = self.message(to, &text.birthday_letter.near, &values);
        Some(Message { until: Some(opens_at), ..message })
    }

    /// The address of the group's page.
    fn page(&self) -> String {
        format!("{}/groups/{}", self.origin, self.group.id)
    }

    fn message(&self, to: Addressee<'_>, letter: &Announcement, values: &[(&str, &str)]) -> Message {
        let group = to.text().group_name(&self.group.name);
        let values = [&[("name", to.member.name.as_str()), ("group", group.as_str())], values].concat();
        let mail = filled(letter.mail, &values);
        let words = Words { subject: letter.subject, mail, text: &letter.text, values: &values };
        Message::new(to.at, to.member.id, words)
    }
}
