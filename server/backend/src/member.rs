//! A member as the rest of the program knows them. No type here can hold a password.

use domain::{
    id::{Id, Member as MemberNoun},
    interest::Strength,
    login::Login,
    moment::Moment,
    person::CallName,
    place::{Area, MovingStage},
    profile::{Decade, Gender},
    slot::Slot,
    text::Language,
};

/// What a person may do here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Meets.
    Member,
    /// Looks after the groups (운영자).
    Organizer,
}

impl Role {
    /// The word under which the database keeps it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Organizer => "organizer",
        }
    }

    /// Reads a key.
    pub fn parse(key: &str) -> Option<Self> {
        [Self::Member, Self::Organizer].into_iter().find(|role| role.key() == key)
    }
}

/// How pages look for a person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct View {
    /// The language of the pages.
    pub language: Language,
    /// The text size, 0 to 3.
    pub text_size: u8,
    /// Whether contrast is raised (또렷하게).
    pub contrast: bool,
    /// Whether nothing moves (멈춤).
    pub still: bool,
}

/// The greatest text size of a [`View`].
pub const LARGEST_TEXT: u8 = 3;

/// Somebody who has signed up, as they themselves and organizers see them.
#[derive(Debug, Clone)]
pub struct Member {
    /// Their id.
    pub id: Id<MemberNoun>,
    /// What they may do.
    pub role: Role,
    /// The name they like to be called by.
    pub name: String,
    /// Their log-in as stored.
    pub login: String,
    /// How pages look for them.
    pub view: View,
    /// The part of Jeju they think of, once told.
    pub area: Option<Area>,
    /// How far their plan has come, once told.
    pub stage: Option<MovingStage>,
    /// The decade of birth, if told.
    pub decade: Option<Decade>,
    /// The gender, if told.
    pub gender: Option<Gender>,
    /// When they signed up.
    pub joined_at: Moment,
}

/// Proof that the person behind a request is an organizer; only the backend makes one.
#[derive(Debug, Clone)]
pub struct Organizer(pub(crate) Member);

impl Organizer {
    /// The organizer as a person.
    pub fn member(&self) -> &Member {
        &self.0
    }
}

impl Member {
    /// The member as an organizer, if they are one.
    pub fn as_organizer(&self) -> Option<Organizer> {
        (self.role == Role::Organizer).then(|| Organizer(self.clone()))
    }
}

/// What a person told in lists: interests with strengths, and half days.
#[derive(Debug, Clone, Default)]
pub struct Told {
    /// Keys of the catalogue with strengths.
    pub interests: Vec<(&'static str, Strength)>,
    /// Half days, Monday morning first.
    pub slots: Vec<Slot>,
}

/// A person who is about to be stored.
pub struct NewMember {
    /// A fresh id.
    pub id: Id<MemberNoun>,
    /// What they may do.
    pub role: Role,
    /// The name they like to be called by.
    pub name: CallName,
    /// What they log in with.
    pub login: Login,
    /// The hash of their password; none until a key is used.
    pub password: Option<String>,
    /// The version of the terms they agreed to, and when.
    pub consent: Option<(&'static str, Moment)>,
    /// Now.
    pub joined_at: Moment,
}
