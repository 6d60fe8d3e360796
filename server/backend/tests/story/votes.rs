//! After eight meetings the people of a group choose: to go on together, to meet new people, or to rest.

use backend::{Backend, meetings::VoteRefusal, operation::Failed, ports::messenger::Message, testing::World};
use domain::{
    base::{
        id::Id,
        moment::{DAY, HOUR, MINUTE},
    },
    event::Verb,
    group::Group,
    meeting::{
        LENGTH, Meeting, MeetingState,
        vote::VoteChoice::{self, Break, Mixed, Together},
    },
    people::member::Member,
    text::{KO, letter::Announcement},
};
use sqlx::query_scalar;

use crate::cast::{computed_round, group_of, neighbours, published_round, wind_to, world};

/// A group of so many, announced; its people, and the last of its meetings.
async fn group(world: &World, count: usize) -> (Vec<Member>, Id<Group>, Meeting) {
    let people = neighbours(world, count).await;
    published_round(world).await;
    let group = group_of(world, &people[0]).await.group.id;
    let last = world.backend.meetings_of(&people[0], &group).await.unwrap().unwrap().pop().unwrap();
    (people, group, last)
}

/// The same while the vote is open, and everybody has been asked.
async fn asked(world: &World, count: usize) -> (Vec<Member>, Id<Group>, Meeting) {
    let (people, group, last) = group(world, count).await;
    wind_to(world, last.starts_at.plus(-DAY));
    assert_eq!(world.backend.advance_votes().await.unwrap(), 1);
    world.run_due_jobs().await;
    (people, group, last)
}

async fn vote(world: &World, people: &[Member], group: &Id<Group>, choice: VoteChoice) {
    for one in people {
        world.backend.vote(&one.id, group, choice).await.unwrap();
    }
}

/// Winds to where the vote about a meeting closes, has a worker close it, and gives the letters that were sent about it.
async fn close(world: &World, last: &Meeting) -> Vec<Message> {
    wind_to(world, last.starts_at.plus(LENGTH + 72 * HOUR));
    let seen = world.letters().len();
    assert_eq!(world.backend.advance_votes().await.unwrap(), 1);
    assert_eq!(world.backend.advance_votes().await.unwrap(), 0, "a vote is closed once");
    world.run_due_jobs().await;
    world.letters().split_off(seen)
}

/// How many got this letter, by their names without the last digit.
fn got(letters: &[Message], letter: &Announcement) -> Vec<String> {
    let mut to: Vec<_> = letters.iter().filter(|one| one.subject == letter.subject).map(|one| one.to.clone()).collect();
    assert!(letters.iter().all(|one| !one.body.contains("#{")), "{letters:?}");
    to.sort_unstable();
    to
}

fn logins(people: &[Member]) -> Vec<String> {
    let mut all: Vec<_> = people.iter().map(|one| one.login.clone()).collect();
    all.sort_unstable();
    all
}

async fn waits(world: &World, member: &Member) -> bool {
    world.backend.seats(&world.organizer().await, &member.id).await.unwrap().is_some()
}

async fn meetings(world: &World, group: &Id<Group>) -> Vec<Meeting> {
    world.backend.group_for(&world.organizer().await, group).await.unwrap().unwrap().meetings
}

async fn closed(world: &World, group: &Id<Group>) -> usize {
    let about = group.into();
    let (_, page) = world.backend.events(&world.organizer().await, Some(&about), None).await.unwrap();
    page.items.iter().filter(|event| event.verb == Verb::CloseVote).count()
}

#[tokio::test]
async fn everybody_is_asked_a_week_before_the_last_meeting_and_may_change_their_mind_until_the_vote_closes() {
    let world = world().await;
    let (people, group, last) = group(&world, 4).await;
    let view = |member: Member| {
        let backend = world.backend.clone();
        async move { backend.group(&member, &group).await.unwrap().unwrap().vote }
    };
    wind_to(&world, last.starts_at.plus(-7 * DAY - 1));
    assert_eq!((world.backend.advance_votes().await.unwrap(), view(people[0].clone()).await), (0, None));
    let early = world.backend.vote(&people[0].id, &group, Together).await;
    assert!(matches!(early, Err(Failed::Refused(VoteRefusal::Closed))), "{early:?}");
    world.advance_calendar(1);
    let seen = world.letters().len();
    for _ in 0..2 {
        world.backend.advance_votes().await.unwrap();
        world.run_due_jobs().await;
    }
    assert_eq!(got(&world.letters().split_off(seen), &KO.vote_letter.opens), logins(&people), "each once");
    assert_eq!(view(people[0].clone()).await.unwrap().mine, None);
    for choice in [Together, Break, Mixed] {
        vote(&world, &people[..1], &group, choice).await;
        assert_eq!(view(people[0].clone()).await.unwrap().mine, Some(choice));
    }
    let stranger = world.member("stranger", "stranger@story.example").await;
    let foreign = world.backend.vote(&stranger.id, &group, Together).await;
    assert!(matches!(foreign, Err(Failed::Refused(VoteRefusal::NotFound))), "{foreign:?}");
    wind_to(&world, last.starts_at.plus(LENGTH + 72 * HOUR));
    let late = world.backend.vote(&people[0].id, &group, Together).await;
    assert!(matches!(late, Err(Failed::Refused(VoteRefusal::Closed))), "{late:?}");
}

