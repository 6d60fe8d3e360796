//! A member's birthday, the cards that they got, and what they wrote on those of others.

use domain::{
    base::{id::Id, moment::Moment},
    people::{birthday::Birthday, member::Member},
    text::KO,
};
use serde::Serialize;

use crate::store::{
    Conn, StoreError,
    members::{birthday_cards, birthday_lines, birthdays},
};

/// What is held about a member's birthday, and what they wrote for those of others.
#[derive(Debug, Serialize)]
pub struct ToldBirthday {
    told: Option<ToldDay>,
    cards: Vec<ToldCard>,
    written: Vec<Written>,
}

#[derive(Debug, Serialize)]
struct ToldDay {
    calendar: &'static str,
    month: i8,
    day: i8,
}

#[derive(Debug, Serialize)]
struct ToldCard {
    day: String,
    begun_at: String,
    opened_at: Option<String>,
    lines: Vec<ToldLine>,
}

#[derive(Debug, Serialize)]
struct ToldLine {
    from: Option<String>,
    line: String,
}

#[derive(Debug, Serialize)]
struct Written {
    to: String,
    line: String,
    at: String,
}

impl ToldBirthday {
    /// What is held of it. Nothing that stands on a card is read before that is opened.
    pub async fn of(conn: &mut Conn, member: &Id<Member>) -> Result<Self, StoreError> {
        let told = birthdays::find(conn, member).await?;
        let cards = birthday_lines::cards_of(conn, member).await?;
        let opened = cards.iter().filter(|(.., opened)| opened.is_some()).map(|(id, ..)| id.as_str());
        let lines = birthday_cards::lines(conn, &opened.collect::<Vec<_>>()).await?;
        let of = |card: &str| {
            let own = lines.iter().filter(|(id, _)| id == card);
            own.map(|(_, line)| ToldLine { from: line.from.clone(), line: line.line.clone() }).collect()
        };
        let card = |(id, opens_at, begun_at, opened_at): &birthday_lines::KeptCard| ToldCard {
            day: opens_at.rfc3339(),
            begun_at: begun_at.rfc3339(),
            opened_at: opened_at.map(Moment::rfc3339),
            lines: of(id),
        };
        let written = birthday_lines::of_writer(conn, member).await?;
        Ok(Self {
            told: told.map(ToldDay::from),
            cards: cards.iter().map(card).collect(),
            written: written.into_iter().map(|(to, line, at)| Written { to, line, at: at.rfc3339() }).collect(),
        })
    }
}

impl From<Birthday> for ToldDay {
    fn from(told: Birthday) -> Self {
        Self { calendar: (KO.birthday.calendar_name)(told.calendar), month: told.month, day: told.day }
    }
}
