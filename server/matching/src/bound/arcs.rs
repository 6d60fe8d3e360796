//! Whom each person could meet, most alike first, computed only as far as somebody looks.

use crate::roster::Roster;

/// Likeness is counted in whole units of 10⁻¹², so that prices add up exactly.
const SCALE: f64 = 1e12;

/// How many of the most alike are sorted at first: few paths ever look further.
const FIRST_LOOK: usize = 128;

/// One possible mate and the likeness, scaled.
pub(super) type Arc = (usize, i64);

/// For each person the possible mates with any likeness, in descending order of it.
pub(super) struct Arcs<'a> {
    roster: &'a Roster<'a>,
    rows: Vec<Row>,
}

struct Row {
    sorted: Vec<Arc>,
    complete: bool,
}

impl<'a> Arcs<'a> {
    pub(super) fn new(roster: &'a Roster<'a>) -> Self {
        let rows = (0..roster.len()).map(|person| Row::new(roster, person, FIRST_LOOK));
        Self { rows: rows.collect(), roster }
    }

    /// The mate at a place in a person's order, `None` past the last one.
    pub(super) fn get(&mut self, person: usize, place: usize) -> Option<Arc> {
        let row = &self.rows[person];
        if place >= row.sorted.len() && !row.complete {
            self.rows[person] = Row::new(self.roster, person, 4 * place);
        }
        self.rows[person].sorted.get(place).copied()
    }
}

impl Row {
    fn new(roster: &Roster, person: usize, look: usize) -> Self {
        let mut barred: Vec<usize> = roster.ties().barred(person).collect();
        barred.sort_unstable();
        let mut barred = barred.into_iter().peekable();
        let mut may = |other: &usize| {
            while barred.next_if(|one| one < other).is_some() {}
            barred.peek() != Some(other)
        };
        let possible = (0..roster.len()).filter(|&other| roster.share_slot(person, other) && may(&other));
        let scaled = possible.map(|other| (other, scale(roster.likeness(person, other))));
        let mut sorted: Vec<Arc> = scaled.filter(|&(_, likeness)| likeness > 0).collect();
        let order = |one: &Arc, other: &Arc| other.1.cmp(&one.1).then(one.0.cmp(&other.0));
        let complete = sorted.len() <= look;
        if !complete {
            sorted.select_nth_unstable_by(look, order);
            sorted.truncate(look);
            sorted.shrink_to_fit();
        }
        sorted.sort_unstable_by(order);
        Self { sorted, complete }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a likeness from 0 to 1, scaled and rounded, fits an i64 exactly")]
fn scale(likeness: f64) -> i64 {
    (likeness * SCALE + 0.5) as i64
}

/// A sum of scaled likeness as it was.
#[expect(clippy::cast_precision_loss, reason = "the sixteenth digit of a bound is of no interest")]
pub(super) fn unscale(sum: i64) -> f64 {
    sum as f64 / SCALE
}
