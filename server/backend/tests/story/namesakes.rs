//! Two people of one name in a group.

use backend::rounds::RoundKeys;
use domain::{
    base::moment::{MINUTE, Moment},
    meeting,
    people::{member::Member, namesake::Mark, person::CallName, profile::Interests},
    praise::{Note, PraiseKind, Thanks},
};

use crate::cast::{computed_round, group_of, neighbour, neighbours, next_morning, published_round, wind_to, world};

#[tokio::test]
async fn namesakes_are_told_apart_on_the_page_of_their_group_and_where_they_are_thanked() {
    let world = world().await;
    let people = neighbours(&world, 4).await;
    for (person, name) in people.iter().zip(["순자", "순 자", "영숙", "순자"]) {
        world.backend.rename(&person.id, &CallName::parse(name).unwrap()).await.unwrap();
    }
    let chosen = Interests::parse([("olle", "2"), ("garden", "1"), ("baduk", "3")]).unwrap();
    world.backend.set_interests(&people[1].id, &chosen).await.unwrap();
    published_round(&world).await;
    let summary = group_of(&world, &people[0]).await;
    let shown = world.backend.group(&people[0], &summary.group.id).await.unwrap().unwrap();
    let mark = |of: &Member| shown.people.iter().find(|one| one.id == of.id).unwrap().mark.clone();
    assert_eq!(mark(&people[1]), Some(Mark::Interest("baduk".into())));
    assert_eq!(mark(&people[2]), None, "who has no namesake needs no mark");
    let letters: Vec<_> = [0, 3].map(|at: usize| mark(&people[at]).unwrap()).into();
    assert!(letters[0] != letters[1] && letters.iter().all(|mark| matches!(mark, Mark::Nth(_))), "{letters:?}");

    let next = summary.next.unwrap();
    wind_to(&world, next.starts_at.plus(-5 * MINUTE));
    for person in &people[..3] {
        world.backend.join(person, &summary.group.id).await.unwrap();
    }
    world.advance_calendar(meeting::LENGTH + 10 * MINUTE);
    let member = world.backend.member(&people[0].id).await.unwrap().unwrap();
    let thanked = world.backend.thanks_view(&member, &next.id).await.unwrap().unwrap();
    assert_eq!(thanked.others.len(), 2);
    for other in thanked.others {
        assert!(shown.people.contains(&other.person), "the mark is the same, whoever came: {other:?}");
    }
}

#[tokio::test]
async fn organizers_and_whoever_gets_a_letter_tell_namesakes_apart_as_their_group_does() {
    let world = world().await;
    let organizer = world.organizer().await;
    let people = neighbours(&world, 4).await;
    for person in &people {
        world.backend.rename(&person.id, &CallName::parse("순자").unwrap()).await.unwrap();
    }
    let chosen = Interests::parse([("olle", "2"), ("garden", "1"), ("baduk", "3")]).unwrap();
    world.backend.set_interests(&people[1].id, &chosen).await.unwrap();
    let round = published_round(&world).await;
    let summary = group_of(&world, &people[0]).await;
    let shown = world.backend.group(&people[0], &summary.group.id).await.unwrap().unwrap();
    let page = world.backend.round_page(&organizer, &round, &RoundKeys::default()).await.unwrap().unwrap();
    let ids: Vec<&str> = people.iter().map(|person| person.id.as_str()).collect();
    let listed = world.backend.called(&organizer, &ids).await.unwrap();
    for person in &people {
        let mark = shown.people.iter().find(|one| one.id == person.id).unwrap().mark.as_ref();
        assert!(mark.is_some());
        assert_eq!(page.names[person.id.as_str()].mark.as_ref(), mark);
        assert_eq!(listed[person.id.as_str()].mark.as_ref(), mark);
    }
    assert_eq!(world.backend.called(&organizer, &ids[..1]).await.unwrap()[ids[0]].mark, None, "alone in a list");

    let next = summary.next.unwrap();
    wind_to(&world, next.starts_at.plus(-5 * MINUTE));
    for person in &people[..3] {
        world.backend.join(person, &summary.group.id).await.unwrap();
    }
    world.advance_calendar(meeting::LENGTH + 10 * MINUTE);
    for person in &people[1..3] {
        let warm = Thanks {
            to: people[0].id,
            kinds: vec![PraiseKind::Warm],
            note: Note::parse("고마웠어요").unwrap(),
            again: false,
            apart: false,
            signed: true,
        };
        world.backend.thank(person, &next.id, &vec![warm].into()).await.unwrap();
    }
    world.backend.erase(&people[3]).await.unwrap();
    for _ in 0..4 {
        next_morning(&world).await;
    }
    let letters = world.backend.letters(&people[0].id, None).await.unwrap().items;
    let marks: Vec<_> = letters.iter().map(|letter| letter.mark.clone().unwrap()).collect();
    assert!(marks.contains(&Mark::Interest("baduk".into())) && marks[0] != marks[1], "{marks:?}");
}

#[tokio::test]
async fn who_signed_up_in_the_year_one_waits_like_everybody_else() {
    let world = world().await;
    let now = world.backend.now();
    let long_ago = Moment::parse("0001-01-02T00:00:00Z").unwrap();
    world.advance_calendar(long_ago.unix_ms() - now.unix_ms());
    neighbour(&world, "methuselah", &["olle", "garden"], &["4"]).await;
    world.advance_calendar(now.unix_ms() - long_ago.unix_ms());
    neighbours(&world, 3).await;
    let round = computed_round(&world).await;
    let found = world.backend.round(&world.organizer().await, &round).await.unwrap().unwrap();
    assert_eq!(format!("{:?}", found.round.state), "Ready");
}
