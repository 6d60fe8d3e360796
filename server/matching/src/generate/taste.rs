//! What invented people like.

use std::collections::BTreeMap;

use rand::{RngExt, seq::IndexedRandom};
use rand_chacha::ChaCha8Rng;

use crate::likeness::real;

/// From the best liked to the rarest.
const INTERESTS: [&str; 40] = [
    "olle",
    "oreum",
    "garden",
    "parkgolf",
    "baduk",
    "cooking",
    "sea-view",
    "trot",
    "photo",
    "jejueo",
    "tangerine",
    "hot-spring",
    "fishing",
    "cycling",
    "choir",
    "reading",
    "calligraphy",
    "volunteering",
    "history",
    "grandchildren",
    "yoga",
    "table-tennis",
    "swimming",
    "tea",
    "birdwatching",
    "painting",
    "pottery",
    "woodwork",
    "knitting",
    "film",
    "guitar",
    "haenyeo",
    "horses",
    "stars",
    "beekeeping",
    "smartphone",
    "travel-writing",
    "natural-dyeing",
    "drone",
    "radio",
];

const PROFILES: usize = 10;
const PROFILE_INTERESTS: usize = 8;

/// The interests with their odds, and the profiles drawn from them.
pub(super) struct Tastes {
    profiles: Vec<Vec<&'static str>>,
}

impl Tastes {
    pub(super) fn new(rng: &mut ChaCha8Rng) -> Self {
        let profile = |rng: &mut ChaCha8Rng| {
            let mut interests = Vec::new();
            while interests.len() < PROFILE_INTERESTS {
                let interest = any(rng);
                if !interests.contains(&interest) {
                    interests.push(interest);
                }
            }
            interests
        };
        Self { profiles: (0..PROFILES).map(|_| profile(rng)).collect() }
    }

    /// One person's interests with their strengths.
    pub(super) fn interests(&self, rng: &mut ChaCha8Rng) -> BTreeMap<String, u8> {
        let count = rng.random_range(3..=8);
        let profile = self.profiles.choose(rng).map_or(&[][..], Vec::as_slice);
        let mut interests = BTreeMap::new();
        while interests.len() < count {
            let own = profile.choose(rng).filter(|_| rng.random_bool(0.7));
            let interest = own.copied().unwrap_or_else(|| any(rng));
            let strength = rng.random_range(1..=3);
            interests.entry(interest.to_owned()).or_insert(strength);
        }
        interests
    }
}

/// One of all interests, the r-th as likely as 1/r.
fn any(rng: &mut ChaCha8Rng) -> &'static str {
    let odds = |rank: usize| 1.0 / real(rank + 1);
    let all: f64 = (0..INTERESTS.len()).map(odds).sum();
    let mut left = rng.random_range(0.0..all);
    for (rank, interest) in INTERESTS.iter().enumerate() {
        left -= odds(rank);
        if left < 0.0 {
            return interest;
        }
    }
    INTERESTS[INTERESTS.len() - 1]
}
