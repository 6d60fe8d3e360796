//! Lists with more than a page: nothing is skipped or shown twice, whoever comes between two pages.

use std::collections::BTreeSet;

use backend::{
    operation::Failed,
    ports::rng::Rng,
    rounds::{Difference, PublishRefusal, RoundKeys, RoundPage, WhyStale},
    store::{
        Unrecorded, jobs, meetings,
        praises::{
            said::{self, By},
            sealed,
        },
    },
    testing::World,
};
use domain::{
    base::{
        id::Id,
        page::{CARDS, Key, LINES, Page},
    },
    job::JobKind,
    praise::{Note, Thanks},
    round::Round,
};

use crate::{
    cast::{computed_round, free_on, world},
    crowd::crowd,
};

/// Walks a list to its end and lets something happen after each page; says what was shown, in its order.
async fn walked<T>(
    mut page: impl AsyncFnMut(Option<Key>) -> Page<T>,
    mut between: impl AsyncFnMut(u64),
    most: usize,
) -> Vec<T> {
    let (mut all, mut after, mut wave) = (Vec::new(), None, 0);
    loop {
        let Page { items, next } = page(after.take()).await;
        assert!(items.len() <= most, "a page of {}", items.len());
        all.extend(items);
        wave += 1;
        match next {
            Some(key) => after = Some(key),
            None => return all,
        }
        between(wave).await;
    }
}

/// Says that everybody is among those shown, and nobody twice.
fn each_once<T: Ord + std::fmt::Debug>(shown: Vec<T>, expected: &[T]) {
    let count = shown.len();
    let distinct: BTreeSet<T> = shown.into_iter().collect();
    assert_eq!(distinct.len(), count, "something was shown twice");
    let missing: Vec<_> = expected.iter().filter(|one| !distinct.contains(one)).collect();
    assert!(missing.is_empty(), "not shown: {missing:?}");
}

#[tokio::test]
async fn the_list_of_members_shows_each_once_though_some_sign_up_meanwhile() {
    let world = world().await;
    let organizer = world.organizer().await;
    let people = crowd(&world, 0, 2 * LINES + 10).await;
    let page = async |after: Option<Key>| world.backend.members(&organizer, after.as_ref()).await.unwrap();
    let shown = walked(page, async |wave| drop(crowd(&world, wave, 3).await), LINES).await;
    each_once(shown.into_iter().map(|(member, _)| member.id).collect(), &people);
}

#[tokio::test]
async fn the_list_of_who_waits_shows_each_once_though_more_come_to_wait() {
    let world = world().await;
    let organizer = world.organizer().await;
    let people = crowd(&world, 0, 2 * LINES + 10).await;
    let page = async |after: Option<Key>| world.backend.waiting(&organizer, after.as_ref()).await.unwrap();
    let shown = walked(page, async |wave| drop(crowd(&world, wave, 3).await), LINES).await;
    each_once(shown.into_iter().map(|(member, _)| member.id).collect(), &people);
    assert!(world.backend.waiting_count(&organizer).await.unwrap() >= u64::try_from(people.len()).unwrap());
}

#[tokio::test]
async fn groups_and_rounds_are_shown_once_though_more_are_made_meanwhile() {
    let world = world().await;
    let organizer = world.organizer().await;
    let mut groups = Vec::new();
    for _ in 0..=2 * LINES {
        groups.push(world.group().await);
        world.advance(1);
    }
    let page = async |after: Option<Key>| world.backend.all_groups(&organizer, after.as_ref()).await.unwrap();
    let shown = walked(page, async |_| _ = world.group().await, LINES).await;
    each_once(shown.into_iter().map(|group| group.id).collect(), &groups);
    // Each of those groups has a round of its own.
    let (first, place) = world.backend.rounds(&organizer, None).await.unwrap();
    assert_eq!(place, groups.len() + 2);
    let (second, place) = world.backend.rounds(&organizer, first.next.as_ref()).await.unwrap();
    assert_eq!((first.items.len(), place), (LINES, groups.len() + 2 - LINES));
    assert!(second.items[0].round.id < first.items[LINES - 1].round.id);
}

