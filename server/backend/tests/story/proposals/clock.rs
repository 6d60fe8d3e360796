//! What the clock proposes: to skip a public holiday, and to move a meeting to which few come.

use backend::testing::World;
use domain::{
    base::moment::{DAY, HOUR, Moment},
    event::Verb,
    meeting::{
        Cause, Meeting, MeetingState,
        answer::Answer,
        proposal::{MeetingOption, ProposalReason, ballots::Proposals},
    },
    people::member::Member,
    text::KO,
};

use super::{choose, flexible, now, offered, open, page, times, written};
use crate::cast::{group_of, neighbour, published_round, wind_to, world};

const HOLIDAY: &str = "2026-12-25T14:00:00+09:00";

/// Four people who meet on Friday afternoons, and their meeting at Christmas.
async fn at_christmas(world: &World) -> (Vec<Member>, Meeting) {
    let mut people = Vec::new();
    for n in 0..4 {
        people.push(neighbour(world, &format!("walker{n}"), &["olle"], &["13"]).await);
    }
    published_round(world).await;
    let group = group_of(world, &people[0]).await.group.id;
    let mut all = world.backend.meetings_of(&people[0], &group).await.unwrap().unwrap();
    all.retain(|meeting| meeting.starts_at == Moment::parse(HOLIDAY).unwrap());
    (people, all.remove(0))
}

#[tokio::test]
async fn two_weeks_before_a_public_holiday_a_group_is_asked_whether_it_skips_the_meeting() {
    let world = world().await;
    let (people, christmas) = at_christmas(&world).await;
    wind_to(&world, christmas.starts_at.plus(-14 * DAY - 1));
    assert_eq!(world.backend.advance_proposals().await.unwrap(), 0);
    wind_to(&world, christmas.starts_at.plus(-14 * DAY));
    let other = world.neighbour(0).await;
    let (one, other) = tokio::join!(world.backend.advance_proposals(), other.advance_proposals());
    let made = [one, other].into_iter().flatten().sum::<usize>();
    assert_eq!(made + world.backend.advance_proposals().await.unwrap(), 1);
    let view = open(&world, &people[0], &christmas).await;
    assert_eq!(view.proposal.options, [MeetingOption::Skip, MeetingOption::Keep]);
    assert_eq!((view.proposal.reason, view.proposal.starts_at), (ProposalReason::Holiday, christmas.starts_at));
    assert_eq!(view.proposal.closes_at, christmas.starts_at.plus(-DAY));
    let subject = KO.proposed.of(ProposalReason::Holiday).subject;
    assert_eq!(written(&world, subject).await.len(), 4);
    assert!(world.letters().iter().any(|letter| letter.subject == subject && letter.body.contains("성탄절")));
    for one in &people[..2] {
        choose(&world, one, &view, MeetingOption::Skip).await;
    }
    wind_to(&world, view.proposal.closes_at);
    assert_eq!(world.backend.advance_proposals().await.unwrap(), 2, "and New Year comes near");
    let skipped = now(&world, &christmas).await;
    assert_eq!((skipped.state, skipped.revision), (MeetingState::Cancelled, 1));
    assert_eq!(written(&world, KO.change.called_off.subject).await.len(), 4);
    let found = world.backend.meeting_for(&world.organizer().await, &christmas.id).await.unwrap().unwrap();
    assert_eq!((found.steps[0].cause, times(&world, &christmas, Verb::CancelMeeting).await), (Cause::Vote, 1));
}

#[tokio::test]
async fn a_group_that_does_not_choose_meets_on_the_holiday_and_is_asked_once() {
    let world = world().await;
    let (people, christmas) = at_christmas(&world).await;
    wind_to(&world, christmas.starts_at.plus(-13 * DAY));
    assert_eq!(world.backend.advance_proposals().await.unwrap(), 1);
    wind_to(&world, christmas.starts_at.plus(-DAY));
    world.backend.advance_proposals().await.unwrap();
    assert_eq!(now(&world, &christmas).await, christmas);
    world.backend.advance_proposals().await.unwrap();
    assert_eq!(times(&world, &christmas, Verb::Propose).await, 1);
    let new_year = open(&world, &people[0], &christmas).await;
    assert_eq!(new_year.proposal.starts_at, christmas.starts_at.plus(7 * DAY), "one card at a time");
    assert!(page(&world, &people[0], &christmas).await.kept);
}

