//! The page of a group.

use domain::meeting::door_is_open;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::{
    api::{GroupLook, LineField, look_at_group},
    beside::Beside,
    birthday::{BirthdayNotice, Birthdays, wish_id},
    host::{HelpForHost, HostSection},
    leave::LeaveSection,
    next_meeting::NextMeeting,
    people::People,
    proposal::OpenProposal,
    roll::HostTicks,
    shared::Shared,
    told::PresenceNotice,
    topics::Topics,
    tree::Tree,
    vote::Vote,
};
use crate::{
    draft::Draft,
    features::loaded::loaded,
    text::use_text,
    ui::{ErrorSummary, Notice, Page},
    viewer::use_viewer,
};

/// `/groups/{id}`
#[component]
pub fn GroupPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    loaded(move || look_at_group(id.clone()), |look| view! { <OneGroup look /> })
}

#[component]
fn OneGroup(look: GroupLook) -> impl IntoView {
    let (t, viewer) = (use_text(), use_viewer());
    let GroupLook { view, viewer: id_of_viewer, birthdays, draft } = look;
    let (size, belongs) = (view.people.len(), view.belongs);
    let (id, coming, cards) = (view.group.id, view.next.is_some(), view.cards.clone());
    let open = view.proposals.open.clone();
    let page = format!("/groups/{id}");
    let wrong = draft.error(&LineField::Line);
    let wish = draft.error(&LineField::Wish);
    let errors = [
        wrong.map(|error| ("line".to_owned(), t.host.line.to_owned(), error)),
        wish.map(|error| (wish_id(&draft.form.card), t.birthday.line.to_owned(), error)),
    ];
    let errors = errors.into_iter().flatten().collect();
    let of_host = if draft.form.card.is_empty() { draft.clone() } else { Draft::default() };
    let on = view.next.as_ref().filter(|next| view.host.is_mine && door_is_open(next.starts_at, view.now));
    let helps = on.map(|next| {
        view! { <HelpForHost group=id help=view.help.clone() starts_at=next.starts_at now=view.now /> }
    });
    view! {
        <Page title=t.group_name(&view.group.name)>
            <ErrorSummary errors />
            {(viewer.told("said") && wrong.is_none())
                .then(|| view! { <Notice close=page.clone()>{t.host.saved}</Notice> })}
            {viewer.told("taken").then(|| view! { <Notice close=page.clone()>{t.host.taken}</Notice> })}
            <PresenceNotice page=page.clone() />
            {wish.is_none().then(|| view! { <BirthdayNotice page /> })}
            <NextMeeting view=view.clone() />
            {helps}
            <Beside group=id viewer=id_of_viewer seen=view.presence.beside />
            {view.presence.roll.map(|roll| view! { <HostTicks roll now=view.now /> })}
            <Birthdays group=id near=birthdays draft />
            {open.map(|open| view! { <OpenProposal open belongs=view.belongs now=view.now /> })}
            <HostSection group=id view=view.host draft=of_host />
            {view.vote.map(|vote| view! { <Vote group=id vote /> })}
            <People people=view.people now=view.now />
            <Shared shared=view.shared size />
            <Tree grown=view.group.tree />
            {(coming || !cards.is_empty()).then(|| view! { <Topics cards coming /> })}
            {(belongs && coming).then(|| view! { <LeaveSection group=id /> })}
        </Page>
    }
}