#[tokio::test]
async fn letters_of_one_moment_are_shown_once_though_more_arrive() {
    let world = world().await;
    let (group, now) = (world.group().await, world.backend.now());
    let people = crowd(&world, 0, 2 * CARDS + 5).await;
    let rng = Rng::seeded(9);
    let meeting = rng.id(now);
    let mut tx = world.store().begin().await.unwrap();
    meetings::insert(&mut tx, &meeting, &group, 1, now).await.unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
    let write = async |from: usize| {
        let mut tx = world.store().begin().await.unwrap();
        let note = Note::parse(&format!("{from}")).unwrap();
        let by = By { meeting: &meeting, from: &people[from], at: world.backend.now() };
        let (kinds, id) = (Vec::new(), rng.id(by.at));
        let thanks = Thanks { to: people[0], kinds, note, again: true, apart: false, signed: true };
        assert!(said::put(&mut tx, &id, by, &thanks).await.unwrap());
        assert!(sealed::open(&mut tx, &id, true, by.at).await.unwrap());
        tx.commit(Unrecorded::Test).await.unwrap();
    };
    for from in 1..=2 * CARDS + 1 {
        write(from).await;
    }
    let page = async |after: Option<Key>| world.backend.letters(&people[0], after.as_ref()).await.unwrap();
    let late = async |wave: u64| {
        world.advance(1);
        write(2 * CARDS + 1 + usize::try_from(wave).unwrap()).await;
    };
    let shown = walked(page, late, CARDS).await;
    let expected: Vec<String> = (1..=2 * CARDS + 1).map(|from| from.to_string()).collect();
    each_once(shown.into_iter().map(|letter| letter.note).collect(), &expected);
}

#[tokio::test]
async fn jobs_that_were_given_up_are_shown_once_though_more_are() {
    let world = world().await;
    let organizer = world.organizer().await;
    let rng = Rng::seeded(9);
    let give_up = async || {
        world.advance(1);
        let (id, created_at) = (rng.id(world.backend.now()), world.backend.now());
        let mut tx = world.store().begin().await.unwrap();
        let job = jobs::NewJob { id, kind: JobKind::MakeRoom, payload: "{}", created_at, run_at: created_at };
        jobs::insert(&mut tx, &job).await.unwrap();
        sqlx::query("update job set state = 'dead'").execute(&mut *tx).await.unwrap();
        tx.commit(Unrecorded::Test).await.unwrap();
    };
    for _ in 0..2 * CARDS + 3 {
        give_up().await;
    }
    let before = world.backend.dead_jobs(&organizer, None).await.unwrap();
    let page = async |after: Option<Key>| world.backend.dead_jobs(&organizer, after.as_ref()).await.unwrap();
    let shown = walked(page, async |_| give_up().await, CARDS).await;
    assert_eq!(shown.len(), 2 * CARDS + 3);
    each_once(
        shown.into_iter().map(|letter| letter.id).collect(),
        &before.items.into_iter().map(|one| one.id).collect::<Vec<_>>(),
    );
}

/// More people than groups of one page hold.
const MANY: usize = 6 * CARDS + 20;

async fn shown(world: &World, round: &Id<Round>, keys: &RoundKeys) -> RoundPage {
    world.backend.round_page(&world.organizer().await, round, keys).await.unwrap().unwrap()
}

#[tokio::test]
async fn a_plan_of_more_than_a_page_is_shown_in_parts_and_changed_and_announced() {
    let world = world().await;
    let organizer = world.organizer().await;
    let people = crowd(&world, 0, MANY).await;
    let round = computed_round(&world).await;
    let first = shown(&world, &round, &RoundKeys::default()).await;
    let figures = first.figures.clone().unwrap();
    assert_eq!(figures.report.placed + figures.left_over, MANY);
    assert_eq!(figures.spread.iter().sum::<usize>(), figures.groups);
    assert!(first.groups.next.is_some(), "{} groups", figures.groups);
    let page = async |groups: Option<Key>| shown(&world, &round, &RoundKeys { groups, left: None }).await.groups;
    let groups = walked(page, async |_| {}, CARDS).await;
    assert_eq!(
        groups.iter().map(|part| part.place).collect::<Vec<_>>(),
        (1..).take(figures.groups).collect::<Vec<_>>()
    );
    let seated = groups.iter().flat_map(|part| part.group.members.clone());
    let left = shown(&world, &round, &RoundKeys::default()).await.left.items.into_iter().map(|one| one.id);
    each_once(seated.chain(left).collect(), &people.iter().map(ToString::to_string).collect::<Vec<_>>());
    assert!(groups.is_sorted_by(|one, other| one.group.cohesion <= other.group.cohesion));

    // The first of the last group changes places with whoever may, and is found by name.
    let (one, last) = (&groups[groups.len() - 1].group.members[0], groups.len());
    let mut others = groups[..last - 1].iter().flat_map(|part| &part.group.members);
    let mut swapped = None;
    while let Some(other) = others.next().filter(|_| swapped.is_none()) {
        swapped = world.backend.swap(&organizer, &round, one, other).await.is_ok().then_some(other);
    }
    let name = first_name(&world, swapped.unwrap()).await;
    let place = i64::try_from(last).unwrap();
    let found =
        world.backend.round_choice(&organizer, &round, place, &RoundKeys::default(), &name).await.unwrap().unwrap();
    assert_eq!(found.others.iter().map(|(id, _)| id).collect::<Vec<_>>(), [swapped.unwrap()]);
    let by_number =
        world.backend.round_choice(&organizer, &round, place, &RoundKeys::default(), " 1 ").await.unwrap().unwrap();
    assert!(by_number.others.len() >= 4 && by_number.others.iter().all(|(_, place)| *place == 1));

    world.backend.publish(&organizer, &round).await.unwrap();
    let announced = shown(&world, &round, &RoundKeys::default()).await;
    assert_eq!(announced.became.len(), CARDS, "each group on the page names what it became");
    assert_eq!(world.backend.mend_figures().await.unwrap(), 0, "kept figures are right");
    let waiting = world.backend.waiting_count(&organizer).await.unwrap();
    assert_eq!(waiting, u64::try_from(figures.left_over).unwrap());
}

