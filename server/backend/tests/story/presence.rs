//! What people of a group say of one another: whom the host saw, and who sits beside whom before one telephone.

use backend::{
    meetings::{BesideRefusal, RollRefusal},
    operation::Failed,
    testing::World,
};
use domain::{
    base::id::Id,
    event::{Subject, Verb, view::Who},
    group::Group,
    meeting::{
        DOOR_OPENS_BEFORE, FEEDBACK_OPEN, LENGTH, Meeting,
        attendance::{AttendanceSource, AttendanceWord},
        presence::{HostKnows, PresenceSeen},
    },
    people::member::Member,
};

use crate::{
    answers::{met, take_out},
    cast::{neighbour, warm, wind_to, world},
};

/// What somebody finds on the page of their group about who is there.
async fn seen(world: &World, who: &Member, group: &Id<Group>) -> PresenceSeen {
    world.backend.group(who, group).await.unwrap().unwrap().presence
}

/// How often somebody's 황금향 has grown for having been there.
async fn attended(world: &World, who: &Member) -> u32 {
    world.backend.hyang(&who.id).await.unwrap().attended
}

/// From where it is known of somebody that they came, by whom, and what is said.
async fn notes(
    world: &World,
    meeting: &Meeting,
    who: &Member,
) -> Vec<(AttendanceSource, AttendanceWord, Option<String>)> {
    let found = world.backend.meeting_for(&world.organizer().await, &meeting.id).await.unwrap().unwrap();
    let line = found.roll.unwrap().people.into_iter().find(|line| line.person.id == who.id).unwrap();
    line.notes.into_iter().map(|note| (note.source, note.word, note.by)).collect()
}

/// What the log says of a meeting, by whom it was done.
async fn log(world: &World, meeting: &Meeting, verb: Verb) -> Vec<Id<Member>> {
    let about = Subject::from(&meeting.id);
    let (_, page) = world.backend.events(&world.organizer().await, Some(&about), None).await.unwrap();
    let by = |who: &Who| match who {
        Who::Person { id, .. } => *id,
        other => panic!("{other:?}"),
    };
    page.items.iter().filter(|event| event.verb == verb).map(|event| by(&event.actor)).collect()
}

/// Four people whose meeting is on, the first of them in the room and its host.
async fn on(world: &World) -> (Vec<Member>, Meeting) {
    let (people, next) = met(world).await;
    world.backend.become_host(&people[0].id, &next.group).await.unwrap();
    wind_to(world, next.starts_at);
    world.backend.join(&people[0], &next.group).await.unwrap();
    (people, next)
}

#[tokio::test]
async fn whom_the_host_saw_was_there_until_the_host_takes_it_back() {
    let world = world().await;
    let (people, next) = on(&world).await;
    let tick =
        async |there| world.backend.tick_attendance(&people[0].id, &next.id, &people[1].id, there).await.unwrap();
    let known = async || {
        let roll = seen(&world, &people[0], &next.group).await.roll.unwrap();
        roll.people.iter().find(|line| line.person.id == people[1].id).unwrap().known
    };
    assert_eq!(known().await, HostKnows::Nothing);
    for _ in 0..2 {
        tick(true).await;
    }
    assert_eq!((known().await, attended(&world, &people[1]).await), (HostKnows::Ticked, 1));
    let by = Some("walker0".to_owned());
    assert_eq!(notes(&world, &next, &people[1]).await, [(AttendanceSource::Host, AttendanceWord::There, by)]);
    assert_eq!(log(&world, &next, Verb::NoteAttendance).await, [people[0].id], "said twice, it is said once");
    for _ in 0..2 {
        tick(false).await;
    }
    assert_eq!((known().await, notes(&world, &next, &people[1]).await), (HostKnows::Nothing, vec![]));
    assert_eq!(log(&world, &next, Verb::NoteAttendance).await.len(), 2);
}

