//! The outside, well and unwell: Zoom and a model, each a server on this machine.

#[path = "../topics/model.rs"]
#[expect(dead_code, reason = "its own tests use all of it")]
mod model;
#[path = "../zoom/stand_in.rs"]
#[expect(dead_code, reason = "its own tests use all of it")]
pub mod zoom;

use std::sync::Arc;

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use backend::{ports::topics::TopicSource, testing::World};
use domain::{
    group::view::GroupView,
    people::member::Member,
    topic::{CardSource, DECK},
};
use serde_json::json;

use self::{
    model::Model,
    zoom::{Mode, StandIn},
};
use crate::cast::{group_of, neighbour, published_round};

/// Ten circles of four, each free on a half day of its own: ten groups.
const CIRCLES: u8 = 10;

/// A world whose rooms come from this Zoom and whose cards from this model.
async fn beside(zoom: &StandIn, model: TopicSource) -> World {
    let rooms = Arc::new(zoom.rooms());
    World::with(|parts| {
        parts.rooms = rooms;
        parts.topics = model;
    })
    .await
}

async fn circles(world: &World) -> Vec<Member> {
    let mut first = Vec::new();
    for circle in 0..CIRCLES {
        for n in 0..4 {
            let slot = circle.to_string();
            let member = neighbour(world, &format!("c{circle}n{n}"), &["olle", "garden"], &[&slot]).await;
            if n == 0 {
                first.push(member);
            }
        }
    }
    first
}

async fn pages(world: &World, people: &[Member]) -> Vec<GroupView> {
    let mut all = Vec::new();
    for person in people {
        let group = group_of(world, person).await.group;
        all.push(world.backend.group(person, &group.id).await.unwrap().unwrap());
    }
    all
}

/// What a model that does as it is asked answers: three cards that are fit to be shown.
fn three_cards() -> Response {
    let cards: Vec<_> = DECK[..3]
        .iter()
        .map(|card| json!({ "title": card.title, "why": card.why, "opener": card.opener, "activity": card.activity }))
        .collect();
    let content = json!({ "cards": cards }).to_string();
    let choice = json!({ "index": 0, "finish_reason": "stop", "message": { "role": "assistant", "content": content } });
    json!({ "id": "1", "object": "chat.completion", "choices": [choice] }).to_string().into_response()
}

#[tokio::test]
async fn a_published_round_of_ten_groups_ends_with_ten_rooms_and_thirty_made_cards() {
    let zoom = StandIn::start().await;
    let (model, source, _) = Model::start(three_cards).await;
    let world = beside(&zoom, source).await;
    let people = circles(&world).await;
    published_round(&world).await;
    let pages = pages(&world, &people).await;
    assert_eq!(pages.len(), usize::from(CIRCLES));
    assert!(pages.iter().all(|page| page.group.has_room));
    assert_eq!((zoom.made(), zoom.tokens()), (10, 1), "one meeting a group, one token for all");
    let cards: Vec<_> = pages.iter().flat_map(|page| &page.cards).collect();
    assert_eq!(cards.len(), 30);
    assert!(cards.iter().all(|card| card.source == CardSource::Model));
    let asked = model.asked().1;
    assert!(people.iter().all(|person| !asked.contains(&person.name)), "no name reaches the model");
}

#[tokio::test]
async fn with_both_down_the_groups_stand_and_the_deck_serves() {
    let zoom = StandIn::start().await;
    zoom.turns(Mode::Status(500));
    let (_, source, _) = Model::start(|| StatusCode::INTERNAL_SERVER_ERROR.into_response()).await;
    let world = beside(&zoom, source).await;
    let people = circles(&world).await;
    published_round(&world).await;
    let pages = pages(&world, &people).await;
    assert!(pages.iter().all(|page| !page.group.has_room), "the page says that the room is coming");
    let cards: Vec<_> = pages.iter().flat_map(|page| &page.cards).collect();
    assert_eq!(cards.len(), 30);
    assert!(cards.iter().all(|card| card.source == CardSource::Deck));
}
