//! Cards from a language model, on the wire: a server on this machine stands in for the model.

#![expect(clippy::unwrap_used, reason = "a test that cannot be set up shall fail")]

#[path = "topics/model.rs"]
mod model;

use std::{sync::Arc, time::Duration};

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use backend::ports::{
    clock::Clock,
    topics::{GroupLabels, Llm, LlmSettings, LlmSettingsError, PATIENCE, TopicError, TopicSource, Unfit},
};
use domain::{
    base::moment::MINUTE,
    people::place::{Area, MovingStage},
    topic::{CardError, CardPart, DECK, DeckCard, TopicCard},
};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use self::model::{KEY, Log, Model, endless, settings, source};

fn group() -> GroupLabels {
    GroupLabels {
        interests: vec![("garden", 3), ("olle", 2), ("baduk", 0), ("canary 홍길동 010-1234-5678", 5)],
        people: 5,
        stages: vec![(MovingStage::Planning, 4), (MovingStage::Settled, 1)],
        areas: vec![(Area::Seogwipo, 2)],
        month: 11,
    }
}

/// The first cards of the deck, as a model would write them.
fn cards(count: usize) -> Value {
    let cards: Vec<_> = DECK[..count]
        .iter()
        .map(|card| json!({ "title": card.title, "why": card.why, "opener": card.opener, "activity": card.activity }))
        .collect();
    json!({ "cards": cards })
}

fn completion(content: &str) -> Response {
    let choice = json!({ "index": 0, "finish_reason": "stop", "message": { "role": "assistant", "content": content } });
    json!({ "id": "1", "object": "chat.completion", "choices": [choice] }).to_string().into_response()
}

/// What becomes of three cards that a model answers with.
async fn written(content: Value) -> Result<Vec<TopicCard>, TopicError> {
    let (_, source, _) = Model::start(move || completion(&content.to_string())).await;
    source.write(&group(), 3).await
}

/// What becomes of three good cards one part of which is replaced.
async fn with_part(part: &str, text: &str) -> Result<Vec<TopicCard>, TopicError> {
    let mut content = cards(3);
    content["cards"][1][part] = text.into();
    written(content).await
}

fn unfit(error: CardError) -> Result<Vec<TopicCard>, TopicError> {
    Err(TopicError::Unfit(Unfit::Card(error)))
}

#[tokio::test]
async fn a_good_answer_becomes_cards() {
    let expected = DECK[..3].iter().map(DeckCard::card).collect();
    assert_eq!(written(cards(3)).await, Ok(expected));
}

#[tokio::test]
async fn the_model_is_told_labels_and_counts_and_nothing_else() {
    let (model, source, _) = Model::start(|| completion(&cards(3).to_string())).await;
    source.write(&group(), 3).await.unwrap();
    let (headers, body) = model.asked();
    assert_eq!(headers["authorization"], format!("Bearer {KEY}"));
    let request: Value = serde_json::from_str(&body).unwrap();
    assert_eq!(request["model"], "hallabong-7b");
    assert_eq!(
        request["messages"][1]["content"],
        "모임의 사람 수: 5명\n좋아하는 일: 텃밭 가꾸기 3명, 올레길 걷기 2명\n\
         제주로 오는 길: 계획하고 있어요 4명, 살고 있어요 1명\n살고 싶은 곳: 서귀포시 2명\n\
         모이는 때: 11월\n이 모임에 어울리는 카드를 꼭 3장 써 주세요."
    );
    for canary in ["canary", "홍길동", "010", "바둑"] {
        assert!(!body.contains(canary), "{canary}");
    }
}

#[tokio::test]
async fn the_request_carries_the_schema_and_asks_for_it_strictly() {
    let (model, source, _) = Model::start(|| completion(&cards(3).to_string())).await;
    source.write(&group(), 3).await.unwrap();
    let request: Value = serde_json::from_str(&model.asked().1).unwrap();
    let format = &request["response_format"];
    assert_eq!(format["type"], "json_schema");
    assert_eq!(format["json_schema"]["strict"], true);
    let card = &format["json_schema"]["schema"]["properties"]["cards"]["items"];
    assert_eq!(card["required"], json!(["title", "why", "opener", "activity"]));
    assert_eq!(card["additionalProperties"], false);
    let fields: Vec<_> = request.as_object().unwrap().keys().collect();
    assert_eq!(fields, ["messages", "model", "response_format", "temperature"]);
}