#[tokio::test]
async fn a_host_sees_who_came_by_themselves_but_never_what_an_organizer_says() {
    let world = world().await;
    let (people, next) = on(&world).await;
    let organizer = world.organizer().await;
    for (who, word) in [(&people[0], AttendanceWord::Away), (&people[1], AttendanceWord::There)] {
        world.backend.note_attendance(&organizer, &next.id, &who.id, Some(word)).await.unwrap();
    }
    let roll = seen(&world, &people[0], &next.group).await.roll.unwrap();
    let known = people.iter().map(|one| roll.people.iter().find(|line| line.person.id == one.id).unwrap().known);
    let known = known.collect::<Vec<_>>();
    assert_eq!(known, [HostKnows::Came, HostKnows::Nothing, HostKnows::Nothing, HostKnows::Nothing]);
    world.backend.tick_attendance(&people[0].id, &next.id, &people[0].id, true).await.unwrap();
    world.backend.stop_hosting(&people[0].id, &next.group).await.unwrap();
    world.backend.become_host(&people[2].id, &next.group).await.unwrap();
    let late = seen(&world, &people[2], &next.group).await.roll.unwrap();
    assert_eq!(late.people.iter().filter(|line| line.known == HostKnows::TickedBefore).count(), 1);
    world.backend.tick_attendance(&people[2].id, &next.id, &people[0].id, false).await.unwrap();
    assert_eq!(notes(&world, &next, &people[0]).await.len(), 3, "nobody takes back what another host said");
}

#[tokio::test]
async fn only_the_host_ticks_and_only_from_the_opening_of_the_door_until_thanks_are_over() {
    let world = world().await;
    let (people, next) = met(&world).await;
    world.backend.become_host(&people[0].id, &next.group).await.unwrap();
    let stranger = neighbour(&world, "stranger", &["baduk"], &["1"]).await;
    let tick = async |by: &Member, whom: &Member| world.backend.tick_attendance(&by.id, &next.id, &whom.id, true).await;
    wind_to(&world, next.starts_at.plus(-DOOR_OPENS_BEFORE - 1));
    assert_eq!(seen(&world, &people[0], &next.group).await.roll, None);
    assert!(matches!(tick(&people[0], &people[1]).await, Err(Failed::Refused(RollRefusal::TooEarly))));
    world.advance_calendar(1);
    assert!(matches!(tick(&people[1], &people[2]).await, Err(Failed::Refused(RollRefusal::NotHost))));
    assert!(matches!(tick(&stranger, &people[2]).await, Err(Failed::Refused(RollRefusal::NotFound))));
    assert!(matches!(tick(&people[0], &stranger).await, Err(Failed::Refused(RollRefusal::NotFound))));
    assert_eq!(seen(&world, &people[1], &next.group).await.roll, None, "nobody else sees it");
    tick(&people[0], &people[1]).await.unwrap();
    wind_to(&world, next.starts_at.plus(LENGTH + FEEDBACK_OPEN - 1));
    tick(&people[0], &people[2]).await.unwrap();
    world.advance_calendar(1);
    assert!(matches!(tick(&people[0], &people[3]).await, Err(Failed::Refused(RollRefusal::TooLate))));
    assert_eq!(seen(&world, &people[0], &next.group).await.roll, None);
}

#[tokio::test]
async fn who_sits_beside_another_counts_as_there_and_both_can_thank_each_other() {
    let world = world().await;
    let (people, next) = on(&world).await;
    let offered = seen(&world, &people[0], &next.group).await.beside.offered;
    assert_eq!(offered.len(), 3, "everybody who has not come");
    for _ in 0..2 {
        world.backend.say_beside(&people[0].id, &next.group, &people[1].id).await.unwrap();
    }
    assert_eq!(attended(&world, &people[1]).await, 1);
    assert_eq!(log(&world, &next, Verb::SayBeside).await, [people[0].id]);
    let mine = seen(&world, &people[0], &next.group).await.beside;
    assert!(mine.offered.is_empty() && mine.said.is_some_and(|(_, one)| one.id == people[1].id));
    let theirs = seen(&world, &people[1], &next.group).await.beside;
    assert_eq!(theirs.said_by.map(|(_, by)| by.unwrap().id), Some(people[0].id));
    assert!(world.backend.groups_of(&people[1].id).await.unwrap()[0].said_beside);
    wind_to(&world, next.starts_at.plus(LENGTH));
    world.backend.thank(&people[0], &next.id, &vec![warm(&people[1], "")].into()).await.unwrap();
    world.backend.thank(&people[1], &next.id, &vec![warm(&people[0], "")].into()).await.unwrap();
    wind_to(&world, next.starts_at.plus(LENGTH + FEEDBACK_OPEN));
    world.backend.advance_meetings().await.unwrap();
    let organizer = world.organizer().await;
    let called = world.backend.first_no_shows(&organizer, None).await.unwrap().items;
    assert!(called.iter().all(|one| one.person.id != people[1].id), "they have missed nothing");
}

