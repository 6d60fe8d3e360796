//! Many people at once, written down without a password: to hash one for each would take minutes.

use backend::{
    ports::rng::Rng,
    store::{
        Unrecorded,
        members::{self, NewMember},
    },
    testing::World,
};
use domain::{
    base::id::Id,
    people::{
        login::Login,
        member::Member,
        person::CallName,
        place::{Area, MovingStage},
        profile::{Circumstances, Interests, Slots},
    },
};

/// Likes of the crowd, by turns, so that not everybody is like everybody.
const LIKES: [[&str; 2]; 4] = [["olle", "garden"], ["olle", "baduk"], ["garden", "forest"], ["forest", "baduk"]];
/// Half days of the crowd, by turns.
const FREE: [[&str; 2]; 3] = [["4", "7"], ["7", "10"], ["10", "4"]];

/// So many people who wait for a group; `wave` tells those of one call from those of another.
pub async fn crowd(world: &World, wave: u64, count: usize) -> Vec<Id<Member>> {
    let rng = Rng::seeded(1000 + wave);
    let mut tx = world.store().begin().await.unwrap();
    let mut all = Vec::new();
    for n in 0..count {
        let new = NewMember {
            id: rng.id(world.backend.now()),
            role: None,
            name: CallName::parse(&format!("이웃{wave}-{n}")).unwrap(),
            login: Login::parse(&format!("crowd{wave}-{n}@story.example")).unwrap(),
            password: None,
            consent: None,
            joined_at: world.backend.now(),
        };
        members::insert(&mut tx, &new).await.unwrap();
        let likes = Interests::parse(LIKES[n % LIKES.len()].iter().map(|key| (*key, "2"))).unwrap();
        members::set_interests(&mut tx, &new.id, &likes).await.unwrap();
        let told = Circumstances {
            slots: Slots::parse(FREE[n % FREE.len()]).unwrap(),
            area: Area::Seogwipo,
            stage: MovingStage::Planning,
            decade: None,
            gender: None,
        };
        members::set_circumstances(&mut tx, &new.id, &told).await.unwrap();
        all.push(new.id);
    }
    tx.commit(Unrecorded::Test).await.unwrap();
    all
}
