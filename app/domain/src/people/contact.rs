//! The ways on which people are told of their meetings: that of their log-in, and one beside it if they like.

use serde::{Deserialize, Serialize};

use super::login::Login;

/// A way on which messages reach people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ContactWay {
    /// A text or 알림톡 to a mobile number.
    Text,
    /// Mail to an address.
    Mail,
}

impl ContactWay {
    /// Both ways.
    pub const ALL: [Self; 2] = [Self::Text, Self::Mail];

    /// The word under which the database keeps it.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Mail => "mail",
        }
    }

    /// Reads a [`key`](Self::key); a newer release may have written one that this one does not know.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|way| way.key() == key)
    }

    /// The way on which a log-in or another contact is reached.
    pub const fn of(contact: &Login) -> Self {
        match contact {
            Login::Mobile(_) => Self::Text,
            Login::Email(_) => Self::Mail,
        }
    }
}

/// By which ways somebody likes to be told of their meetings, who is reached by both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ToldBy {
    /// 문자·알림톡
    Text,
    /// 이메일
    Mail,
    /// 둘 다
    Both,
}

impl ToldBy {
    /// Every choice, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Text, Self::Mail, Self::Both];

    /// The word under which the database keeps it, and which the form sends.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Mail => "mail",
            Self::Both => "both",
        }
    }

    /// Reads a [`key`](Self::key); a newer release may have written one that this one does not know.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.key() == key)
    }

    /// What holds for whoever has not chosen: the way of their log-in.
    pub const fn of(login: &Login) -> Self {
        match ContactWay::of(login) {
            ContactWay::Text => Self::Text,
            ContactWay::Mail => Self::Mail,
        }
    }

    /// Whether it names this way.
    pub const fn names(self, way: ContactWay) -> bool {
        matches!((self, way), (Self::Both, _) | (Self::Text, ContactWay::Text) | (Self::Mail, ContactWay::Mail))
    }
}

/// Where somebody is told of their meetings: at the log-in, and at a proven contact beside it, as they chose. Without such a contact,
/// and wherever the choice names neither, it is the log-in.
pub fn told_at(login: Login, other: Option<(Login, ToldBy)>) -> Vec<Login> {
    let Some((other, told_by)) = other else { return vec![login] };
    let (of_login, of_other) = [&login, &other].map(|one| told_by.names(ContactWay::of(one))).into();
    match (of_login, of_other) {
        (true, true) => vec![login, other],
        (false, true) => vec![other],
        (_, false) => vec![login],
    }
}

/// A contact of somebody beside their log-in, as they see it on their own page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherContact {
    /// As its owner reads it.
    pub shown: String,
    /// On which way it is reached.
    pub way: ContactWay,
    /// Whether they have proven that it is theirs.
    pub is_proven: bool,
    /// By which ways they are told of their meetings, once it is.
    pub told_by: ToldBy,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contact(typed: &str) -> Login {
        Login::parse(typed).unwrap()
    }

    #[test]
    fn ways_and_choices_are_read_as_they_were_written() {
        for way in ContactWay::ALL {
            assert_eq!(ContactWay::parse(way.key()), Some(way));
        }
        for choice in ToldBy::ALL {
            assert_eq!(ToldBy::parse(choice.key()), Some(choice));
        }
        assert_eq!((ContactWay::parse("pigeon"), ToldBy::parse("pigeon")), (None, None));
    }

    #[test]
    fn people_are_told_where_they_chose_and_without_a_choice_at_their_log_in() {
        let (mail, mobile) = (contact("halla@example.kr"), contact("010-1234-5678"));
        let told = |other, choice| {
            let told = told_at(mail.clone(), Some((other, choice)));
            told.iter().map(|one| one.as_str().to_owned()).collect::<Vec<_>>()
        };
        let (by_mail, by_text) = ("halla@example.kr", "+821012345678");
        assert_eq!(told(mobile.clone(), ToldBy::of(&mail)), [by_mail]);
        assert_eq!(told(mobile.clone(), ToldBy::Text), [by_text]);
        assert_eq!(told(mobile, ToldBy::Both), [by_mail, by_text]);
        assert_eq!(told(contact("other@example.kr"), ToldBy::Text), [by_mail], "nobody is told nowhere");
        assert_eq!(told_at(mail, None).len(), 1);
    }
}
