//! People as the engine looks at them, and groups of them.

use std::collections::BTreeMap;

use domain::{
    base::{id::Id, moment::Moment},
    group::Group,
    people::{member::Member, slot::Slot},
    praise::PraiseKind,
};
use sqlx_macros::FromRow;

use crate::store::praises::wishes::LastWishes;

/// Somebody who waits for a group.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Who it is.
    pub id: Id<Member>,
    /// Keys of interests with strengths.
    pub interests: BTreeMap<String, u8>,
    /// Numbers of half days.
    pub slots: Vec<u8>,
    /// Key of the area.
    pub area: Option<String>,
    /// Key of the stage of moving.
    pub stage: Option<String>,
    /// First year of the decade of birth.
    pub birth_decade: Option<u16>,
    /// Key of the gender.
    pub gender: Option<String>,
    /// Whom they have been in a group with.
    pub met: Vec<Id<Member>>,
    /// Whom they would like to meet again and whom rather not; no page may ever say so.
    pub wishes: LastWishes,
    /// What they are thanked for.
    pub praised: Vec<PraiseKind>,
    /// Since when they are a member.
    pub joined_at: Moment,
}

/// A row about somebody who waits, without what stands in other tables.
#[derive(FromRow)]
pub(super) struct CandidateRow {
    pub(super) id: String,
    pub(super) area: Option<String>,
    pub(super) stage: Option<String>,
    pub(super) birth_decade: Option<i64>,
    pub(super) gender: Option<String>,
    pub(super) joined_at: i64,
}

/// A group with meetings ahead, as its people are to the engine.
pub struct Seated {
    /// The group.
    pub group: Id<Group>,
    /// The half day on which it meets.
    pub slot: Slot,
    /// Its people, by id.
    pub people: Vec<Candidate>,
}
