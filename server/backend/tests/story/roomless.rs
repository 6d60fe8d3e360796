//! Organizers are told a day ahead, once, which meetings have no room.

use backend::testing::World;
use domain::{
    base::{
        id::Id,
        moment::{DAY, HOUR, MINUTE, Moment},
        page::CARDS,
    },
    group::{Group, GroupName},
    people::{login::Login, member::View},
    text::{EN, KO, Language},
};

use crate::cast::{group_of, group_of_four, wind_to};

/// Has a worker look, and says to whom letters went since, by log-in, with their words.
async fn told(world: &World) -> Vec<(String, String)> {
    let seen = world.letters().len();
    world.backend.warn_of_roomless().await.unwrap();
    world.run_due_jobs().await;
    let letters = world.letters().split_off(seen);
    letters.into_iter().map(|letter| (letter.to, letter.body)).collect()
}

/// A group without a room, when it meets first, and nine o'clock of the day before.
async fn without_a_room(world: &World) -> (Id<Group>, Moment, Moment) {
    let (people, group) = group_of_four(world).await;
    let start = group_of(world, &people[0]).await.next.unwrap().starts_at;
    let midnight = start.plus(start.rest_of_day() - DAY);
    (group, start, midnight.plus(9 * HOUR - DAY))
}

#[tokio::test]
async fn organizers_read_the_morning_before_which_groups_have_no_room_and_once() {
    let world = World::new().await;
    let (group, start, morning) = without_a_room(&world).await;
    let organizer = world.organizer().await;
    wind_to(&world, morning.plus(-MINUTE));
    assert_eq!(told(&world).await, [], "nobody is woken for it");
    wind_to(&world, morning);
    let [(to, words)] = told(&world).await.try_into().unwrap();
    assert_eq!(to, organizer.member().login);
    let view = world.backend.group_for(&organizer, &group).await.unwrap().unwrap();
    for part in [KO.group_name(&view.group.name), start.dated(Language::Ko), "/organize/rooms".into(), "1곳".into()] {
        assert!(words.contains(&part), "{part} in {words}");
    }
    assert!(!words.contains("#{"), "{words}");
    world.advance_calendar(HOUR);
    assert_eq!(told(&world).await, [], "they know");
}

#[tokio::test]
async fn a_meeting_with_a_room_is_not_told_of_and_one_that_lost_it_is() {
    let world = World::new().await;
    let (group, _, morning) = without_a_room(&world).await;
    let organizer = world.organizer().await;
    world.backend.set_room(&organizer, &group, "https://zoom.us/j/1", None).await.unwrap();
    wind_to(&world, morning);
    assert_eq!(told(&world).await, []);
    world.backend.renew_room(&organizer, &group).await.unwrap();
    world.advance_calendar(MINUTE);
    assert_eq!(told(&world).await.len(), 1);
}

#[tokio::test]
async fn a_meeting_that_is_moved_is_told_of_at_its_new_time_and_one_that_is_called_off_is_not() {
    let world = World::new().await;
    let (group, start, morning) = without_a_room(&world).await;
    let organizer = world.organizer().await;
    let meetings = world.backend.group_for(&organizer, &group).await.unwrap().unwrap().meetings;
    wind_to(&world, morning);
    assert_eq!(told(&world).await.len(), 1);
    world.backend.move_meeting(&organizer, &meetings[0].id, start.plus(2 * HOUR)).await.unwrap();
    assert_eq!(told(&world).await.iter().filter(|(to, _)| *to == organizer.member().login).count(), 1);
    world.backend.cancel_meeting(&organizer, &meetings[1].id).await.unwrap();
    wind_to(&world, morning.plus(7 * DAY));
    assert!(told(&world).await.iter().all(|(to, _)| *to != organizer.member().login));
}

#[tokio::test]
async fn a_group_that_was_just_announced_is_given_half_an_hour() {
    let world = World::new().await;
    let (_, start, morning) = without_a_room(&world).await;
    let mut tx = world.store().begin().await.unwrap();
    sqlx::query("update small_group set created_at = $1").bind(morning.unix_ms()).execute(&mut *tx).await.unwrap();
    tx.commit(backend::store::Unrecorded::Test).await.unwrap();
    wind_to(&world, morning.plus(30 * MINUTE));
    assert_eq!(told(&world).await, []);
    world.advance_calendar(1);
    assert_eq!(told(&world).await.len(), 1);
    assert!(world.backend.now() < start);
}

#[tokio::test]
async fn on_two_workers_every_organizer_is_told_once_by_the_way_and_in_the_language_that_they_chose() {
    let world = World::new().await;
    let (_, _, morning) = without_a_room(&world).await;
    let first = world.organizer().await;
    let english = View { language: Language::En, ..View::default() };
    world.backend.set_view(&first.member().id, english).await.unwrap();
    let mobile = Login::parse("010-1234-5678").unwrap();
    world.backend.add_contact(first.member(), &mobile).await.unwrap();
    wind_to(&world, morning);
    let other = world.neighbour(0).await;
    let (one, two) = tokio::join!(world.backend.warn_of_roomless(), other.warn_of_roomless());
    assert_eq!(one.unwrap() + two.unwrap(), 1);
    world.run_due_jobs().await;
    let letters = world.letters();
    let about: Vec<_> = letters.iter().filter(|letter| letter.subject == EN.roomless_letter.missing.subject).collect();
    assert_eq!(about.len(), 1);
    assert!(about[0].body.contains("have no room yet: 1."), "{}", about[0].body);
    assert!(world.texts().iter().all(|text| !text.body.contains("/organize/rooms")), "it is not proven");
}

#[tokio::test]
async fn groups_that_still_meet_are_listed_page_by_page_and_found_by_their_names() {
    let world = World::new().await;
    let organizer = world.organizer().await;
    let (group, start, _) = without_a_room(&world).await;
    let view = world.backend.group_for(&organizer, &group).await.unwrap().unwrap().group;
    let listed = async |all| {
        let page = world.backend.groups_ahead(&organizer, all, None).await.unwrap();
        assert!(page.items.len() <= CARDS && page.next.is_none());
        page.items.into_iter().map(|group| group.id).collect::<Vec<_>>()
    };
    assert_eq!((listed(false).await, listed(true).await), (vec![group], vec![group]));
    let found =
        async |name: &GroupName| world.backend.group_named(&organizer, name).await.unwrap().map(|group| group.id);
    assert_eq!(found(&view.name).await, Some(group));
    assert_eq!(found(&GroupName { number: 99, ..view.name.clone() }).await, None);
    world.backend.set_room(&organizer, &group, "https://zoom.us/j/1", None).await.unwrap();
    assert_eq!((listed(false).await, listed(true).await), (vec![], vec![group]));
    wind_to(&world, start.plus(8 * 7 * DAY));
    assert_eq!((listed(true).await, found(&view.name).await), (vec![], None), "they meet no more");
}
