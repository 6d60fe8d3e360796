//! The page that shows every part of the design system in every state.

use leptos::prelude::*;

use super::{fields::Fields, messages::Messages, things::Things};
use crate::{IS_WORKSHOP, features::failure::NotFound, ui::Page};

/// `/ui`: header and footer are those of the page itself. In a release there is no such page.
#[component]
pub fn WorkshopPage() -> impl IntoView {
    if !IS_WORKSHOP {
        return view! { <NotFound /> }.into_any();
    }
    view! {
        <Page title="황금향의 부품">
            <p class="lead">"화면을 만들 때 쓰는 부품이에요. 저마다 한 파일에 있고, 언제 쓰는지도 거기에 적혀 있어요."</p>
            {view! { <Things /> }.into_any()}
            {view! { <Fields /> }.into_any()}
            {view! { <Messages /> }.into_any()}
        </Page>
    }
    .into_any()
}

/// One part in all its states; pictures of it bear its name.
#[component]
pub fn Part(
    /// Its file in `app/src/ui`, and what distinguishes it if there are several.
    name: &'static str,
    /// The states, one below the other.
    children: Children,
) -> impl IntoView {
    view! {
        <section data-part=name aria-labelledby=format!("part-{name}")>
            <h2 id=format!("part-{name}") lang="en">{name}</h2>
            {children()}
        </section>
    }
}
