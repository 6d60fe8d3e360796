//! Two people before one telephone.

use domain::{
    base::id::Id,
    group::{Group, Person},
    meeting::{Meeting, presence::BesideSeen},
    people::member::Member,
};
use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    api::{SayBeside, TakeBackBeside},
    told::BESIDE,
};
use crate::{
    text::use_text,
    ui::{Button, FormKey},
};

/// Who sits beside whom, as one of a group finds it: what was said of them, what they have said, or the way to say so.
/// Nothing where nothing is or may be said.
#[component]
pub fn Beside(
    /// The group.
    group: Id<Group>,
    /// The viewer.
    viewer: Id<Member>,
    /// What they find.
    seen: BesideSeen,
) -> impl IntoView {
    let t = use_text();
    let BesideSeen { offered, said, said_by } = seen;
    if offered.is_empty() && said.is_none() && said_by.is_none() {
        return ().into_any();
    }
    let said_by = said_by.map(|(meeting, by)| {
        let words =
            by.as_ref().map_or_else(|| t.presence.said_by_somebody.to_owned(), |by| (t.presence.said_by)(&called(by)));
        view! { <p>{words}</p><TakeBack meeting about=viewer word=t.presence.not_me /> }
    });
    let said = said.map(|(meeting, person)| {
        view! { <p><strong>{(t.presence.said)(&called(&person))}</strong></p><TakeBack meeting about=person.id word=t.presence.undo /> }
    });
    let offers = (!offered.is_empty()).then(|| view! { <Offers group offered /> });
    view! {
        <section id=BESIDE aria-labelledby="beside-heading">
            <h2 id="beside-heading">{t.presence.beside}</h2>
            {said_by}
            {said}
            {offers}
        </section>
    }
    .into_any()
}

fn called(person: &Person) -> String {
    let t = use_text();
    t.told_apart(&(t.group.person)(&person.name), person.mark.as_ref())
}

/// A button for each of the others, in one form.
#[component]
fn Offers(group: Id<Group>, offered: Vec<Person>) -> impl IntoView {
    let t = use_text();
    let button = |person: Person| {
        let word = (t.presence.beside_me)(&called(&person));
        view! { <button type="submit" name="member" value=person.id.to_string()>{word}</button> }
    };
    view! {
        <p>{t.presence.beside_lead}</p>
        <form method="post" action=SayBeside::url()>
            <FormKey />
            <input type="hidden" name="group" value=group.to_string() />
            <div class="choices" role="group" aria-label=t.presence.beside>
                {offered.into_iter().map(button).collect_view()}
            </div>
        </form>
    }
}

#[component]
fn TakeBack(meeting: Id<Meeting>, about: Id<Member>, word: &'static str) -> impl IntoView {
    view! {
        <form method="post" action=TakeBackBeside::url()>
            <FormKey />
            <input type="hidden" name="meeting" value=meeting.to_string() />
            <input type="hidden" name="member" value=about.to_string() />
            <Button quiet=true>{word}</Button>
        </form>
    }
}
