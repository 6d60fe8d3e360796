//! How much longer the search may go on.

use crate::plan::Stopped;

/// Moves left, and the caller's word; shared out among threads and added up again.
#[derive(Clone)]
pub(super) struct Budget<'a> {
    moves: Option<u64>,
    should_stop: &'a (dyn Fn() -> bool + Sync),
    stopped: Option<Stopped>,
}

impl<'a> Budget<'a> {
    pub(super) fn new(moves: Option<u64>, should_stop: &'a (dyn Fn() -> bool + Sync)) -> Self {
        Self { moves, should_stop, stopped: None }
    }

    /// Takes one move; `false` if there is none or the caller wants an end.
    pub(super) fn spend(&mut self) -> bool {
        if self.is_out_of_time() {
            return false;
        }
        match &mut self.moves {
            Some(0) => self.stopped = Some(Stopped::Moves),
            Some(moves) => *moves -= 1,
            None => {}
        }
        !self.is_spent()
    }

    /// So many moves, or fewer that leave a quarter of all that are left for what comes after.
    pub(super) fn most(&self, moves: usize) -> usize {
        let left = self.moves.map_or(usize::MAX, |moves| usize::try_from(moves).unwrap_or(usize::MAX));
        moves.min(left - left / 4)
    }

    /// Asks the caller; costs no move.
    pub(super) fn is_out_of_time(&mut self) -> bool {
        if self.stopped != Some(Stopped::Time) && (self.should_stop)() {
            self.stopped = Some(Stopped::Time);
        }
        self.stopped == Some(Stopped::Time)
    }

    pub(super) fn is_spent(&self) -> bool {
        self.stopped.is_some()
    }

    /// What one of several equal parts may spend.
    pub(super) fn share(&self, parts: u64) -> Self {
        let mut share = self.clone();
        share.moves = self.moves.map(|moves| moves / parts.max(1));
        share
    }

    /// Takes back what the parts have not spent; a part that ran dry does not end the whole.
    pub(super) fn collect(&mut self, given: &Self, parts: &[Self]) {
        let spent = |part: &Self| Some(given.moves? - part.moves?);
        if let Some(moves) = &mut self.moves {
            *moves -= parts.iter().filter_map(spent).sum::<u64>();
        }
        let in_time = parts.iter().all(|part| part.stopped != Some(Stopped::Time));
        if !in_time {
            self.stopped = Some(Stopped::Time);
        }
    }

    /// Whether one of the parts ran dry, so that there is not enough for as many parts once more; ends the whole then.
    pub(super) fn ran_dry(&mut self, parts: &[Self]) -> bool {
        let dry = self.moves == Some(0) || parts.iter().any(|part| part.stopped == Some(Stopped::Moves));
        if dry && self.stopped.is_none() {
            self.stopped = Some(Stopped::Moves);
        }
        dry
    }

    /// What ended the search.
    pub(super) fn stopped(&self) -> Stopped {
        self.stopped.unwrap_or(Stopped::Converged)
    }
}
