//! Birthdays: told by whoever likes to, remembered by their groups, and a card signed by all (docs/adr/0036).

use backend::{Backend, groups::birthdays::CardRefusal, operation::Failed, store::Unrecorded, testing::World};
use domain::{
    base::{
        id::Id,
        moment::{DAY, HOUR, Moment},
        page::{CARDS, Key},
    },
    delivery::NewsKind,
    group::Group,
    people::{
        birthday::{Birthday, BirthdayCalendar, BirthdayCard, ComingBirthday},
        breaks::BreakLength,
        member::Member,
    },
    praise::{Note, seal::morning},
    text::KO,
};

use crate::cast::{group_of, group_of_four, neighbour, published_round, wind_to, world};

/// The birthday by the sun that falls so many days after the last morning.
fn in_days(world: &World, days: i64) -> Birthday {
    let day = morning(world.backend.now()).plus(days * DAY).seoul().date();
    Birthday::new(BirthdayCalendar::Solar, day.month(), day.day()).unwrap()
}

/// Winds the calendar to the next morning, and has a worker do what it brings.
async fn next_morning(world: &World) -> usize {
    wind_to(world, morning(world.backend.now()).plus(DAY));
    look(world).await
}

async fn look(world: &World) -> usize {
    let done = world.backend.open_birthdays().await.unwrap();
    world.run_due_jobs().await;
    done
}

/// Somebody's birthday so many days after the next morning, on which its card is begun.
async fn comes_in(world: &World, who: &Member, days: i64) {
    world.backend.set_birthday(&who.id, in_days(world, days + 1)).await.unwrap();
    assert_eq!(next_morning(world).await, 1, "a card is begun");
}

async fn near(world: &World, viewer: &Member, group: &Id<Group>) -> Vec<ComingBirthday> {
    world.backend.birthdays_near(&viewer.id, group).await.unwrap()
}

async fn sign(
    by: &Backend,
    who: &Member,
    group: &Id<Group>,
    card: &Id<BirthdayCard>,
    line: &str,
) -> Result<(), Failed<CardRefusal>> {
    by.sign_card(&who.id, group, card, &Note::parse(line).unwrap()).await
}

async fn cards(world: &World, who: &Member) -> Vec<BirthdayCard> {
    world.backend.birthday_cards(&who.id, None).await.unwrap().items
}

/// Who wrote what on the last card of somebody, in the order of their names: the clock of a story stands still.
async fn last_card(world: &World, who: &Member) -> Vec<(Option<String>, String)> {
    let lines = cards(world, who).await.remove(0).lines;
    let mut lines: Vec<_> = lines.into_iter().map(|line| (line.from, line.line)).collect();
    lines.sort();
    lines
}

/// To whom letters of this kind went, in the order of their names.
async fn told(world: &World, kind: NewsKind) -> Vec<String> {
    let mut conn = world.store().read().await.unwrap();
    let rows: Vec<(String,)> = sqlx::query_as(
        "select m.name from delivery d join member m on m.id = d.member_id where d.kind = $1 order by m.name",
    )
    .bind(kind.key())
    .fetch_all(&mut *conn)
    .await
    .unwrap();
    rows.into_iter().map(|(name,)| name).collect()
}

/// Somebody writes on the card of another of their group: for stories in which that must have happened.
pub async fn sign_one(world: &World, people: &[Member], group: &Id<Group>) {
    comes_in(world, &people[1], 3).await;
    let card = near(world, &people[0], group).await[0].card;
    sign(&world.backend, &people[0], group, &card, "생일 축하해요").await.unwrap();
    world.backend.remove_birthday(&people[1].id).await.unwrap();
}

/// Lays out two cards: an open one for the first, on which the other wrote one line, and one that is sealed for the other, on which the
/// first wrote another.
pub async fn two_cards(world: &World, who: &Member, other: &Member, [received, written]: [&str; 2]) {
    world.backend.set_birthday(&who.id, in_days(world, 100)).await.unwrap();
    let now = world.backend.now().unix_ms();
    let mut tx = world.store().begin().await.unwrap();
    for (of, by, line, opened) in [(who, other, received, Some(now)), (other, who, written, None)] {
        let card = world.new_id::<BirthdayCard>();
        sqlx::query(
            "insert into birthday_card (id, member_id, opens_at, begun_at, opened_at) values ($1, $2, $3, $3, $4)",
        )
        .bind(card.as_str())
        .bind(of.id.as_str())
        .bind(now)
        .bind(opened)
        .execute(&mut *tx)
        .await
        .unwrap();
        sqlx::query("insert into birthday_line (id, card_id, writer_id, line, at) values ($1, $2, $3, $4, $5)")
            .bind(world.new_id::<BirthdayCard>().as_str())
            .bind(card.as_str())
            .bind(by.id.as_str())
            .bind(line)
            .bind(now)
            .execute(&mut *tx)
            .await
            .unwrap();
    }
    tx.commit(Unrecorded::Test).await.unwrap();
}

