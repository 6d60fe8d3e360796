//! A group of a large plan, whose people are changed with others that one names.

use domain::text::Text;
use leptos::prelude::*;

use super::{
    adjust::{Choices, Forms},
    api::{ChoiceView, round_choice},
    outcome::called,
    plan::Planned,
};
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{Button, Onward, Page, TextField, asked},
};

/// `/organize/rounds/{id}?group=…`
#[component]
pub fn ChoicePage(
    /// The id of the round.
    id: String,
) -> impl IntoView {
    loaded(
        move || round_choice(id.clone(), asked("group"), asked("with"), asked("left")),
        |shown| view! { <Chosen shown /> },
    )
}

#[component]
fn Chosen(shown: ChoiceView) -> impl IntoView {
    let t = use_text();
    let ChoiceView { round, group, asked, ones, others, chosen, .. } = shown;
    let title = if group == 0 { t.adjust.chosen_none.to_owned() } else { (t.adjust.chosen)(group) };
    let nobody = !asked.is_empty() && others.is_empty();
    let swaps = others.iter().any(|(_, place)| *place != group);
    let next = ones.next.clone();
    let (ones, others) = (choices(t, ones.items), choices(t, others));
    let page = format!("/organize/rounds/{}", round.id);
    view! {
        <Page title>
            <p>{t.adjust.lead}</p>
            <form method="get" action=page.clone()>
                <input type="hidden" name="group" value=group.to_string() />
                <TextField
                    id="with" name="with" label=t.adjust.ask hint=t.adjust.ask_hint
                    kind="text" autocomplete="off" value=asked error=None
                />
                <Button>{t.adjust.ask_button}</Button>
            </form>
            {nobody.then(|| view! { <p role="status">{t.adjust.nobody_found}</p> })}
            <Forms round=round.id.to_string() ones others swaps chosen />
            <Onward next name="left" keep="group=0" />
            <p><a href=page>{t.adjust.back}</a></p>
        </Page>
    }
}

/// People with the words by which an organizer finds them.
fn choices(t: &'static Text, people: Vec<(Planned, i64)>) -> Choices {
    let words = |person: &Planned, place: i64| match usize::try_from(place) {
        Ok(place) if place > 0 => (t.adjust.in_group)(&called(t, person), place),
        _ => (t.adjust.in_none)(&called(t, person)),
    };
    people.into_iter().map(|(person, place)| (person.id.clone(), words(&person, place))).collect()
}