#[tokio::test]
async fn who_was_not_there_says_so_for_good_and_may_come_all_the_same() {
    let world = world().await;
    let (people, next) = on(&world).await;
    world.backend.say_beside(&people[0].id, &next.group, &people[1].id).await.unwrap();
    for _ in 0..2 {
        world.backend.take_back_beside(&people[1].id, &next.id, &people[1].id).await.unwrap();
    }
    assert_eq!(log(&world, &next, Verb::TakeBackBeside).await, [people[1].id]);
    let said = notes(&world, &next, &people[1]).await;
    assert_eq!(said, [(AttendanceSource::Beside, AttendanceWord::Away, Some("walker1".into()))]);
    let again = world.backend.say_beside(&people[0].id, &next.group, &people[1].id).await;
    assert!(matches!(again, Err(Failed::Refused(BesideRefusal::Denied))));
    let offered = seen(&world, &people[0], &next.group).await.beside.offered;
    assert!(offered.iter().all(|one| one.id != people[1].id));
    assert_eq!(seen(&world, &people[1], &next.group).await.beside.said_by, None);
    world.backend.join(&people[1], &next.group).await.unwrap();
    wind_to(&world, next.starts_at.plus(LENGTH));
    world.backend.thank(&people[0], &next.id, &vec![warm(&people[1], "")].into()).await.unwrap();
}

#[tokio::test]
async fn whoever_pressed_the_wrong_name_takes_it_back_and_presses_the_right_one() {
    let world = world().await;
    let (people, next) = on(&world).await;
    world.backend.say_beside(&people[0].id, &next.group, &people[1].id).await.unwrap();
    let third = world.backend.say_beside(&people[0].id, &next.group, &people[2].id).await;
    assert!(matches!(third, Err(Failed::Refused(BesideRefusal::Full))));
    world.backend.take_back_beside(&people[3].id, &next.id, &people[1].id).await.unwrap();
    assert_eq!(notes(&world, &next, &people[1]).await.len(), 1, "nobody takes back what another said of a third");
    world.backend.take_back_beside(&people[0].id, &next.id, &people[1].id).await.unwrap();
    world.backend.say_beside(&people[0].id, &next.group, &people[2].id).await.unwrap();
    assert_eq!(notes(&world, &next, &people[1]).await, []);
}

#[tokio::test]
async fn nobody_says_so_who_has_not_joined_nor_of_whom_is_not_in_the_group_nor_once_the_door_has_closed() {
    let world = world().await;
    let (people, next) = on(&world).await;
    let stranger = neighbour(&world, "stranger", &["baduk"], &["1"]).await;
    let say = async |by: &Member, other: &Member| world.backend.say_beside(&by.id, &next.group, &other.id).await;
    assert!(matches!(say(&people[1], &people[2]).await, Err(Failed::Refused(BesideRefusal::NotJoined))));
    say(&people[0], &people[1]).await.unwrap();
    assert!(
        matches!(say(&people[1], &people[2]).await, Err(Failed::Refused(BesideRefusal::NotJoined))),
        "no chain of them"
    );
    assert!(matches!(say(&people[0], &people[0]).await, Err(Failed::Refused(BesideRefusal::NotFound))));
    assert!(matches!(say(&people[0], &stranger).await, Err(Failed::Refused(BesideRefusal::NotFound))));
    assert!(matches!(say(&stranger, &people[0]).await, Err(Failed::Refused(BesideRefusal::NotFound))));
    take_out(&world, &people[3], &next).await;
    assert!(matches!(say(&people[0], &people[3]).await, Err(Failed::Refused(BesideRefusal::NotFound))));
    wind_to(&world, next.starts_at.plus(LENGTH + FEEDBACK_OPEN));
    assert!(matches!(say(&people[0], &people[2]).await, Err(Failed::Refused(BesideRefusal::Closed))));
    let late = world.backend.take_back_beside(&people[1].id, &next.id, &people[1].id).await;
    assert!(matches!(late, Err(Failed::Refused(RollRefusal::TooLate))));
}
