//! Rounds that an organizer changes by hand before announcing them.

use backend::{
    operation::Failed,
    rounds::{AgainRefusal, Difference, SwapRefusal, WhyStale},
    store::rounds::StoredRound,
    testing::World,
};
use domain::{
    base::id::Id,
    people::member::Member,
    round::{Round, RoundState, Rule, Wish},
};

use crate::cast::{computed_round, free_on, group_of, neighbour, neighbours, published_round, world};

async fn look(world: &World, round: &Id<Round>) -> StoredRound {
    world.backend.round(&world.organizer().await, round).await.unwrap().unwrap()
}

/// Who is with somebody in the plan of a round.
fn mates(round: &StoredRound, of: &Member) -> Vec<String> {
    let groups = &round.plan.as_ref().unwrap().groups;
    groups.iter().find(|group| group.members.iter().any(|id| id == of.id.as_str())).unwrap().members.clone()
}

/// Four gardeners and four walkers, free at the same time: a plan has each with their like.
async fn gardeners_and_walkers(world: &World) -> (Vec<Member>, Vec<Member>) {
    let (mut gardeners, mut walkers) = (Vec::new(), Vec::new());
    for n in 0..4 {
        gardeners.push(neighbour(world, &format!("gardener{n}"), &["garden"], &["4"]).await);
        walkers.push(neighbour(world, &format!("walker{n}"), &["olle"], &["4"]).await);
    }
    (gardeners, walkers)
}

#[tokio::test]
async fn two_change_places_and_the_figures_move() {
    let world = world().await;
    let organizer = world.organizer().await;
    let (gardeners, walkers) = gardeners_and_walkers(&world).await;
    let round = computed_round(&world).await;
    let was = world.backend.swap(&organizer, &round, gardeners[0].id.as_str(), walkers[0].id.as_str()).await.unwrap();
    let changed = look(&world, &round).await;
    assert!(mates(&changed, &gardeners[0]).contains(&walkers[1].id.to_string()));
    assert!(changed.plan.as_ref().unwrap().report.cohesion < was.cohesion);
    world.backend.publish(&organizer, &round).await.unwrap();
    let group = group_of(&world, &gardeners[0]).await.group;
    assert_eq!(group_of(&world, &walkers[1]).await.group.id, group.id, "what was shown is what is published");
}

#[tokio::test]
async fn a_swap_that_breaks_a_rule_changes_nothing() {
    let world = world().await;
    let organizer = world.organizer().await;
    let people = neighbours(&world, 4).await;
    let stranger = neighbour(&world, "evening", &["olle"], &["20"]).await;
    let round = computed_round(&world).await;
    let before = look(&world, &round).await.plan;
    let refused = world.backend.swap(&organizer, &round, people[0].id.as_str(), stranger.id.as_str()).await;
    assert!(matches!(refused, Err(Failed::Refused(SwapRefusal::Breaks(Rule::NoCommonSlot)))), "{refused:?}");
    let nobody = world.backend.swap(&organizer, &round, people[0].id.as_str(), "nobody").await;
    assert!(matches!(nobody, Err(Failed::Refused(SwapRefusal::Breaks(Rule::Unknown)))), "{nobody:?}");
    assert_eq!(look(&world, &round).await.plan, before);
}

#[tokio::test]
async fn what_is_published_is_changed_no_more() {
    let world = world().await;
    let people = neighbours(&world, 8).await;
    let round = published_round(&world).await;
    let late = world.backend.swap(&world.organizer().await, &round, people[0].id.as_str(), people[7].id.as_str()).await;
    assert!(matches!(late, Err(Failed::Refused(SwapRefusal::NotFound))), "{late:?}");
    assert!(look(&world, &round).await.people.is_none(), "what people told is kept no longer than needed");
}

#[tokio::test]
async fn wishes_are_kept_from_round_to_round() {
    let world = world().await;
    let organizer = world.organizer().await;
    let (gardeners, walkers) = gardeners_and_walkers(&world).await;
    let first = computed_round(&world).await;
    let id = |member: &Member| member.id.to_string();
    let wish = Wish::Together(id(&gardeners[0]), id(&walkers[0]));
    let second = world.backend.start_again(&organizer, &first, wish).await.unwrap();
    world.run_due_jobs().await;
    assert!(mates(&look(&world, &second).await, &gardeners[0]).contains(&id(&walkers[0])));
    let third = world.backend.start_again(&organizer, &second, Wish::Rest(id(&walkers[3]))).await.unwrap();
    world.run_due_jobs().await;
    let round = look(&world, &third).await;
    assert_eq!(round.round.state, RoundState::Ready);
    assert_eq!((round.wishes.together.len(), round.wishes.resting.len()), (1, 1));
    assert!(round.people.unwrap().people().iter().all(|person| person.id != id(&walkers[3])));
    assert_eq!(look(&world, &first).await.wishes.together.len(), 0, "the first one stays to compare with");
}

#[tokio::test]
async fn a_wish_that_no_plan_could_fulfil_starts_nothing() {
    let world = world().await;
    let organizer = world.organizer().await;
    let people = neighbours(&world, 4).await;
    let round = computed_round(&world).await;
    let alone = Wish::Together(people[0].id.to_string(), people[0].id.to_string());
    let refused = world.backend.start_again(&organizer, &round, alone).await;
    assert!(matches!(refused, Err(Failed::Refused(AgainRefusal::Impossible))), "{refused:?}");
    assert_eq!(world.backend.rounds(&organizer, None).await.unwrap().0.items.len(), 1);
}

#[tokio::test]
async fn what_stands_in_the_way_of_a_plan_is_told_by_person() {
    let world = world().await;
    let organizer = world.organizer().await;
    let people = neighbours(&world, 5).await;
    let one = computed_round(&world).await;
    let difference =
        async |round: &Id<Round>| world.backend.difference(&organizer, &look(&world, round).await).await.unwrap();
    assert!(difference(&one).await.is_none());
    free_on(&world, &people[1], &["0"]).await;
    assert_eq!(difference(&one).await.people, [(people[1].id.to_string(), WhyStale::Busy)]);
    world.backend.erase(&people[0]).await.unwrap();
    assert_eq!(difference(&one).await.people.len(), 2);
    assert!(look(&world, &one).await.people.is_none(), "what they told does not live on in a proposal");
}

#[tokio::test]
async fn another_round_stands_in_the_way() {
    let world = world().await;
    let organizer = world.organizer().await;
    neighbours(&world, 4).await;
    let (one, other) = (computed_round(&world).await, computed_round(&world).await);
    world.backend.publish(&organizer, &other).await.unwrap();
    let found = world.backend.difference(&organizer, &look(&world, &one).await).await.unwrap();
    assert!(found.another_round);
    assert!(matches!(found, Difference { people, .. } if people.len() == 4), "they have a group now");
}