#[tokio::test]
async fn by_night_nobody_is_asked_and_too_late_neither() {
    let world = world().await;
    let (_, christmas) = at_christmas(&world).await;
    let night = Moment::parse("2026-12-14T03:00:00+09:00").unwrap();
    wind_to(&world, night);
    assert_eq!(world.backend.advance_proposals().await.unwrap(), 0);
    wind_to(&world, night.plus(6 * HOUR));
    assert_eq!(world.backend.advance_proposals().await.unwrap(), 1);
    assert_eq!(times(&world, &christmas, Verb::Propose).await, 1);
}

#[tokio::test]
async fn three_hours_before_nobody_is_asked_any_more() {
    let world = world().await;
    let (_, christmas) = at_christmas(&world).await;
    wind_to(&world, christmas.starts_at.plus(-4 * HOUR + 1));
    world.backend.advance_proposals().await.unwrap();
    assert_eq!(times(&world, &christmas, Verb::Propose).await, 0);
}

/// Has everybody reminded two days before, and winds to a day before the meeting.
async fn a_day_before(world: &World, next: &Meeting) {
    wind_to(world, next.starts_at.plus(-2 * DAY));
    world.backend.remind().await.unwrap();
    wind_to(world, next.starts_at.plus(-DAY));
}

#[tokio::test]
async fn a_group_of_which_few_come_is_asked_a_day_ahead_whether_it_meets_at_another_time() {
    let world = world().await;
    let (people, next) = flexible(&world).await;
    for (one, answer) in people.iter().zip([Answer::Coming, Answer::Late, Answer::Absent]) {
        world.backend.answer(&one.id, &next.id, answer).await.unwrap();
    }
    wind_to(&world, next.starts_at.plus(-DAY));
    assert_eq!(world.backend.advance_proposals().await.unwrap(), 0, "nobody was reminded");
    wind_to(&world, next.starts_at.plus(-2 * DAY));
    a_day_before(&world, &next).await;
    assert_eq!(world.backend.advance_proposals().await.unwrap(), 1);
    assert_eq!(world.backend.advance_proposals().await.unwrap(), 0, "once");
    let view = open(&world, &people[3], &next).await;
    let [evening, friday] = offered(&next);
    assert_eq!(view.proposal.options, [evening, friday, MeetingOption::Keep]);
    assert_eq!((view.proposal.reason, view.proposal.closes_at), (ProposalReason::Few, next.starts_at.plus(-3 * HOUR)));
    assert_eq!(written(&world, KO.proposed.of(ProposalReason::Few).subject).await.len(), 4);
    for one in &people[1..3] {
        choose(&world, one, &view, friday).await;
    }
    wind_to(&world, view.proposal.closes_at);
    assert_eq!(world.backend.advance_proposals().await.unwrap(), 1);
    assert_eq!(MeetingOption::At(now(&world, &next).await.starts_at), friday);
}

#[tokio::test]
async fn where_three_come_or_no_other_time_suits_all_nobody_is_asked() {
    let world = world().await;
    let (people, next) = flexible(&world).await;
    for one in &people[..3] {
        world.backend.answer(&one.id, &next.id, Answer::Coming).await.unwrap();
    }
    a_day_before(&world, &next).await;
    assert_eq!(world.backend.advance_proposals().await.unwrap(), 0);
    world.backend.answer(&people[0].id, &next.id, Answer::Absent).await.unwrap();
    crate::cast::free_on(&world, &people[3], &["4"]).await;
    assert_eq!(world.backend.advance_proposals().await.unwrap(), 1, "that there is no time is written down");
    assert_eq!(world.backend.advance_proposals().await.unwrap(), 0, "and not looked for again");
    assert_eq!(page(&world, &people[0], &next).await, Proposals::default());
    assert_eq!(times(&world, &next, Verb::Propose).await, 0);
    assert_eq!(written(&world, KO.proposed.of(ProposalReason::Few).subject).await, Vec::<String>::new());
}
