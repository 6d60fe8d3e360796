//! Interests and times, as the browser asks for them.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::{
    base::form::FieldErrors,
    people::{
        place::{Area, MovingStage},
        profile::{Circumstances, Decade, Gender, Interests, Slots},
    },
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{draft::Draft, error::AppError};

/// The form on `/welcome/interests` as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct InterestsForm {
    /// Keys of the interests that are ticked.
    pub interests: Vec<String>,
    /// `key:strength` for every interest, ticked or not.
    pub strengths: Vec<String>,
    /// `profile` if the person came from there.
    pub from: String,
}

impl InterestsForm {
    /// The strength chosen for an interest.
    pub fn strength(&self, key: &str) -> Option<&str> {
        self.strengths.iter().find_map(|pair| pair.strip_prefix(key)?.strip_prefix(':'))
    }
}

/// The one field of `/welcome/interests`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum InterestsField {
    /// The tiles.
    Interests,
}

impl TryFrom<&InterestsForm> for Interests {
    type Error = FieldErrors<InterestsField>;

    fn try_from(form: &InterestsForm) -> Result<Self, Self::Error> {
        let ticked = form.interests.iter().map(|key| (key.as_str(), form.strength(key).unwrap_or_default()));
        Interests::parse(ticked).map_err(|error| FieldErrors::one(InterestsField::Interests, error))
    }
}

/// The form on `/welcome/times` as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TimesForm {
    /// Numbers of the half days that are ticked.
    pub slots: Vec<String>,
    /// Key of the area.
    pub area: String,
    /// Key of the stage of moving.
    pub stage: String,
    /// First year of the decade of birth, or nothing.
    pub decade: String,
    /// Key of the gender, or nothing.
    pub gender: String,
    /// `profile` if the person came from there.
    pub from: String,
}

/// What `/welcome/times` shows.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct TimesAsked {
    /// The form as typed, or as told before.
    pub draft: Draft<TimesForm, TimesField>,
    /// About how many others wait, half day by half day; none where too few do.
    pub waiting: Vec<Option<u64>>,
}

/// The fields of `/welcome/times`, in the order of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TimesField {
    /// 만날 수 있는 때
    Slots,
    /// 마음에 두신 곳
    Area,
    /// 어디까지 오셨어요?
    Stage,
    /// 태어난 연대
    Decade,
    /// 성별
    Gender,
}

impl TryFrom<&TimesForm> for Circumstances {
    type Error = FieldErrors<TimesField>;

    fn try_from(form: &TimesForm) -> Result<Self, Self::Error> {
        use domain::base::form::FieldError::{NotOffered, NothingChosen};
        let missing = |typed: &str| if typed.is_empty() { NothingChosen } else { NotOffered };
        let mut check = FieldErrors::new();
        let slots = check.field(TimesField::Slots, Slots::parse(form.slots.iter().map(String::as_str)));
        let area = check.field(TimesField::Area, Area::parse(&form.area).ok_or_else(|| missing(&form.area)));
        let stage = MovingStage::parse(&form.stage).ok_or_else(|| missing(&form.stage));
        let stage = check.field(TimesField::Stage, stage);
        let decade = check.field(TimesField::Decade, Decade::parse(&form.decade));
        let gender = check.field(TimesField::Gender, Gender::parse(&form.gender));
        check.finish(|| Some(Self { slots: slots?, area: area?, stage: stage?, decade: decade?, gender: gender? }))
    }
}

/// Keeps the interests and leads on.
#[server(prefix = "/api", endpoint = "interests")]
pub async fn choose_interests(#[server(default)] form: InterestsForm) -> Result<(), AppError<InterestsField>> {
    use crate::server;
    let member = server::member()?;
    let interests = match Interests::try_from(&form) {
        Ok(interests) => interests,
        Err(errors) => return server::reject(form, errors).await,
    };
    server::backend()?.set_interests(&member.id, &interests).await?;
    server::redirect(if form.from == "profile" { "/profile?saved" } else { "/welcome/times" });
    Ok(())
}

/// Keeps the times and the circumstances and leads on.
#[server(prefix = "/api", endpoint = "times")]
pub async fn choose_times(#[server(default)] form: TimesForm) -> Result<(), AppError<TimesField>> {
    use crate::server;
    let member = server::member()?;
    let told = match Circumstances::try_from(&form) {
        Ok(told) => told,
        Err(errors) => return server::reject(form, errors).await,
    };
    server::backend()?.set_circumstances(&member.id, &told).await?;
    server::redirect(if form.from == "profile" { "/profile?saved" } else { "/home" });
    Ok(())
}

/// What the person typed, or else what they told before.
#[server(prefix = "/api", endpoint = "interests-draft")]
pub async fn interests_draft() -> Result<Draft<InterestsForm, InterestsField>, AppError> {
    use crate::server;
    let member = server::member()?;
    if let Some(draft) = server::draft().await? {
        return Ok(draft);
    }
    let choices = server::backend()?.choices(&member.id).await?;
    Ok(Draft::of(InterestsForm {
        interests: choices.interests.iter().map(|(key, _)| (*key).to_owned()).collect(),
        strengths: choices.interests.iter().map(|(key, strength)| format!("{key}:{}", strength.number())).collect(),
        from: server::query_value("from")?.unwrap_or_default(),
    }))
}

/// What the person typed, or else what they told before.
#[server(prefix = "/api", endpoint = "times-draft")]
pub async fn times_draft() -> Result<TimesAsked, AppError> {
    use crate::server;
    let member = server::member()?;
    let backend = server::backend()?;
    let waiting = backend.waiting_by_slot(&member.id).await?;
    if let Some(draft) = server::draft().await? {
        return Ok(TimesAsked { draft, waiting });
    }
    let choices = backend.choices(&member.id).await?;
    let draft = Draft::of(TimesForm {
        slots: choices.slots.iter().map(|slot| slot.number().to_string()).collect(),
        area: member.area.map(|area| area.key().to_owned()).unwrap_or_default(),
        stage: member.stage.map(|stage| stage.key().to_owned()).unwrap_or_default(),
        decade: member.decade.map(|decade| decade.year().to_string()).unwrap_or_default(),
        gender: member.gender.map(|gender| gender.key().to_owned()).unwrap_or_default(),
        from: server::query_value("from")?.unwrap_or_default(),
    });
    Ok(TimesAsked { draft, waiting })
}
