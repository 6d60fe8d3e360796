//! Forms groups of people who have something in common and can meet at the same time.
//!
//! People in, plan out: [`Input`] is read and checked, [`form_groups`] places everybody it can and
//! says of each other person why not, and the [`Report`] measures the plan against a proven bound.
//! The engine is pure: no clock, no files, no ambient chance. Same input, seed and threads, same
//! bytes, unless the caller's `should_stop` cuts it short.
//!
//! The file format, the figures and the hard rules stand in the project's contract, "The matching
//! file"; this crate is their only implementation outside the tests, which carry their own.

mod answer;
mod bound;
mod breach;
mod check;
mod engine;
mod explain;
mod generate;
mod help;
mod input;
mod judge;
mod likeness;
mod mend;
mod mix;
mod newcomer;
mod person;
mod plan;
mod reasons;
mod refusal;
mod report;
mod roster;
mod simulate;
mod standing;
mod threads;
mod ties;
mod violations;
mod wishes;

pub use breach::Breach;
pub use engine::{Settings, form_groups};
pub use explain::{Common, explain};
pub use generate::generate;
pub use help::{Chance, Help, help};
pub use input::{DAYS_MAX, Input, Size};
pub use judge::{judge, moved, swapped, taken_out};
pub use mend::Mending;
pub use newcomer::Place;
pub use person::{Area, Gender, Person, Stage, Voice};
pub use plan::{BoundKind, Group, Plan, Report, Stopped, Unplaced};
pub use refusal::Refusal;
pub use simulate::{Lived, Simulation, simulate};
pub use standing::{Move, Standing};
pub use wishes::Wishes;