async fn first_name(world: &World, id: &str) -> String {
    world.backend.member(&id.parse().unwrap()).await.unwrap().unwrap().name
}

#[tokio::test]
async fn who_stands_in_the_way_on_another_page_keeps_a_round_from_being_announced() {
    let world = world().await;
    let organizer = world.organizer().await;
    crowd(&world, 0, MANY).await;
    let round = computed_round(&world).await;
    let first = shown(&world, &round, &RoundKeys::default()).await;
    let second = shown(&world, &round, &RoundKeys { groups: first.groups.next, left: None }).await;
    let busy = second.groups.items[0].group.members[0].clone();
    let member = world.backend.member(&busy.parse().unwrap()).await.unwrap().unwrap();
    free_on(&world, &member, &["20"]).await;
    let seen = shown(&world, &round, &RoundKeys::default()).await;
    assert!(seen.difference.is_none(), "a page looks at the people it shows");
    let refused = world.backend.publish(&organizer, &round).await;
    assert!(matches!(refused, Err(Failed::Refused(PublishRefusal::Stale))), "{refused:?}");
    let whole = world.backend.round(&organizer, &round).await.unwrap().unwrap();
    let Difference { people, another_round } = world.backend.difference(&organizer, &whole).await.unwrap();
    assert_eq!((people, another_round), (vec![(busy, WhyStale::Busy)], false));
}

#[tokio::test]
async fn a_plan_whose_parts_are_not_kept_is_shown_from_the_whole() {
    let world = world().await;
    crowd(&world, 0, MANY).await;
    let round = computed_round(&world).await;
    let kept = shown(&world, &round, &RoundKeys::default()).await;
    let mut tx = world.store().begin().await.unwrap();
    sqlx::query("update round set changes = changes + 1").execute(&mut *tx).await.unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
    let whole = shown(&world, &round, &RoundKeys::default()).await;
    assert!(whole.round.figures.is_none());
    assert_eq!((whole.groups, whole.left), (kept.groups, kept.left));
    assert_eq!(whole.names, kept.names);
    let (figures, was) = (whole.figures.unwrap(), kept.figures.unwrap());
    assert_eq!((figures.report, figures.spread), (was.report, was.spread));
}

#[tokio::test]
async fn figures_that_another_release_left_wrong_are_put_right() {
    let world = world().await;
    let organizer = world.organizer().await;
    crowd(&world, 0, 8).await;
    let round = computed_round(&world).await;
    world.backend.publish(&organizer, &round).await.unwrap();
    assert_eq!(world.backend.waiting_count(&organizer).await.unwrap(), 0);
    let mut tx = world.store().begin().await.unwrap();
    sqlx::query("update member set seated_until = 0").execute(&mut *tx).await.unwrap();
    sqlx::query("update small_group set people = 1").execute(&mut *tx).await.unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
    assert_eq!(world.backend.thin_groups(&organizer, None).await.unwrap().items.len(), 2);
    while world.backend.mend_figures().await.unwrap() > 0 {}
    assert_eq!(world.backend.waiting_count(&organizer).await.unwrap(), 0);
    assert!(world.backend.thin_groups(&organizer, None).await.unwrap().items.is_empty());
}

#[tokio::test]
async fn whoever_chose_interests_on_another_release_is_on_the_list_of_who_waits_within_the_hour() {
    let world = world().await;
    let organizer = world.organizer().await;
    crowd(&world, 0, 3).await;
    let mut tx = world.store().begin().await.unwrap();
    sqlx::query("update member set likes = 0").execute(&mut *tx).await.unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
    assert_eq!(world.backend.waiting_count(&organizer).await.unwrap(), 0);
    assert_eq!(world.backend.mend_figures().await.unwrap(), 3);
    assert_eq!(world.backend.waiting_count(&organizer).await.unwrap(), 3);
}
