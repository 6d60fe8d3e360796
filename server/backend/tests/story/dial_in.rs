//! Coming into a room by telephone: told to the people of its group while its door is open, and to nobody else.

use backend::{groups::rooms::PastedRoom, meetings::JoinRefusal, operation::Failed, testing::World};
use domain::{
    base::id::Id,
    event::{Subject, Verb},
    group::{
        Group,
        dial_in::{DialCodes, DialIn, DialNumber},
    },
    meeting::{DOOR_OPENS_BEFORE, DOOR_STAYS_OPEN, LENGTH, Meeting, answer::Answer},
    people::member::Member,
};

use crate::{
    answers::{met, take_out},
    cast::{neighbour, wind_to},
};

const ROOM: &str = "https://zoom.us/j/1";

fn pasted() -> Option<DialIn> {
    DialIn::pasted("02-6022-2322", "123 456#").unwrap()
}

/// A group with a room that an organizer pasted, and four people whose meeting is on.
async fn on(world: &World) -> (Vec<Member>, Meeting) {
    let (people, next) = met(world).await;
    world.backend.set_room(&world.organizer().await, &next.group, ROOM, pasted()).await.unwrap();
    wind_to(world, next.starts_at);
    (people, next)
}

fn is_refused(done: &Result<DialIn, Failed<JoinRefusal>>, as_: fn(&JoinRefusal) -> bool) -> bool {
    matches!(done, Err(Failed::Refused(refusal)) if as_(refusal))
}

async fn has_dial_in(world: &World, who: &Member, group: &Id<Group>) -> bool {
    world.backend.group(who, group).await.unwrap().unwrap().group.has_dial_in
}

#[tokio::test]
async fn whoever_dials_in_counts_as_there_as_one_who_joins_and_is_told_what_was_pasted() {
    let world = World::new().await;
    let (people, next) = on(&world).await;
    world.backend.answer(&people[0].id, &next.id, Answer::Absent).await.unwrap();
    assert!(has_dial_in(&world, &people[0], &next.group).await);
    for _ in 0..2 {
        let told = world.backend.dial_in(&people[0], &next.group).await.unwrap();
        let numbers: Vec<_> = told.numbers().iter().map(DialNumber::dialled).collect();
        assert_eq!(numbers, ["0260222322"]);
        let DialCodes::Pasted(Some(code)) = &told.codes else { panic!("{told:?}") };
        assert_eq!(code.typed(), "123456#");
    }
    assert_eq!(world.backend.hyang(&people[0].id).await.unwrap().attended, 1);
    let view = world.backend.group(&people[0], &next.group).await.unwrap().unwrap();
    assert_eq!(view.answers.mine, Some(Answer::Coming), "who comes has changed their mind");
    let about = Subject::from(&next.id);
    let (_, log) = world.backend.events(&world.organizer().await, Some(&about), None).await.unwrap();
    assert_eq!(log.items.iter().filter(|event| event.verb == Verb::Attend).count(), 1);
}

#[tokio::test]
async fn only_people_of_the_group_are_told_and_only_while_the_door_is_open() {
    let world = World::new().await;
    let (people, next) = on(&world).await;
    let stranger = neighbour(&world, "stranger", &["baduk"], &["1"]).await;
    let ask = async |who: &Member| world.backend.dial_in(who, &next.group).await;
    let closed = |refusal: &JoinRefusal| matches!(refusal, JoinRefusal::Closed);
    let nobody = |refusal: &JoinRefusal| matches!(refusal, JoinRefusal::NotFound);
    assert!(is_refused(&ask(&stranger).await, nobody));
    assert!(is_refused(&ask(world.organizer().await.member()).await, nobody));
    take_out(&world, &people[3], &next).await;
    assert!(is_refused(&ask(&people[3]).await, nobody));
    world.backend.erase(&people[2]).await.unwrap();
    assert!(is_refused(&ask(&people[2]).await, nobody));
    for (at, open) in [
        (-DOOR_OPENS_BEFORE - 1, false),
        (-DOOR_OPENS_BEFORE, true),
        (LENGTH + DOOR_STAYS_OPEN - 1, true),
        (LENGTH + DOOR_STAYS_OPEN, false),
    ] {
        wind_to(&world, next.starts_at.plus(at));
        let done = ask(&people[0]).await;
        assert_eq!(done.is_ok(), open, "{at}");
        assert!(open || is_refused(&done, closed), "{at}");
    }
}

#[tokio::test]
async fn a_number_goes_with_its_room() {
    let world = World::new().await;
    let (people, next) = on(&world).await;
    let organizer = world.organizer().await;
    let none = |refusal: &JoinRefusal| matches!(refusal, JoinRefusal::NoRoom);
    world.backend.set_room(&organizer, &next.group, "https://zoom.us/j/2", None).await.unwrap();
    assert!(!has_dial_in(&world, &people[0], &next.group).await);
    assert!(is_refused(&world.backend.dial_in(&people[0], &next.group).await, none));
    world.backend.set_room(&organizer, &next.group, ROOM, pasted()).await.unwrap();
    // The release before this one knows of no number and leaves it where it is when it changes a room.
    let other = world.group().await;
    world.backend.set_room(&organizer, &other, "https://zoom.us/j/3", None).await.unwrap();
    let mut tx = world.store().begin().await.unwrap();
    sqlx::query("update small_group set room = (select o.room from small_group o where o.id = $1) where id = $2")
        .bind(other.as_str())
        .bind(next.group.as_str())
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit(backend::store::Unrecorded::Test).await.unwrap();
    assert!(is_refused(&world.backend.dial_in(&people[0], &next.group).await, none), "it is for the room of before");
    world.backend.renew_room(&organizer, &next.group).await.unwrap();
    assert!(!has_dial_in(&world, &people[0], &next.group).await);
}

#[tokio::test]
async fn many_rooms_are_pasted_at_once_or_none_of_them() {
    let world = World::new().await;
    let (organizer, mut groups) = (world.organizer().await, Vec::new());
    for _ in 0..3 {
        groups.push(world.group().await);
    }
    let pasted =
        |group: &Id<Group>, address: &str| PastedRoom { group: *group, address: address.into(), dial_in: None };
    let rooms = async || {
        let mut all = Vec::new();
        for group in &groups {
            all.push(world.backend.room_of(group).await.unwrap());
        }
        all
    };
    let wrong = vec![pasted(&groups[0], ROOM), pasted(&groups[1], "https://evil.example/1")];
    assert!(world.backend.set_rooms(&organizer, wrong).await.is_err());
    let gone = vec![pasted(&groups[0], ROOM), pasted(&Id::NOBODY, ROOM)];
    assert!(world.backend.set_rooms(&organizer, gone).await.is_err());
    assert_eq!(rooms().await, [None, None, None]);
    let all = (0..).zip(&groups).map(|(n, group)| pasted(group, &format!("https://zoom.us/j/{n}"))).collect();
    world.backend.set_rooms(&organizer, all).await.unwrap();
    assert_eq!(rooms().await, [0, 1, 2].map(|n| Some(format!("https://zoom.us/j/{n}"))));
    for group in &groups {
        let (_, log) = world.backend.events(&organizer, Some(&Subject::from(group)), None).await.unwrap();
        assert_eq!(log.items.iter().filter(|event| event.verb == Verb::ChangeRoom).count(), 1);
    }
}
