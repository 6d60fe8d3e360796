//! The host of a group: who it is, the way to become it, and the line before a meeting.

use domain::{
    base::{id::Id, moment::Moment},
    group::{Group, Person, host::HostView},
    meeting::{door_closes, help::HelpSeen},
};
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::{BecomeHost, LineField, LineForm, StopHosting, WriteLine};
use crate::{
    draft::Draft,
    text::use_text,
    ui::{Button, FormKey, TextField},
};

/// Who the host is and what they wrote; for the host the way to write and to stop, for a group without one the question who
/// would be it. Nothing for who may neither look nor become it.
#[component]
pub fn HostSection(
    /// The group.
    group: Id<Group>,
    /// Who looks after it.
    view: HostView,
    /// What the host typed and was refused.
    draft: Draft<LineForm, LineField>,
) -> impl IntoView {
    let t = use_text();
    let HostView { host, is_mine, may_become, line } = view;
    if host.is_none() && !may_become {
        return ().into_any();
    }
    let written = line.clone().map(|line| view! { <p class="opener">{line}</p> });
    let content = match host {
        Some(_) if is_mine => view! { <Mine group line draft /> }.into_any(),
        Some(host) => view! { <p>{(t.host.is)(&called(&host))}</p> }.into_any(),
        None => view! { <Become group /> }.into_any(),
    };
    view! {
        <section id="host" aria-labelledby="host-heading">
            <h2 id="host-heading">{t.host.heading}</h2>
            {written}
            {content}
        </section>
    }
    .into_any()
}

fn called(person: &Person) -> String {
    let t = use_text();
    t.told_apart(&(t.group.person)(&person.name), person.mark.as_ref())
}

#[component]
fn Become(group: Id<Group>) -> impl IntoView {
    let t = use_text();
    view! {
        <p>{t.host.ask}</p>
        <p class="hint" id="host-what">{t.host.ask_lead}</p>
        <form method="post" action=BecomeHost::url()>
            <FormKey />
            <input type="hidden" name="group" value=group.to_string() />
            <Button quiet=true described="host-what">{t.host.become_host}</Button>
        </form>
    }
}

/// What the host finds: the field for the line, and the way to stop.
#[component]
fn Mine(
    group: Id<Group>,
    #[prop(optional_no_strip)] line: Option<String>,
    draft: Draft<LineForm, LineField>,
) -> impl IntoView {
    let t = use_text();
    let error = draft.error(&LineField::Line);
    let typed = if draft.form.group.is_empty() { line.unwrap_or_default() } else { draft.form.line };
    view! {
        <p>{t.host.is_you}</p>
        <form method="post" action=WriteLine::url() novalidate>
            <FormKey />
            <input type="hidden" name="form[group]" value=group.to_string() />
            <TextField
                id="line" name="form[line]" label=t.host.line hint=t.host.line_hint
                autocomplete="off" value=typed error
            />
            <Button>{t.host.save}</Button>
        </form>
        <form method="post" action=StopHosting::url()>
            <FormKey />
            <input type="hidden" name="group" value=group.to_string() />
            <Button quiet=true>{t.host.stop}</Button>
        </form>
    }
}

/// Who asks for help at the meeting that is on, for its host. `public/live.js` hears at the address in `data-live` when
/// somebody asks or is helped.
#[component]
pub fn HelpForHost(
    /// The group.
    group: Id<Group>,
    /// Who has asked.
    help: HelpSeen,
    /// When the meeting started or starts.
    starts_at: Moment,
    /// The present moment.
    now: Moment,
) -> impl IntoView {
    let t = use_text();
    let until = door_closes(starts_at).seconds_after(now).to_string();
    let names: Vec<_> = help.others.iter().map(called).collect();
    view! {
        <section data-live=format!("/groups/{group}/help/events") aria-labelledby="help">
            <h2 id="help">{t.help.wanted}</h2>
            <div data-fresh="help" aria-live="polite">
                <p hidden data-turns=help.stamp.to_string() data-until=until></p>
                {if names.is_empty() {
                    view! { <p>{t.help.nobody}</p> }.into_any()
                } else {
                    view! {
                        <ul>{names.into_iter().map(|name| view! { <li>{name}</li> }).collect_view()}</ul>
                        <p class="hint">{t.help.wanted_in_group}</p>
                    }
                    .into_any()
                }}
            </div>
        </section>
    }
}
