//! The page of what is between two people, where an organizer has some of it not count.

use domain::{base::form::FieldError, praise::growth::RingLine};
use leptos::{prelude::*, server_fn::ServerFn};
use leptos_router::hooks::use_params_map;

use super::api::{PairView, RestoreGrowth, VoidField, VoidForm, VoidGrowth, look_at_pair};
use crate::{
    draft::Draft,
    features::loaded::loaded,
    text::use_text,
    ui::{Button, CheckTile, Empty, ErrorSummary, FieldMessage, FormKey, Notice, Onward, Page, TextField, asked},
    viewer::use_viewer,
};

/// `/organize/growth/{pair}`
#[component]
pub fn OrganizePairPage() -> impl IntoView {
    let pair = use_params_map().read_untracked().get("pair").unwrap_or_default();
    loaded(move || look_at_pair(pair.clone(), asked("after")), |shown| view! { <Pair shown /> })
}

#[component]
fn Pair(shown: PairView) -> impl IntoView {
    let t = use_text();
    let PairView { pair, lines, draft, .. } = shown;
    let (lines, next) = (lines.items, lines.next);
    let nothing = lines.is_empty();
    let (counts, voided): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.void.is_none());
    let wrong =
        |field, id: &str, label: &str| draft.error(&field).map(|error| (id.to_owned(), label.to_owned(), error));
    let first = counts.first().map(|line| line.id.to_string()).unwrap_or_default();
    let errors: Vec<(String, String, FieldError)> =
        [wrong(VoidField::Events, &first, t.growth.choose), wrong(VoidField::Reason, "reason", t.growth.reason)]
            .into_iter()
            .flatten()
            .collect();
    let page = format!("/organize/growth/{pair}");
    let saved = use_viewer().told("saved") && errors.is_empty();
    view! {
        <Page title=t.growth.between_heading>
            <ErrorSummary errors />
            {saved.then(|| view! { <Notice close=page>{t.form.saved}</Notice> })}
            <p class="lead">{t.growth.between_lead}</p>
            {nothing.then(|| view! { <Empty><p>{t.growth.between_none}</p></Empty> })}
            {(!counts.is_empty()).then(|| view! { <Counting pair=pair.clone() counts draft /> })}
            {(!voided.is_empty()).then(|| view! { <NotCounting pair voided /> })}
            <Onward next />
            <p><a href="/organize/growth">{t.growth.back}</a></p>
        </Page>
    }
}

/// An event in a line.
fn said(line: &RingLine) -> String {
    let t = use_text();
    let called = t.told_apart(&(t.organize.called)(&line.of.name), line.of.mark.as_ref());
    (t.growth.line)(&called, line.kind, &line.met_at.day_dated(t.language))
}

/// What counts, with a tile for each to be chosen and a field for the reason.
#[component]
fn Counting(pair: String, counts: Vec<RingLine>, draft: Draft<VoidForm, VoidField>) -> impl IntoView {
    let t = use_text();
    let error = draft.error(&VoidField::Events);
    let described = error.map(|_| "events-error");
    let (chosen, reason) = (draft.form.events.clone(), draft.form.reason.clone());
    let reason_error = draft.error(&VoidField::Reason);
    let tile = move |line: RingLine| {
        let (id, label) = (line.id.to_string(), said(&line));
        let checked = chosen.contains(&id);
        view! { <CheckTile id=id.clone() name="form[events][]" value=id checked label /> }
    };
    view! {
        <section aria-labelledby="counts">
            <h2 id="counts">{t.growth.counts}</h2>
            <form method="post" action=VoidGrowth::url() novalidate>
                <FormKey />
                <input type="hidden" name="form[pair]" value=pair />
                <fieldset aria-describedby=described>
                    <legend>{t.growth.choose}</legend>
                    <FieldMessage id="events" error />
                    <div class="tiles">{counts.into_iter().map(tile).collect_view()}</div>
                </fieldset>
                <TextField
                    id="reason" name="form[reason]" label=t.growth.reason hint=t.growth.reason_hint
                    autocomplete="off" value=reason error=reason_error
                />
                <Button>{t.growth.not_count}</Button>
            </form>
        </section>
    }
}

/// What does not count, each with the reason and a button that lets it count again.
#[component]
fn NotCounting(pair: String, voided: Vec<RingLine>) -> impl IntoView {
    let t = use_text();
    let one = move |line: RingLine| {
        let words = said(&line);
        let label = (t.growth.count_again)(&words);
        view! {
            <article class="card">
                <h3>{words}</h3>
                <p>{(t.growth.because)(line.void.as_deref().unwrap_or_default())}</p>
                <form method="post" action=RestoreGrowth::url()>
                    <FormKey />
                    <input type="hidden" name="pair" value=pair.clone() />
                    <input type="hidden" name="event" value=line.id.to_string() />
                    <button type="submit" class="button quiet" aria-label=label>{t.growth.again}</button>
                </form>
            </article>
        }
    };
    view! {
        <section aria-labelledby="voided">
            <h2 id="voided">{t.growth.voided}</h2>
            {voided.into_iter().map(one).collect_view()}
        </section>
    }
}
