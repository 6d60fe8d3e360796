//! Coming or not: what people say before a meeting, and what the others and the organizer see of it.

use backend::{
    meetings::AnswerRefusal,
    operation::Failed,
    ports::rng::Rng,
    store::{
        Unrecorded,
        meetings::{self, answers},
        memberships,
    },
    testing::World,
};
use domain::{
    base::{
        id::Id,
        moment::{DAY, HOUR, MINUTE},
        page::LINES,
    },
    event::{
        Subject, Verb,
        view::{EventView, Who},
    },
    group::Person,
    meeting::{
        LENGTH, Meeting,
        answer::{Answer, Answers, FEWEST_CONFIRMED, FewComing},
    },
    people::member::Member,
};

use crate::{
    cast::{group_of, neighbours, published_round, wind_to, world},
    crowd::crowd,
    invitations::token,
};

/// Four people whose group was announced, and its first meeting.
pub async fn met(world: &World) -> (Vec<Member>, Meeting) {
    let people = neighbours(world, 4).await;
    published_round(world).await;
    let next = group_of(world, &people[0]).await.next.unwrap();
    (people, next)
}

/// What a person finds beside the next meeting of their group.
pub async fn seen(world: &World, member: &Member) -> Answers {
    let summary = group_of(world, member).await;
    let view = world.backend.group(member, &summary.group.id).await.unwrap().unwrap();
    assert_eq!(view.answers, summary.answers, "both pages say the same");
    summary.answers
}

pub fn names(people: &[Person]) -> Vec<&str> {
    people.iter().map(|person| person.name.as_str()).collect()
}

/// Events about a meeting that tell of answers.
pub async fn answered(world: &World, meeting: &Meeting) -> Vec<EventView> {
    let about = Subject::from(&meeting.id);
    let (_, page) = world.backend.events(&world.organizer().await, Some(&about), None).await.unwrap();
    page.items.into_iter().filter(|event| event.verb == Verb::Answer).collect()
}

pub fn is_not_found(done: &Result<(), Failed<AnswerRefusal>>) -> bool {
    matches!(done, Err(Failed::Refused(AnswerRefusal::NotFound)))
}

pub fn is_over(done: &Result<(), Failed<AnswerRefusal>>) -> bool {
    matches!(done, Err(Failed::Refused(AnswerRefusal::Over)))
}

/// Takes somebody out of their groups, as a repair does.
pub async fn take_out(world: &World, member: &Member, meeting: &Meeting) {
    let mut tx = world.store().begin().await.unwrap();
    memberships::take_out(&mut tx, &meeting.group, &member.id, world.backend.now()).await.unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
}

#[tokio::test]
async fn everybody_in_the_group_sees_by_name_who_comes_and_who_has_not_said_yet() {
    let world = world().await;
    let (people, next) = met(&world).await;
    for (person, answer) in people.iter().zip(Answer::ALL) {
        world.backend.answer(&person.id, &next.id, answer).await.unwrap();
    }
    let Answers { mine, others } = seen(&world, &people[3]).await;
    assert_eq!(mine, None);
    assert_eq!(names(&others.coming), ["walker0"]);
    assert_eq!(names(&others.late), ["walker1"]);
    assert_eq!(names(&others.absent), ["walker2"]);
    assert_eq!(names(&others.silent), Vec::<&str>::new());
    let Answers { mine, others } = seen(&world, &people[2]).await;
    assert_eq!((mine, names(&others.silent)), (Some(Answer::Absent), vec!["walker3"]));
}

#[tokio::test]
async fn a_second_click_is_no_second_event_and_changing_ones_mind_is_one() {
    let world = world().await;
    let (people, next) = met(&world).await;
    for answer in [Answer::Absent, Answer::Absent, Answer::Late, Answer::Late] {
        world.backend.answer(&people[0].id, &next.id, answer).await.unwrap();
    }
    let events = answered(&world, &next).await;
    assert_eq!(events.len(), 2);
    assert!(events.iter().all(|event| matches!(&event.actor, Who::Person { id, .. } if *id == people[0].id)));
    assert_eq!(seen(&world, &people[0]).await.mine, Some(Answer::Late));
}

#[tokio::test]
async fn whoever_could_not_come_may_still_join_and_then_comes() {
    let world = world().await;
    let (people, next) = met(&world).await;
    world.backend.answer(&people[0].id, &next.id, Answer::Absent).await.unwrap();
    wind_to(&world, next.starts_at);
    for _ in 0..2 {
        world.backend.join(&people[0], &next.group).await.unwrap();
    }
    assert_eq!(seen(&world, &people[0]).await.mine, Some(Answer::Coming));
    assert_eq!(answered(&world, &next).await.len(), 1, "that they came is told as such");
    world.backend.answer(&people[0].id, &next.id, Answer::Absent).await.unwrap();
    world.backend.join(&people[0], &next.group).await.unwrap();
    assert_eq!(answered(&world, &next).await.len(), 3, "who comes back has changed their mind once more");
}

#[tokio::test]
async fn answers_are_taken_until_the_door_closes_from_the_people_of_the_group_alone() {
    let world = world().await;
    let (people, next) = met(&world).await;
    let stranger = world.member("모르는이", "stranger@story.example").await;
    assert!(is_not_found(&world.backend.answer(&stranger.id, &next.id, Answer::Coming).await));
    assert!(is_not_found(&world.backend.answer(&people[0].id, &Id::NOBODY, Answer::Coming).await));
    assert!(is_not_found(&world.backend.answer(&Id::NOBODY, &next.id, Answer::Coming).await));
    take_out(&world, &people[3], &next).await;
    assert!(is_not_found(&world.backend.answer(&people[3].id, &next.id, Answer::Coming).await));
    wind_to(&world, next.starts_at.plus(LENGTH + 30 * MINUTE - 1));
    world.backend.answer(&people[0].id, &next.id, Answer::Late).await.unwrap();
    world.advance_calendar(1);
    assert!(is_over(&world.backend.answer(&people[0].id, &next.id, Answer::Coming).await));
}

