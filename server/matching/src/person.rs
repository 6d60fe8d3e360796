//! One person, as the matching file writes them down.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::input::{lists, number};

/// Somebody who would like to meet others.
///
/// Lists are read as sets: naming somebody or a slot twice is the same as once. Only `id`,
/// `interests` and `slots` are required in a file; the rest of [`Default`] is "not told".
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// A name for the person that no other person in the file has.
    pub id: String,
    /// How much this person cares for what: any key, strength 1 to 3.
    #[serde(deserialize_with = "lists::strengths")]
    pub interests: BTreeMap<String, u8>,
    /// When this person is free: `day * 3 + part`, Monday 0, parts morning 0, afternoon 1, evening 2.
    #[serde(deserialize_with = "lists::slots")]
    pub slots: Vec<u8>,
    /// Where on the island this person lives or would like to live.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
    /// How far this person has come with moving.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    /// The decade of birth, 1920 to 2000, a multiple of ten.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "number::decade")]
    pub birth_decade: Option<u16>,
    /// Woman or man; absent means not told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// For how many days this person has been waiting for a group.
    #[serde(default, skip_serializing_if = "is_zero", deserialize_with = "number::days")]
    pub waiting_days: u32,
    /// Ids of people who must not be in this person's group.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub avoid: Vec<String>,
    /// Ids of people who are in this person's group, or nobody of them is placed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub together: Vec<String>,
    /// Ids of people this person has already been in a group with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub met: Vec<String>,
    /// Ids of people this person would like to meet again; it counts where both wish it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wish: Vec<String>,
    /// What the others thanked this person for more often, if it is clear: telling or listening.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voice: Option<Voice>,
}

impl Person {
    /// Every list of other people's ids, for whoever takes people out of a file.
    pub fn lists_mut(&mut self) -> [&mut Vec<String>; 4] {
        [&mut self.avoid, &mut self.together, &mut self.met, &mut self.wish]
    }
}

/// A part of Jeju, or the honest answer that there is none yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Area {
    /// 제주시.
    JejuCity,
    /// 서귀포시.
    Seogwipo,
    /// 동쪽.
    East,
    /// 서쪽.
    West,
    /// 아직 정하지 않았어요; counts as like nobody's area, not even another undecided one's.
    Undecided,
}

/// How far somebody has come with moving to Jeju.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// 알아보고 있어요.
    Curious,
    /// 계획하고 있어요.
    Planning,
    /// 한달살기 예정이에요.
    MonthStay,
    /// 곧 이사해요.
    Moving,
    /// 살고 있어요: a 선배 to the others.
    Settled,
}

/// Whether somebody is thanked for what they tell or for how they listen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Voice {
    /// They tell stories and make people laugh.
    Talks,
    /// They listen.
    Listens,
}

/// Woman or man, as far as the file can say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gender {
    /// A woman.
    #[serde(rename = "f")]
    Woman,
    /// A man.
    #[serde(rename = "m")]
    Man,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's skip_serializing_if passes a reference")]
fn is_zero(days: &u32) -> bool {
    *days == 0
}
