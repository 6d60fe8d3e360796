//! The people of a file, looked up in the plainest way.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

pub struct Village {
    pub ids: Vec<String>,
    pub interests: Vec<BTreeMap<String, f64>>,
    pub slots: Vec<BTreeSet<u64>>,
    pub area: Vec<Option<String>>,
    pub gender: Vec<Option<String>>,
    pub stage: Vec<Option<String>>,
    pub voice: Vec<Option<String>>,
    pub min: usize,
    pub max: usize,
    lists: Vec<BTreeMap<&'static str, BTreeSet<String>>>,
    units: Vec<BTreeSet<usize>>,
}

fn words(value: &Value) -> BTreeSet<String> {
    let list = value.as_array().into_iter().flatten();
    list.map(|one| one.as_str().unwrap().to_owned()).collect()
}

impl Village {
    pub fn read(file: &Value) -> Self {
        let people = file["people"].as_array().unwrap();
        let word = |person: &Value, field: &str| person[field].as_str().map(str::to_owned);
        let interests = |person: &Value| {
            let pairs = person["interests"].as_object().unwrap().iter();
            pairs.map(|(key, strength)| (key.clone(), strength.as_f64().unwrap())).collect()
        };
        let slots = |person: &Value| {
            let slots = person["slots"].as_array().unwrap().iter();
            slots.map(|slot| slot.as_u64().unwrap()).collect()
        };
        let lists = |person: &Value| {
            let names = ["avoid", "together", "met", "wish"].into_iter();
            names.map(|name| (name, words(&person[name]))).collect()
        };
        let size = |field: &str, usual: u64| usize::try_from(file["size"][field].as_u64().unwrap_or(usual)).unwrap();
        let mut village = Self {
            ids: people.iter().map(|one| word(one, "id").unwrap()).collect(),
            interests: people.iter().map(interests).collect(),
            slots: people.iter().map(slots).collect(),
            area: people.iter().map(|one| word(one, "area")).collect(),
            gender: people.iter().map(|one| word(one, "gender")).collect(),
            stage: people.iter().map(|one| word(one, "stage")).collect(),
            voice: people.iter().map(|one| word(one, "voice")).collect(),
            min: size("min", 4),
            max: size("max", 6),
            lists: people.iter().map(lists).collect(),
            units: Vec::new(),
        };
        village.units = (0..village.count()).map(|one| village.chain(one)).collect();
        village
    }

    pub fn count(&self) -> usize {
        self.ids.len()
    }

    pub fn index(&self, id: &str) -> Option<usize> {
        self.ids.iter().position(|one| one == id)
    }

    /// The groups of a plan by index; strangers become an index nobody has.
    pub fn groups(&self, plan: &Value) -> Vec<Vec<usize>> {
        let groups = plan["groups"].as_array().unwrap().iter();
        let members = |group: &Value| {
            let ids = group["members"].as_array().unwrap().iter();
            ids.map(|id| self.index(id.as_str().unwrap()).unwrap_or(usize::MAX)).collect()
        };
        groups.map(members).collect()
    }

    fn named(&self, list: &str, i: usize, j: usize) -> bool {
        self.lists[i][list].contains(&self.ids[j]) || self.lists[j][list].contains(&self.ids[i])
    }

    pub fn avoid(&self, i: usize, j: usize) -> bool {
        self.named("avoid", i, j)
    }

    /// Met, and lifted neither by being together nor by a wish of both.
    pub fn met(&self, i: usize, j: usize) -> bool {
        self.named("met", i, j) && !self.unit(i).contains(&j) && !self.wish(i, j)
    }

    /// Whether both would like to meet again.
    pub fn wish(&self, i: usize, j: usize) -> bool {
        self.lists[i]["wish"].contains(&self.ids[j]) && self.lists[j]["wish"].contains(&self.ids[i])
    }

    pub fn barred(&self, i: usize, j: usize) -> bool {
        self.avoid(i, j) || self.met(i, j)
    }

    /// Everybody who stays together with a person, the person included.
    pub fn unit(&self, person: usize) -> &BTreeSet<usize> {
        &self.units[person]
    }

    /// The chain of together that a person hangs on.
    fn chain(&self, person: usize) -> BTreeSet<usize> {
        let mut unit = BTreeSet::from([person]);
        loop {
            let joins = |&other: &usize| unit.iter().any(|&one| self.named("together", one, other));
            let more: Vec<usize> = (0..self.count()).filter(|other| !unit.contains(other)).filter(joins).collect();
            if more.is_empty() {
                return unit;
            }
            unit.extend(more);
        }
    }

    pub fn common_slots(&self, people: &[usize]) -> BTreeSet<u64> {
        let mut slots = people.iter().map(|&one| self.slots[one].clone());
        let first = slots.next().unwrap_or_default();
        slots.fold(first, |common, one| &common & &one)
    }

    pub fn share_slot(&self, i: usize, j: usize) -> bool {
        i != j && !self.slots[i].is_disjoint(&self.slots[j])
    }

    /// Whether these people are a group by every hard rule, `together` aside.
    pub fn is_group(&self, people: &[usize]) -> bool {
        let pairs = || people.iter().flat_map(|&i| people.iter().map(move |&j| (i, j)));
        (self.min..=self.max).contains(&people.len())
            && !self.common_slots(people).is_empty()
            && pairs().all(|(i, j)| !self.barred(i, j))
    }
}