#[tokio::test]
async fn the_group_is_told_seven_days_before_and_the_card_is_opened_on_the_day() {
    let world = world().await;
    let (people, group) = group_of_four(&world).await;
    world.backend.become_host(&people[2].id, &group).await.unwrap();
    world.backend.set_birthday(&people[0].id, in_days(&world, 9)).await.unwrap();
    assert_eq!(next_morning(&world).await, 0, "eight days before nobody is told");
    assert_eq!(near(&world, &people[1], &group).await, []);
    assert_eq!(next_morning(&world).await, 1);
    assert_eq!(told(&world, NewsKind::BirthdayNear).await, ["walker1", "walker2", "walker3"], "the host too");
    assert_eq!(near(&world, &people[0], &group).await, [], "it is no secret if its person sees it");
    let found = near(&world, &people[1], &group).await.remove(0);
    assert_eq!((found.person.id, found.opens_at.days_after(world.backend.now())), (people[0].id, 7));
    let letter = world.letters().into_iter().find(|one| one.body.contains("생일이에요")).unwrap();
    assert!(letter.body.contains(&format!("/groups/{group}#birthday")), "{}", letter.body);
    for (who, line) in [(&people[1], "오래오래 건강하세요"), (&people[2], "축하해요"), (&people[1], "늘 건강하세요")]
    {
        sign(&world.backend, who, &group, &found.card, line).await.unwrap();
    }
    assert_eq!(near(&world, &people[1], &group).await[0].mine.as_deref(), Some("늘 건강하세요"));
    assert!(cards(&world, &people[0]).await.is_empty(), "it is sealed");
    for _ in 0..6 {
        assert_eq!(next_morning(&world).await, 0);
    }
    assert!(!world.backend.is_birthday(&people[0].id).await.unwrap());
    assert_eq!(next_morning(&world).await, 1);
    let expected = [("walker1", "늘 건강하세요"), ("walker2", "축하해요")]
        .map(|(from, line)| (Some(from.to_owned()), line.to_owned()));
    assert_eq!(last_card(&world, &people[0]).await, expected);
    assert_eq!(told(&world, NewsKind::BirthdayCame).await, ["walker0"]);
    let letter = world.letters().pop().unwrap();
    assert_eq!(letter.subject, KO.birthday_letter.card.subject);
    assert!(world.backend.has_new_card(&people[0].id).await.unwrap());
    let late = sign(&world.backend, &people[3], &group, &found.card, "늦었어요").await;
    assert!(matches!(late, Err(Failed::Refused(CardRefusal::Opened))), "{late:?}");
    assert_eq!(near(&world, &people[1], &group).await, []);
    for day in 0..8 {
        assert!(world.backend.is_birthday(&people[0].id).await.unwrap(), "{day} days after");
        next_morning(&world).await;
    }
    assert!(!world.backend.is_birthday(&people[0].id).await.unwrap());
    assert!(!world.backend.has_new_card(&people[0].id).await.unwrap());
    assert_eq!(cards(&world, &people[0]).await.len(), 1, "it can be found later");
}

#[tokio::test]
async fn a_birthday_by_the_moon_comes_on_its_day_in_korea() {
    let world = world().await;
    let (people, group) = group_of_four(&world).await;
    let seollal = Birthday::new(BirthdayCalendar::Lunar, 1, 1).unwrap();
    world.backend.set_birthday(&people[0].id, seollal).await.unwrap();
    let day = Moment::parse("2027-02-07T09:00:00+09:00").unwrap();
    assert_eq!(world.backend.birthday(&people[0].id).await.unwrap(), Some((seollal, day)));
    wind_to(&world, day.plus(-8 * DAY));
    assert_eq!(look(&world).await, 0);
    // The group has ended by then: it is told nothing, and the person gets what 황금향 says.
    assert_eq!(next_morning(&world).await, 1);
    assert_eq!(near(&world, &people[1], &group).await, []);
    assert_eq!(told(&world, NewsKind::BirthdayNear).await, Vec::<String>::new());
    wind_to(&world, day);
    assert_eq!(look(&world).await, 1);
    assert_eq!(last_card(&world, &people[0]).await, []);
    assert_eq!(world.letters().pop().unwrap().subject, KO.birthday_letter.wishes.subject);
}

