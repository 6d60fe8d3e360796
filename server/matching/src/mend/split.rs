//! Finds everybody of a group a seat elsewhere.

use crate::standing::{Move, Standing, Unit};

/// The people of a group divided among groups that have room for them, each where they suit best
/// as far as seats go round.
///
/// Looks at every way if there are few: who has the least choice comes first, and of more groups than
/// there are units, the best as many will do, for the others cannot take them all.
pub(super) fn among_others(standing: &Standing, group: usize) -> Option<Vec<Move>> {
    let units = standing.units(standing.tables[group].people.iter().copied());
    let count = units.len();
    let with_options = units.into_iter().map(|unit| (options(standing, group, &unit, count), unit));
    let mut seekers: Vec<(Vec<usize>, Unit)> = with_options.collect();
    seekers.sort_by_key(|(options, _)| options.len());
    let mut search = Search { standing, seekers: &seekers, seats: Vec::new(), tries: TRIES };
    let found = search.run();
    let seats = seekers.iter().zip(search.seats);
    found.then(|| seats.flat_map(|((_, unit), to)| standing.moves(&unit.people, Some(to))).collect())
}

/// How many seats are tried: all ways for seven units; more hang on so few seats that none is likely.
const TRIES: usize = 1_000_000;

/// The groups of enough people where a unit has room, the one that suits best first.
fn options(standing: &Standing, group: usize, unit: &Unit, most: usize) -> Vec<usize> {
    let enough = |&other: &usize| other != group && standing.tables[other].people.len() >= standing.roster.size().min;
    let open = (0..standing.tables.len()).filter(enough).filter(|&other| standing.has_room(other, unit));
    let suits = |other: usize| standing.suits(&unit.people, || standing.tables[other].people.iter());
    let mut open: Vec<(f64, usize)> = open.map(|other| (suits(other), other)).collect();
    open.sort_by(|one, other| other.0.total_cmp(&one.0));
    open.into_iter().map(|(_, other)| other).take(most).collect()
}

struct Search<'a> {
    standing: &'a Standing,
    /// The units with their options, the one with the fewest first.
    seekers: &'a [(Vec<usize>, Unit)],
    /// Where the first of them sit so far.
    seats: Vec<usize>,
    tries: usize,
}

impl Search<'_> {
    /// Seats whoever is left, depth first.
    fn run(&mut self) -> bool {
        let Some((options, unit)) = self.seekers.get(self.seats.len()) else {
            return true;
        };
        for &option in options {
            if self.tries == 0 {
                return false;
            }
            self.tries -= 1;
            if self.is_free(option, unit) {
                self.seats.push(option);
                if self.run() {
                    return true;
                }
                self.seats.pop();
            }
        }
        false
    }

    /// Whether a unit fits in a group beside those who were seated there before.
    ///
    /// They have been mates, so all that can be wrong is room and time.
    fn is_free(&self, group: usize, unit: &Unit) -> bool {
        let table = &self.standing.tables[group];
        let before = self.seekers.iter().zip(&self.seats).filter(|&(_, &seat)| seat == group);
        let (mut people, mut free) = (table.people.len() + unit.people.len(), table.free & unit.free);
        for ((_, other), _) in before {
            people += other.people.len();
            free &= other.free;
        }
        people <= self.standing.roster.size().max && free != 0
    }
}
