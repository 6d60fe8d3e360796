//! Roles: what somebody may do here beside meeting, and for what. Whoever has none is a member.

use serde::{Deserialize, Serialize};

/// What somebody may do beside meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// Looks after the groups (운영자).
    Organizer,
    /// Looks after the meetings of one group (모임지기), of whose people they are one.
    Host,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 2] = [Self::Organizer, Self::Host];
    /// Those that are held for everything: each opens addresses of its own.
    pub const FOR_ALL: [Self; 1] = [Self::Organizer];

    /// The word under which the database keeps it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Organizer => "organizer",
            Self::Host => "host",
        }
    }

    /// Reads a key; a newer release may have written one that this one does not know.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.key() == key)
    }
}

/// For what a role holds that is held for everything. That of a host is the id of their group, and is read with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// For everything.
    All,
}

impl Scope {
    /// The word under which the database keeps it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::All => "all",
        }
    }

    /// Reads a key; whatever is narrower is nothing for everything.
    pub fn parse(key: &str) -> Option<Self> {
        (key == Self::All.key()).then_some(Self::All)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_role_that_this_release_does_not_know_is_none() {
        for role in Role::ALL {
            assert_eq!(Role::parse(role.key()), Some(role));
        }
        assert_eq!((Role::parse("member"), Role::parse("captain")), (None, None));
        assert_eq!((Scope::parse("all"), Scope::parse("one group")), (Some(Scope::All), None));
    }
}
