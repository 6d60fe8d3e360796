//! Coming to a meeting or not: the buttons that say it, and who comes.

use domain::{
    group::Person,
    meeting::answer::{Answer, WhoComes},
};
use leptos::prelude::*;

use super::form::FormKey;
use crate::text::use_text;

/// Three buttons in one form, the one that was pressed before marked, and above them what it said.
#[component]
pub fn AnswerButtons(
    /// Where the form goes.
    action: &'static str,
    /// The name of the field that says for what is answered.
    name: &'static str,
    /// What it says.
    value: String,
    /// What was answered before.
    mine: Option<Answer>,
    /// What the group is called, where a page asks about several.
    #[prop(optional_no_strip)]
    group: Option<String>,
) -> impl IntoView {
    let t = use_text();
    let named = move |word: &str| group.as_ref().map(|group| (t.coming.for_group)(word, group));
    let label = named(t.coming.ask).unwrap_or_else(|| t.coming.ask.to_owned());
    let button = |answer: Answer| {
        let word = (t.coming.answer)(answer);
        let pressed = if mine == Some(answer) { "true" } else { "false" };
        view! { <button type="submit" name="answer" value=answer.key() aria-pressed=pressed aria-label=named(word)>{word}</button> }
    };
    let said = match mine {
        Some(answer) => view! { <p><strong>{(t.coming.said)(answer)}</strong> " " {t.coming.change}</p> }.into_any(),
        None => view! { <p>{t.coming.ask}</p> }.into_any(),
    };
    view! {
        {said}
        <form method="post" action=action>
            <FormKey />
            <input type="hidden" name=name value=value />
            <div class="choices" role="group" aria-label=label>{Answer::ALL.map(button).collect_view()}</div>
        </form>
    }
}

/// Who comes, who comes late, who cannot, who has not said yet and who takes a break, each by name; nothing where there is nobody.
#[component]
pub fn ComingList(
    /// The people by what they said.
    who: WhoComes,
) -> impl IntoView {
    let t = use_text();
    let called = |person: &Person| t.told_apart(&(t.group.person)(&person.name), person.mark.as_ref());
    let line = |(word, people): (&'static str, Vec<Person>)| {
        let names: Vec<_> = people.iter().map(called).collect();
        (!names.is_empty()).then(|| view! { <div><dt>{word}</dt><dd>{names.join(", ")}</dd></div> })
    };
    let WhoComes { coming, late, absent, silent, on_break } = who;
    let all = [
        (t.coming.coming, coming),
        (t.coming.late, late),
        (t.coming.absent, absent),
        (t.coming.silent, silent),
        (t.coming.on_break, on_break),
    ];
    let lines: Vec<_> = all.into_iter().filter_map(line).collect();
    (!lines.is_empty()).then(|| view! { <dl class="told">{lines}</dl> })
}