#[tokio::test]
async fn a_server_that_refuses_is_asked_once_whatever_it_says_about_trying_again() {
    for (status, wait) in [(500, "1"), (503, "0"), (429, "86400"), (429, "-1"), (400, ""), (302, "0")] {
        let (model, source, _) = Model::start(move || {
            let headers = [("retry-after", wait), ("location", "/v1/elsewhere")];
            let error = r#"{"error":{"message":"later","type":"rate_limit","param":null,"code":null}}"#;
            (StatusCode::from_u16(status).unwrap(), headers, error).into_response()
        })
        .await;
        assert_eq!(source.write(&group(), 3).await, Err(TopicError::Refused(status)));
        assert_eq!(model.calls(), 1, "{status}");
    }
}

#[tokio::test]
async fn an_answer_that_is_no_completion_is_malformed() {
    let deep = format!("{{\"choices\":{}", "[".repeat(50_000));
    for body in
        ["", "쓸 말이 없어요", "[]", "{}", r#"{"choices":[]}"#, r#"{"choices":[{"message":{"content":null}}]}"#, &deep]
    {
        let answer = body.to_owned();
        let (_, source, _) = Model::start(move || answer.clone().into_response()).await;
        assert_eq!(source.write(&group(), 3).await, Err(TopicError::Malformed), "{body:.40}");
    }
    let (_, source, _) = Model::start(|| b"{\"choices\":[{\"message\":{\"content\":\"\xFF\"}}]}".into_response()).await;
    assert_eq!(source.write(&group(), 3).await, Err(TopicError::Malformed));
}

#[tokio::test]
async fn content_of_another_form_is_malformed() {
    let mut more = cards(3);
    more["cards"][0]["link"] = "https://example.com".into();
    let mut note = cards(3);
    note["note"] = "덤이에요".into();
    let mut less = cards(3);
    less["cards"][2].as_object_mut().unwrap().remove("why");
    let fenced = json!(format!("```json\n{}\n```", cards(3)));
    for content in [more, note, less, fenced, json!([]), json!({ "cards": "없음" })] {
        assert_eq!(written(content).await, Err(TopicError::Malformed));
    }
}

#[tokio::test]
async fn cards_too_many_too_few_or_alike_are_unfit() {
    assert_eq!(written(cards(2)).await, Err(TopicError::Unfit(Unfit::Count)));
    assert_eq!(written(cards(4)).await, Err(TopicError::Unfit(Unfit::Count)));
    assert_eq!(with_part("title", DECK[0].title).await, Err(TopicError::Unfit(Unfit::SameTitle)));
}

#[tokio::test]
async fn a_card_that_lures_people_elsewhere_is_unfit() {
    let link = with_part("activity", "제주.example.com 에서 함께 봐요.").await;
    assert_eq!(link, unfit(CardError::Link(CardPart::Activity)));
    let phone = with_part("opener", "공일공 대신 010-1234-5678 로 이야기해 볼까요?").await;
    assert_eq!(phone, unfit(CardError::Digits(CardPart::Opener)));
    let account = with_part("why", "좋은 계좌 이야기를 나누면 즐거워요.").await;
    assert_eq!(account, unfit(CardError::Denied(CardPart::Why, "계좌")));
    let markup = with_part("title", "<b>바다</b>").await;
    assert_eq!(markup, unfit(CardError::Markup(CardPart::Title)));
}

#[tokio::test]
async fn a_body_without_end_is_cut_off() {
    let head = "HTTP/1.1 200 OK\r\n\r\n{\"choices\":\"";
    let source = endless(head, &[b'a'; 16 * 1024], PATIENCE).await;
    assert_eq!(source.write(&group(), 3).await, Err(TopicError::Malformed));
}

#[tokio::test]
async fn a_model_that_hangs_or_trickles_is_given_up() {
    let patience = Duration::from_millis(100);
    let hanging = endless("", b"", patience).await;
    assert_eq!(hanging.write(&group(), 3).await, Err(TopicError::Timeout));
    let trickling = endless("HTTP/1.1 200 OK\r\n\r\n", b" ", patience).await;
    assert_eq!(trickling.write(&group(), 3).await, Err(TopicError::Timeout));
}

#[tokio::test]
async fn a_model_that_is_away_is_unreachable() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let source = source(&listener, PATIENCE, &Arc::new(Clock::System));
    drop(listener);
    assert_eq!(source.write(&group(), 3).await, Err(TopicError::Unreachable));
}

