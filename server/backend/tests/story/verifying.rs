//! Proving that a log-in is one's own.

use std::net::{IpAddr, Ipv4Addr};

use backend::{
    operation::Failed,
    people::verify::CodeRefusal,
    ports::messenger::text::{SMS, euc_kr_length},
    testing::{PASSWORD, World},
};
use domain::{
    base::moment::{DAY, HOUR, MINUTE},
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
    assert!(matches!(world.backend.verify(&member.id, other).await, Err(Failed::Refused(CodeRefusal::Wrong))));
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
        assert!(matches!(world.backend.verify(&member.id, &wrong).await, Err(Failed::Refused(CodeRefusal::Wrong))));
    }
    assert!(matches!(world.backend.verify(&member.id, &code).await, Err(Failed::Refused(CodeRefusal::Over))));
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
    assert!(matches!(world.backend.verify(&member.id, &code).await, Err(Failed::Refused(CodeRefusal::Over))));
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

/// The six digits in the newest text.
async fn newest_texted_code(world: &World) -> String {
    world.run_due_jobs().await;
    let text = world.texts().pop().unwrap().body;
    let digits = text.split(|c: char| !c.is_ascii_digit()).find(|part| part.len() == 6);
    digits.unwrap().to_owned()
}

#[tokio::test]
async fn a_mobile_number_is_proven_by_a_short_text_where_texts_are_sent() {
    let world = World::with(|parts| parts.verify.text = true).await;
    let member = world.member("한라봉", "010-1234-5678").await;
    assert!(is_unverified(&world, &member).await);
    let code = newest_texted_code(&world).await;
    let text = world.texts().pop().unwrap();
    assert_eq!((text.to.as_str(), text.template.unwrap().values[0].1.as_str()), ("+821012345678", code.as_str()));
    assert!(text.body.starts_with("[황금향]") && euc_kr_length(&text.body) <= SMS, "{}", text.body);
    world.backend.verify(&member.id, &code).await.unwrap();
    assert!(!is_unverified(&world, &member).await);
    assert_eq!(world.letters(), []);
    let by_mail = world.member("천혜향", "ch@story.example").await;
    assert!(!is_unverified(&world, &by_mail).await, "no letter would reach them");
}

#[tokio::test]
async fn whoever_forgot_the_password_of_a_mobile_number_gets_the_key_by_text() {
    let world = World::with(|parts| parts.verify.text = true).await;
    let member = world.member("한라봉", "010-1234-5678").await;
    let login = Login::parse("010 1234 5678").unwrap();
    for _ in 0..5 {
        world.backend.forgot(&login, &KO, HERE).await.unwrap();
        world.run_due_jobs().await;
        world.advance(2 * MINUTE);
    }
    let keys: Vec<_> = world.texts().into_iter().filter(|text| text.key.is_some()).collect();
    assert_eq!(keys.len(), 3, "three an hour");
    let number = keys[2].body.split_whitespace().find_map(|word| KeyNumber::parse(word.rsplit_once("/key/")?.1).ok());
    world.backend.use_key(&number.unwrap(), Password::parse("새로 정한 비밀번호").unwrap(), HERE).await.unwrap();
    assert!(!is_unverified(&world, &member).await, "the key came by the same way");
    world.run_due_jobs().await;
    assert_eq!(world.texts().pop().unwrap().body, KO.letter.password_set.text, "and its use is told");
}
