//! Organizers are told a day ahead which meetings have no room.

use domain::{
    base::moment::{DAY, MINUTE},
    delivery::NewsKind,
    group::{offer::counts_from, room::Roomless},
    meeting::reminder::is_day,
    people::{login::Login, member::Member, role::Role},
    text::letter::filled,
};

use crate::{
    Backend,
    groups::tell::letters::{NewLetter, contacts_of},
    ports::messenger::{Message, Words},
    store::{
        StoreError, Tx, Unrecorded,
        members::{self, contacts, roles},
        rooms::roomless,
    },
};

/// A group that was just announced gets its room within minutes: by a job, or by whoever pastes it right away.
const JUST_MADE: i64 = 30 * MINUTE;
/// So many meetings are told of in one letter; more than meet on one day, with a thousand people.
const AT_ONCE: i64 = 200;
/// So many of them are named in it: the page has the others.
const NAMED: usize = 20;

impl Backend {
    /// Tells every organizer which meetings until the end of tomorrow have no room, once of each meeting, and says of how many: the
    /// operation of a worker's round. They are told by day, so that there is a day to paste an address; by night of what cannot
    /// wait for the morning: whoever leaves takes a pasted room along, at any hour.
    pub async fn warn_of_roomless(&self) -> Result<usize, StoreError> {
        let now = self.now();
        let until = if is_day(now) { now.plus(now.rest_of_day() + DAY) } else { counts_from(now) };
        let (days, made_before) = ((now, until), now.plus(-JUST_MADE));
        let untold = roomless::untold(&mut *self.parts.store.read().await?, days, made_before, AT_ONCE).await?;
        if untold.is_empty() {
            return Ok(0);
        }
        let mut tx = self.parts.store.begin_single().await?;
        let mut told = Vec::with_capacity(untold.len());
        for one in untold {
            // Another process may have been faster.
            if roomless::note_told(&mut tx, &one, now).await? {
                told.push(one);
            }
        }
        self.write_of_roomless(&mut tx, &told).await?;
        tx.commit(Unrecorded::Clock).await?;
        self.wake_workers();
        Ok(told.len())
    }

    async fn write_of_roomless(&self, tx: &mut Tx, told: &[Roomless]) -> Result<(), StoreError> {
        let organizers = roles::holders(tx, Role::Organizer).await?;
        let others = contacts::proven(tx, &organizers).await?;
        let mut letters = Vec::new();
        for id in organizers {
            let Some(to) = members::find(tx, &id).await? else { continue };
            for at in contacts_of(&to, others.get(&id)) {
                let message = self.letter_of_roomless(&to, &at, told);
                letters.extend(message.map(|message| NewLetter { member: id, kind: NewsKind::Roomless, message }));
            }
        }
        self.ask_for_letters(tx, &self.new_id(), letters).await
    }

    /// What is written to an organizer at one of their contacts; nothing about no meeting.
    fn letter_of_roomless(&self, to: &Member, at: &Login, told: &[Roomless]) -> Option<Message> {
        let (language, last) = (to.view.language, told.last()?);
        let text = language.text();
        let words = &text.roomless_letter;
        let named = |one: &Roomless| (words.line)(&one.starts_at.dated(language), &text.group_name(&one.name));
        let mut groups: String = told.iter().take(NAMED).map(named).collect();
        if let Some(more @ 1..) = told.len().checked_sub(NAMED) {
            groups.push_str(&(words.more)(more));
        }
        let (day, count) = (last.starts_at.day_dated(language), told.len().to_string());
        let page = format!("{}/organize/rooms", self.parts.public_url);
        let values = [("name", to.name.as_str()), ("day", &day), ("count", &count), ("list", &groups), ("link", &page)];
        let mail = filled(words.missing.mail, &values);
        // Mail alone has room for the list, which is no place of the template.
        let in_text = &values.map(|(name, value)| if name == "list" { (name, "") } else { (name, value) });
        let words = Words { subject: words.missing.subject, mail, text: &words.missing.text, values: in_text };
        Some(Message { until: Some(last.starts_at), ..Message::new(at, to.id, words) })
    }
}
