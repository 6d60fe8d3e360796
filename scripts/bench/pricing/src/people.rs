//! The people, as this program knows them.

use std::{error::Error, io, str::FromStr};

/// Who there is, when they are free, whom they may meet.
pub struct People {
    pub min: usize,
    pub max: usize,
    /// One bit for each slot.
    pub slots: Vec<u32>,
    /// s(i,j) where the two may meet, negative where they must not.
    pub likeness: Vec<Vec<f64>>,
    /// People who must stay together, only where they are two or more.
    pub units: Vec<Vec<usize>>,
}

impl People {
    /// Reads a line `N min max`, a line of N slot masks, a line of N unit numbers below N, and N lines of N
    /// likenesses.
    pub fn read(lines: &mut impl Iterator<Item = io::Result<String>>) -> Result<Self, Box<dyn Error>> {
        let mut next = || lines.next().unwrap_or_else(|| Ok(String::new()));
        let head = numbers::<usize>(&next()?)?;
        let [count, min, max] = head.try_into().map_err(|_| "expected N, min and max")?;
        let slots = numbers(&next()?)?;
        let unit_of = numbers::<usize>(&next()?)?;
        let likeness = (0..count).map(|_| numbers(&next()?)).collect::<Result<Vec<Vec<f64>>, _>>()?;
        if slots.len() != count || unit_of.len() != count || likeness.iter().any(|row| row.len() != count) {
            return Err("a line is too short or too long".into());
        }
        let mut units = vec![Vec::new(); count];
        for (person, &unit) in unit_of.iter().enumerate() {
            units.get_mut(unit).ok_or("a unit's number is N or more")?.push(person);
        }
        units.retain(|unit| unit.len() > 1);
        Ok(Self { min, max, slots, likeness, units })
    }

    pub fn count(&self) -> usize {
        self.slots.len()
    }

    /// Whether each two of them may be in one group.
    pub fn may_meet(&self, one: usize, other: usize) -> bool {
        one != other && self.likeness[one][other] >= 0.0 && self.slots[one] & self.slots[other] != 0
    }

    pub fn common_slots(&self, people: &[usize]) -> u32 {
        people.iter().fold(u32::MAX, |slots, &one| slots & self.slots[one])
    }
}

/// The numbers in a line.
pub fn numbers<T>(line: &str) -> Result<Vec<T>, Box<dyn Error>>
where
    T: FromStr,
    T::Err: Error + 'static,
{
    line.split_ascii_whitespace().map(|word| word.parse().map_err(Into::into)).collect()
}
