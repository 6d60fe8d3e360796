//! Who was there, who was not, and whom an organizer calls for it.

use backend::{
    meetings::RollRefusal,
    operation::Failed,
    ports::rng::Rng,
    store::{
        Unrecorded,
        meetings::{self, attendance, no_shows},
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
    event::{Subject, Verb},
    meeting::{
        DOOR_OPENS_BEFORE, FEEDBACK_OPEN, LENGTH, Meeting, MeetingState,
        answer::Answer,
        attendance::{
            AttendanceSource, AttendanceWord,
            AttendanceWord::{Away, Hindered, There},
            FirstNoShow, LATE_NOTICE, Roll, Turnout,
        },
    },
    people::member::Member,
};

use crate::{
    answers::{met, take_out},
    cast::{group_of, wind_to, world},
    crowd::crowd,
};

/// Who was at a meeting, as the organizer's page says.
async fn roll(world: &World, meeting: &Meeting) -> Option<Roll> {
    world.backend.meeting_for(&world.organizer().await, &meeting.id).await.unwrap().unwrap().roll
}

/// What a meeting was for somebody.
async fn turnout(world: &World, meeting: &Meeting, member: &Member) -> Turnout {
    let roll = roll(world, meeting).await.unwrap();
    roll.people.iter().find(|line| line.person.id == member.id).unwrap().turnout
}

/// What an organizer says of somebody, or takes back.
async fn say(world: &World, meeting: &Meeting, member: &Member, word: Option<AttendanceWord>) {
    let organizer = world.organizer().await;
    world.backend.note_attendance(&organizer, &meeting.id, &member.id, word).await.unwrap();
}

/// Who counts as having been there.
async fn there(world: &World, meeting: &Meeting) -> Vec<Id<Member>> {
    let mut conn = world.store().read().await.unwrap();
    meetings::attended(&mut conn, &meeting.id).await.unwrap().into_iter().map(|person| person.id).collect()
}

/// Winds on until the meeting has settled.
async fn settle(world: &World, meeting: &Meeting) {
    wind_to(world, meeting.starts_at.plus(LENGTH + FEEDBACK_OPEN));
    world.backend.advance_meetings().await.unwrap();
    let found = world.backend.meeting_for(&world.organizer().await, &meeting.id).await.unwrap().unwrap();
    assert_eq!(found.meeting.state, MeetingState::Settled);
}

/// Whom to call, page by page.
async fn calls(world: &World) -> Vec<FirstNoShow> {
    let (organizer, mut all, mut after) = (world.organizer().await, Vec::new(), None);
    loop {
        let page = world.backend.first_no_shows(&organizer, after.as_ref()).await.unwrap();
        assert!(page.items.len() <= LINES);
        all.extend(page.items);
        after = page.next;
        if after.is_none() {
            return all;
        }
    }
}

async fn called(world: &World) -> Vec<String> {
    let mut names: Vec<_> = calls(world).await.into_iter().map(|one| one.person.name).collect();
    names.sort();
    names
}

#[tokio::test]
async fn an_organizers_word_wins_over_a_tap_until_it_is_taken_back() {
    let world = world().await;
    let (people, next) = met(&world).await;
    wind_to(&world, next.starts_at);
    world.backend.join(&people[0], &next.group).await.unwrap();
    assert_eq!(turnout(&world, &next, &people[0]).await, Turnout::There);
    for (word, turned_out, counts) in [
        (Some(Away), Turnout::Missing, false),
        (Some(Hindered), Turnout::Hindered, false),
        (Some(There), Turnout::There, true),
        (Some(Away), Turnout::Missing, false),
        (None, Turnout::There, true),
    ] {
        say(&world, &next, &people[0], word).await;
        assert_eq!(turnout(&world, &next, &people[0]).await, turned_out, "{word:?}");
        assert_eq!(there(&world, &next).await == [people[0].id], counts, "{word:?}");
    }
    assert_eq!(world.backend.hyang(&people[0].id).await.unwrap().attended, 1, "it grew once and shrank never");
}

#[tokio::test]
async fn whoever_an_organizer_saw_was_there_without_a_tap_and_it_is_known_who_said_so() {
    let world = world().await;
    let (people, next) = met(&world).await;
    wind_to(&world, next.starts_at);
    for _ in 0..2 {
        say(&world, &next, &people[1], Some(There)).await;
    }
    assert_eq!(there(&world, &next).await, [people[1].id]);
    assert_eq!(world.backend.hyang(&people[1].id).await.unwrap().attended, 1);
    let roll = roll(&world, &next).await.unwrap();
    let line = roll.people.iter().find(|line| line.person.id == people[1].id).unwrap();
    let [note] = &line.notes[..] else { panic!("{:?}", line.notes) };
    assert_eq!((note.source, note.by.as_deref()), (AttendanceSource::Organizer, Some("운영자")));
    let about = Subject::from(&next.id);
    let (_, log) = world.backend.events(&world.organizer().await, Some(&about), None).await.unwrap();
    let noted = log.items.iter().filter(|event| event.verb == Verb::NoteAttendance);
    assert_eq!(noted.count(), 1, "said twice, it is said once");
}

#[tokio::test]
async fn who_comes_after_an_organizer_has_said_that_they_do_not_gets_in_and_the_word_stands() {
    let world = world().await;
    let (people, next) = met(&world).await;
    wind_to(&world, next.starts_at);
    say(&world, &next, &people[0], Some(Away)).await;
    world.backend.join(&people[0], &next.group).await.unwrap();
    assert_eq!(there(&world, &next).await, []);
    say(&world, &next, &people[0], None).await;
    assert_eq!(there(&world, &next).await, [people[0].id]);
}

#[tokio::test]
async fn nobody_is_noted_before_the_door_opens_nor_who_did_not_belong_to_the_group() {
    let world = world().await;
    let (people, next) = met(&world).await;
    let organizer = world.organizer().await;
    let note = async |meeting: &Id<Meeting>, member: &Id<Member>| {
        world.backend.note_attendance(&organizer, meeting, member, Some(There)).await
    };
    let is_not_found = |done: &Result<(), _>| matches!(done, Err(Failed::Refused(RollRefusal::NotFound)));
    wind_to(&world, next.starts_at.plus(-DOOR_OPENS_BEFORE - 1));
    assert_eq!(roll(&world, &next).await, None);
    assert!(matches!(note(&next.id, &people[0].id).await, Err(Failed::Refused(RollRefusal::TooEarly))));
    let stranger = world.member("모르는이", "stranger@story.example").await;
    take_out(&world, &people[3], &next).await;
    world.advance_calendar(1);
    for member in [&stranger.id, &people[3].id, &Id::NOBODY] {
        assert!(is_not_found(&note(&next.id, member).await), "{member}");
    }
    assert!(is_not_found(&note(&Id::NOBODY, &people[0].id).await));
    note(&next.id, &people[0].id).await.unwrap();
}

#[tokio::test]
async fn only_who_belonged_to_the_group_came_not_and_had_not_said_so_has_missed_the_meeting() {
    let world = world().await;
    let (people, next) = met(&world).await;
    let answer = async |who: &Member| world.backend.answer(&who.id, &next.id, Answer::Absent).await.unwrap();
    wind_to(&world, next.starts_at.plus(-LATE_NOTICE));
    answer(&people[1]).await;
    world.advance_calendar(1);
    answer(&people[2]).await;
    wind_to(&world, next.starts_at);
    world.backend.join(&people[0], &next.group).await.unwrap();
    assert_eq!(turnout(&world, &next, &people[3]).await, Turnout::Missing);
    assert_eq!(called(&world).await, [""; 0], "nobody is called while it is not known");
    settle(&world, &next).await;
    assert_eq!(turnout(&world, &next, &people[1]).await, Turnout::Cancelled);
    assert_eq!(turnout(&world, &next, &people[2]).await, Turnout::CancelledLate);
    assert_eq!(called(&world).await, ["walker3"]);
}

#[tokio::test]
async fn who_had_left_the_group_before_or_came_to_it_after_the_start_has_missed_nothing() {
    let world = world().await;
    let (people, next) = met(&world).await;
    for person in &people[1..] {
        world.backend.answer(&person.id, &next.id, Answer::Absent).await.unwrap();
    }
    take_out(&world, &people[0], &next).await;
    let late = world.member("늦은이", "late@story.example").await;
    wind_to(&world, next.starts_at.plus(1));
    let mut tx = world.store().begin().await.unwrap();
    memberships::add(&mut tx, &next.group, &late.id, world.backend.now()).await.unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
    settle(&world, &next).await;
    assert_eq!(called(&world).await, [""; 0]);
    assert_eq!(roll(&world, &next).await.unwrap().people.len(), 3);
}

#[tokio::test]
async fn who_leaves_the_group_after_a_meeting_that_they_missed_has_missed_it() {
    let world = world().await;
    let (people, next) = met(&world).await;
    wind_to(&world, next.starts_at.plus(1));
    take_out(&world, &people[0], &next).await;
    settle(&world, &next).await;
    assert!(called(&world).await.contains(&"walker0".to_owned()));
}

#[tokio::test]
async fn a_technical_problem_excuses_and_a_word_that_comes_after_all_has_settled_counts_as_well() {
    let world = world().await;
    let (people, next) = met(&world).await;
    wind_to(&world, next.starts_at);
    say(&world, &next, &people[0], Some(Hindered)).await;
    settle(&world, &next).await;
    assert_eq!(called(&world).await, ["walker1", "walker2", "walker3"]);
    say(&world, &next, &people[1], Some(There)).await;
    say(&world, &next, &people[2], Some(Hindered)).await;
    say(&world, &next, &people[3], Some(Away)).await;
    assert_eq!(called(&world).await, ["walker3"]);
    say(&world, &next, &people[2], None).await;
    assert_eq!(called(&world).await, ["walker2", "walker3"]);
    assert_eq!(world.backend.hyang(&people[1].id).await.unwrap().attended, 1);
}

#[tokio::test]
async fn a_first_no_show_is_called_once_and_the_next_one_of_the_same_person_is_not_listed() {
    let world = world().await;
    let (people, first) = met(&world).await;
    let organizer = world.organizer().await;
    for person in &people[1..] {
        for meeting in world.backend.meetings_of(person, &first.group).await.unwrap().unwrap() {
            world.backend.answer(&person.id, &meeting.id, Answer::Absent).await.unwrap();
        }
    }
    settle(&world, &first).await;
    let [one] = calls(&world).await.try_into().unwrap();
    assert_eq!(
        (one.person.id, one.meeting, one.group, one.starts_at),
        (people[0].id, first.id, first.group, first.starts_at)
    );
    let second = group_of(&world, &people[0]).await.next.unwrap();
    settle(&world, &second).await;
    assert_eq!(calls(&world).await.len(), 1, "one person is called once");
    say(&world, &first, &people[0], Some(There)).await;
    assert_eq!(calls(&world).await[0].meeting, second.id, "the first that stands");
    say(&world, &first, &people[0], None).await;
    assert_eq!(calls(&world).await[0].meeting, first.id);
    for _ in 0..2 {
        world.backend.note_call(&organizer, &first.id, &people[0].id).await.unwrap();
    }
    assert_eq!(calls(&world).await, []);
    let third = group_of(&world, &people[0]).await.next.unwrap();
    settle(&world, &third).await;
    assert_eq!(calls(&world).await, [], "they were called");
}

#[tokio::test]
async fn calls_are_listed_page_by_page_the_longest_ago_first() {
    let world = world().await;
    let now = world.backend.now();
    let people = crowd(&world, 0, 2 * LINES + 5).await;
    let (rng, mut expected) = (Rng::seeded(9), Vec::new());
    for (n, member) in people.iter().enumerate() {
        let (group, id) = (world.group().await, rng.id(now));
        // Several start at one moment, as on every half day.
        let starts_at = now.plus(HOUR * i64::try_from(1 + n % 3).unwrap());
        let mut tx = world.store().begin().await.unwrap();
        meetings::insert(&mut tx, &id, &group, 1, starts_at).await.unwrap();
        let meeting = meetings::find(&mut tx, &id).await.unwrap().unwrap();
        no_shows::set(&mut tx, &meeting, member, true).await.unwrap();
        tx.commit(Unrecorded::Test).await.unwrap();
        expected.push((starts_at, *member));
    }
    expected.sort();
    let shown: Vec<_> = calls(&world).await.into_iter().map(|one| (one.starts_at, one.person.id)).collect();
    assert_eq!(shown, expected);
}

#[tokio::test]
async fn whoever_joined_by_the_release_before_this_one_has_not_missed_the_meeting() {
    let world = world().await;
    let (people, next) = met(&world).await;
    wind_to(&world, next.starts_at.plus(5 * MINUTE));
    let mut tx = world.store().begin().await.unwrap();
    for person in &people {
        attendance::attend(&mut tx, &next.id, &person.id, world.backend.now()).await.unwrap();
    }
    tx.commit(Unrecorded::Test).await.unwrap();
    settle(&world, &next).await;
    assert_eq!(called(&world).await, [""; 0]);
    assert_eq!(world.backend.now(), next.starts_at.plus(LENGTH + 3 * DAY));
}
