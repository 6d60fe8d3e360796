//! The page that a member comes home to.

use domain::{
    group::view::GroupSummary,
    meeting::door_is_open,
    praise::{ToThank, look::Look},
};
use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    api::{Home, my_home},
    group_card::GroupCard,
    lists::Lists,
    told::ToldOfSeat,
    verify::VerifyCard,
    waiting::{UntoldCard, WaitingCard},
};
use crate::{
    features::{letters::ReadLetters, loaded::loaded, profile::api::ComeBack},
    text::use_text,
    ui::{Button, Card, Character, FormKey, LinkButton, Notice, OnBreak, Onward, Page, asked},
    viewer::use_viewer,
};

/// `/home`
#[component]
pub fn HomePage() -> impl IntoView {
    loaded(|| my_home(asked("after")), |home| view! { <HomeView home /> })
}

#[component]
fn HomeView(home: Home) -> impl IntoView {
    let t = use_text();
    let Home { name, welcomed, unverified, groups, waiting, lists, birthday_card, .. } = home.clone();
    let Home { to_thank, on_break_until, new_letters, look, unnamed, now, .. } = home;
    let (groups, next_page) = (groups.items, groups.next);
    let next = groups.iter().filter_map(|group| group.next.as_ref()).map(|next| next.starts_at).min();
    let greeting = t.hyang_at_home(next, now, new_letters > 0, &look);
    let untold = groups.is_empty() && on_break_until.is_none() && !welcomed;
    let may_rest = welcomed && on_break_until.is_none();
    // While a door is open, nothing is more urgent than the way in.
    let (open, later): (Vec<_>, Vec<_>) =
        groups.into_iter().partition(|group| group.next.as_ref().is_some_and(|next| door_is_open(next.starts_at, now)));
    let among = open.len() + later.len() > 1;
    let cards = move |groups: Vec<GroupSummary>| {
        groups.into_iter().map(|group| view! { <GroupCard group among now /> }).collect_view()
    };
    view! {
        <Page title=t.home.heading>
            // While a door is open, its button must be on the first screen.
            {open
                .is_empty()
                .then(|| view! { <p class="lead">{(t.home.greeting)(&name)}</p> <AtHome look greeting unnamed /> })}
            {use_viewer()
                .told("verified")
                .then(|| view! { <Notice close="/home">{t.verify.done}</Notice> })}
            {use_viewer()
                .told("back")
                .then(|| view! { <Notice close="/home">{t.breaks.is_back}</Notice> })}
            {use_viewer()
                .told("left")
                .then(|| view! { <Notice close="/home">{t.leave_group.left}</Notice> })}
            <ToldOfSeat page="/home" />
            {unverified.map(|unverified| view! { <VerifyCard unverified /> })}
            {untold.then(|| view! { <UntoldCard /> })}
            {waiting.map(|waiting| view! { <WaitingCard waiting /> })}
            {lists.map(|lists| view! { <Lists lists /> })}
            {cards(open)}
            {birthday_card.then(|| view! { <CardCame /> })}
            {(new_letters > 0).then(|| view! { <NewLetters count=new_letters /> })}
            {(!to_thank.is_empty()).then(|| view! { <Thank meetings=to_thank /> })}
            {cards(later)}
            {on_break_until
                .map(|until| view! { <Card title=t.breaks.heading><OnBreak until action=ComeBack::url() /></Card> })}
            {may_rest.then(|| view! { <p><a href="/profile#break">{t.breaks.see}</a></p> })}
            <Onward next=next_page />
        </Page>
    }
}

/// Their 황금향, which greets and leads to its own page.
#[component]
fn AtHome(look: Look, greeting: String, unnamed: bool) -> impl IntoView {
    let t = use_text();
    view! {
        <a class="hyang-home" href="/hyang">
            <Character look label=t.character.to_it />
            <span class="bubble">{greeting}</span>
        </a>
        {unnamed.then(|| view! { <p><a href="/hyang#tree-name">{t.character.name_heading}</a></p> })}
    }
}

/// It is their birthday, and their card is open.
#[component]
fn CardCame() -> impl IntoView {
    let t = use_text();
    view! {
        <Card title=t.birthday.came>
            <p>{t.birthday.came_lead}</p>
            <LinkButton href="/birthday">{t.birthday.to_cards}</LinkButton>
        </Card>
    }
}

/// Letters have come.
#[component]
fn NewLetters(count: u64) -> impl IntoView {
    let t = use_text();
    view! {
        <Card title=(t.home.new_letters)(count)>
            <form method="post" action=ReadLetters::url()>
                <FormKey />
                <Button>{t.home.read_letters}</Button>
            </form>
        </Card>
    }
}

/// The meetings for which thanks may still be given, each a link.
#[component]
fn Thank(meetings: Vec<ToThank>) -> impl IntoView {
    let t = use_text();
    view! {
        <Card title=t.feedback.heading>
            <p>{t.home.thank_lead}</p>
            {meetings
                .into_iter()
                .map(|meeting| {
                    let href = format!("/meetings/{}/feedback", meeting.meeting);
                    let words = (t.home.thank)(&t.group_name(&meeting.group));
                    view! { <LinkButton href>{words}</LinkButton> }
                })
                .collect_view()}
        </Card>
    }
}
