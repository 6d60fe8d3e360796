//! Who asks for help at a meeting now.

use domain::{
    base::moment::Moment,
    meeting::help::{HelpStamp, HelpWanted},
};
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::GiveHelp;
use crate::{
    text::use_text,
    ui::{FormKey, LinkButton},
};

/// Everybody who waits for help, whoever has waited longest first, with the way to call them and the button that says that
/// they were helped. `public/live.js` hears at the address in `data-live` when somebody asks or is helped.
#[component]
pub fn HelpList(
    /// Who waits.
    wanted: Vec<HelpWanted>,
    /// How it stands with all who wait.
    stamp: HelpStamp,
    /// The present moment.
    now: Moment,
) -> impl IntoView {
    let t = use_text();
    let nobody = wanted.is_empty();
    view! {
        <section data-live="/organize/help/events" aria-labelledby="help">
            <h2 id="help">{t.help.wanted}</h2>
            <div data-fresh="help" aria-live="polite">
                <p hidden data-turns=stamp.to_string()></p>
                {if nobody {
                    view! { <p>{t.help.nobody}</p> }.into_any()
                } else {
                    view! {
                        <p>{t.help.wanted_lead}</p>
                        <ul>{wanted.into_iter().map(|one| view! { <Waiting one now /> }).collect_view()}</ul>
                    }
                    .into_any()
                }}
            </div>
        </section>
    }
}

#[component]
fn Waiting(one: HelpWanted, now: Moment) -> impl IntoView {
    let t = use_text();
    let called = t.told_apart(&(t.organize.called)(&one.name), one.mark.as_ref());
    let since = (t.help.since)(&one.since.said(now, t.language));
    let group = t.group_name(&one.group_name);
    view! {
        <li>
            <p>
                <a href=format!("/organize/members/{}", one.member)>{called.clone()}</a> ", "
                <a href=format!("/organize/groups/{}", one.group)>{group}</a> ", " {since}
            </p>
            {one.phone.map(|phone| view! { <LinkButton href=format!("tel:{phone}") quiet=true>{(t.help.call)(&phone)}</LinkButton> })}
            <form method="post" action=GiveHelp::url()>
                <FormKey />
                <input type="hidden" name="meeting" value=one.meeting.to_string() />
                <input type="hidden" name="member" value=one.member.to_string() />
                <button class="button" type="submit" aria-label=(t.help.given_to)(&called)>{t.help.given}</button>
            </form>
        </li>
    }
}
