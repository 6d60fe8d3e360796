//! Proving that a log-in is one's own.

use std::net::{IpAddr, Ipv4Addr};

use backend::{
    people::verify::VerifyError,
    testing::{PASSWORD, World},
};
use domain::{
    base::moment::{DAY, HOUR},
    people::{key::KeyNumber, login::Login, member::Member, person::Password},
    text::KO,
};

const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

async fn world() -> World {
    World::with(|parts| parts.verify.mail = true).await
}

/// The code in the newest letter.
async fn newest_code(world: &World) -> String {
    world.run_due_jobs().await;
    let letter = world.letters().pop().unwrap();
    let digits = letter.body.split(|c: char| !c.is_ascii_digit()).find(|part| part.len() == 6);
    digits.unwrap().to_owned()
}

async fn is_unverified(world: &World, member: &Member) -> bool {
    world.backend.is_unverified(&member.id).await.unwrap()
}

#[tokio::test]
async fn who_types_the_code_from_the_letter_has_proven_their_log_in() {
    let world = world().await;
    let member = world.member("한라봉", "halla@story.example").await;
    assert!(is_unverified(&world, &member).await);
    let code = newest_code(&world).await;
    let other = if code == "000000" { "000001" } else { "000000" };
    assert!(matches!(world.backend.verify(&member.id, other).await, Err(VerifyError::Wrong)));
    let (three, rest) = code.split_at(3);
    world.backend.verify(&member.id, &format!(" {three} {rest}\u{200b}")).await.unwrap();
    assert!(!is_unverified(&world, &member).await);
    assert!(world.backend.verify(&member.id, "anything").await.is_ok(), "a second click is answered like the first");
}

#[tokio::test]
async fn nobody_finds_a_code_by_trying() {
    let world = world().await;
    let member = world.member("한라봉", "halla@story.example").await;
    let code = newest_code(&world).await;
    for n in 0..5 {
        let wrong = format!("{:06}", (code.parse::<u32>().unwrap() + 1 + n) % 1_000_000);
        assert!(matches!(world.backend.verify(&member.id, &wrong).await, Err(VerifyError::Wrong)));
    }
    assert!(matches!(world.backend.verify(&member.id, &code).await, Err(VerifyError::Over)));
    world.backend.send_code(&member, &KO).await.unwrap();
    let newest = newest_code(&world).await;
    world.backend.verify(&member.id, &newest).await.unwrap();
}

#[tokio::test]
async fn a_code_lives_a_day_and_three_are_sent_an_hour() {
    let world = world().await;
    let member = world.member("한라봉", "halla@story.example").await;
    for _ in 0..5 {
        world.backend.send_code(&member, &KO).await.unwrap();
    }
    let code = newest_code(&world).await;
    assert_eq!(world.letters().len(), 3);
    world.advance(DAY);
    assert!(matches!(world.backend.verify(&member.id, &code).await, Err(VerifyError::Over)));
    world.advance(HOUR);
    world.backend.send_code(&member, &KO).await.unwrap();
    assert_eq!(world.letters().len(), 3, "it is under way");
    world.backend.verify(&member.id, &newest_code(&world).await).await.unwrap();
}

#[tokio::test]
async fn where_nothing_reaches_a_log_in_it_is_taken_as_it_is() {
    let world = world().await;
    assert!(!is_unverified(&world, &world.member("한라봉", "010-1234-5678").await).await);
    let without_letters = World::new().await;
    assert!(!is_unverified(&without_letters, &without_letters.member("천혜향", "ch@story.example").await).await);
}

#[tokio::test]
async fn a_key_proves_a_log_in_as_well() {
    let world = world().await;
    let member = world.member("한라봉", "halla@story.example").await;
    let address = world.backend.make_key(&world.organizer().await, &member.id).await.unwrap().unwrap();
    let number = KeyNumber::parse(address.rsplit('/').next().unwrap()).unwrap();
    world.backend.use_key(&number, Password::parse(PASSWORD).unwrap(), HERE).await.unwrap();
    assert!(!is_unverified(&world, &member).await);
    let known = Login::parse("halla@story.example").unwrap();
    assert!(world.backend.log_in(&known, Password::attempt(PASSWORD), HERE).await.is_ok());
}
