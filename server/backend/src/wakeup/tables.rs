//! The tables of the groups that meet now: what open pages hear from.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use domain::{
    base::{id::Id, moment::Moment},
    meeting::{Meeting, live::Turns},
};
use tokio::sync::watch;

/// One channel for each meeting at which somebody of this process listens. It holds the last turn and nothing else, so a
/// slow page skips what was turned meanwhile, and nobody's page costs another's more than a few bytes.
#[derive(Debug, Default)]
pub struct Tables(Mutex<Open>);

#[derive(Debug, Default)]
struct Open {
    tables: HashMap<Id<Meeting>, Table>,
    /// Whether somebody looks after them.
    is_watched: bool,
}

#[derive(Debug)]
struct Table {
    starts_at: Moment,
    turns: watch::Sender<Turns>,
}

impl Tables {
    /// Hears from the table of a meeting from now on; says as well whether nobody looks after the tables yet, which whoever
    /// asks does then.
    pub fn listen(&self, meeting: &Meeting, turns: Turns) -> (watch::Receiver<Turns>, bool) {
        let mut open = self.open();
        let new = || Table { starts_at: meeting.starts_at, turns: watch::channel(turns).0 };
        let heard = open.tables.entry(meeting.id).or_insert_with(new).turns.subscribe();
        let is_watched = std::mem::replace(&mut open.is_watched, true);
        (heard, !is_watched)
    }

    /// Tells whoever listens at a meeting how far it has come; what is older than they know is no news.
    pub fn tell(&self, meeting: &Id<Meeting>, turns: Turns) {
        if let Some(table) = self.open().tables.get(meeting) {
            table.turns.send_if_modified(|known| {
                let later = known.later(turns);
                std::mem::replace(known, later) != later
            });
        }
    }

    /// The meetings at which somebody listens. Whoever listens at one that is over by this look hears that it has ended. If
    /// there is none left, nobody looks after the tables any more.
    pub fn heard(&self, is_on: impl Fn(Moment) -> bool) -> Vec<Id<Meeting>> {
        let mut open = self.open();
        open.tables.retain(|_, table| table.turns.receiver_count() > 0 && is_on(table.starts_at));
        open.is_watched = !open.tables.is_empty();
        open.tables.keys().copied().collect()
    }

    fn open(&self) -> MutexGuard<'_, Open> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use domain::meeting::MeetingState;

    use super::*;

    fn meeting() -> Meeting {
        let starts_at = Moment::from_unix_ms(0);
        Meeting { id: Id::NOBODY, group: Id::NOBODY, sequence: 1, starts_at, state: MeetingState::Live, revision: 0 }
    }

    #[test]
    fn everybody_at_a_table_hears_the_last_turn_and_an_older_one_is_no_news() {
        let (tables, meeting) = (Tables::default(), meeting());
        let (mut one, first) = tables.listen(&meeting, Turns::default());
        let (mut other, second) = tables.listen(&meeting, Turns::default());
        assert!(first && !second, "one of them looks after the tables");
        for cards in [1, 2, 1] {
            tables.tell(&meeting.id, Turns { cards, speakers: 0 });
        }
        for heard in [&mut one, &mut other] {
            assert!(heard.has_changed().unwrap());
            assert_eq!(heard.borrow_and_update().cards, 2);
        }
        tables.tell(&meeting.id, Turns { cards: 2, speakers: 0 });
        assert!(!one.has_changed().unwrap());
    }

    #[test]
    fn a_table_at_which_nobody_listens_is_gone_and_one_that_is_over_says_so() {
        let (tables, meeting) = (Tables::default(), meeting());
        let (heard, _) = tables.listen(&meeting, Turns::default());
        assert_eq!(tables.heard(|_| true), [meeting.id]);
        drop(heard);
        assert_eq!(tables.heard(|_| true), []);
        let (heard, alone) = tables.listen(&meeting, Turns::default());
        assert!(alone, "nobody looks after them by now");
        assert_eq!(tables.heard(|_| false), []);
        assert!(heard.has_changed().is_err(), "the table is gone");
    }
}
