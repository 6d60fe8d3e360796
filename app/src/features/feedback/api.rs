//! Thanks after a meeting, as the browser asks for them.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::{
    form::{FieldError, FieldErrors},
    id::{Id, Member},
    person::Note,
    praise::PraiseKind,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{error::AppError, features::draft::Draft};

/// The form as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ThanksForm {
    /// The id of the meeting.
    pub meeting: String,
    /// The ids of the others, in the order of the page.
    pub to: Vec<String>,
    /// The lines of thanks, in step with [`to`](Self::to).
    pub note: Vec<String>,
    /// `member:kind` for every praise that is ticked.
    pub praise: Vec<String>,
    /// The ids of those whom the person would like to meet again.
    pub again: Vec<String>,
}

/// A field of the form, by the id that its control has on the page: what it asks, and about whom.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ThanksField(String);

impl ThanksField {
    /// 고마웠던 점
    pub fn praise(member: &str) -> Self {
        Self(format!("praise-{member}"))
    }

    /// 한마디
    pub fn note(member: &str) -> Self {
        Self(format!("note-{member}"))
    }

    /// The id of its control.
    pub fn id(&self) -> &str {
        &self.0
    }
}

/// Thanks for one person, without mistakes.
#[derive(Debug, Clone)]
pub struct ThanksTo {
    /// Who receives them.
    pub to: Id<Member>,
    /// What they are for.
    pub kinds: Vec<PraiseKind>,
    /// A line of thanks, possibly empty.
    pub note: Note,
    /// Whether the giver would like to meet them again.
    pub again: bool,
}

impl ThanksForm {
    /// What was typed to somebody.
    pub fn note_to(&self, member: &str) -> &str {
        let place = self.to.iter().position(|to| to == member);
        place.and_then(|place| self.note.get(place)).map_or("", String::as_str)
    }

    /// The words for the praise that is ticked for somebody.
    pub fn praise_of<'a>(&'a self, member: &'a str) -> impl Iterator<Item = &'a str> {
        self.praise.iter().filter_map(move |pair| pair.strip_prefix(member)?.strip_prefix(':'))
    }

    /// Whether the person would like to meet somebody again.
    pub fn again(&self, member: &str) -> bool {
        self.again.iter().any(|ticked| ticked == member)
    }

    /// The thanks for everybody on the page, of which at least one must say something.
    pub fn thanks(&self) -> Result<Vec<ThanksTo>, FieldErrors<ThanksField>> {
        let mut check = FieldErrors::new();
        let all: Option<Vec<_>> = self.to.iter().map(|member| self.thanks_to(member, &mut check)).collect();
        let said = |thanks: &ThanksTo| !thanks.kinds.is_empty() || !thanks.note.as_str().is_empty() || thanks.again;
        if let (Some(all), Some(first)) = (&all, self.to.first()) {
            let any = if all.iter().any(said) { Ok(()) } else { Err(FieldError::Required) };
            check.field(ThanksField::praise(first), any);
        }
        check.finish(|| all)
    }

    fn thanks_to(&self, member: &str, check: &mut FieldErrors<ThanksField>) -> Option<ThanksTo> {
        let known = member.parse().map_err(|_| FieldError::NotOffered);
        let to = check.field(ThanksField::praise(member), known);
        let kinds: Option<Vec<_>> = self.praise_of(member).map(PraiseKind::parse).collect();
        let kinds = check.field(ThanksField::praise(member), kinds.ok_or(FieldError::NotOffered));
        let note = check.field(ThanksField::note(member), Note::parse(self.note_to(member)));
        Some(ThanksTo { to: to?, kinds: kinds?, note: note?, again: self.again(member) })
    }
}

/// How things stand with the thanks of a person for a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stand {
    /// They may be given.
    Open,
    /// They were given.
    Given,
    /// It is too early or too late.
    Closed,
    /// Nobody else was there.
    Alone,
}

/// What stands on `/meetings/{id}/feedback`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThanksShown {
    /// Key of the interest that the group is named after, possibly empty.
    pub interest: String,
    /// The number of the group, beside the interest.
    pub number: u64,
    /// How things stand.
    pub stand: Stand,
    /// Ids and names of the others who were there.
    pub others: Vec<(String, String)>,
    /// What was typed before.
    pub draft: Draft<ThanksForm, ThanksField>,
}

/// Takes thanks and shows the same page, which then says so.
#[server(prefix = "/api", endpoint = "thanks")]
pub async fn give_thanks(#[server(default)] form: ThanksForm) -> Result<(), AppError<ThanksField>> {
    use crate::server;
    let member = server::member()?;
    let meeting = server::id(&form.meeting)?;
    let all = match form.thanks() {
        Ok(all) => all,
        Err(errors) => return server::reject(form, errors).await,
    };
    server::redirect(&format!("/meetings/{meeting}/feedback"));
    server::thanks::give(member, meeting, all).await
}

/// What stands on `/meetings/{id}/feedback`.
#[server(prefix = "/api", endpoint = "thanks-view")]
pub async fn look_at_thanks(id: String) -> Result<ThanksShown, AppError> {
    use crate::server;
    let member = server::member()?;
    let meeting = server::id(&id)?;
    let view = server::backend()?.thanks_view(&member, &meeting).await?.ok_or(AppError::NotFound)?;
    Ok(server::thanks::shown(view, server::draft().await?))
}
