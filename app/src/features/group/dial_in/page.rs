//! The numbers to call, and what to type there, in large type.

use domain::{
    base::moment::Moment,
    group::{
        dial_in::{DialCode, DialCodes, DialIn, DialNumber},
        view::GroupView,
    },
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::told::ToldDialIn;
use crate::{
    features::{group::api::look_at_group, loaded::loaded},
    text::use_text,
    ui::{Call, DialInButton, LinkButton, Page},
};

/// `/groups/{id}/dial-in`: with the numbers where the button was pressed, else with the button.
#[component]
pub fn DialInPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    match use_context::<ToldDialIn>() {
        Some(ToldDialIn(dial_in)) => view! { <Told group=id dial_in /> }.into_any(),
        None => loaded(move || look_at_group(id.clone()), |look| view! { <Ask view=look.view /> }).into_any(),
    }
}

/// Nothing is told before somebody presses the button: whoever comes back to the page later finds it here.
#[component]
fn Ask(view: GroupView) -> impl IntoView {
    let t = use_text();
    let group = format!("/groups/{}", view.group.id);
    let has = view.belongs && view.group.has_dial_in;
    let start: Option<Moment> = view.next.filter(|_| has).map(|next| next.starts_at);
    view! {
        <Page title=t.dial_in.heading>
            <p class="lead">{if has { t.dial_in.ask } else { t.dial_in.none }}</p>
            {start.map(|starts_at| view! { <DialInButton group=group.clone() starts_at now=view.now /> })}
            <LinkButton href=group quiet=true>{t.dial_in.back}</LinkButton>
        </Page>
    }
}

#[component]
fn Told(group: String, dial_in: DialIn) -> impl IntoView {
    let t = use_text();
    let numbers = dial_in.numbers().iter().map(|number| view! { <Number number=number.clone() /> }).collect_view();
    view! {
        <Page title=t.dial_in.heading>
            <p class="lead">{t.dial_in.lead}</p>
            <ol class="walk dial-in">
                <li>{t.dial_in.call} <ul>{numbers}</ul></li>
                {match dial_in.codes {
                    DialCodes::Zoom { meeting, passcode } => view! { <AtZoom meeting passcode /> }.into_any(),
                    DialCodes::Pasted(code) => {
                        code.map(|code| view! { <li>{t.dial_in.code} <Code code /></li> }).into_any()
                    }
                }}
            </ol>
            <p class="hint">{t.dial_in.secret}</p>
            <Call />
            <LinkButton href=format!("/groups/{group}") quiet=true>{t.dial_in.back}</LinkButton>
        </Page>
    }
}

#[component]
fn Number(number: DialNumber) -> impl IntoView {
    let place = (!number.place.is_empty()).then(|| view! { " " <span class="hint">{number.place.clone()}</span> });
    view! {
        <li><a class="dialled" href=format!("tel:{}", number.dialled())>{number.shown()}</a> {place}</li>
    }
}

/// What Zoom asks for, one after the other.
#[component]
fn AtZoom(meeting: DialCode, passcode: Option<DialCode>) -> impl IntoView {
    let t = use_text();
    view! {
        <li>{t.dial_in.meeting} <Code code=meeting hash=true /></li>
        <li>{t.dial_in.nobody} <p class="dialled">"#"</p></li>
        {passcode.map(|passcode| view! { <li>{t.dial_in.passcode} <Code code=passcode hash=true /></li> })}
    }
}

#[component]
fn Code(code: DialCode, #[prop(optional)] hash: bool) -> impl IntoView {
    view! { <p class="dialled">{code.shown()} {hash.then_some("\u{a0}#")}</p> }
}
