//! The garden of the village (docs/adr/0035).

use backend::testing::World;
use domain::{
    people::{member::Member, place::Area},
    praise::{
        Thanks,
        garden::{Bed, stage_of},
        hyang::Stage,
    },
};

use crate::cast::{group_of_four, neighbour, next_morning, warm, who_met, world};

async fn bed(world: &World, viewer: &Member, area: Area) -> Bed {
    world.backend.garden(&viewer.id).await.unwrap().into_iter().find(|bed| bed.area == area).unwrap()
}

#[tokio::test]
async fn the_tree_of_a_group_grows_when_people_come_and_when_thanks_are_read_and_no_earlier() {
    let world = world().await;
    let (people, group, meeting) = who_met(&world, 5, 5).await;
    let tree = async || stage_of(world.backend.group(&people[0], &group).await.unwrap().unwrap().group.tree);
    assert_eq!(tree().await, Stage::Sprout, "five came");
    for from in &people {
        let others = people.iter().filter(|one| one.id != from.id);
        let thanks: Vec<Thanks> = others.map(|to| warm(to, "고마웠어요")).collect();
        world.backend.thank(from, &meeting.id, &thanks.into()).await.unwrap();
    }
    assert_eq!(tree().await, Stage::Sprout, "what is sealed shows nowhere");
    assert!(next_morning(&world).await > 0);
    assert_eq!(tree().await, Stage::Sapling, "five came and twenty letters were opened");
    world.backend.erase(&people[4]).await.unwrap();
    assert_eq!(tree().await, Stage::Sapling, "whoever leaves takes nothing from the tree");
}

#[tokio::test]
async fn a_tree_stands_where_most_of_its_people_would_like_to_live_and_is_one_s_own_for_them_alone() {
    let world = world().await;
    let (people, group) = group_of_four(&world).await;
    let other = neighbour(&world, "stranger", &["olle"], &["9"]).await;
    for (viewer, mine) in [(&people[0], true), (&other, false)] {
        let found = bed(&world, viewer, Area::Seogwipo).await;
        assert_eq!((found.groups, found.trees.len()), (1, 1));
        assert_eq!((found.trees[0].group, found.trees[0].mine), (group, mine), "{}", viewer.name);
        assert_eq!(bed(&world, viewer, Area::East).await.trees, []);
        let all = world.backend.bed(&viewer.id, Area::Seogwipo, None).await.unwrap();
        assert_eq!((all.items, all.next), (found.trees, None));
    }
}