#[tokio::test]
async fn four_who_wish_go_on_for_eight_weeks_without_a_round_and_the_others_leave_their_seats() {
    let world = world().await;
    let (people, group, last) = asked(&world, 6).await;
    vote(&world, &people[..4], &group, Together).await;
    vote(&world, &people[4..5], &group, Break).await;
    vote(&world, &people[5..], &group, Mixed).await;
    let letters = close(&world, &last).await;
    assert_eq!(got(&letters, &KO.vote_letter.goes_on), logins(&people[..4]));
    assert_eq!(got(&letters, &KO.vote_letter.on_break), logins(&people[4..5]));
    assert_eq!(got(&letters, &KO.vote_letter.mixed), logins(&people[5..]));
    let all = meetings(&world, &group).await;
    assert_eq!(all.len(), 16);
    for (n, meeting) in all[8..].iter().enumerate() {
        let week = i64::try_from(n + 1).unwrap();
        assert_eq!((meeting.starts_at, meeting.state), (last.starts_at.plus(week * 7 * DAY), MeetingState::Scheduled));
    }
    let view = world.backend.group(&people[0], &group).await.unwrap().unwrap();
    assert_eq!((view.people.len(), view.next.unwrap().sequence, view.vote), (4, 9, None));
    assert!(!waits(&world, &people[0]).await && !waits(&world, &people[4]).await && waits(&world, &people[5]).await);
    assert!(world.backend.groups_of(&people[5].id).await.unwrap().is_empty());
    assert_eq!((world.backend.mend_figures().await.unwrap(), closed(&world, &group).await), (0, 1));
    wind_to(&world, all[15].starts_at.plus(-HOUR));
    assert_eq!(world.backend.advance_votes().await.unwrap(), 1, "and after eight more they are asked again");
}

#[tokio::test]
async fn of_a_changed_vote_the_last_word_counts() {
    let world = world().await;
    let (people, group, last) = asked(&world, 4).await;
    vote(&world, &people, &group, Together).await;
    vote(&world, &people[3..], &group, Mixed).await;
    vote(&world, &people[3..], &group, Together).await;
    vote(&world, &people[2..3], &group, Mixed).await;
    let letters = close(&world, &last).await;
    assert_eq!(got(&letters, &KO.vote_letter.too_few).len(), 3);
    assert_eq!(got(&letters, &KO.vote_letter.mixed), logins(&people[2..3]));
}

#[tokio::test]
async fn with_three_who_wish_the_group_ends_and_they_wait_for_the_next_round() {
    let world = world().await;
    let (people, group, last) = asked(&world, 5).await;
    vote(&world, &people[..3], &group, Together).await;
    vote(&world, &people[3..4], &group, Break).await;
    wind_to(&world, last.starts_at.plus(DAY));
    assert!(!waits(&world, &people[0]).await, "nobody waits while the vote is open");
    let letters = close(&world, &last).await;
    assert_eq!(got(&letters, &KO.vote_letter.too_few), logins(&people[..3]));
    assert_eq!(got(&letters, &KO.vote_letter.on_break), logins(&people[3..4]));
    assert_eq!(got(&letters, &KO.vote_letter.mixed), logins(&people[4..]), "silence is to meet new people");
    assert_eq!(meetings(&world, &group).await.len(), 8);
    for (n, one) in people.iter().enumerate() {
        assert_eq!(waits(&world, one).await, n != 3, "{n}");
    }
    let waiting = world.backend.waiting_count(&world.organizer().await).await.unwrap();
    assert_eq!(waiting, 4, "and the kept figures say the same");
}

#[tokio::test]
async fn whoever_left_in_between_is_not_counted_and_told_nothing() {
    let world = world().await;
    let (people, group, last) = asked(&world, 5).await;
    vote(&world, &people, &group, Together).await;
    world.backend.erase(&people[4]).await.unwrap();
    let letters = close(&world, &last).await;
    assert_eq!(got(&letters, &KO.vote_letter.goes_on), logins(&people[..4]));
    assert_eq!(letters.len(), 4);
    let world = self::world().await;
    let (people, group, last) = asked(&world, 4).await;
    vote(&world, &people, &group, Together).await;
    world.backend.erase(&people[3]).await.unwrap();
    assert_eq!(got(&close(&world, &last).await, &KO.vote_letter.too_few), logins(&people[..3]));
}

