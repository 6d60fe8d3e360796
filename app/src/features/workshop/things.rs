//! Parts that show something or lead somewhere.

use domain::{
    base::moment::Moment,
    praise::{
        hyang::Stage,
        look::{Look, Mood},
    },
    topic::{self, CardSource},
};
use leptos::prelude::*;

use super::part::Part;
use crate::ui::{
    Button, Card, Character, Dialog, Icon, JoinButton, LinkButton, Person, Row, Steps, Table, TopicCard, When,
};

/// A Sunday at noon in Seoul; what is near is said as one says it.
const NOON: Moment = Moment::from_unix_ms(1_795_316_400_000);
const HOUR: i64 = 3_600_000;

/// Buttons, cards, people, tables, moments.
#[component]
pub fn Things() -> impl IntoView {
    view! {
        {view! { <Buttons /> }.into_any()}
        {view! { <Groups /> }.into_any()}
        {view! { <Characters /> }.into_any()}
        <Part name="steps"><Steps step=1 of=2 /><Steps step=2 of=2 /></Part>
        <Part name="when">
            <p><When at=NOON.plus(2 * HOUR) now=NOON /></p>
            <p><When at=NOON.plus(26 * HOUR) now=NOON /></p>
            <p><When at=NOON.plus(30 * 24 * HOUR) now=NOON /></p>
        </Part>
        <Part name="icon">
            <p class="links">
                {["plus", "door", "people", "letter", "fruit", "person", "board", "clock"]
                    .into_iter()
                    .map(|name| view! { <span lang="en"><Icon name /> " " {name} </span> })
                    .collect_view()}
            </p>
        </Part>
    }
}

/// Six stages in five moods, each composed of the same parts.
#[component]
fn Characters() -> impl IntoView {
    let all = Mood::ALL.into_iter().flat_map(|mood| Stage::ALL.into_iter().map(move |stage| Look::plain(stage, mood)));
    let drawn = all.map(|look| view! { <Character look label="황금향" /> });
    view! { <Part name="hyang"><div class="hyang-sheet">{drawn.collect_view()}</div></Part> }
}

#[component]
fn Buttons() -> impl IntoView {
    view! {
        <Part name="button">
            <form method="get"><Button>"저장하기"</Button></form>
            <form method="get"><Button grave=true>"탈퇴하기"</Button></form>
            <LinkButton href="/ui">"다음"</LinkButton>
            <LinkButton href="/ui" quiet=true>"모임 보기"</LinkButton>
        </Part>
        <Part name="join_button">
            <JoinButton group="/ui".to_owned() starts_at=NOON now=NOON has_room=true />
            <JoinButton group="/ui".to_owned() starts_at=NOON.plus(HOUR) now=NOON has_room=true />
            <JoinButton group="/ui".to_owned() starts_at=NOON now=NOON has_room=false />
        </Part>
        <Part name="dialog">
            <Dialog id="question" ask="그만두고 싶어요" grave=true question="정말 그만두시겠어요?" back="그대로 있을래요">
                <p>"한 번 더 여쭤보아요. 되돌릴 수 없는 일에만 써요."</p>
                <form method="get"><Button grave=true>"그만두기"</Button></form>
            </Dialog>
        </Part>
    }
}

#[component]
fn Groups() -> impl IntoView {
    let row = |name: &str, when: &str| Row {
        head: view! { <a href="/ui">{name.to_owned()}</a> }.into_any(),
        cells: vec![when.to_owned().into_any(), "방이 있어요".into_any()],
    };
    let topic = topic::TopicCard {
        title: "처음 심어 본 것".into(),
        why: "네 분 모두 텃밭 가꾸기를 고르셨어요.".into(),
        opener: "가장 먼저 심어 보신 것은 무엇이었어요?".into(),
        activity: "다음 만남까지 심고 싶은 것 하나를 정해 보세요.".into(),
    };
    let rows = vec![row("텃밭 가꾸기 모임", "수요일 오후"), row("올레길 걷기 둘째 모임", "토요일 오전")];
    view! {
        <Part name="card"><Card title="텃밭 가꾸기 모임"><p>"수요일 오후 2시에 만나요."</p></Card></Part>
        <Part name="topic_card">
            <TopicCard topic source=CardSource::Model />
        </Part>
        <Part name="person"><ul class="people"><Person name="순덕".into() /><Person name="봉구".into() senior=true /></ul></Part>
        <Part name="table"><Table caption="모임" heads=vec!["모임 이름", "만나는 때", "모임 방"] rows /></Part>
    }
}