#[tokio::test]
async fn nothing_is_done_twice_by_two_workers_or_by_a_clock_that_jumps() {
    let world = world().await;
    let (people, group) = group_of_four(&world).await;
    let other = world.neighbour(0).await;
    world.backend.set_birthday(&people[0].id, in_days(&world, 0)).await.unwrap();
    world.backend.set_birthday(&people[1].id, in_days(&world, 4)).await.unwrap();
    // Whoever finds the rows held looks again a minute later.
    _ = tokio::join!(world.backend.open_birthdays(), other.open_birthdays());
    _ = look(&world).await;
    assert_eq!(told(&world, NewsKind::BirthdayNear).await, ["walker0", "walker2", "walker3"], "once each");
    assert_eq!(told(&world, NewsKind::BirthdayCame).await, ["walker0"], "on the day itself it is too late to ask");
    let card = near(&world, &people[2], &group).await[0].card;
    let (one, two) = tokio::join!(
        sign(&world.backend, &people[2], &group, &card, "축하해요"),
        sign(&other, &people[2], &group, &card, "축하해요")
    );
    assert!(one.is_ok() && two.is_ok(), "{one:?} {two:?}");
    for jump in [40 * DAY, -40 * DAY, 30 * DAY, 330 * DAY, -330 * DAY] {
        world.advance_calendar(jump);
        _ = look(&world).await;
    }
    assert_eq!(told(&world, NewsKind::BirthdayNear).await, ["walker0", "walker2", "walker3"]);
    assert_eq!(told(&world, NewsKind::BirthdayCame).await, ["walker0", "walker1"]);
    assert_eq!(last_card(&world, &people[1]).await, [(Some("walker2".to_owned()), "축하해요".to_owned())]);
    assert_eq!(cards(&world, &people[0]).await.len(), 1);
}

#[tokio::test]
async fn a_worker_that_slept_opens_what_is_due_and_begins_no_card_of_the_past() {
    let world = world().await;
    let (people, group) = group_of_four(&world).await;
    comes_in(&world, &people[0], 5).await;
    let card = near(&world, &people[1], &group).await[0].card;
    sign(&world.backend, &people[1], &group, &card, "축하해요").await.unwrap();
    world.backend.set_birthday(&people[2].id, in_days(&world, 6)).await.unwrap();
    world.advance_calendar(12 * DAY);
    assert_eq!(look(&world).await, 1);
    assert_eq!(last_card(&world, &people[0]).await.len(), 1);
    assert!(cards(&world, &people[2]).await.is_empty());
    assert_eq!(look(&world).await, 0, "a morning is done once");
}

#[tokio::test]
async fn a_birthday_that_is_changed_keeps_the_card_that_is_begun_and_brings_no_second_one() {
    let world = world().await;
    let (people, group) = group_of_four(&world).await;
    comes_in(&world, &people[0], 2).await;
    let begun = near(&world, &people[1], &group).await.remove(0);
    sign(&world.backend, &people[1], &group, &begun.card, "축하해요").await.unwrap();
    world.backend.set_birthday(&people[0].id, in_days(&world, 5)).await.unwrap();
    for _ in 0..8 {
        next_morning(&world).await;
    }
    let all = cards(&world, &people[0]).await;
    assert_eq!((all.len(), all[0].opens_at), (1, begun.opens_at), "it is opened on the day that was told");
    assert_eq!(all[0].lines.len(), 1);
    assert_eq!(told(&world, NewsKind::BirthdayNear).await.len(), 3);
    world.backend.set_birthday(&people[0].id, in_days(&world, 200)).await.unwrap();
    world.advance_calendar(200 * DAY);
    assert_eq!(look(&world).await, 0, "nor within the year");
    world.backend.set_birthday(&people[0].id, in_days(&world, 150)).await.unwrap();
    world.advance_calendar(150 * DAY);
    assert_eq!(look(&world).await, 2, "the next year it comes again, begun and opened at once");
}

