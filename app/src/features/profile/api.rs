//! The profile, as the browser asks for it.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::{
    base::moment::Moment,
    people::{
        birthday::Birthday,
        contact::{ContactWay, OtherContact},
        place::{Area, MovingStage},
        profile::{Decade, Gender},
    },
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{draft::Draft, error::AppError};

/// The forms with the name, with the log-in, with another contact, with a birthday and with a break, as typed: whichever was sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProfileForm {
    /// The name to be called by.
    pub name: Option<String>,
    /// The log-in that they would like to have.
    pub login: Option<String>,
    /// How long they would like to rest.
    pub length: Option<String>,
    /// Another contact.
    pub contact: Option<String>,
    /// The code that came there.
    pub code: Option<String>,
    /// By which ways they would like to be told of meetings.
    pub told_by: Option<String>,
    /// The month of their birthday.
    pub birth_month: Option<String>,
    /// The day of that month.
    pub birth_day: Option<String>,
    /// By what it goes.
    pub birth_calendar: Option<String>,
}

/// The form that ends a membership, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LeaveForm {
    /// `yes` where the question was asked.
    pub understood: String,
}

/// The fields of `/profile`, in the order of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ProfileField {
    /// 불러 드릴 이름
    Name,
    /// 새 이메일 또는 휴대전화 번호
    Login,
    /// 다른 연락처
    Contact,
    /// 확인 번호
    Code,
    /// 만남 소식을 어떻게 받으시겠어요?
    ToldBy,
    /// 몇 월 며칠인가요?
    BirthDay,
    /// 양력인가요, 음력인가요?
    BirthCalendar,
    /// 얼마나 쉬고 싶으세요?
    Break,
}

/// What stands on `/profile`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfileView {
    /// What was typed, or nothing.
    pub draft: Draft<ProfileForm, ProfileField>,
    /// The name as stored.
    pub name: String,
    /// The log-in as its owner reads it.
    pub login: String,
    /// On which way it is reached.
    pub login_way: ContactWay,
    /// Their other contact, if they have one.
    pub contact: Option<OtherContact>,
    /// Keys of their interests.
    pub interests: Vec<String>,
    /// Numbers of their half days.
    pub slots: Vec<u8>,
    /// The part of Jeju they think of, once told.
    pub area: Option<Area>,
    /// How far their plan has come, once told.
    pub stage: Option<MovingStage>,
    /// The decade of birth, if told.
    pub decade: Option<Decade>,
    /// The gender, if told.
    pub gender: Option<Gender>,
    /// Where their calendar is fetched, if they made an address for it.
    pub calendar: Option<String>,
    /// Their birthday, if they told it, and the moment of the day on which it falls next.
    pub birthday: Option<(Birthday, Moment)>,
    /// The moment from which they are back, while they take a break.
    pub on_break_until: Option<Moment>,
}

/// Changes the name.
#[server(prefix = "/api", endpoint = "rename")]
pub async fn rename(#[server(default)] form: ProfileForm) -> Result<(), AppError<ProfileField>> {
    use domain::people::{person::CallName, role::Role};

    use crate::server;
    let member = server::member()?;
    let read = if member.roles.contains(&Role::Organizer) { CallName::of_organizer } else { CallName::parse };
    match read(form.name.as_deref().unwrap_or_default()) {
        Ok(name) => server::backend()?.rename(&member.id, &name).await?,
        Err(error) => return server::reject_one(form, ProfileField::Name, error).await,
    }
    server::redirect("/profile?saved");
    Ok(())
}

/// Changes what the person logs in with.
#[server(prefix = "/api", endpoint = "change-login")]
pub async fn change_login(#[server(default)] form: ProfileForm) -> Result<(), AppError<ProfileField>> {
    use crate::server;
    use backend::{operation::Failed, people::account::LoginTaken};
    use domain::{base::form::FieldError, people::login::Login};
    let member = server::member()?;
    let login = match Login::parse(form.login.as_deref().unwrap_or_default()) {
        Ok(login) => login,
        Err(error) => return server::reject_one(form, ProfileField::Login, error).await,
    };
    server::proof::require().await?;
    let caller = server::caller()?;
    let session = caller.session.id().map(|id| id.to_string());
    match caller.backend.change_login(&member, &login, session.as_deref()).await {
        Ok(()) => {
            server::redirect("/profile?changed");
            Ok(())
        }
        Err(Failed::Refused(LoginTaken)) => server::reject_one(form, ProfileField::Login, FieldError::InUse).await,
        Err(failed) => Err(failed.into()),
    }
}

