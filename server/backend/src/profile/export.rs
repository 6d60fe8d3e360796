//! The file that a member takes away: words that a person can read, not our columns.

use std::collections::BTreeMap;

use domain::{
    interest,
    moment::Moment,
    place::{Area, MovingStage},
    profile::{Decade, Gender},
};
use serde::Serialize;

use crate::member::{Member, Told};

/// All that is held about a member.
#[derive(Debug, Serialize)]
pub struct Export {
    name: String,
    login: String,
    joined_at: String,
    consent: Option<Consent>,
    interests: BTreeMap<&'static str, u8>,
    slots: Vec<String>,
    area: Option<&'static str>,
    stage: Option<&'static str>,
    birth_decade: Option<u16>,
    gender: Option<&'static str>,
}

#[derive(Debug, Serialize)]
struct Consent {
    version: String,
    at: String,
}

impl Export {
    /// Gathers what is held about a member.
    pub fn new(member: &Member, told: &Told, consent: Option<(String, Moment)>) -> Self {
        let named = |key: &&'static str| interest::find(key).map_or(*key, |interest| interest.ko);
        Self {
            name: member.name.clone(),
            login: member.login.clone(),
            joined_at: member.joined_at.rfc3339(),
            consent: consent.map(|(version, at)| Consent { version, at: at.rfc3339() }),
            interests: told.interests.iter().map(|(key, strength)| (named(key), strength.number())).collect(),
            slots: told.slots.iter().map(|slot| slot.ko()).collect(),
            area: member.area.map(Area::ko),
            stage: member.stage.map(MovingStage::ko),
            birth_decade: member.decade.map(Decade::year),
            gender: member.gender.map(Gender::key),
        }
    }
}
