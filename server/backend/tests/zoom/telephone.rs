//! The number of a meeting and its passcode for telephones, for whoever dials in.

use backend::{
    meetings::JoinRefusal,
    operation::Failed,
    store::{Unrecorded, meetings, memberships},
    testing::World,
};
use domain::{
    base::id::Id,
    group::{
        Group,
        dial_in::{DialCodes, DialIn, DialNumber},
    },
    people::member::Member,
};

use crate::{cast::world, stand_in::Mode};

/// Somebody in a group that meets now.
async fn meeting(world: &World) -> (Member, Id<Group>) {
    let (member, group) = (world.member("한라봉", "halla@zoom.example").await, world.group().await);
    let mut tx = world.store().begin().await.unwrap();
    memberships::add(&mut tx, &group, &member.id, world.backend.now()).await.unwrap();
    meetings::insert(&mut tx, &world.new_id(), &group, 1, world.backend.now()).await.unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
    (member, group)
}

fn typed(dial_in: &DialIn) -> (String, Option<String>) {
    let DialCodes::Zoom { meeting, passcode } = &dial_in.codes else { panic!("{dial_in:?}") };
    (meeting.typed().to_owned(), passcode.as_ref().map(|code| code.typed().to_owned()))
}

#[tokio::test]
async fn whoever_dials_in_is_told_the_numbers_of_korea_first_the_meeting_and_its_passcode() {
    let (_zoom, world) = world().await;
    let (member, group) = meeting(&world).await;
    world.backend.make_room(&group).await.unwrap();
    let dial_in = world.backend.dial_in(&member, &group).await.unwrap();
    let shown: Vec<_> = dial_in.numbers().iter().map(DialNumber::shown).collect();
    assert_eq!(shown, ["02-6022-2322", "+16699006833"]);
    assert_eq!(typed(&dial_in), ("1001".into(), Some("459824".into())));
    let (sealed,): (String,) = sqlx::query_as("select room_dial_in from small_group where id = $1")
        .bind(group.as_str())
        .fetch_one(&mut *world.store().read().await.unwrap())
        .await
        .unwrap();
    assert!(!sealed.contains("459824") && !sealed.contains("6022"), "{sealed}");
    let told = format!("{:?}", world.backend);
    assert!(!told.contains("459824"), "what is printed of a backend holds no passcode: {told}");
}

#[tokio::test]
async fn where_the_account_has_no_numbers_or_the_room_is_found_again_nothing_is_made_up() {
    let (zoom, world) = world().await;
    let (member, group) = meeting(&world).await;
    zoom.turns(Mode::Mute);
    world.backend.make_room(&group).await.unwrap();
    let refused = world.backend.dial_in(&member, &group).await;
    assert!(matches!(refused, Err(Failed::Refused(JoinRefusal::NoRoom))), "{refused:?}");
    assert!(world.backend.join(&member, &group).await.is_ok(), "the room is there all the same");
    zoom.turns(Mode::LosesAnswer);
    world.backend.renew_room(&world.organizer().await, &group).await.unwrap();
    world.run_due_jobs().await;
    zoom.turns(Mode::Fine);
    world.advance(60_000);
    world.run_due_jobs().await;
    let found = world.backend.dial_in(&member, &group).await.unwrap();
    assert_eq!(typed(&found).0, "1002", "the meeting whose answer was lost, as Zoom tells it when it is looked at");
}
