//! People who missed a meeting for the first time, to be called.

use domain::{base::moment::Moment, meeting::attendance::FirstNoShow};
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::NoteCall;
use crate::{
    text::use_text,
    ui::{Button, FormKey},
};

/// The people, the longest ago first, each with what they missed and a button that takes them off; nothing where there is
/// nobody.
#[component]
pub fn Calls(
    /// The people.
    calls: Vec<FirstNoShow>,
    /// The present moment.
    now: Moment,
) -> impl IntoView {
    let t = use_text();
    (!calls.is_empty()).then(|| {
        view! {
            <section aria-labelledby="calls">
                <h2 id="calls">{t.roll.calls}</h2>
                <p>{t.roll.calls_lead}</p>
                {calls.into_iter().map(|one| view! { <One one now /> }).collect_view()}
            </section>
        }
    })
}

#[component]
fn One(one: FirstNoShow, now: Moment) -> impl IntoView {
    let t = use_text();
    let FirstNoShow { person, meeting, name, starts_at, .. } = one;
    let called = t.told_apart(&(t.organize.called)(&person.name), person.mark.as_ref());
    let missed = (t.roll.missed)(&t.group_name(&name), &starts_at.said(now, t.language));
    view! {
        <article class="card">
            <h3><a href=format!("/organize/members/{}", person.id)>{called.clone()}</a></h3>
            <p><a href=format!("/organize/meetings/{meeting}")>{missed}</a></p>
            <form method="post" action=NoteCall::url()>
                <FormKey />
                <input type="hidden" name="meeting" value=meeting.to_string() />
                <input type="hidden" name="member" value=person.id.to_string() />
                <Button quiet=true>{(t.roll.for_person)(t.roll.called, &called)}</Button>
            </form>
        </article>
    }
}
