//! Who chose what comes after the last meeting.

use domain::{
    group::Person,
    meeting::vote::{VoteChoice, WhoVotes},
};
use leptos::prelude::*;

use crate::text::use_text;

/// Everybody by name below what they chose; nothing where there is nobody.
#[component]
pub fn Votes(
    /// The people by what they chose.
    who: WhoVotes,
) -> impl IntoView {
    let t = use_text();
    let WhoVotes { together, mixed, on_break, silent } = who;
    let called = |person: &Person| t.told_apart(&(t.organize.called)(&person.name), person.mark.as_ref());
    let line = |(word, people): (&'static str, Vec<Person>)| {
        let names: Vec<_> = people.iter().map(called).collect();
        (!names.is_empty()).then(|| view! { <div><dt>{word}</dt><dd>{names.join(", ")}</dd></div> })
    };
    let all = [
        ((t.vote.choice)(VoteChoice::Together), together),
        ((t.vote.choice)(VoteChoice::Mixed), mixed),
        ((t.vote.choice)(VoteChoice::Break), on_break),
        (t.vote.silent, silent),
    ];
    let lines: Vec<_> = all.into_iter().filter_map(line).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section aria-labelledby="votes">
                <h2 id="votes">{t.vote.votes}</h2>
                <dl class="told">{lines}</dl>
            </section>
        }
    })
}
