//! The page that a member comes home to.

use leptos::prelude::*;

use super::api::{Home, my_home};
use crate::{features::loaded::loaded, text::use_text, ui::{Card, LinkButton, Page}};

/// `/home`
#[component]
pub fn HomePage() -> impl IntoView {
    loaded(my_home, |home| view! { <HomeView home /> })
}

#[component]
fn HomeView(home: Home) -> impl IntoView {
    let t = use_text();
    view! {
        <Page title=t.home.heading>
            <p class="lead">{(t.home.greeting)(&home.name)}</p>
            {if home.welcomed {
                view! {
                    <Card title=t.home.no_group>
                        <p>{t.home.no_group_lead}</p>
                    </Card>
                }
                    .into_any()
            } else {
                view! {
                    <Card title=t.home.finish_welcome>
                        <p>{t.home.finish_welcome_lead}</p>
                        <LinkButton href="/welcome/interests">{t.welcome.next}</LinkButton>
                    </Card>
                }
                    .into_any()
            }}
        </Page>
    }
}
