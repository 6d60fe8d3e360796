//! A member as the rest of the program knows them. No type here can hold a password.

use serde::{Deserialize, Serialize};

use crate::{
    base::{id::Id, moment::Moment},
    people::{
        interest::Strength,
        login::Login,
        namesake::Mark,
        place::{Area, MovingStage},
        profile::{Decade, Gender},
        role::Role,
        slot::Slot,
    },
    text::Language,
};

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

/// Somebody who has signed up, as they themselves and organizers see them. It holds their log-in, so it travels to
/// no browser.
#[derive(Debug, Clone)]
pub struct Member {
    /// Their id.
    pub id: Id<Member>,
    /// What they may do beside meeting.
    pub roles: Vec<Role>,
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
    /// The moment from which they are back, if they have ever taken a break; one that is past says nothing any more.
    pub break_until: Option<Moment>,
    /// When they first tried the practice room, if they have.
    pub practised_at: Option<Moment>,
}

impl Member {
    /// Until when they rest, if they do now.
    pub fn on_break_until(&self, now: Moment) -> Option<Moment> {
        self.break_until.filter(|until| *until > now)
    }

    /// Their log-in as they read it.
    pub fn shown_login(&self) -> String {
        Login::parse(&self.login).map_or_else(|_| self.login.clone(), |login| login.shown())
    }

    /// Whether messages reach them by text.
    pub fn is_reached_by_text(&self) -> bool {
        matches!(Login::parse(&self.login), Ok(Login::Mobile(_)))
    }
}

/// What a person chose from lists: interests with strengths, and half days.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// Keys of the catalogue with strengths.
    pub interests: Vec<(&'static str, Strength)>,
    /// Half days, Monday morning first.
    pub slots: Vec<Slot>,
}

/// Somebody who has signed up, as a list of the organizers' shows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberSummary {
    /// Their id.
    pub id: Id<Member>,
    /// The name they like to be called by.
    pub name: String,
    /// What tells them from the namesakes of the list.
    pub mark: Option<Mark>,
    /// Enough of their log-in to know them by.
    pub masked_login: String,
    /// What they may do beside meeting.
    pub roles: Vec<Role>,
    /// The part of Jeju they think of, once told.
    pub area: Option<Area>,
    /// How far their plan has come, once told.
    pub stage: Option<MovingStage>,
    /// When they signed up.
    pub joined_at: Moment,
}

impl From<&Member> for MemberSummary {
    fn from(member: &Member) -> Self {
        Self {
            id: member.id,
            name: member.name.clone(),
            mark: None,
            masked_login: Login::parse(&member.login).map(|login| login.masked()).unwrap_or_default(),
            roles: member.roles.clone(),
            area: member.area,
            stage: member.stage,
            joined_at: member.joined_at,
        }
    }
}

/// Where somebody is between two rounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Whereabouts {
    /// They wait for a group.
    Waits,
    /// They have a meeting ahead.
    Seated,
    /// They take a break.
    OnBreak,
}
