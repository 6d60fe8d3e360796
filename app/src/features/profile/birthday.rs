//! The birthday that a member may tell: month and day, by the sun or by the moon.

use domain::people::birthday::{Birthday, BirthdayCalendar};
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::{ProfileField, ProfileForm, ProfileView};
use crate::{
    error::AppError,
    text::use_text,
    ui::{Button, Card, FieldMessage, FormKey, LinkButton, Radios, Select},
};

/// The id of the card.
pub const BIRTHDAY: &str = "birthday";
/// The id of the field with the month; that of the day stands beside it.
pub const MONTH_FIELD: &str = "birth-month";
/// The start of the ids of the calendars.
pub const CALENDAR: &str = "birth-calendar";

/// Keeps the birthday that the person tells, in place of the one before.
#[server(prefix = "/api", endpoint = "set-birthday")]
pub async fn set_birthday(#[server(default)] form: ProfileForm) -> Result<(), AppError<ProfileField>> {
    use crate::server;
    use domain::base::form::{FieldError, FieldErrors};
    let member = server::member()?;
    let told = |field: &Option<String>| field.clone().unwrap_or_default();
    let (chosen, month, day) = (told(&form.birth_calendar), told(&form.birth_month), told(&form.birth_day));
    let unknown = if chosen.is_empty() { FieldError::NothingChosen } else { FieldError::NotOffered };
    let mut errors = FieldErrors::new();
    let calendar = errors.field(ProfileField::BirthCalendar, BirthdayCalendar::parse(&chosen).ok_or(unknown));
    // Which days there are depends on the calendar; without one, those that either has.
    let read = Birthday::parse(calendar.unwrap_or(BirthdayCalendar::Solar), &month, &day);
    let birthday = errors.field(ProfileField::BirthDay, read);
    match errors.finish(|| birthday) {
        Ok(birthday) => server::backend()?.set_birthday(&member.id, birthday).await?,
        Err(errors) => return server::reject(form, errors).await,
    }
    server::redirect("/profile?saved#birthday");
    Ok(())
}

/// Takes away the birthday that the person told.
#[server(prefix = "/api", endpoint = "remove-birthday")]
pub async fn remove_birthday() -> Result<(), AppError> {
    use crate::server;
    server::backend()?.remove_birthday(&server::member()?.id).await?;
    server::redirect("/profile?saved#birthday");
    Ok(())
}

/// What a birthday is told for, the one that was told, and the ways to change it and to take it away.
#[component]
pub fn BirthdayForms(
    /// All that the person told.
    profile: ProfileView,
) -> impl IntoView {
    let t = use_text();
    let told = profile.birthday.map(|(birthday, next)| {
        let Birthday { calendar, month, day } = birthday;
        view! {
            <p><strong>{(t.birthday.told)(calendar, month, day)}</strong></p>
            <p>{(t.birthday.next)(&next.day_dated(t.language))}</p>
        }
    });
    view! {
        <div id=BIRTHDAY>
            <Card title=t.birthday.heading>
                <p>{t.birthday.lead}</p>
                {told}
                <TellForm profile=profile.clone() />
                {profile.birthday.map(|_| view! { <RemoveForm /> })}
                <LinkButton href="/birthday" quiet=true>{t.birthday.to_cards}</LinkButton>
            </Card>
        </div>
    }
}

/// Month, day and calendar.
#[component]
fn TellForm(profile: ProfileView) -> impl IntoView {
    let t = use_text();
    let ProfileView { birthday, draft, .. } = profile;
    let told = birthday.map(|(birthday, _)| birthday);
    let typed = |typed: &Option<String>, told: Option<String>| typed.clone().or(told).unwrap_or_default();
    let month = typed(&draft.form.birth_month, told.map(|told| told.month.to_string()));
    let day = typed(&draft.form.birth_day, told.map(|told| told.day.to_string()));
    let calendar = typed(&draft.form.birth_calendar, told.map(|told| told.calendar.key().to_owned()));
    let calendars = BirthdayCalendar::ALL.map(|one| (one.key().to_owned(), (t.birthday.calendar_name)(one).to_owned()));
    let offered = |last: i8, name: fn(i8) -> String| {
        let none = std::iter::once((String::new(), t.birthday.choose.to_owned()));
        none.chain((1..=last).map(|n| (n.to_string(), name(n)))).collect::<Vec<_>>()
    };
    let error = draft.error(&ProfileField::BirthDay);
    view! {
        <form method="post" action=SetBirthday::url()>
            <FormKey />
            <fieldset aria-describedby="birth-hint">
                <legend>{t.birthday.date}</legend>
                <p class="hint" id="birth-hint">{t.birthday.no_year}</p>
                <FieldMessage id=MONTH_FIELD error />
                <Select
                    id=MONTH_FIELD name="form[birth_month]" label=t.birthday.month
                    options=offered(12, t.birthday.month_name) chosen=month
                />
                <Select
                    id="birth-day" name="form[birth_day]" label=t.birthday.day
                    options=offered(31, t.birthday.day_name) chosen=day
                />
            </fieldset>
            <Radios
                name=CALENDAR sent="form[birth_calendar]" legend=t.birthday.calendar
                options=calendars.to_vec() chosen=calendar error=draft.error(&ProfileField::BirthCalendar)
            />
            <p class="hint">{t.birthday.leap_month}</p>
            <Button quiet=true>{if told.is_some() { t.birthday.change } else { t.birthday.save }}</Button>
        </form>
    }
}

#[component]
fn RemoveForm() -> impl IntoView {
    let t = use_text();
    view! {
        <form method="post" action=RemoveBirthday::url()>
            <FormKey />
            <Button quiet=true>{t.birthday.remove}</Button>
        </form>
    }
}
