//! Meeting, thanking one another, and what grows from it.

use backend::{meetings::JoinRefusal, operation::Failed, praise::ThanksRefusal, testing::World};
use domain::{
    base::{
        id::Id,
        moment::{DAY, MINUTE},
    },
    group::Group,
    meeting::{self, Meeting},
    people::member::Member,
    praise::{Note, PraiseKind, Thanks, ThanksState, hyang::Stage},
};

use crate::cast::{group_of, neighbour, neighbours, published_round, wind_to, world};

/// Winds the calendar to five minutes before the first meeting of these people.
async fn at_the_door(world: &World, people: &[Member]) -> (Id<Group>, Id<Meeting>) {
    published_round(world).await;
    let summary = group_of(world, &people[0]).await;
    let next = summary.next.unwrap();
    wind_to(world, next.starts_at.plus(-5 * MINUTE));
    (summary.group.id, next.id)
}

/// Lets the first of these people meet and winds the calendar to ten minutes after the end.
async fn after_a_meeting(world: &World, people: &[Member], came: usize) -> Id<Meeting> {
    let (group, meeting) = at_the_door(world, people).await;
    for person in &people[..came] {
        world.backend.join(person, &group).await.unwrap();
    }
    world.advance_calendar(meeting::LENGTH + 10 * MINUTE);
    meeting
}

fn thanks(to: &Member) -> Thanks {
    Thanks { to: to.id, kinds: vec![PraiseKind::Warm], note: Note::parse("고마웠어요").unwrap(), again: true }
}

#[tokio::test]
async fn the_door_is_open_for_the_group_and_for_nobody_else() {
    let world = world().await;
    let people = neighbours(&world, 4).await;
    let stranger = neighbour(&world, "stranger", &["olle"], &["1"]).await;
    let (group, _) = at_the_door(&world, &people).await;
    let room = world.backend.join(&people[0], &group).await.unwrap();
    assert!(room.starts_with("https://meet.jit.si/"));
    assert_eq!(world.backend.join(&people[1], &group).await.unwrap(), room, "all meet in one room");
    assert!(matches!(world.backend.join(&stranger, &group).await, Err(Failed::Refused(JoinRefusal::NotFound))));
    assert!(world.backend.group(&stranger, &group).await.unwrap().is_none());
}

#[tokio::test]
async fn the_door_is_closed_before_and_after() {
    let world = world().await;
    let people = neighbours(&world, 4).await;
    let (group, _) = at_the_door(&world, &people).await;
    world.advance_calendar(-20 * MINUTE);
    assert!(matches!(world.backend.join(&people[0], &group).await, Err(Failed::Refused(JoinRefusal::Closed))));
    world.advance_calendar(20 * MINUTE + meeting::LENGTH + meeting::DOOR_STAYS_OPEN + 10 * MINUTE);
    assert!(matches!(world.backend.join(&people[0], &group).await, Err(Failed::Refused(JoinRefusal::Closed))));
}

#[tokio::test]
async fn coming_twice_counts_once() {
    let world = world().await;
    let people = neighbours(&world, 4).await;
    let (group, _) = at_the_door(&world, &people).await;
    for _ in 0..3 {
        world.backend.join(&people[0], &group).await.unwrap();
    }
    assert_eq!(world.backend.hyang(&people[0].id).await.unwrap().attended, 1);
}

#[tokio::test]
async fn thanks_reach_the_other_and_both_characters_grow() {
    let world = world().await;
    let people = neighbours(&world, 4).await;
    let (group, meeting) = at_the_door(&world, &people).await;
    let [one, other] = [&people[0], &people[1]];
    for person in [one, other] {
        world.backend.join(person, &group).await.unwrap();
    }
    world.advance_calendar(meeting::LENGTH + 10 * MINUTE);
    assert_eq!(world.backend.to_thank(&one.id).await.unwrap().len(), 1);
    world.backend.thank(one, &meeting, &[thanks(other)]).await.unwrap();
    world.backend.thank(one, &meeting, &[thanks(other)]).await.unwrap();
    let taken_away = serde_json::to_string(&world.backend.export(one).await.unwrap()).unwrap();
    assert!(taken_away.contains("고마웠어요"), "a note that I wrote stands in my own file: {taken_away}");
    let letters = world.backend.letters(&other.id, None).await.unwrap().items;
    assert_eq!(letters.len(), 1, "said twice, it is one letter");
    assert_eq!(letters[0].from.as_deref(), Some(one.name.as_str()));
    assert!(world.backend.to_thank(&one.id).await.unwrap().is_empty());
    let (mine, theirs) = (world.backend.hyang(&one.id).await.unwrap(), world.backend.hyang(&other.id).await.unwrap());
    assert_eq!((mine.attended, mine.gave, mine.received), (1, 1, 0));
    assert_eq!((theirs.attended, theirs.gave, theirs.received), (1, 0, 1));
    assert_eq!(theirs.stage(), Stage::Sprout);
}

