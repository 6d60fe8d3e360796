//! Who rests is in no round and nobody comes to them, until the day that they chose or until they come back.

use backend::{groups::seats::SeatTaken, operation::Failed, testing::World};
use domain::{
    base::moment::{DAY, MINUTE, Moment},
    event::Verb,
    group::repair::Change,
    people::{
        breaks::BreakLength::{self, OneMonth, ThreeMonths},
        login::Login,
        member::{Member, Whereabouts},
    },
    text::KO,
};

use crate::cast::{
    computed_round, free_on, group_of, group_of_four, neighbour, neighbours, published_round, two_thin_groups, wind_to,
    world,
};

async fn rest(world: &World, member: &Member, length: BreakLength) {
    world.backend.take_break(&member.id, length).await.unwrap();
}

/// The moment from which somebody is back.
async fn back(world: &World, member: &Member) -> Moment {
    world.backend.member(&member.id).await.unwrap().unwrap().break_until.unwrap()
}

async fn waiting(world: &World) -> u64 {
    let organizer = world.organizer().await;
    let listed = world.backend.waiting(&organizer, None).await.unwrap().items.len() as u64;
    assert_eq!(world.backend.waiting_count(&organizer).await.unwrap(), listed, "both say the same");
    listed
}

/// How often somebody did something, or it was done for them.
async fn times(world: &World, member: &Member, verb: Verb) -> usize {
    let about = (&member.id).into();
    let (_, page) = world.backend.events(&world.organizer().await, Some(&about), None).await.unwrap();
    page.items.into_iter().filter(|event| event.verb == verb).count()
}

#[tokio::test]
async fn who_rests_is_in_no_round_and_is_back_on_the_day_by_the_clock_alone() {
    let world = world().await;
    let people = neighbours(&world, 5).await;
    rest(&world, &people[4], OneMonth).await;
    assert_eq!(waiting(&world).await, 4);
    published_round(&world).await;
    assert!(world.backend.groups_of(&people[4].id).await.unwrap().is_empty());
    wind_to(&world, back(&world, &people[4]).await.plus(-1));
    assert_eq!(waiting(&world).await, 0);
    world.advance_calendar(1);
    assert_eq!(waiting(&world).await, 1, "nobody did anything");
}

#[tokio::test]
async fn who_begins_to_rest_stands_in_the_way_of_a_plan_that_holds_them() {
    let world = world().await;
    let (people, organizer) = (neighbours(&world, 4).await, world.organizer().await);
    let round = computed_round(&world).await;
    rest(&world, &people[0], OneMonth).await;
    assert!(world.backend.publish(&organizer, &round).await.is_err());
    world.backend.come_back(&people[0].id).await.unwrap();
    world.backend.publish(&organizer, &round).await.unwrap();
}

#[tokio::test]
async fn no_seat_is_offered_or_given_to_who_rests() {
    let world = world().await;
    let (_, group) = group_of_four(&world).await;
    let (organizer, newcomer) = (world.organizer().await, neighbour(&world, "newcomer", &["olle"], &["4"]).await);
    rest(&world, &newcomer, OneMonth).await;
    assert!(world.backend.seats(&organizer, &newcomer.id).await.unwrap().is_none());
    let seat = world.backend.seat(&organizer, &newcomer.id, &group).await;
    assert!(matches!(seat, Err(Failed::Refused(SeatTaken))), "{seat:?}");
    world.backend.come_back(&newcomer.id).await.unwrap();
    world.backend.seat(&organizer, &newcomer.id, &group).await.unwrap();
}

#[tokio::test]
async fn who_is_back_before_their_group_ends_keeps_the_seat_and_is_shown_there_as_resting() {
    let world = world().await;
    let (people, group) = group_of_four(&world).await;
    rest(&world, &people[0], OneMonth).await;
    let view = world.backend.group(&people[1], &group).await.unwrap().unwrap();
    let resting: Vec<_> = view.people.iter().filter(|one| one.is_on_break(view.now)).map(|one| one.id).collect();
    assert_eq!((view.people.len(), resting), (4, vec![people[0].id]));
    let at_meeting: Vec<_> = view.answers.others.on_break.iter().map(|one| one.id).collect();
    assert_eq!(at_meeting, [people[0].id], "and nobody waits for their answer");
    let after = world.backend.meetings_of(&people[1], &group).await.unwrap().unwrap().remove(5);
    wind_to(&world, after.starts_at.plus(-MINUTE));
    let view = world.backend.group(&people[1], &group).await.unwrap().unwrap();
    assert!(view.answers.others.on_break.is_empty(), "they are back");
}

