//! Readers for lists of slots and for interests with their strengths.

use std::{collections::BTreeMap, fmt};

use serde::de::{Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::number::{SLOT, STRENGTH, narrow};

pub(crate) fn slots<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
    from.deserialize_seq(Slots)
}

pub(crate) fn strengths<'de, D: Deserializer<'de>>(from: D) -> Result<BTreeMap<String, u8>, D::Error> {
    from.deserialize_map(Strengths)
}

struct Slots;

impl<'de> Visitor<'de> for Slots {
    type Value = Vec<u8>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of slots")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Vec<u8>, A::Error> {
        let mut slots = Vec::new();
        while let Some(slot) = seq.next_element_seed(SLOT)? {
            slots.push(narrow(slot)?);
        }
        Ok(slots)
    }
}

struct Strengths;

impl<'de> Visitor<'de> for Strengths {
    type Value = BTreeMap<String, u8>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("interests with their strengths")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut strengths = BTreeMap::new();
        while let Some(key) = map.next_key::<String>()? {
            let strength = narrow(map.next_value_seed(STRENGTH)?)?;
            // serde's own maps keep the last of two; a file that says two things is malformed.
            if let Some(key) = strengths.keys().find(|&known| *known == key) {
                let problem = format!("expected each interest once, found `{key}` again");
                return Err(A::Error::custom(problem));
            }
            strengths.insert(key, strength);
        }
        Ok(strengths)
    }
}