#[tokio::test]
async fn a_group_of_nobody_is_closed_without_a_word() {
    let world = world().await;
    let (people, _, last) = asked(&world, 4).await;
    for one in &people {
        world.backend.erase(one).await.unwrap();
    }
    assert!(close(&world, &last).await.is_empty());
}

#[tokio::test]
async fn whoever_rests_when_the_vote_closes_rests_on_as_long_as_they_said() {
    let world = world().await;
    let (people, group, last) = asked(&world, 5).await;
    vote(&world, &people, &group, Together).await;
    wind_to(&world, last.starts_at.plus(2 * HOUR));
    world.backend.take_break(&people[4].id, domain::people::breaks::BreakLength::ThreeMonths).await.unwrap();
    let until = world.backend.member(&people[4].id).await.unwrap().unwrap().break_until;
    let letters = close(&world, &last).await;
    assert_eq!(got(&letters, &KO.vote_letter.on_break), logins(&people[4..]));
    assert_eq!(world.backend.member(&people[4].id).await.unwrap().unwrap().break_until, until);
    assert_eq!(got(&letters, &KO.vote_letter.goes_on), logins(&people[..4]));
}

/// Has several workers lead votes on at once; one that finds the rows held looks again a minute later.
async fn together(workers: [&Backend; 2]) {
    let [one, other] = workers;
    _ = tokio::join!(one.advance_votes(), other.advance_votes());
    one.advance_votes().await.unwrap();
}

#[tokio::test]
async fn of_two_workers_one_closes_the_vote() {
    let world = world().await;
    let (people, group, last) = asked(&world, 6).await;
    vote(&world, &people[..4], &group, Together).await;
    wind_to(&world, last.starts_at.plus(LENGTH + 72 * HOUR));
    let (seen, other) = (world.letters().len(), world.neighbour(0).await);
    together([&world.backend, &other]).await;
    world.run_due_jobs().await;
    let letters = world.letters().split_off(seen);
    assert_eq!(got(&letters, &KO.vote_letter.goes_on), logins(&people[..4]));
    assert_eq!((letters.len(), meetings(&world, &group).await.len(), closed(&world, &group).await), (6, 16, 1));
}

#[tokio::test]
async fn a_worker_that_slept_through_the_vote_asks_nobody_and_closes_it() {
    let world = world().await;
    let (people, _, last) = group(&world, 4).await;
    wind_to(&world, last.starts_at.plus(30 * DAY));
    let (seen, other) = (world.letters().len(), world.neighbour(0).await);
    together([&world.backend, &other]).await;
    world.backend.advance_votes().await.unwrap();
    world.run_due_jobs().await;
    let letters = world.letters().split_off(seen);
    assert_eq!(got(&letters, &KO.vote_letter.mixed), logins(&people));
    assert_eq!(letters.len(), 4);
}

#[tokio::test]
async fn nobody_is_put_into_a_round_while_their_group_votes() {
    let world = world().await;
    let (people, group, last) = asked(&world, 4).await;
    vote(&world, &people, &group, Together).await;
    wind_to(&world, last.starts_at.plus(DAY));
    neighbours_of_another_name(&world).await;
    let round = computed_round(&world).await;
    world.backend.publish(&world.organizer().await, &round).await.unwrap();
    close(&world, &last).await;
    for one in &people {
        assert_eq!(world.backend.groups_of(&one.id).await.unwrap().len(), 1);
    }
    wind_to(&world, last.starts_at.plus(7 * DAY - MINUTE));
    assert_eq!(group_of(&world, &people[0]).await.next.unwrap().sequence, 9);
}

async fn neighbours_of_another_name(world: &World) {
    for n in 0..4 {
        crate::cast::neighbour(world, &format!("gardener{n}"), &["garden", "olle"], &["4"]).await;
    }
}

#[tokio::test]
async fn organizers_see_who_chose_what() {
    let world = world().await;
    let (people, group, last) = asked(&world, 4).await;
    vote(&world, &people[..1], &group, Together).await;
    vote(&world, &people[1..2], &group, Break).await;
    let organizer = world.organizer().await;
    let seen = world.backend.group_for(&organizer, &group).await.unwrap().unwrap().who_votes.unwrap();
    let ids = |people: &[domain::group::Person]| people.iter().map(|one| one.id).collect::<Vec<_>>();
    assert_eq!((ids(&seen.together), ids(&seen.on_break)), (vec![people[0].id], vec![people[1].id]));
    assert_eq!((seen.mixed.len(), seen.silent.len()), (0, 2));
    let view = world.backend.group(organizer.member(), &group).await.unwrap().unwrap();
    assert_eq!(view.vote, None, "an organizer does not vote");
    close(&world, &last).await;
    assert_eq!(world.backend.group_for(&organizer, &group).await.unwrap().unwrap().who_votes, None);
    let states: Vec<String> = query_scalar("select vote_state from meeting where sequence = 8")
        .fetch_all(&mut *world.store().read().await.unwrap())
        .await
        .unwrap();
    assert_eq!(states, ["closed"]);
}
