//! Words without a name are opened in company alone.

use domain::{
    base::moment::DAY,
    praise::{SentState, Thanks},
};

use super::{letters, unsigned};
use crate::cast::{next_morning, warm, who_met, wind_to, world};

#[tokio::test]
async fn two_without_a_name_are_opened_together_and_tell_neither_who_nor_when() {
    let world = world().await;
    let (people, _, meeting) = who_met(&world, 4, 4).await;
    let reader = &people[0];
    for (from, note) in [(1, "하나"), (2, "둘")] {
        world.backend.thank(&people[from], &meeting.id, &vec![unsigned(reader, note)].into()).await.unwrap();
        let back = vec![warm(&people[from], "고마웠어요")].into();
        world.backend.thank(reader, &meeting.id, &back).await.unwrap();
    }
    next_morning(&world).await;
    assert!(letters(&world, reader).await.is_empty(), "that both wrote opens nothing without a name");
    assert!(letters(&world, &people[1]).await.is_empty(), "and would tell the other one who wrote");
    wind_to(&world, meeting.starts_at.plus(5 * DAY));
    world.backend.open_praise().await.unwrap();
    let found = letters(&world, reader).await;
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|one| one.from.is_none() && one.mark.is_none() && !one.signed && one.at == found[0].at));
    let file = serde_json::to_value(world.backend.export(reader).await.unwrap()).unwrap();
    for received in file["praise_received"].as_array().unwrap() {
        assert!(received["with"].is_null() && received["opened_at"].is_null(), "{received}");
    }
}

#[tokio::test]
async fn where_only_one_comes_into_question_nothing_is_opened() {
    let world = world().await;
    let (people, _, meeting) = who_met(&world, 4, 4).await;
    let reader = &people[0];
    // Two sign, so that the third would be known; and their own words without a name are none.
    for from in &people[1..3] {
        world.backend.thank(from, &meeting.id, &vec![warm(reader, "이름으로")].into()).await.unwrap();
    }
    world.backend.thank(&people[3], &meeting.id, &vec![unsigned(reader, "이름 없이")].into()).await.unwrap();
    wind_to(&world, meeting.starts_at.plus(5 * DAY));
    world.backend.open_praise().await.unwrap();
    let found = letters(&world, reader).await;
    assert_eq!(found.len(), 2);
    assert!(found.iter().all(|one| one.signed));
}

#[tokio::test]
async fn without_company_the_words_stay_unread_after_four_weeks_and_the_tree_grows_all_the_same() {
    let world = world().await;
    let (people, _, meeting) = who_met(&world, 4, 3).await;
    let all = vec![unsigned(&people[1], "아무도 읽지 않을 말")].into();
    world.backend.thank(&people[0], &meeting.id, &all).await.unwrap();
    let state = async || world.backend.sent_letters(&people[0].id, None).await.unwrap().items[0].state;
    wind_to(&world, meeting.starts_at.plus(31 * DAY));
    world.backend.open_praise().await.unwrap();
    assert_eq!(state().await, SentState::Sealed);
    wind_to(&world, meeting.starts_at.plus(33 * DAY));
    world.backend.open_praise().await.unwrap();
    assert_eq!(state().await, SentState::Unread);
    assert!(letters(&world, &people[1]).await.is_empty());
    assert_eq!(world.backend.hyang(&people[1].id).await.unwrap().received, 1);
    assert_eq!(world.backend.new_letters(&people[1].id).await.unwrap(), 0, "nothing says why it grew");
}

#[tokio::test]
async fn who_signs_after_all_is_read_by_name() {
    let world = world().await;
    let (people, _, meeting) = who_met(&world, 4, 2).await;
    let [one, other] = [&people[0], &people[1]];
    world.backend.thank(other, &meeting.id, &vec![warm(one, "네")].into()).await.unwrap();
    world.backend.thank(one, &meeting.id, &vec![unsigned(other, "고마웠어요")].into()).await.unwrap();
    let signed = Thanks { signed: true, ..unsigned(other, "고마웠어요") };
    world.backend.thank(one, &meeting.id, &vec![signed].into()).await.unwrap();
    next_morning(&world).await;
    assert_eq!(letters(&world, other).await[0].from.as_deref(), Some(one.name.as_str()));
}