#[tokio::test]
async fn after_five_failures_the_model_is_left_alone_for_a_minute() {
    let (model, source, clock) = Model::start(|| "nothing".into_response()).await;
    for _ in 0..5 {
        assert_eq!(source.write(&group(), 3).await, Err(TopicError::Malformed));
    }
    assert_eq!(source.write(&group(), 3).await, Err(TopicError::Open));
    assert_eq!(model.calls(), 5);
    clock.advance(MINUTE);
    assert_eq!(source.write(&group(), 3).await, Err(TopicError::Malformed));
    assert_eq!(source.write(&group(), 3).await, Err(TopicError::Open));
    assert_eq!(model.calls(), 6);
}

#[tokio::test]
async fn unfit_cards_do_not_keep_the_next_group_from_the_model() {
    let (model, source, _) = Model::start(|| completion(&cards(1).to_string())).await;
    for _ in 0..6 {
        assert_eq!(source.write(&group(), 3).await, Err(TopicError::Unfit(Unfit::Count)));
    }
    assert_eq!(model.calls(), 6);
}

#[tokio::test]
async fn neither_question_nor_answer_nor_key_is_logged_or_printed() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber =
        tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(move || writer.clone());
    let guard = tracing::subscriber::set_default(subscriber.finish());
    let answers: [fn() -> Response; 3] = [
        || "canary".into_response(),
        || (StatusCode::INTERNAL_SERVER_ERROR, "canary").into_response(),
        || completion(r#"{"canary":1}"#),
    ];
    for answer in answers {
        let (_, source, _) = Model::start(answer).await;
        let error = source.write(&group(), 3).await.unwrap_err();
        tracing::info!(?source, %error, "the logs are listened to");
    }
    drop(guard);
    let log = log.text();
    assert!(log.contains("the logs are listened to"));
    for secret in ["canary", "텃밭", "이야깃거리", "Bearer"] {
        assert!(!log.contains(secret), "{secret}: {log}");
    }
}

#[test]
fn settings_that_cannot_work_are_refused_at_once() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let make = |settings| Llm::new(settings, Arc::new(Clock::System), PATIENCE);
    for url in ["", "localhost:1", "ftp://a/v1", "http://u:p@a/v1", "http://a/v1?key=1", "http://a/#b"] {
        assert!(matches!(make(settings(url.into())), Err(LlmSettingsError::BaseUrl)), "{url}");
    }
    let good = settings("https://api.example.com/v1".into());
    let broken_key = LlmSettings { api_key: Some("a\nb".into()), ..good.clone() };
    assert!(matches!(make(broken_key), Err(LlmSettingsError::ApiKey)));
    let nameless = LlmSettings { model: " ".into(), ..good.clone() };
    assert!(matches!(make(nameless), Err(LlmSettingsError::Model)));
    assert!(make(LlmSettings { api_key: None, ..good }).is_ok());
}

#[tokio::test]
async fn without_a_model_no_card_is_new() {
    assert_eq!(TopicSource::Deck.write(&group(), 3).await, Ok(Vec::new()));
    assert_eq!(TopicSource::Deck.model(), None);
}

#[test]
fn interests_and_stages_are_what_the_deck_chooses_by() {
    let about = GroupLabels { interests: vec![("garden", 3), ("olle", 2)], ..group() };
    assert_eq!(about.shared(), [("garden", 3), ("olle", 2), ("planning", 4), ("settled", 1)]);
}
