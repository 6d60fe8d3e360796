//! Hosts: whoever says yes first, until they leave, rest or have had enough; and the line before a meeting.

use backend::{groups::host::HostRefusal, operation::Failed, testing::World};
use domain::{
    base::{
        id::Id,
        moment::{HOUR, MINUTE},
    },
    event::{Subject, Verb},
    group::{
        Group,
        host::{HostLine, HostView},
    },
    meeting::{DOOR_STAYS_OPEN, LENGTH, reminder::Reminder},
    people::{breaks::BreakLength, member::Member},
};

use crate::{
    answers::{met, take_out},
    cast::{neighbour, wind_to, world},
};

/// Who looks after the group, as somebody sees it.
async fn seen(world: &World, member: &Member, group: &Id<Group>) -> HostView {
    world.backend.group(member, group).await.unwrap().unwrap().host
}

/// The name of the host.
async fn host(world: &World, member: &Member, group: &Id<Group>) -> Option<String> {
    seen(world, member, group).await.host.map(|host| host.name)
}

fn line(text: &str) -> HostLine {
    HostLine::parse(text).unwrap()
}

/// How often something was done in the group.
async fn events(world: &World, group: &Id<Group>, verb: Verb) -> usize {
    let about = Subject::from(group);
    let (_, page) = world.backend.events(&world.organizer().await, Some(&about), None).await.unwrap();
    page.items.iter().filter(|event| event.verb == verb).count()
}

#[tokio::test]
async fn whoever_says_yes_first_is_the_host_and_a_second_click_changes_nothing() {
    let world = world().await;
    let (people, next) = met(&world).await;
    assert!(seen(&world, &people[0], &next.group).await.may_become);
    for _ in 0..2 {
        world.backend.become_host(&people[0].id, &next.group).await.unwrap();
    }
    let late = world.backend.become_host(&people[1].id, &next.group).await;
    assert!(matches!(late, Err(Failed::Refused(HostRefusal::Taken))));
    let others = seen(&world, &people[1], &next.group).await;
    assert_eq!(others.host.map(|host| host.name), Some("walker0".into()));
    assert!(!others.is_mine && !others.may_become && seen(&world, &people[0], &next.group).await.is_mine);
    assert_eq!(events(&world, &next.group, Verb::BecomeHost).await, 1);
    let organizer = world.organizer().await;
    let known = world.backend.group_for(&organizer, &next.group).await.unwrap().unwrap();
    assert_eq!(known.host, Some(people[0].id));
    assert!(world.backend.member(&people[0].id).await.unwrap().unwrap().roles.is_empty(), "of one group alone");
}

#[tokio::test]
async fn a_host_who_has_had_enough_makes_room_for_another() {
    let world = world().await;
    let (people, next) = met(&world).await;
    world.backend.become_host(&people[0].id, &next.group).await.unwrap();
    for _ in 0..2 {
        world.backend.stop_hosting(&people[0].id, &next.group).await.unwrap();
    }
    assert_eq!(events(&world, &next.group, Verb::EndHosting).await, 1);
    world.backend.become_host(&people[1].id, &next.group).await.unwrap();
    world.backend.stop_hosting(&people[0].id, &next.group).await.unwrap();
    assert_eq!(host(&world, &people[2], &next.group).await, Some("walker1".into()), "nobody ends it for another");
}

#[tokio::test]
async fn an_organizer_ends_it() {
    let world = world().await;
    let (people, next) = met(&world).await;
    world.backend.become_host(&people[0].id, &next.group).await.unwrap();
    let organizer = world.organizer().await;
    for _ in 0..2 {
        world.backend.end_hosting(&organizer, &next.group).await.unwrap();
    }
    assert_eq!(host(&world, &people[1], &next.group).await, None);
    assert_eq!(events(&world, &next.group, Verb::EndHosting).await, 1);
}

