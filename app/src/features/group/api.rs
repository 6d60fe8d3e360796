//! A group, as the browser asks for it.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::{
    base::id::Id,
    group::view::GroupView,
    people::{birthday::ComingBirthday, member::Member},
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{draft::Draft, error::AppError};

/// The form in which a host writes to their group, or one of its people on a birthday card, as typed: whichever was sent. Which group it is
/// for stands in it, so that a draft shows on the page of that group alone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct LineForm {
    /// The id of the group.
    pub group: String,
    /// The line of the host.
    pub line: String,
    /// The id of the birthday card, if it is one that is written on.
    pub card: String,
    /// The line on that card.
    pub wish: String,
}

/// The fields of `/groups/{id}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum LineField {
    /// 한 줄 인사
    Line,
    /// 축하 한 줄
    Wish,
}

/// What stands on `/groups/{id}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupLook {
    /// The group.
    pub view: GroupView,
    /// Who looks at it.
    pub viewer: Id<Member>,
    /// Birthdays of others that are near.
    pub birthdays: Vec<ComingBirthday>,
    /// A line that was typed and refused.
    pub draft: Draft<LineForm, LineField>,
}

/// Keeps what the person chooses for the time after the last meeting of their group.
#[server(prefix = "/api", endpoint = "vote")]
pub async fn cast_vote(#[server(default)] group: String, #[server(default)] choice: String) -> Result<(), AppError> {
    use crate::server;
    use domain::meeting::vote::VoteChoice;
    let member = server::member()?;
    let group = server::id(&group)?;
    let choice = VoteChoice::parse(&choice).ok_or(AppError::Malformed)?;
    server::backend()?.vote(&member.id, &group, choice).await?;
    server::redirect(&format!("/groups/{group}#vote"));
    Ok(())
}

/// Has the group asked whether its next meeting is at another time, and leads back to the page, which shows what they are
/// asked, or that there is no other time any more.
#[server(prefix = "/api", endpoint = "propose-move")]
pub async fn propose_move(#[server(default)] meeting: String) -> Result<(), AppError> {
    use super::serve::back_to_proposal;
    use crate::server;
    let (member, meeting) = (server::member()?, server::id(&meeting)?);
    back_to_proposal(server::backend()?.propose_move(&member.id, &meeting).await)
}

/// Keeps what the person who is signed in chooses of a proposal, and leads back to the page, which shows it, or that it is
/// closed.
#[server(prefix = "/api", endpoint = "choose-option")]
pub async fn choose_option(
    #[server(default)] proposal: String,
    #[server(default)] option: String,
) -> Result<(), AppError> {
    use super::serve::back_to_proposal;
    use crate::server;
    use domain::meeting::proposal::MeetingOption;
    let (member, proposal) = (server::member()?, server::id(&proposal)?);
    let option = MeetingOption::parse(&option).ok_or(AppError::Malformed)?;
    back_to_proposal(server::backend()?.choose_option(&member.id, &proposal, option).await)
}

/// Makes the person the host of their group, if nobody else was faster.
#[server(prefix = "/api", endpoint = "become-host")]
pub async fn become_host(#[server(default)] group: String) -> Result<(), AppError> {
    use crate::server;
    use backend::{groups::host::HostRefusal, operation::Failed};
    let member = server::member()?;
    let group = server::id(&group)?;
    match server::backend()?.become_host(&member.id, &group).await {
        Ok(()) => server::show(&format!("/groups/{group}#host"), true),
        Err(Failed::Refused(HostRefusal::Taken)) => server::show(&format!("/groups/{group}?taken#host"), false),
        Err(failed) => Err(failed.into()),
    }
}

/// Has the person be the host of their group no longer.
#[server(prefix = "/api", endpoint = "stop-hosting")]
pub async fn stop_hosting(#[server(default)] group: String) -> Result<(), AppError> {
    use crate::server;
    let member = server::member()?;
    let group = server::id(&group)?;
    server::backend()?.stop_hosting(&member.id, &group).await?;
    server::redirect(&format!("/groups/{group}"));
    Ok(())
}