/// Makes the address of the person's calendar.
#[server(prefix = "/api", endpoint = "make-calendar-address")]
pub async fn make_calendar_address() -> Result<(), AppError> {
    use crate::server;
    let member = server::member()?;
    server::backend()?.make_calendar_address(&member.id).await?;
    server::redirect("/profile#calendar");
    Ok(())
}

/// Ends the address of the person's calendar.
#[server(prefix = "/api", endpoint = "end-calendar-address")]
pub async fn end_calendar_address() -> Result<(), AppError> {
    use crate::server;
    let member = server::member()?;
    server::backend()?.end_calendar_address(&member.id).await?;
    server::redirect("/profile#calendar");
    Ok(())
}

/// Has the person rest for as long as they chose.
#[server(prefix = "/api", endpoint = "take-break")]
pub async fn take_break(#[server(default)] form: ProfileForm) -> Result<(), AppError<ProfileField>> {
    use crate::server;
    use domain::{base::form::FieldError, people::breaks::BreakLength};
    let member = server::member()?;
    let chosen = form.length.as_deref().unwrap_or_default();
    let Some(length) = BreakLength::parse(chosen) else {
        let error = if chosen.is_empty() { FieldError::NothingChosen } else { FieldError::NotOffered };
        return server::reject_one(form, ProfileField::Break, error).await;
    };
    server::backend()?.take_break(&member.id, length).await?;
    server::redirect("/profile?saved#break");
    Ok(())
}

/// Has the person be back at once.
#[server(prefix = "/api", endpoint = "come-back")]
pub async fn come_back() -> Result<(), AppError> {
    use crate::server;
    server::backend()?.come_back(&server::member()?.id).await?;
    server::redirect("/home?back");
    Ok(())
}

/// Erases the person at once and says goodbye; a request that skips the question is malformed.
#[server(prefix = "/api", endpoint = "leave")]
pub async fn leave(#[server(default)] form: LeaveForm) -> Result<(), AppError> {
    use crate::server;
    use backend::{operation::Failed, store::StoreError};
    let member = server::member()?;
    if form.understood != "yes" {
        return Err(AppError::Malformed);
    }
    server::proof::require().await?;
    match server::backend()?.erase(&member).await {
        // Another press was faster: they have left.
        Ok(()) | Err(Failed::Store(StoreError::Left)) => {}
        Err(failed) => return Err(failed.into()),
    }
    server::sign_out().await?;
    server::forget_browser(&member.id)?;
    server::redirect("/goodbye");
    Ok(())
}

/// What stands on `/profile`.
#[server(prefix = "/api", endpoint = "profile")]
pub async fn profile() -> Result<ProfileView, AppError> {
    use crate::server;
    let member = server::member()?;
    let backend = server::backend()?;
    let choices = backend.choices(&member.id).await?;
    let calendar = backend.calendar_address(&member.id).await?;
    let contact = backend.other_contact(&member.id).await?;
    let birthday = backend.birthday(&member.id).await?;
    let login_way = if member.is_reached_by_text() { ContactWay::Text } else { ContactWay::Mail };
    Ok(ProfileView {
        on_break_until: member.on_break_until(backend.now()),
        draft: server::draft().await?.unwrap_or_default(),
        login: member.shown_login(),
        login_way,
        contact,
        name: member.name,
        interests: choices.interests.into_iter().map(|(key, _)| key.to_owned()).collect(),
        slots: choices.slots.into_iter().map(domain::people::slot::Slot::number).collect(),
        area: member.area,
        stage: member.stage,
        decade: member.decade,
        gender: member.gender,
        calendar,
        birthday,
    })
}
