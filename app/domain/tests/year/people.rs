//! The people of the simulated year, and how they are.

use std::collections::BTreeSet;

use domain::praise::growth::GrowthEvent;

/// How somebody is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Comes always and thanks everybody on the same day: nobody honest can do more.
    Active,
    /// Comes to seven meetings of eight and thanks most people.
    Usual,
    /// Comes as often and writes little.
    Quiet,
    /// Always meets one other and thanks nobody else, soon.
    Ring,
    /// Has three more accounts in the group, which thank nobody else.
    ManyAccounts,
    /// One of those accounts.
    Account,
    /// Is in another group every week, and thanks everybody there.
    Mover,
    /// Comes always and thanks everybody within a minute.
    InAMinute,
}

impl Manner {
    pub const ALL: [Self; 8] = [
        Self::Active,
        Self::Usual,
        Self::Quiet,
        Self::Ring,
        Self::ManyAccounts,
        Self::Account,
        Self::Mover,
        Self::InAMinute,
    ];

    pub fn is_a_trick(self) -> bool {
        !matches!(self, Self::Active | Self::Usual | Self::Quiet)
    }

    /// Times in a thousand that they come.
    pub fn comes(self) -> u64 {
        match self {
            Self::Usual | Self::Quiet => 875,
            _ => 1_000,
        }
    }

    /// Times in a thousand that they thank somebody who was there and with whom no trick joins them.
    pub fn thanks(self) -> u64 {
        match self {
            Self::Usual => 750,
            Self::Quiet => 100,
            Self::Ring | Self::Account => 0,
            Self::Active | Self::ManyAccounts | Self::Mover | Self::InAMinute => 1_000,
        }
    }

    /// Times in a thousand that they write within a day, if they write.
    pub fn soon(self) -> u64 {
        match self {
            Self::Usual => 600,
            Self::Quiet => 300,
            _ => 1_000,
        }
    }
}

/// Somebody, what let their tree grow in which week, and when they came.
pub struct Person {
    pub manner: Manner,
    /// Those who are joined by a trick have one number.
    pub gang: Option<usize>,
    /// The round in which they came here.
    pub joined: i64,
    pub came: BTreeSet<i64>,
    pub events: Vec<(i64, GrowthEvent)>,
}

impl Person {
    pub fn events(&self) -> Vec<GrowthEvent> {
        self.events.iter().map(|(_, event)| *event).collect()
    }
}
