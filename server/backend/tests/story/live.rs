//! Together on one card: turned once by whoever is first, seen by everybody, nobody forgotten.

use backend::{Backend, meetings::LiveRefusal, operation::Failed, testing::World};
use domain::{
    base::{
        id::Id,
        moment::{DAY, MINUTE},
    },
    event::{Subject, Verb},
    group::Group,
    meeting::{
        LENGTH, Meeting,
        answer::Answer,
        live::{LiveView, TableView, Turns},
    },
    people::member::Member,
};

use crate::{
    answers::{met, take_out},
    cast::{wind_to, world},
};

/// Four people whose group meets now.
async fn meeting(world: &World) -> (Vec<Member>, Meeting) {
    let (people, next) = met(world).await;
    wind_to(world, next.starts_at);
    (people, next)
}

async fn look(backend: &Backend, member: &Member, group: &Id<Group>) -> LiveView {
    backend.live(&member.id, group).await.unwrap().unwrap()
}

/// What lies on the table.
async fn table(world: &World, member: &Member, group: &Id<Group>) -> TableView {
    look(&world.backend, member, group).await.table.unwrap()
}

/// The place of the open card, and how many there are.
fn open(table: &TableView) -> (usize, usize) {
    let open = table.open.as_ref().unwrap();
    (open.number, open.of)
}

fn is_refused(done: &Result<(), Failed<LiveRefusal>>, closed: bool) -> bool {
    match done {
        Err(Failed::Refused(LiveRefusal::Closed)) => closed,
        Err(Failed::Refused(LiveRefusal::NotFound)) => !closed,
        _ => false,
    }
}

async fn card_events(world: &World, meeting: &Meeting) -> usize {
    let about = Subject::from(&meeting.id);
    let (_, page) = world.backend.events(&world.organizer().await, Some(&about), None).await.unwrap();
    page.items.iter().filter(|event| event.verb == Verb::TurnCard).count()
}

#[tokio::test]
async fn a_card_that_one_turns_lies_open_for_all_and_after_the_last_comes_the_first() {
    let world = world().await;
    let (people, next) = meeting(&world).await;
    let mut titles = Vec::new();
    for turned in 0..4 {
        let seen = table(&world, &people[0], &next.group).await;
        assert_eq!(open(&seen), (usize::try_from(turned).unwrap() % 3 + 1, 3));
        for person in &people {
            assert_eq!(table(&world, person, &next.group).await, seen);
        }
        titles.push(seen.open.unwrap().card.topic.title);
        world.backend.turn_card(&people[1].id, &next.group, turned).await.unwrap();
    }
    assert!(titles[0] == titles[3] && titles[0] != titles[1] && titles[1] != titles[2], "{titles:?}");
    assert_eq!(card_events(&world, &next).await, 4);
}

#[tokio::test]
async fn two_who_turn_the_card_that_both_see_turn_it_once() {
    let world = world().await;
    let (people, next) = meeting(&world).await;
    for person in &people {
        world.backend.turn_card(&person.id, &next.group, 0).await.unwrap();
    }
    assert_eq!(open(&table(&world, &people[0], &next.group).await), (2, 3), "no card is skipped");
    world.backend.turn_card(&people[0].id, &next.group, 7).await.unwrap();
    assert_eq!(open(&table(&world, &people[0], &next.group).await), (2, 3), "nobody has seen the seventh");
    assert_eq!(card_events(&world, &next).await, 1);
    let all = people.iter().map(|person| world.backend.turn_card(&person.id, &next.group, 1));
    for done in futures(all).await {
        done.unwrap();
    }
    assert_eq!(open(&table(&world, &people[0], &next.group).await), (3, 3), "and at once is no other");
}

