//! The page on which an organizer pastes rooms for many groups.

use domain::{base::form::FieldError, group::Group, text::Text};
use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    api::{SetRooms, rooms_to_paste},
    form::{RoomsField, RoomsForm},
    look::RoomsLook,
    rows::RoomRow,
};
use crate::{
    draft::Draft,
    features::loaded::loaded,
    text::use_text,
    ui::{Button, ErrorSummary, FormKey, LinkButton, Notice, Onward, Page, TextArea, asked},
    viewer::use_viewer,
};

/// The address of the page.
const PAGE: &str = "/organize/rooms";
/// What the address says where all groups are shown, those with a room among them.
const ALL: &str = "all=yes";

/// `/organize/rooms`
#[component]
pub fn OrganizeRoomsPage() -> impl IntoView {
    let all = !asked("all").is_empty();
    loaded(move || rooms_to_paste(asked("after"), all), move |look| view! { <Rooms look all /> })
}

#[component]
fn Rooms(look: RoomsLook, all: bool) -> impl IntoView {
    let t = use_text();
    let RoomsLook { page, typed, draft } = look;
    let is_draft = !typed.is_empty() || !draft.form.lines.is_empty();
    let groups = if typed.is_empty() { page.items } else { typed };
    let errors = errors(t, &groups, &draft);
    let saved = use_viewer().told("saved") && !is_draft && errors.is_empty();
    let lead = match (groups.is_empty(), all) {
        _ if is_draft && errors.is_empty() => t.room.spread_lead,
        (true, _) => t.room.many_none,
        (false, true) => t.room.many_lead_all,
        (false, false) => t.room.many_lead,
    };
    let (other, words) =
        if all { (PAGE.to_owned(), t.room.see_roomless) } else { (format!("{PAGE}?{ALL}"), t.room.see_all) };
    view! {
        <Page title=t.room.many>
            <ErrorSummary errors />
            {saved.then(|| view! { <Notice close=PAGE>{t.form.saved}</Notice> })}
            <p class="lead">{lead}</p>
            <Fields groups draft />
            <Onward next=page.next keep=if all { ALL } else { "" } />
            <LinkButton href=other quiet=true>{words}</LinkButton>
            <p><a href="/organize/groups">{t.organize.all_groups}</a></p>
        </Page>
    }
}

/// What is wrong, in the order of the page: the rows, then the lines.
fn errors(t: &Text, groups: &[Group], draft: &Draft<RoomsForm, RoomsField>) -> Vec<(String, String, FieldError)> {
    let row = |group: &Group| {
        let (id, name) = (group.id.to_string(), t.group_name(&group.name));
        let fields = [
            (RoomsField::url(&id), t.organize.room),
            (RoomsField::phone(&id), t.room.phone),
            (RoomsField::code(&id), t.room.code),
        ];
        fields.map(|(field, what)| (field, (t.room.for_group)(what, &name)))
    };
    let lines = (RoomsField::lines(), t.room.lines.to_owned());
    let all = groups.iter().flat_map(row).chain([lines]);
    all.filter_map(|(field, label)| Some((field.id(), label, draft.error(&field)?))).collect()
}

#[component]
fn Fields(groups: Vec<Group>, draft: Draft<RoomsForm, RoomsField>) -> impl IntoView {
    let t = use_text();
    let has_rows = !groups.is_empty();
    let row = |group: Group| {
        let id = group.id.to_string();
        let errors = [RoomsField::url(&id), RoomsField::phone(&id), RoomsField::code(&id)].map(|one| draft.error(&one));
        let typed = draft.form.of(&id);
        view! { <RoomRow group typed errors /> }
    };
    let rows = groups.into_iter().map(row).collect_view();
    view! {
        <form method="post" action=SetRooms::url() novalidate>
            <FormKey />
            {rows}
            {has_rows.then(|| view! { <Button>{t.room.save_all}</Button> })}
            <TextArea
                id=RoomsField::lines().id() name="form[lines]" label=t.room.lines hint=t.room.lines_hint
                value=draft.form.lines.clone() error=draft.error(&RoomsField::lines())
            />
            <Button quiet=true>{t.room.spread}</Button>
        </form>
    }
}