#[tokio::test]
async fn only_who_was_there_thanks_and_is_thanked_and_only_while_it_is_fresh() {
    let world = world().await;
    let people = neighbours(&world, 4).await;
    let (group, meeting) = at_the_door(&world, &people).await;
    world.backend.join(&people[0], &group).await.unwrap();
    world.backend.join(&people[1], &group).await.unwrap();
    let early = world.backend.thank(&people[0], &meeting, &[thanks(&people[1])]).await;
    assert!(matches!(early, Err(Failed::Refused(ThanksRefusal::Closed))), "{early:?}");
    world.advance_calendar(meeting::LENGTH + 10 * MINUTE);
    let absent = world.backend.thank(&people[2], &meeting, &[thanks(&people[0])]).await;
    assert!(matches!(absent, Err(Failed::Refused(ThanksRefusal::NotFound))), "{absent:?}");
    for wrong in [&people[2], &people[0]] {
        let refused = world.backend.thank(&people[0], &meeting, &[thanks(wrong)]).await;
        assert!(matches!(refused, Err(Failed::Refused(ThanksRefusal::NotFound))), "{refused:?}");
    }
    world.advance_calendar(4 * DAY);
    let late = world.backend.thank(&people[0], &meeting, &[thanks(&people[1])]).await;
    assert!(matches!(late, Err(Failed::Refused(ThanksRefusal::Closed))), "{late:?}");
}

#[tokio::test]
async fn who_has_thanked_one_may_still_thank_another() {
    let world = world().await;
    let people = neighbours(&world, 4).await;
    let meeting = after_a_meeting(&world, &people, 3).await;
    world.backend.thank(&people[0], &meeting, &[thanks(&people[1])]).await.unwrap();
    let view = world.backend.thanks_view(&people[0], &meeting).await.unwrap().unwrap();
    assert_eq!(view.state, ThanksState::Given);
    let open: Vec<_> = view.others.iter().map(|other| other.id).collect();
    assert!(!open.contains(&people[1].id) && open.contains(&people[2].id), "{open:?}");
    world.backend.thank(&people[0], &meeting, &[thanks(&people[2])]).await.unwrap();
    assert_eq!(world.backend.letters(&people[2].id, None).await.unwrap().items.len(), 1);
}

#[tokio::test]
async fn a_letter_is_news_until_it_is_opened_or_a_week_has_passed() {
    let world = world().await;
    let people = neighbours(&world, 4).await;
    let meeting = after_a_meeting(&world, &people, 3).await;
    world.backend.thank(&people[0], &meeting, &[thanks(&people[1]), thanks(&people[2])]).await.unwrap();
    let news = async |person: &Member| world.backend.new_letters(&person.id).await.unwrap();
    assert_eq!((news(&people[0]).await, news(&people[1]).await), (0, 1));
    world.backend.see_letters(&people[1].id).await.unwrap();
    assert_eq!(news(&people[1]).await, 0);
    assert_eq!(world.backend.letters(&people[1].id, None).await.unwrap().items.len(), 1, "it is still there");
    world.advance_calendar(MINUTE);
    world.backend.thank(&people[2], &meeting, &[thanks(&people[1])]).await.unwrap();
    assert_eq!((news(&people[1]).await, news(&people[2]).await), (1, 1));
    world.advance_calendar(8 * DAY);
    assert_eq!(news(&people[2]).await, 0, "nobody is told for ever");
}

#[tokio::test]
async fn praise_stays_without_a_name_when_its_giver_leaves() {
    let world = world().await;
    let people = neighbours(&world, 4).await;
    let meeting = after_a_meeting(&world, &people, 2).await;
    world.backend.thank(&people[0], &meeting, &[thanks(&people[1])]).await.unwrap();
    let before = world.backend.hyang(&people[1].id).await.unwrap();
    world.backend.erase(&people[0]).await.unwrap();
    let letters = world.backend.letters(&people[1].id, None).await.unwrap().items;
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].from, None);
    assert_eq!(world.backend.hyang(&people[1].id).await.unwrap(), before, "nothing shrinks");
}
