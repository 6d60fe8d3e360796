//! The page of what a person told.

use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    api::{Leave, ProfileField, ProfileView, Rename, profile},
    birthday::{BirthdayForms, CALENDAR, MONTH_FIELD},
    break_card::{BREAK, BreakCard},
    calendar::ConnectCalendar,
    contact::{CODE_FIELD, CONTACT_FIELD, ContactCard, TOLD_BY},
    told::Told,
};
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{Button, Card, Dialog, ErrorSummary, FormKey, LinkButton, Notice, Page, TextField},
    viewer::use_viewer,
};

/// `/profile`
#[component]
pub fn ProfilePage() -> impl IntoView {
    loaded(profile, |profile| view! { <OneProfile profile /> })
}

#[component]
fn OneProfile(profile: ProfileView) -> impl IntoView {
    let t = use_text();
    let errors = profile
        .draft
        .errors
        .iter()
        .map(|(field, error)| match field {
            ProfileField::Name => ("name".to_owned(), t.profile.name.to_owned(), error),
            ProfileField::Login => ("login".to_owned(), t.profile.login_new.to_owned(), error),
            ProfileField::Contact => (CONTACT_FIELD.to_owned(), t.contact.field.to_owned(), error),
            ProfileField::Code => (CODE_FIELD.to_owned(), t.verify.code.to_owned(), error),
            ProfileField::ToldBy => (format!("{TOLD_BY}-text"), t.contact.which.to_owned(), error),
            ProfileField::BirthDay => (MONTH_FIELD.to_owned(), t.birthday.date.to_owned(), error),
            ProfileField::BirthCalendar => (format!("{CALENDAR}-solar"), t.birthday.calendar.to_owned(), error),
            ProfileField::Break => (format!("{BREAK}-1"), t.breaks.how_long.to_owned(), error),
        })
        .collect();
    let (break_error, length) =
        (profile.draft.error(&ProfileField::Break), profile.draft.form.length.clone().unwrap_or_default());
    let name_error = profile.draft.error(&ProfileField::Name);
    let name = profile.draft.form.name.clone().unwrap_or_else(|| profile.name.clone());
    let viewer = use_viewer();
    view! {
        <Page title=t.profile.heading>
            <ErrorSummary errors />
            {viewer.told("saved").then(|| view! { <Notice close="/profile">{t.form.saved}</Notice> })}
            {viewer.told("changed").then(|| view! { <Notice close="/profile">{t.profile.login_changed}</Notice> })}
            {viewer.told("confirmed").then(|| view! { <Notice close="/profile">{t.confirm.done}</Notice> })}
            <p class="lead">{t.profile.lead}</p>
            <form method="post" action=Rename::url() novalidate>
                <FormKey />
                <TextField
                    id="name" name="form[name]" label=t.profile.name autocomplete="nickname"
                    value=name error=name_error
                />
                <Button>{t.profile.save}</Button>
            </form>
            <Told profile=profile.clone() />
            <ConnectCalendar address=profile.calendar.clone() />
            // Whoever looks after the groups is in none.
            {(!viewer.organizer).then(|| view! { <ContactCard profile=profile.clone() /> })}
            {(!viewer.organizer).then(|| view! { <BirthdayForms profile=profile.clone() /> })}
            {(!viewer.organizer)
                .then(|| view! { <BreakCard until=profile.on_break_until chosen=length error=break_error /> })}
            <Card title=t.profile.download>
                <p>{t.profile.download_lead}</p>
                <LinkButton href="/profile/export.json" quiet=true>{t.profile.download}</LinkButton>
            </Card>
            <Card title=t.profile.leave>
                <p>{t.profile.leave_lead} " " {t.profile.leave_warning}</p>
                <Dialog id="leave" ask=t.profile.leave_ask grave=true question=t.profile.leave_question back=t.profile.stay>
                    <form method="post" action=Leave::url()>
                        <FormKey />
                        <input type="hidden" name="form[understood]" value="yes" />
                        <Button grave=true>{t.profile.leave}</Button>
                    </form>
                </Dialog>
            </Card>
        </Page>
    }
}