#[tokio::test]
async fn who_leaves_the_group_or_the_service_or_rests_is_its_host_no_longer() {
    let world = world().await;
    let (people, next) = met(&world).await;
    world.backend.become_host(&people[0].id, &next.group).await.unwrap();
    world.backend.write_line(&people[0].id, &next.group, &line("곧 만나요")).await.unwrap();
    take_out(&world, &people[0], &next).await;
    assert_eq!(seen(&world, &people[1], &next.group).await.line, None);
    world.backend.become_host(&people[1].id, &next.group).await.unwrap();
    world.backend.take_break(&people[1].id, BreakLength::OneMonth).await.unwrap();
    assert_eq!(host(&world, &people[2], &next.group).await, None);
    let rests = world.backend.become_host(&people[1].id, &next.group).await;
    assert!(matches!(rests, Err(Failed::Refused(HostRefusal::OnBreak))));
    assert!(!seen(&world, &people[1], &next.group).await.may_become);
    world.backend.become_host(&people[2].id, &next.group).await.unwrap();
    world.backend.erase(&people[2]).await.unwrap();
    assert_eq!(host(&world, &people[3], &next.group).await, None);
}

#[tokio::test]
async fn nobody_from_outside_looks_after_a_group() {
    let world = world().await;
    let (_, next) = met(&world).await;
    let stranger = neighbour(&world, "stranger", &["baduk"], &["1"]).await;
    let refused = [
        world.backend.become_host(&stranger.id, &next.group).await,
        world.backend.stop_hosting(&stranger.id, &next.group).await,
        world.backend.write_line(&stranger.id, &next.group, &line("안녕하세요")).await,
    ];
    for done in refused {
        assert!(matches!(done, Err(Failed::Refused(HostRefusal::NotFound))));
    }
}

#[tokio::test]
async fn the_newest_line_of_the_host_stands_alone_until_the_meeting_is_over() {
    let world = world().await;
    let (people, next) = met(&world).await;
    let refused = world.backend.write_line(&people[0].id, &next.group, &line("안녕하세요")).await;
    assert!(matches!(refused, Err(Failed::Refused(HostRefusal::NotHost))));
    world.backend.become_host(&people[0].id, &next.group).await.unwrap();
    for text in ["안녕하세요", "차 한 잔 들고 오세요", "차 한 잔 들고 오세요"] {
        world.backend.write_line(&people[0].id, &next.group, &line(text)).await.unwrap();
    }
    assert_eq!(seen(&world, &people[3], &next.group).await.line.as_deref(), Some("차 한 잔 들고 오세요"));
    assert_eq!(events(&world, &next.group, Verb::WriteLine).await, 2);
    wind_to(&world, next.starts_at.plus(LENGTH + DOOR_STAYS_OPEN));
    assert_eq!(seen(&world, &people[3], &next.group).await.line, None, "it was about that meeting");
    world.backend.write_line(&people[0].id, &next.group, &line("또 만나요")).await.unwrap();
    world.backend.write_line(&people[0].id, &next.group, &line("")).await.unwrap();
    assert_eq!(seen(&world, &people[0], &next.group).await.line, None);
}

#[tokio::test]
async fn the_letter_of_the_evening_before_carries_the_line() {
    let world = world().await;
    let (people, next) = met(&world).await;
    world.backend.become_host(&people[0].id, &next.group).await.unwrap();
    world.backend.write_line(&people[0].id, &next.group, &line("따뜻하게 입고 오세요")).await.unwrap();
    for (reminder, carries) in [(Reminder::Evening, true), (Reminder::Hour, false)] {
        let before = world.letters().len();
        wind_to(&world, reminder.at(next.starts_at).plus(MINUTE));
        world.backend.remind().await.unwrap();
        world.advance(HOUR / 60);
        world.run_due_jobs().await;
        let letters = world.letters().split_off(before);
        assert_eq!(letters.len(), 4);
        let all =
            letters.iter().all(|letter| letter.body.contains("walker0 님의 한마디: 따뜻하게 입고 오세요") == carries);
        assert!(all, "{}", letters[0].body);
        assert!(letters.iter().all(|letter| !letter.body.contains("#{")));
    }
}
