//! What a person may do here.

use domain::people::{member::Member, role::Role};

/// Proof that the person behind a request is an organizer; only the backend makes one.
#[derive(Debug, Clone)]
pub struct Organizer(pub(crate) Member);

impl Organizer {
    /// The member as an organizer, if they are one.
    pub fn of(member: &Member) -> Option<Self> {
        member.roles.contains(&Role::Organizer).then(|| Self(member.clone()))
    }

    /// The organizer as a person.
    pub fn member(&self) -> &Member {
        &self.0
    }
}
