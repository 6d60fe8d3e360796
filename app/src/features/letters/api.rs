//! Letters, as the browser asks for them.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::{
    base::{moment::Moment, page::Page},
    group::GroupName,
    people::birthday::BirthdayCard,
    praise::{Letter, SentLetter},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{draft::Draft, error::AppError};

/// What stands on `/letters`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LetterBox {
    /// Letters, those opened last first.
    pub letters: Page<Letter>,
    /// Lines to the person as a host, by the group; when each meeting began and what was written.
    pub lines: Vec<(GroupName, Vec<(Moment, String)>)>,
    /// How many letters and answers have not been looked at.
    pub news: u64,
    /// An answer that was typed and refused.
    pub draft: Draft<ReplyForm, ReplyField>,
    /// The present moment.
    pub now: Moment,
}

/// What stands on `/letters/sent`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentBox {
    /// Letters, the newest first.
    pub letters: Page<SentLetter>,
    /// The present moment.
    pub now: Moment,
}

/// What stands on `/birthday`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BirthdayBox {
    /// Cards, the newest first.
    pub cards: Page<BirthdayCard>,
    /// Whether the person has told their birthday.
    pub told: bool,
}

/// An answer as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReplyForm {
    /// The id of the letter.
    pub letter: String,
    /// The line.
    pub reply: String,
}

/// The field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ReplyField {
    /// 답장 한 줄
    Reply,
}

/// Opens the letters: from now on those that are there are no news. A GET writes nothing, so this is a form.
#[server(prefix = "/api", endpoint = "read-letters")]
pub async fn read_letters() -> Result<(), AppError> {
    use crate::server;
    let member = server::member()?;
    server::backend()?.see_letters(&member.id).await?;
    server::redirect("/letters");
    Ok(())
}

/// Takes the answer to a letter and leads back to it.
#[server(prefix = "/api", endpoint = "answer-letter")]
pub async fn answer_letter(#[server(default)] form: ReplyForm) -> Result<(), AppError<ReplyField>> {
    use crate::server;
    let member = server::member()?;
    let letter = server::id(&form.letter)?;
    let reply = match domain::praise::Reply::parse(&form.reply) {
        Ok(reply) => reply,
        Err(error) => return server::reject_one(form, ReplyField::Reply, error).await,
    };
    server::backend()?.answer_letter(&member.id, &letter, &reply).await?;
    server::redirect(&format!("/letters#letter-{letter}"));
    Ok(())
}

/// Asks organizers to look at a letter and leads back to it.
#[server(prefix = "/api", endpoint = "report-letter")]
pub async fn report_letter(#[server(default)] letter: String) -> Result<(), AppError> {
    use crate::server;
    let member = server::member()?;
    let letter = server::id(&letter)?;
    server::backend()?.report_letter(&member.id, &letter).await?;
    server::redirect(&format!("/letters#letter-{letter}"));
    Ok(())
}

/// The letters of the person who is signed in.
#[server(prefix = "/api", endpoint = "letters")]
pub async fn my_letters(#[server(default)] after: String) -> Result<LetterBox, AppError> {
    use crate::server;
    let member = server::member()?;
    let backend = server::backend()?;
    let letters = backend.letters(&member.id, domain::base::page::Key::parse(&after).as_ref()).await?;
    let (lines, news) = (backend.host_lines(&member.id).await?, backend.new_letters(&member.id).await?);
    let draft = server::draft().await?.unwrap_or_default();
    Ok(LetterBox { letters, lines, news, draft, now: backend.now() })
}

/// The letters that the person who is signed in wrote.
#[server(prefix = "/api", endpoint = "sent-letters")]
pub async fn my_sent_letters(#[server(default)] after: String) -> Result<SentBox, AppError> {
    use crate::server;
    let member = server::member()?;
    let backend = server::backend()?;
    let letters = backend.sent_letters(&member.id, domain::base::page::Key::parse(&after).as_ref()).await?;
    Ok(SentBox { letters, now: backend.now() })
}

/// The birthday cards of the person who is signed in.
#[server(prefix = "/api", endpoint = "birthday-cards")]
pub async fn my_birthday_cards(#[server(default)] after: String) -> Result<BirthdayBox, AppError> {
    use crate::server;
    let member = server::member()?;
    let backend = server::backend()?;
    let cards = backend.birthday_cards(&member.id, domain::base::page::Key::parse(&after).as_ref()).await?;
    Ok(BirthdayBox { cards, told: backend.birthday(&member.id).await?.is_some() })
}