#[tokio::test]
async fn who_rests_until_after_the_last_meeting_gives_up_the_seat() {
    let world = world().await;
    let (people, group) = group_of_four(&world).await;
    for _ in 0..2 {
        rest(&world, &people[0], ThreeMonths).await;
    }
    assert!(world.backend.groups_of(&people[0].id).await.unwrap().is_empty());
    assert_eq!(world.backend.group(&people[1], &group).await.unwrap().unwrap().people.len(), 3);
    for verb in [Verb::TakeBreak, Verb::GiveUpSeat] {
        assert_eq!(times(&world, &people[0], verb).await, 1, "asked twice, it is done once: {verb:?}");
    }
    assert_eq!(world.backend.mend_figures().await.unwrap(), 0);
}

#[tokio::test]
async fn a_group_of_which_everybody_rests_does_not_meet_any_more() {
    let world = world().await;
    let (people, group) = group_of_four(&world).await;
    for one in &people {
        rest(&world, one, ThreeMonths).await;
    }
    let left = world.backend.group_for(&world.organizer().await, &group).await.unwrap().unwrap();
    assert!(left.people.is_empty() && left.meetings.iter().all(|one| !one.takes_answers(left.now)));
}

#[tokio::test]
async fn no_repair_moves_who_rests() {
    let world = world().await;
    let all = two_thin_groups(&world).await;
    for gardener in [&all[1], &all[3]] {
        free_on(&world, gardener, &["4", "7"]).await;
    }
    rest(&world, &all[1], OneMonth).await;
    let (here, organizer) = (group_of(&world, &all[0]).await.group.id, world.organizer().await);
    let proposal = world.backend.repair_plan(&organizer, &here).await.unwrap().unwrap();
    let moved = |change: &Change| change.to.is_some() && change.member == all[1].id;
    assert!(!proposal.changes.iter().any(moved), "{proposal:?}");
    world.backend.come_back(&all[1].id).await.unwrap();
    let proposal = world.backend.repair_plan(&organizer, &here).await.unwrap().unwrap();
    assert!(proposal.changes.iter().any(moved), "once they are back, they come along: {proposal:?}");
    let transfers: Vec<_> = proposal.changes.iter().map(Change::transfer).collect();
    rest(&world, &all[1], OneMonth).await;
    assert!(world.backend.repair(&organizer, &here, &transfers).await.is_err(), "what was looked at holds no more");
}

#[tokio::test]
async fn whoever_is_back_soon_is_written_to_once_by_the_way_that_reaches_them() {
    let world = world().await;
    let people = neighbours(&world, 2).await;
    world.backend.change_login(&people[1], &Login::parse("010-1234-5678").unwrap(), None).await.unwrap();
    world.run_due_jobs().await;
    for one in &people {
        rest(&world, one, OneMonth).await;
    }
    let until = back(&world, &people[0]).await;
    let seen = (world.letters().len(), world.texts().len());
    wind_to(&world, until.plus(-3 * DAY - 1));
    assert_eq!(world.backend.announce_returns().await.unwrap(), 0);
    world.advance_calendar(1);
    let other = world.neighbour(0).await;
    let (one, other) = tokio::join!(world.backend.announce_returns(), other.announce_returns());
    // Whoever finds the rows held looks again a minute later.
    _ = (one, other, world.backend.announce_returns().await.unwrap());
    world.run_due_jobs().await;
    let (letters, texts) = (world.letters().split_off(seen.0), world.texts().split_off(seen.1));
    assert_eq!((letters.len(), texts.len()), (1, 1));
    assert_eq!(letters[0].subject, KO.break_letter.returning.subject);
    assert!(letters[0].body.contains(&until.day_dated(domain::text::Language::Ko)), "{}", letters[0].body);
    assert!([&letters[0], &texts[0]].iter().all(|one| !one.body.contains("#{")));
    rest(&world, &people[0], OneMonth).await;
    assert_eq!(world.backend.announce_returns().await.unwrap(), 0, "they rest longer");
}

#[tokio::test]
async fn organizers_see_who_rests_and_until_when() {
    let world = world().await;
    let (person, organizer) = (neighbour(&world, "walker", &["olle"], &["4"]).await, world.organizer().await);
    rest(&world, &person, OneMonth).await;
    let listed = world.backend.members(&organizer, None).await.unwrap().items;
    let place = listed.into_iter().find(|(one, _)| one.id == person.id).unwrap().1;
    assert_eq!(place, Some(Whereabouts::OnBreak));
    let (member, _) = world.backend.member_for(&organizer, &person.id, None).await.unwrap().unwrap();
    assert_eq!(member.on_break_until(world.backend.now()), Some(OneMonth.ends(world.backend.now())));
    world.backend.come_back(&person.id).await.unwrap();
    world.backend.come_back(&person.id).await.unwrap();
    let (member, _) = world.backend.member_for(&organizer, &person.id, None).await.unwrap().unwrap();
    assert_eq!(member.on_break_until(world.backend.now()), None);
    assert_eq!(times(&world, &person, Verb::ComeBack).await, 1, "asked twice, it is done once");
}
