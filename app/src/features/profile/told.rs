//! What a person told, and the ways to change it.

use domain::{
    people::{interest, slot::Slot},
    text::Text,
};
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::{ChangeLogin, ProfileField, ProfileView};
use crate::{
    text::use_text,
    ui::{Button, Call, Card, FormKey, LinkButton, TextField},
};

/// Log-in and interests; then half days, area, stage and what else they liked to tell.
#[component]
pub fn Told(
    /// All that they told.
    profile: ProfileView,
) -> impl IntoView {
    let t = use_text();
    let login_error = profile.draft.error(&ProfileField::Login);
    let about = about(t, &profile)
        .into_iter()
        .map(|(word, said)| view! { <div><dt>{word}</dt><dd>{said}</dd></div> })
        .collect_view();
    let interests = profile
        .interests
        .iter()
        .filter_map(|key| interest::find(key))
        .map(|interest| view! { <li>{t.language.pick(interest.ko, interest.en)}</li> })
        .collect_view();
    let slots = profile
        .slots
        .iter()
        .filter_map(|number| Slot::new(*number))
        .map(|slot| view! { <li>{slot.said(t.language)}</li> })
        .collect_view();
    view! {
        <Card title=t.account.login_field>
            <p>{profile.login}</p>
            <form method="post" action=ChangeLogin::url() novalidate>
                <FormKey />
                <TextField
                    id="login" name="form[login]" label=t.profile.login_new hint=t.profile.login_new_hint
                    autocomplete="username" value=profile.draft.form.login.unwrap_or_default() error=login_error
                />
                <Button quiet=true>{t.profile.login_change}</Button>
            </form>
            <p class="hint">{t.profile.login_hint}</p>
            <Call />
        </Card>
        <Card title=t.welcome.interests>
            <ul class="chips">{interests}</ul>
            <LinkButton href="/welcome/interests?from=profile" quiet=true>{t.profile.change_interests}</LinkButton>
        </Card>
        <Card title=t.welcome.slots>
            <ul class="chips">{slots}</ul>
            <dl class="told">{about}</dl>
            <LinkButton href="/welcome/times?from=profile" quiet=true>{t.profile.change_times}</LinkButton>
        </Card>
    }
}

/// Questions with their answers; what was not told is left out.
fn about(t: &'static Text, profile: &ProfileView) -> Vec<(&'static str, String)> {
    let (w, language) = (&t.welcome, t.language);
    let area = profile.area.map(|area| (w.area, language.pick(area.ko(), area.en()).to_owned()));
    let stage = profile.stage.map(|stage| (w.stage, language.pick(stage.ko(), stage.en()).to_owned()));
    let decade = profile.decade.map(|decade| (w.decade, (w.decade_name)(decade.year())));
    let gender = profile.gender.map(|gender| (w.gender, t.gender_name(gender).to_owned()));
    [area, stage, decade, gender].into_iter().flatten().collect()
}
