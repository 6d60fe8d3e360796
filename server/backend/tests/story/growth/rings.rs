//! Pairs who thank one another and hardly anybody else: found by a rule, shown to an organizer, and nobody else.

use domain::{base::page::LINES, meeting::Meeting, people::member::Member, praise::growth::ThanksGiven};

use super::{reason, thank};
use crate::{
    answers::met,
    cast::{wind_to, world},
};
use backend::testing::World;

/// In so many weeks these two thank one another, and one of them so many others each week.
async fn thank_weekly(
    world: &World,
    meetings: &[Meeting],
    weeks: usize,
    (one, other): (&Member, &Member),
    others: &[Member],
) {
    for meeting in &meetings[..weeks] {
        wind_to(world, meeting.starts_at);
        thank(world, meeting, one, other).await;
        thank(world, meeting, other, one).await;
        for third in others {
            thank(world, meeting, one, third).await;
        }
    }
}

#[tokio::test]
async fn two_who_thank_one_another_at_half_the_meetings_and_nobody_else_are_shown_to_an_organizer() {
    let world = world().await;
    let (people, next) = met(&world).await;
    let by = world.organizer().await;
    let meetings = world.backend.meetings_of(&people[0], &next.group).await.unwrap().unwrap();
    thank_weekly(&world, &meetings, 3, (&people[0], &people[1]), &[]).await;
    assert!(world.backend.rings(&by, None).await.unwrap().items.is_empty(), "three meetings say nothing");
    thank_weekly(&world, &meetings, 5, (&people[0], &people[1]), &[]).await;
    let rings = world.backend.rings(&by, None).await.unwrap();
    assert!(rings.next.is_none() && rings.items.len() == 1, "{rings:?}");
    let ring = &rings.items[0];
    // The first three meetings came by twice, with other letters.
    let given = ThanksGiven { to_the_other: 8, in_all: 8 };
    assert_eq!((ring.one.1, ring.other.1), (given, given));
    let mut names = [ring.one.0.name.as_str(), ring.other.0.name.as_str()];
    names.sort_unstable();
    assert_eq!(names, ["walker0", "walker1"]);
    let lines = world.backend.growth_between(&by, (&people[0].id, &people[1].id), None).await.unwrap();
    assert!(lines.items.len() == 32 && lines.items.len() <= LINES);
    for line in &lines.items {
        world.backend.void_growth(&by, &line.id, &reason()).await.unwrap();
    }
    assert_eq!(world.backend.rings(&by, None).await.unwrap().items.len(), 1, "it stays to be seen, and can be undone");
    world.advance_calendar(9 * 7 * domain::base::moment::DAY);
    assert!(world.backend.rings(&by, None).await.unwrap().items.is_empty(), "what is long ago is over");
}

#[tokio::test]
async fn two_friends_who_thank_others_as_well_are_no_ring() {
    let world = world().await;
    let (people, next) = met(&world).await;
    let meetings = world.backend.meetings_of(&people[0], &next.group).await.unwrap().unwrap();
    thank_weekly(&world, &meetings, 6, (&people[0], &people[1]), &people[2..]).await;
    assert!(world.backend.rings(&world.organizer().await, None).await.unwrap().items.is_empty());
}
