//! The page that shows every part of the design system in every state.

use leptos::prelude::*;

use super::{fields::Fields, messages::Messages, things::Things};
use crate::{features::failure::NotFound, ui::Page};

/// Whether this is a debug build; a release has no such page.
const IS_WORKSHOP: bool = cfg!(debug_assertions);

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