/// Runs all of them at once.
async fn futures<T: Send + 'static>(all: impl Iterator<Item = impl Future<Output = T>>) -> Vec<T> {
    let mut done = Vec::new();
    let mut running: Vec<_> = all.map(Box::pin).collect();
    std::future::poll_fn(|cx| {
        running.retain_mut(|one| match one.as_mut().poll(cx) {
            std::task::Poll::Ready(value) => {
                done.push(value);
                false
            }
            std::task::Poll::Pending => true,
        });
        if running.is_empty() { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
    done
}

#[tokio::test]
async fn everybody_who_comes_speaks_in_their_turn_and_who_cannot_come_is_left_out() {
    let world = world().await;
    let (people, next) = meeting(&world).await;
    world.backend.answer(&people[2].id, &next.id, Answer::Absent).await.unwrap();
    let mut spoke = Vec::new();
    for seen in 0..3 {
        let table = table(&world, &people[0], &next.group).await;
        spoke.push(table.speaker.unwrap().name);
        // The second press comes from a page that has seen the same person.
        for _ in 0..2 {
            world.backend.next_speaker(&people[1].id, &next.group, seen).await.unwrap();
        }
    }
    let again = table(&world, &people[0], &next.group).await;
    assert_eq!(again.speaker.unwrap().name, spoke[0], "the round begins anew");
    spoke.sort();
    assert_eq!(spoke, ["walker0", "walker1", "walker3"]);
    assert_eq!(open(&table(&world, &people[0], &next.group).await), (1, 3), "the card stays");
}

#[tokio::test]
async fn whoever_goes_while_it_is_their_turn_leaves_it_to_the_next() {
    let world = world().await;
    let (people, next) = meeting(&world).await;
    world.backend.next_speaker(&people[0].id, &next.group, 0).await.unwrap();
    let table_before = table(&world, &people[0], &next.group).await;
    let gone = people.iter().find(|one| one.id == table_before.speaker.as_ref().unwrap().id).unwrap();
    let stays = people.iter().find(|one| one.id != gone.id).unwrap();
    world.backend.erase(gone).await.unwrap();
    let after = table(&world, stays, &next.group).await;
    assert!(after.speaker.is_some_and(|speaker| speaker.id != gone.id));
    world.backend.next_speaker(&stays.id, &next.group, 1).await.unwrap();
    assert_eq!(table(&world, stays, &next.group).await.turns, Turns { cards: 0, speakers: 2 });
}

#[tokio::test]
async fn the_table_is_there_for_the_people_of_the_group_alone_while_the_door_is_open() {
    let world = world().await;
    let (people, next) = met(&world).await;
    let group = next.group;
    let stranger = world.member("모르는이", "stranger@story.example").await;
    wind_to(&world, next.starts_at.plus(-15 * MINUTE - 1));
    let early = look(&world.backend, &people[0], &group).await;
    assert!(early.table.is_none() && early.next.is_some_and(|meeting| meeting.id == next.id));
    assert!(is_refused(&world.backend.turn_card(&people[0].id, &group, 0).await, true));
    assert!(is_refused(&world.backend.next_speaker(&people[0].id, &group, 0).await, true));
    assert!(world.backend.listen(&people[0].id, &group).await.is_err());
    world.advance_calendar(1);
    assert!(look(&world.backend, &people[0], &group).await.table.is_some());
    take_out(&world, &people[3], &next).await;
    for outside in [&stranger, &people[3]] {
        assert!(world.backend.live(&outside.id, &group).await.unwrap().is_none());
        assert!(is_refused(&world.backend.turn_card(&outside.id, &group, 0).await, false));
        assert!(is_refused(&world.backend.next_speaker(&outside.id, &group, 0).await, false));
        assert!(world.backend.listen(&outside.id, &group).await.is_err());
    }
    wind_to(&world, next.starts_at.plus(LENGTH + 30 * MINUTE));
    assert!(is_refused(&world.backend.turn_card(&people[0].id, &group, 0).await, true));
}

#[tokio::test]
async fn the_next_meeting_begins_with_its_first_card() {
    let world = world().await;
    let (people, next) = meeting(&world).await;
    world.backend.turn_card(&people[0].id, &next.group, 0).await.unwrap();
    world.advance_calendar(7 * DAY);
    world.backend.plan_cards().await.unwrap();
    world.run_due_jobs().await;
    let after = table(&world, &people[0], &next.group).await;
    assert_eq!((open(&after), after.turns), ((1, 3), Turns::default()));
}

#[tokio::test]
async fn every_open_page_hears_a_turn_of_this_process_and_of_another() {
    let world = world().await;
    let (people, next) = meeting(&world).await;
    let other = world.neighbour(0).await;
    let mut here = world.backend.listen(&people[0].id, &next.group).await.unwrap().turns;
    let mut there = other.listen(&people[1].id, &next.group).await.unwrap().turns;
    assert!(other.look_at_tables().await.unwrap());
    world.backend.turn_card(&people[2].id, &next.group, 0).await.unwrap();
    assert!(here.has_changed().unwrap());
    assert_eq!(here.borrow_and_update().cards, 1);
    there.borrow_and_update();
    assert!(other.look_at_tables().await.unwrap());
    assert_eq!(there.borrow_and_update().cards, 1, "by the row");
    let late = other.listen(&people[2].id, &next.group).await.unwrap().turns;
    assert_eq!(late.borrow().cards, 1, "who comes later begins where the others are");
}

#[tokio::test]
async fn who_leaves_the_group_hears_no_more_and_all_hear_that_the_door_closes() {
    let world = world().await;
    let (people, next) = meeting(&world).await;
    let hearing = world.backend.listen(&people[0].id, &next.group).await.unwrap();
    let may =
        async |person: &Member| world.backend.still_hears(&person.id, &next.group, &hearing.meeting).await.unwrap();
    assert!(may(&people[0]).await && may(&people[1]).await);
    take_out(&world, &people[1], &next).await;
    assert!(may(&people[0]).await && !may(&people[1]).await);
    wind_to(&world, next.starts_at.plus(LENGTH + 30 * MINUTE));
    assert!(!may(&people[0]).await);
    assert!(!world.backend.look_at_tables().await.unwrap(), "nobody listens any more");
    assert!(hearing.turns.has_changed().is_err());
}