#[tokio::test]
async fn whoever_takes_their_birthday_away_is_asked_about_no_more() {
    let world = world().await;
    let (people, group) = group_of_four(&world).await;
    let own = in_days(&world, 3);
    world.backend.set_birthday(&people[0].id, own).await.unwrap();
    wind_to(&world, morning(world.backend.now()).plus(DAY));
    world.backend.open_birthdays().await.unwrap();
    let card = near(&world, &people[1], &group).await[0].card;
    sign(&world.backend, &people[1], &group, &card, "축하해요").await.unwrap();
    for _ in 0..2 {
        world.backend.remove_birthday(&people[0].id).await.unwrap();
    }
    world.run_due_jobs().await;
    assert_eq!(told(&world, NewsKind::BirthdayNear).await, Vec::<String>::new(), "letters were still to be written");
    assert_eq!(near(&world, &people[1], &group).await, []);
    let gone = sign(&world.backend, &people[1], &group, &card, "축하해요").await;
    assert!(matches!(gone, Err(Failed::Refused(CardRefusal::NotFound))), "{gone:?}");
    world.backend.set_birthday(&people[0].id, own).await.unwrap();
    for _ in 0..4 {
        assert_eq!(next_morning(&world).await, 0, "nobody is asked twice about one birthday");
    }
    assert!(!world.backend.is_birthday(&people[0].id).await.unwrap() && cards(&world, &people[0]).await.is_empty());
}

#[tokio::test]
async fn only_people_of_the_group_write_each_once_and_an_empty_line_takes_it_back() {
    let world = world().await;
    let (people, group) = group_of_four(&world).await;
    let stranger = neighbour(&world, "stranger", &["olle"], &["9"]).await;
    comes_in(&world, &people[0], 6).await;
    let card = near(&world, &people[1], &group).await[0].card;
    for who in [&stranger, &people[0]] {
        let refused = sign(&world.backend, who, &group, &card, "축하해요").await;
        assert!(matches!(refused, Err(Failed::Refused(CardRefusal::NotFound))), "{}: {refused:?}", who.name);
    }
    let organizer = world.organizer().await;
    assert_eq!(near(&world, organizer.member(), &group).await, [], "who only looks signs nothing");
    sign(&world.backend, &people[1], &group, &card, "축하해요").await.unwrap();
    sign(&world.backend, &people[1], &group, &card, " ").await.unwrap();
    assert_eq!(near(&world, &people[1], &group).await[0].mine, None);
    sign(&world.backend, &people[2], &group, &card, "건강하세요").await.unwrap();
    world.backend.leave_group(&people[2].id, &group).await.unwrap();
    sign(&world.backend, &people[3], &group, &card, "기뻐요").await.unwrap();
    world.backend.leave_group(&people[0].id, &group).await.unwrap();
    assert_eq!(near(&world, &people[3], &group).await, [], "whoever leaves the group is none of its people");
    for _ in 0..6 {
        next_morning(&world).await;
    }
    let from: Vec<_> = last_card(&world, &people[0]).await.into_iter().map(|(from, _)| from.unwrap()).collect();
    assert_eq!(from, ["walker2", "walker3"], "what was written stays, whoever has left the group since");
}

#[tokio::test]
async fn whoever_rests_gets_a_card_and_is_not_asked_for_a_line() {
    let world = world().await;
    let (people, group) = group_of_four(&world).await;
    for who in &people[..2] {
        world.backend.take_break(&who.id, BreakLength::OneMonth).await.unwrap();
    }
    comes_in(&world, &people[0], 6).await;
    assert_eq!(told(&world, NewsKind::BirthdayNear).await, ["walker2", "walker3"]);
    assert_eq!(near(&world, &people[1], &group).await.len(), 1, "they may write nevertheless");
    for _ in 0..6 {
        next_morning(&world).await;
    }
    assert_eq!(told(&world, NewsKind::BirthdayCame).await, ["walker0"]);
}

#[tokio::test]
async fn who_shares_two_groups_with_somebody_is_told_once_and_writes_once() {
    let world = world().await;
    let (people, first) = group_of_four(&world).await;
    let second = second_group(&world, &people[..2]).await;
    comes_in(&world, &people[0], 6).await;
    assert_eq!(told(&world, NewsKind::BirthdayNear).await, ["walker1", "walker2", "walker3"]);
    let card = near(&world, &people[1], &first).await[0].card;
    sign(&world.backend, &people[1], &first, &card, "축하해요").await.unwrap();
    let seen = near(&world, &people[1], &second).await.remove(0);
    assert_eq!((seen.card, seen.mine.as_deref()), (card, Some("축하해요")));
    sign(&world.backend, &people[1], &second, &card, "많이 축하해요").await.unwrap();
    for _ in 0..6 {
        next_morning(&world).await;
    }
    assert_eq!(last_card(&world, &people[0]).await, [(Some("walker1".to_owned()), "많이 축하해요".to_owned())]);
}