/// Keeps the line that a host writes to their group, in place of the one before.
#[server(prefix = "/api", endpoint = "write-line")]
pub async fn write_line(#[server(default)] form: LineForm) -> Result<(), AppError<LineField>> {
    use crate::server;
    use domain::group::host::HostLine;
    let member = server::member()?;
    let group = server::id(&form.group)?;
    let line = match HostLine::parse(&form.line) {
        Ok(line) => line,
        Err(error) => return server::reject_one(form, LineField::Line, error).await,
    };
    server::backend()?.write_line(&member.id, &group, &line).await?;
    server::redirect(&format!("/groups/{group}?said"));
    Ok(())
}

/// Notes that somebody of the group sits beside the person, who has joined its meeting.
#[server(prefix = "/api", endpoint = "say-beside")]
pub async fn say_beside(#[server(default)] group: String, #[server(default)] member: String) -> Result<(), AppError> {
    use super::serve;
    use crate::server;
    let (by, group, other) = (server::member()?, server::id(&group)?, server::id(&member)?);
    serve::said(&group, server::backend()?.say_beside(&by.id, &group, &other).await)
}

/// Takes back that somebody sat beside another: what the person said, or what was said of them.
#[server(prefix = "/api", endpoint = "take-back-beside")]
pub async fn take_back_beside(
    #[server(default)] meeting: String,
    #[server(default)] member: String,
) -> Result<(), AppError> {
    use super::{serve, told::BESIDE};
    use crate::server;
    let (by, meeting, about) = (server::member()?, server::id(&meeting)?, server::id(&member)?);
    serve::noted(BESIDE, server::backend()?.take_back_beside(&by.id, &meeting, &about).await)
}

/// Notes that the host of a group saw somebody at a meeting, `yes:` before their id, or takes that back, `no:` before it.
#[server(prefix = "/api", endpoint = "tick-attendance")]
pub async fn tick_attendance(
    #[server(default)] meeting: String,
    #[server(default)] tick: String,
) -> Result<(), AppError> {
    use super::serve;
    use crate::server;
    let (there, member) = match tick.split_once(':') {
        Some(("yes", member)) => (true, member),
        Some(("no", member)) => (false, member),
        _ => return Err(AppError::Malformed),
    };
    let (host, meeting, member) = (server::member()?, server::id(&meeting)?, server::id(member)?);
    serve::noted("roll", server::backend()?.tick_attendance(&host.id, &meeting, &member, there).await)
}

/// Asks for help at the meeting of a group that is on, and leads back to the page on which the person asked.
#[server(prefix = "/api", endpoint = "ask-help")]
pub async fn ask_help(#[server(default)] group: String) -> Result<(), AppError> {
    use crate::server;
    use backend::{meetings::LiveRefusal, operation::Failed};
    let member = server::member()?;
    let group = server::id(&group)?;
    let caller = server::caller()?;
    let is_on = match caller.backend.ask_help(&member.id, &group).await {
        Ok(()) => true,
        // The page says so itself.
        Err(Failed::Refused(LiveRefusal::Closed)) => false,
        Err(failed) => return Err(failed.into()),
    };
    server::show(&caller.page, is_on)
}

/// Has the person who is signed in give up their seat in a group, and leads home.
#[server(prefix = "/api", endpoint = "leave-group")]
pub async fn leave_group(#[server(default)] group: String) -> Result<(), AppError> {
    use crate::server;
    let member = server::member()?;
    server::backend()?.leave_group(&member.id, &server::id(&group)?).await?;
    server::redirect("/home?left");
    Ok(())
}

/// The group at an address, for its people and for organizers.
#[server(prefix = "/api", endpoint = "group")]
pub async fn look_at_group(id: String) -> Result<GroupLook, AppError> {
    use crate::server;
    let member = server::member()?;
    let group = server::id(&id)?;
    let backend = server::backend()?;
    let view = backend.group(&member, &group).await?.ok_or(AppError::NotFound)?;
    let birthdays = backend.birthdays_near(&member.id, &group).await?;
    let draft: Option<Draft<LineForm, LineField>> = server::draft().await?;
    let draft = draft.filter(|draft| draft.form.group == id).unwrap_or_default();
    Ok(GroupLook { view, viewer: member.id, birthdays, draft })
}
