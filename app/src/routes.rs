//! The whole map of addresses.

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    components::{FlatRoutes, Route, Router},
    path,
};

use crate::features::{
    answer::AnswerPage,
    confirm::ConfirmPage,
    failure::NotFound,
    feedback::FeedbackPage,
    forgot::{ForgotPage, KeyPage, TypeKeyPage},
    garden::GardenPage,
    group::{DialInPage, GroupPage, LivePage, PracticePage},
    home::{HomePage, OfferPage, WaitingPage},
    hyang::HyangPage,
    landing::LandingPage,
    legal::{AccessibilityPage, HelpPage, PrivacyPage, SoundPage, TermsPage},
    letters::{BirthdayPage, LettersPage, SentPage},
    login::LoginPage,
    offline::OfflinePage,
    organize::{
        OrganizeEventsPage, OrganizeGroupPage, OrganizeGroupsPage, OrganizeGrowthPage, OrganizeMeetingPage,
        OrganizeMemberPage, OrganizeMembersPage, OrganizePage, OrganizePairPage, OrganizeRoomsPage, OrganizeRoundPage,
        OrganizeRoundsPage,
    },
    profile::{GoodbyePage, ProfilePage},
    signup::SignupPage,
    welcome::{InterestsPage, TimesPage},
    workshop::WorkshopPage,
};

/// Every page, by address.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Router>
            <FlatRoutes fallback=NotFound>
                <Route path=path!("/") view=LandingPage />
                <Route path=path!("/signup") view=SignupPage />
                <Route path=path!("/login") view=LoginPage />
                <Route path=path!("/forgot") view=ForgotPage />
                <Route path=path!("/confirm") view=ConfirmPage />
                <Route path=path!("/key") view=TypeKeyPage />
                <Route path=path!("/key/:token") view=KeyPage />
                <Route path=path!("/answer/:token") view=AnswerPage />
                <Route path=path!("/answer/seat/:token") view=OfferPage />
                <Route path=path!("/terms") view=TermsPage />
                <Route path=path!("/privacy") view=PrivacyPage />
                <Route path=path!("/help") view=HelpPage />
                <Route path=path!("/help/sound") view=SoundPage />
                <Route path=path!("/accessibility") view=AccessibilityPage />
                <Route path=path!("/offline") view=OfflinePage />
                <Route path=path!("/goodbye") view=GoodbyePage />
                <Route path=path!("/welcome/interests") view=InterestsPage />
                <Route path=path!("/welcome/times") view=TimesPage />
                <Route path=path!("/ui") view=WorkshopPage />
                <Route path=path!("/home") view=HomePage />
                <Route path=path!("/waiting") view=WaitingPage />
                <Route path=path!("/groups/:id") view=GroupPage />
                <Route path=path!("/groups/:id/live") view=LivePage />
                <Route path=path!("/groups/:id/dial-in") view=DialInPage />
                <Route path=path!("/practice") view=PracticePage />
                <Route path=path!("/meetings/:id/feedback") view=FeedbackPage />
                <Route path=path!("/hyang") view=HyangPage />
                <Route path=path!("/garden") view=GardenPage />
                <Route path=path!("/letters") view=LettersPage />
                <Route path=path!("/letters/sent") view=SentPage />
                <Route path=path!("/birthday") view=BirthdayPage />
                <Route path=path!("/profile") view=ProfilePage />
                <Route path=path!("/organize") view=OrganizePage />
                <Route path=path!("/organize/rounds") view=OrganizeRoundsPage />
                <Route path=path!("/organize/rounds/:id") view=OrganizeRoundPage />
                <Route path=path!("/organize/groups") view=OrganizeGroupsPage />
                <Route path=path!("/organize/groups/:id") view=OrganizeGroupPage />
                <Route path=path!("/organize/rooms") view=OrganizeRoomsPage />
                <Route path=path!("/organize/meetings/:id") view=OrganizeMeetingPage />
                <Route path=path!("/organize/members") view=OrganizeMembersPage />
                <Route path=path!("/organize/members/:id") view=OrganizeMemberPage />
                <Route path=path!("/organize/events") view=OrganizeEventsPage />
                <Route path=path!("/organize/growth") view=OrganizeGrowthPage />
                <Route path=path!("/organize/growth/:pair") view=OrganizePairPage />
            </FlatRoutes>
        </Router>
    }
}
