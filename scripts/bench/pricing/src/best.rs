//! The groups found so far, and what is still worth finding.

/// How many groups are kept for each person: enough that the bound's linear programme can choose, few
/// enough that it stays small.
const KEPT: usize = 4;

/// After so many groups only those of more than half the greatest excess so far are looked for.
const PLENTY: usize = 100_000;

/// Less than this is rounding.
const NOTICEABLE: f64 = 1e-9;

type Group = (f64, Vec<usize>);

/// For each person the best groups found that hold them.
pub struct Best {
    of: Vec<Vec<Group>>,
    greatest: f64,
    floor: f64,
    seen: usize,
}

impl Best {
    pub fn new(people: usize) -> Self {
        Self { of: vec![Vec::new(); people], greatest: 0.0, floor: NOTICEABLE, seen: 0 }
    }

    /// Groups of a smaller excess need not be offered; never above the greatest excess.
    pub fn floor(&self) -> f64 {
        self.floor
    }

    pub fn greatest(&self) -> f64 {
        self.greatest
    }

    pub fn offer(&mut self, excess: f64, mut members: Vec<usize>) {
        if excess < self.floor {
            return;
        }
        self.greatest = self.greatest.max(excess);
        self.seen += 1;
        if self.seen >= PLENTY {
            self.floor = self.floor.max(self.greatest / 2.0);
            self.seen = 0;
        }
        members.sort_unstable();
        for &person in &members {
            let kept = &mut self.of[person];
            if kept.len() == KEPT && kept.last().is_some_and(|last| last.0 >= excess) {
                continue;
            }
            kept.insert(kept.partition_point(|group| group.0 >= excess), (excess, members.clone()));
            kept.truncate(KEPT);
        }
    }

    /// All that were kept, each once.
    pub fn groups(self) -> Vec<Group> {
        let mut all: Vec<Group> = self.of.into_iter().flatten().collect();
        all.sort_unstable_by(|a, b| a.1.cmp(&b.1));
        all.dedup_by(|a, b| a.1 == b.1);
        all
    }
}
