//! The page on which one says when and where.

use domain::people::{
    place::{Area, MovingStage},
    profile::{Decade, Gender},
};
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::{ChooseTimes, TimesAsked, TimesField, times_draft};
use crate::{
    draft::Draft,
    features::loaded::loaded,
    text::use_text,
    ui::{Button, ErrorSummary, FieldMessage, FormKey, Page, Radios, SlotGrid, Steps},
};

/// `/welcome/times`
#[component]
pub fn TimesPage() -> impl IntoView {
    loaded(times_draft, |asked| view! { <TimesView asked /> })
}

#[component]
fn TimesView(asked: TimesAsked) -> impl IntoView {
    let t = use_text();
    let w = &t.welcome;
    let TimesAsked { draft, waiting } = asked;
    let errors = draft
        .errors
        .iter()
        .map(|(field, error)| {
            let (id, label) = match field {
                TimesField::Slots => ("slot-0", w.slots),
                TimesField::Area => ("area-jeju-city", w.area),
                TimesField::Stage => ("stage-curious", w.stage),
                TimesField::Decade => ("decade-", w.decade),
                TimesField::Gender => ("gender-", w.gender),
            };
            (id.to_owned(), label.to_owned(), error)
        })
        .collect();
    let Draft { form, errors: wrong } = draft;
    let from_profile = form.from == "profile";
    let error = move |field| wrong.of(&field);
    let area = Area::ALL.map(|area| (area.key().to_owned(), t.language.pick(area.ko(), area.en()).to_owned()));
    let stage =
        MovingStage::ALL.map(|stage| (stage.key().to_owned(), t.language.pick(stage.ko(), stage.en()).to_owned()));
    let untold = (String::new(), w.untold.to_owned());
    let decade = Decade::OFFERED.map(|decade| (decade.year().to_string(), (w.decade_name)(decade.year())));
    let gender = Gender::ALL.map(|gender| (gender.key().to_owned(), t.gender_name(gender).to_owned()));
    view! {
        <Page title=w.times>
            {(!from_profile).then(|| view! { <Steps step=2 of=2 /> })}
            <ErrorSummary errors />
            <p class="lead">{w.times_lead}</p>
            <form method="post" action=ChooseTimes::url()>
                <FormKey />
                <input type="hidden" name="form[from]" value=form.from.clone() />
                <fieldset aria-describedby="slots-hint slots-error">
                    <legend>{w.slots}</legend>
                    <p class="hint" id="slots-hint">{w.slots_hint}</p>
                    {waiting.iter().any(Option::is_some).then(|| view! { <p class="hint">{w.waiting_hint}</p> })}
                    <FieldMessage id="slots" error=error(TimesField::Slots) />
                    <SlotGrid name="form[slots][]" ticked=form.slots.clone() waiting />
                </fieldset>
                <Radios
                    name="area" sent="form[area]" legend=w.area options=area.to_vec()
                    chosen=form.area.clone() error=error(TimesField::Area)
                />
                <Radios
                    name="stage" sent="form[stage]" legend=w.stage options=stage.to_vec()
                    chosen=form.stage.clone() error=error(TimesField::Stage)
                />
                <h2>{w.about}</h2>
                <p class="hint">{w.about_hint}</p>
                <Radios
                    name="decade" sent="form[decade]" legend=w.decade
                    options=[vec![untold.clone()], decade.to_vec()].concat()
                    chosen=form.decade.clone() error=error(TimesField::Decade)
                />
                <Radios
                    name="gender" sent="form[gender]" legend=w.gender
                    options=[vec![untold], gender.to_vec()].concat()
                    chosen=form.gender.clone() error=error(TimesField::Gender)
                />
                <Button>{if from_profile { t.profile.save } else { w.done }}</Button>
            </form>
        </Page>
    }
}