/// Seats people in a second group of others, beside their own.
async fn second_group(world: &World, people: &[Member]) -> Id<Group> {
    let mut others = Vec::new();
    for n in 0..4 {
        others.push(neighbour(world, &format!("gardener{n}"), &["baduk"], &["7"]).await);
    }
    published_round(world).await;
    let group = group_of(world, &others[0]).await.group.id;
    let mut tx = world.store().begin().await.unwrap();
    for who in people {
        backend::store::memberships::add(&mut tx, &group, &who.id, world.backend.now()).await.unwrap();
    }
    for other in &others {
        backend::store::memberships::take_out(&mut tx, &group, &other.id, world.backend.now()).await.unwrap();
    }
    tx.commit(Unrecorded::Test).await.unwrap();
    group
}

#[tokio::test]
async fn a_writer_who_leaves_stays_on_an_open_card_without_a_name_and_on_a_sealed_one_not_at_all() {
    let world = world().await;
    let (people, group) = group_of_four(&world).await;
    comes_in(&world, &people[0], 6).await;
    let card = near(&world, &people[1], &group).await[0].card;
    for who in &people[1..] {
        sign(&world.backend, who, &group, &card, &format!("{} 드림", who.name)).await.unwrap();
    }
    world.backend.erase(&people[1]).await.unwrap();
    for _ in 0..6 {
        next_morning(&world).await;
    }
    world.backend.erase(&people[2]).await.unwrap();
    let expected = [(None, "walker2 드림".to_owned()), (Some("walker3".to_owned()), "walker3 드림".to_owned())];
    assert_eq!(last_card(&world, &people[0]).await, expected);
    world.backend.erase(&people[0]).await.unwrap();
    assert!(near(&world, &people[3], &group).await.is_empty() && cards(&world, &people[0]).await.is_empty());
}

#[tokio::test]
async fn somebody_who_leaves_before_their_birthday_takes_the_card_along() {
    let world = world().await;
    let (people, group) = group_of_four(&world).await;
    comes_in(&world, &people[0], 6).await;
    let card = near(&world, &people[1], &group).await[0].card;
    sign(&world.backend, &people[1], &group, &card, "축하해요").await.unwrap();
    world.backend.erase(&people[0]).await.unwrap();
    let gone = sign(&world.backend, &people[1], &group, &card, "축하해요").await;
    assert!(matches!(gone, Err(Failed::Refused(CardRefusal::NotFound))), "{gone:?}");
    for _ in 0..7 {
        assert_eq!(next_morning(&world).await, 0);
    }
}

#[tokio::test]
async fn nobody_is_told_by_night_whenever_a_birthday_is_typed() {
    let world = world().await;
    let (people, _) = group_of_four(&world).await;
    wind_to(&world, morning(world.backend.now()).plus(13 * HOUR));
    _ = look(&world).await;
    world.backend.set_birthday(&people[0].id, in_days(&world, 3)).await.unwrap();
    assert_eq!(look(&world).await, 0, "it is ten in the evening");
    assert_eq!(next_morning(&world).await, 1);
}

#[tokio::test]
async fn cards_of_many_years_are_found_page_by_page_with_namesakes_told_apart() {
    let world = world().await;
    let who = world.member("순자", "sunja@story.example").await;
    let twins = [world.member("영숙", "one@story.example").await, world.member("영숙", "other@story.example").await];
    for year in 0..=CARDS {
        two_cards(&world, &who, &twins[year % 2], ["축하해요", "고마워요"]).await;
        world.advance_calendar(365 * DAY);
    }
    let first = world.backend.birthday_cards(&who.id, None).await.unwrap();
    assert_eq!(first.items.len(), CARDS);
    assert!(first.items.windows(2).all(|two| two[0].opens_at > two[1].opens_at), "the newest first");
    assert!(first.items.iter().flat_map(|card| &card.lines).all(|line| line.mark.is_some()));
    let rest = world.backend.birthday_cards(&who.id, first.next.as_ref()).await.unwrap();
    assert_eq!((rest.items.len(), rest.next), (1, None));
    let wrong = world.backend.birthday_cards(&who.id, Key::parse("NOKEY").as_ref()).await.unwrap();
    assert_eq!(wrong.items.len(), CARDS, "what is no key begins at the beginning");
}
