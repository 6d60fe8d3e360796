//! The host of a group, as organizers see it.

use domain::{
    base::id::Id,
    group::{Group, Person},
};
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::EndHosting;
use crate::{
    text::use_text,
    ui::{Button, FormKey},
};

/// Who the host is, and the button that ends it.
#[component]
pub fn Host(
    /// The group.
    group: Id<Group>,
    /// The host, if there is one.
    #[prop(optional_no_strip)]
    host: Option<Person>,
) -> impl IntoView {
    let t = use_text();
    let content = match host {
        None => view! { <p>{t.host.none}</p> }.into_any(),
        Some(host) => {
            let called = t.told_apart(&(t.group.person)(&host.name), host.mark.as_ref());
            view! {
                <p>{(t.host.is)(&called)}</p>
                <form method="post" action=EndHosting::url()>
                    <FormKey />
                    <input type="hidden" name="group" value=group.to_string() />
                    <Button quiet=true>{t.host.end}</Button>
                </form>
            }
            .into_any()
        }
    };
    view! {
        <section aria-labelledby="host">
            <h2 id="host">{t.host.heading}</h2>
            {content}
        </section>
    }
}