#[tokio::test]
async fn a_meeting_that_is_called_off_takes_no_answer_and_one_that_is_moved_asks_anew() {
    let world = world().await;
    let (people, next) = met(&world).await;
    let organizer = world.organizer().await;
    world.backend.answer(&people[0].id, &next.id, Answer::Coming).await.unwrap();
    world.backend.move_meeting(&organizer, &next.id, next.starts_at.plus(HOUR)).await.unwrap();
    assert_eq!(seen(&world, &people[0]).await.mine, None, "what was said was about another time");
    world.backend.answer(&people[0].id, &next.id, Answer::Late).await.unwrap();
    world.backend.cancel_meeting(&organizer, &next.id).await.unwrap();
    assert!(is_over(&world.backend.answer(&people[0].id, &next.id, Answer::Coming).await));
    let by_address = world.backend.invitation(&token(&world, &next, &people[0])).await.unwrap().unwrap();
    assert!(!by_address.meeting.takes_answers(by_address.now));
}

#[tokio::test]
async fn an_organizer_writes_down_what_somebody_said_on_the_telephone() {
    let world = world().await;
    let (people, next) = met(&world).await;
    let organizer = world.organizer().await;
    for _ in 0..2 {
        world.backend.answer_for(&organizer, &people[0].id, &next.id, Answer::Absent).await.unwrap();
    }
    let [event] = answered(&world, &next).await.try_into().unwrap();
    let is = |who: &Who, member: &Member| matches!(who, Who::Person { id, .. } if *id == member.id);
    assert!(is(&event.actor, organizer.member()) && event.whom.is_some_and(|whom| is(&whom, &people[0])));
    let own = &organizer.member().id;
    assert!(is_not_found(&world.backend.answer_for(&organizer, own, &next.id, Answer::Coming).await));
    let shown = world.backend.group_for(&organizer, &next.group).await.unwrap().unwrap();
    assert_eq!(shown.who_comes.len(), 8, "each meeting ahead has its list");
    let (meeting, who) = &shown.who_comes[0];
    assert_eq!((*meeting, names(&who.absent)), (next.id, vec!["walker0"]));
    let mut silent = names(&who.silent);
    silent.sort_unstable();
    assert_eq!(silent, ["walker1", "walker2", "walker3"]);
}

/// The meetings of the coming day to which few come, page by page.
async fn few(world: &World) -> Vec<FewComing> {
    let (organizer, mut all, mut after) = (world.organizer().await, Vec::new(), None);
    loop {
        let page = world.backend.few_coming(&organizer, after.as_ref()).await.unwrap();
        assert!(page.items.len() <= LINES);
        all.extend(page.items);
        after = page.next;
        if after.is_none() {
            return all;
        }
    }
}

#[tokio::test]
async fn a_meeting_of_the_coming_day_to_which_fewer_than_three_come_is_shown_to_the_organizer() {
    let world = world().await;
    let (people, next) = met(&world).await;
    wind_to(&world, next.starts_at.plus(-DAY - 1));
    assert_eq!(few(&world).await, [], "more than a day ahead");
    world.advance_calendar(1);
    let said = [Answer::Coming, Answer::Late, Answer::Absent];
    for (confirmed, (person, answer)) in [0, 1, 2, 2].into_iter().zip(people.iter().zip(said.into_iter().cycle())) {
        let [one] = few(&world).await.try_into().unwrap();
        assert_eq!((one.meeting, one.group, one.confirmed), (next.id, next.group, confirmed));
        world.backend.answer(&person.id, &next.id, answer).await.unwrap();
    }
    assert_eq!(few(&world).await, [], "three come");
    take_out(&world, &people[0], &next).await;
    assert_eq!(few(&world).await[0].confirmed, FEWEST_CONFIRMED - 1, "who left the group is not counted on");
    world.backend.cancel_meeting(&world.organizer().await, &next.id).await.unwrap();
    assert_eq!(few(&world).await, []);
}

#[tokio::test]
async fn meetings_to_which_few_come_are_shown_once_each_the_earliest_first() {
    let world = world().await;
    let (people, now) = (crowd(&world, 0, 2).await, world.backend.now());
    let (rng, mut expected) = (Rng::seeded(9), Vec::new());
    for n in 0..2 * LINES + 5 {
        let (group, meeting) = (world.group().await, rng.id(now));
        let mut tx = world.store().begin().await.unwrap();
        // Several start at one moment, as on every half day.
        let starts_at = now.plus(HOUR * i64::try_from(1 + n % 3).unwrap());
        meetings::insert(&mut tx, &meeting, &group, 1, starts_at).await.unwrap();
        for person in &people {
            memberships::add(&mut tx, &group, person, now).await.unwrap();
        }
        answers::say(&mut tx, &meeting, &people[n % 2], Answer::Coming, now).await.unwrap();
        tx.commit(Unrecorded::Test).await.unwrap();
        expected.push((starts_at, meeting));
    }
    expected.sort();
    let shown: Vec<_> = few(&world).await.into_iter().map(|few| (few.starts_at, few.meeting)).collect();
    assert_eq!(shown, expected);
}
