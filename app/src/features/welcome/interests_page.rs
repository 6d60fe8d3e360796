//! The page on which one picks interests.

use domain::people::interest::{Family, Interest, Strength};
use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    api::{ChooseInterests, InterestsField, InterestsForm, interests_draft},
    chosen_count::ChosenCount,
    touches::Touches,
};
use crate::{
    draft::Draft,
    features::loaded::loaded,
    text::use_text,
    ui::{Button, CheckTile, ErrorSummary, FieldMessage, FormKey, Page, Select, Steps},
};

/// `/welcome/interests`
#[component]
pub fn InterestsPage() -> impl IntoView {
    loaded(interests_draft, |draft| view! { <InterestsView draft /> })
}

#[component]
fn InterestsView(draft: Draft<InterestsForm, InterestsField>) -> impl IntoView {
    let t = use_text();
    let w = &t.welcome;
    let error = draft.error(&InterestsField::Interests);
    let first = Family::ALL[0].interests().next().map_or("", |interest| interest.key);
    let errors = error.map(|error| (format!("interest-{first}"), w.interests.to_owned(), error)).into_iter().collect();
    let from_profile = draft.form.from == "profile";
    let form = StoredValue::new(draft.form);
    // The islands find their words in the form. Touches come before the count, for they change what is counted.
    let counted = |words: fn(usize) -> String| words(0).replace('0', "#");
    view! {
        <Page title=w.interests>
            {(!from_profile).then(|| view! { <Steps step=1 of=2 /> })}
            <ErrorSummary errors />
            <p class="lead">{w.interests_lead}</p>
            <FieldMessage id="interests" error />
            <form
                method="post" action=ChooseInterests::url() data-count=counted(w.chosen)
                data-family-count=counted(w.family_count) data-taken-off=w.taken_off
            >
                <FormKey />
                <input type="hidden" name="form[from]" value=form.with_value(|form| form.from.clone()) />
                <p class="hint either"><span>{w.how_much_hint}</span><span class="dormant">{w.touch_hint}</span></p>
                {Family::ALL.into_iter().map(|family| view! { <FamilyTiles family form /> }).collect_view()}
                <Touches />
                <ChosenCount />
                <Button>{if from_profile { t.profile.save } else { w.next }}</Button>
            </form>
        </Page>
    }
}

/// The interests of one family, under its name, where they can be folded away.
#[component]
fn FamilyTiles(family: Family, form: StoredValue<InterestsForm>) -> impl IntoView {
    let language = use_text().language;
    let first = family.interests().next().map_or("", |interest| interest.key);
    let id = format!("family-of-{first}");
    view! {
        <details class="family" open>
            // A heading as well, for who reads by headings: there are many boxes between one and the next.
            <summary><h2 id=id.clone()>{language.pick(family.ko(), family.en())}</h2><span class="count"></span></summary>
            <div class="tiles" role="group" aria-labelledby=id>
                {family.interests().map(|interest| view! { <InterestTile interest form /> }).collect_view()}
            </div>
        </details>
    }
}

/// One interest to tick, and beside it how much it is liked, which CSS shows once it is ticked.
#[component]
fn InterestTile(interest: &'static Interest, form: StoredValue<InterestsForm>) -> impl IntoView {
    let t = use_text();
    let name = t.language.pick(interest.ko, interest.en);
    let key = interest.key;
    let ticked = form.with_value(|form| form.interests.iter().any(|ticked| ticked == key));
    let weakest = || Strength::Some.number().to_string();
    let chosen = form.with_value(|form| form.strength(key).map(str::to_owned)).unwrap_or_else(weakest);
    let options = Strength::ALL
        .into_iter()
        .map(|strength| {
            let word = t.language.pick(strength.ko(), strength.en());
            (format!("{key}:{}", strength.number()), word.to_owned())
        })
        .collect();
    view! {
        <div class="interest" data-name=name>
            <CheckTile
                id=format!("interest-{key}") name="form[interests][]" value=key
                checked=ticked label=name icon=interest.icon
            />
            <Select
                id=format!("strength-{key}") name="form[strengths][]" about=name label=t.welcome.how_much
                options chosen=format!("{key}:{chosen}")
            />
        </div>
    }
}
