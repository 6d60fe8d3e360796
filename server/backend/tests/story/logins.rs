//! Another log-in, and the password once more.

use std::net::{IpAddr, Ipv4Addr};

use backend::{
    operation::Failed,
    people::{
        account::{LoginTaken, Mismatch},
        sessions::StoredSession,
        verify::CodeRefusal,
    },
    testing::{PASSWORD, World},
};
use domain::{
    base::moment::DAY,
    people::{key::KeyNumber, login::Login, member::Member, person::Password},
    text::KO,
};

const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

fn login(text: &str) -> Login {
    Login::parse(text).unwrap()
}

fn addresses(world: &World) -> Vec<String> {
    let mut all: Vec<_> = world.letters().into_iter().map(|letter| letter.to).collect();
    all.sort();
    all
}

#[tokio::test]
async fn a_changed_log_in_is_told_at_the_old_one_and_at_the_new_one_and_opens_with_the_same_password() {
    let world = World::new().await;
    let member = world.member("한라봉", "old@story.example").await;
    world.backend.forgot(&login("old@story.example"), &KO, HERE).await.unwrap();
    world.run_due_jobs().await;
    let key = world.letters()[0].body.split("/key/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
    world.backend.change_login(&member, &login("new@story.example"), None).await.unwrap();
    world.run_due_jobs().await;
    assert_eq!(addresses(&world), ["new@story.example", "old@story.example", "old@story.example"]);
    assert_eq!(world.letters()[2].body, KO.mail.login_changed);
    let password = || Password::parse(PASSWORD).unwrap();
    let old = world.backend.log_in(&login("old@story.example"), password(), HERE).await;
    assert!(matches!(old, Err(Failed::Refused(Mismatch))));
    let new = world.backend.log_in(&login("new@story.example"), password(), HERE).await;
    assert_eq!(new.unwrap(), member.id);
    let key = domain::people::key::KeyNumber::parse(&key).unwrap();
    assert!(!world.backend.key_opens(&key).await.unwrap(), "a key in the old letter box opens nothing");
}

/// Signs somebody in on this device.
async fn on(world: &World, device: &str, member: &Member) {
    let expires_at = world.backend.session_clock().plus(DAY);
    let session = StoredSession { id: device.into(), data: "{}".into(), member: Some(member.id), expires_at };
    assert!(world.backend.create_session(&session).await.unwrap());
}

/// Whether the session on this device goes on.
async fn is_on(world: &World, device: &str) -> bool {
    world.backend.load_session(device).await.unwrap().is_some()
}

/// Whether the code that came by text still proves the other contact of somebody.
async fn code_counts(world: &World, member: &Member) -> bool {
    let text = world.texts().pop().unwrap();
    let code = text.body.split(|c: char| !c.is_ascii_digit()).find(|part| part.len() == 6).unwrap();
    match world.backend.prove_contact(&member.id, code).await {
        Ok(()) => true,
        Err(Failed::Refused(CodeRefusal::Over)) => false,
        Err(other) => panic!("{other}"),
    }
}

/// Somebody who is in on two devices, beside somebody else, has a key that an organizer read out, and was sent the code of
/// another contact. Tells the key.
async fn with_all_ways_in(world: &World, member: &Member) -> KeyNumber {
    let other = world.member("천혜향", "other@story.example").await;
    for (device, who) in [("here", member), ("elsewhere", member), ("a neighbour's", &other)] {
        on(world, device, who).await;
    }
    world.backend.add_contact(member, &login("010-1234-5678")).await.unwrap();
    world.run_due_jobs().await;
    let key = world.backend.make_key(&world.organizer().await, &member.id).await.unwrap().unwrap();
    KeyNumber::parse(key.rsplit('/').next().unwrap()).unwrap()
}

#[tokio::test]
async fn another_log_in_ends_all_by_which_others_could_come_in_but_not_the_session_it_was_changed_from() {
    let world = World::with(|parts| parts.verify.text = true).await;
    let member = world.member("한라봉", "old@story.example").await;
    let key = with_all_ways_in(&world, &member).await;
    world.backend.change_login(&member, &login("new@story.example"), Some("here")).await.unwrap();
    assert!(is_on(&world, "here").await && !is_on(&world, "elsewhere").await);
    assert!(is_on(&world, "a neighbour's").await, "it is nobody else's");
    assert!(!world.backend.key_opens(&key).await.unwrap(), "a key that was read out opens no more");
    assert!(!code_counts(&world, &member).await, "a code that is under way proves nothing");
    world.backend.send_contact_code(&member.id, &KO).await.unwrap();
    world.run_due_jobs().await;
    assert!(code_counts(&world, &member).await, "a new one does");
}

#[tokio::test]
async fn a_log_in_that_is_another_persons_ends_nothing() {
    let world = World::with(|parts| parts.verify.text = true).await;
    let member = world.member("한라봉", "old@story.example").await;
    let key = with_all_ways_in(&world, &member).await;
    for refused in ["other@story.example", "old@story.example"] {
        _ = world.backend.change_login(&member, &login(refused), Some("here")).await;
        assert!(is_on(&world, "elsewhere").await && world.backend.key_opens(&key).await.unwrap(), "{refused}");
    }
    assert!(code_counts(&world, &member).await);
}

#[tokio::test]
async fn another_password_ends_all_by_which_others_could_come_in() {
    let world = World::with(|parts| parts.verify.text = true).await;
    let member = world.member("한라봉", "old@story.example").await;
    let key = with_all_ways_in(&world, &member).await;
    world.backend.use_key(&key, Password::parse("귤꽃이 피는 돌담길").unwrap(), HERE).await.unwrap();
    assert!(!is_on(&world, "here").await && !is_on(&world, "elsewhere").await);
    assert!(is_on(&world, "a neighbour's").await && !code_counts(&world, &member).await);
}

#[tokio::test]
async fn another_contact_is_told_to_the_log_in_by_which_one_comes_in() {
    let world = World::new().await;
    let by_mail = world.member("한라봉", "halla@story.example").await;
    let by_text = world.member("천혜향", "010-2222-3333").await;
    for _ in 0..2 {
        world.backend.add_contact(&by_mail, &login("010-1234-5678")).await.unwrap();
        world.backend.add_contact(&by_text, &login("other@story.example")).await.unwrap();
    }
    world.run_due_jobs().await;
    let (letters, texts) = (world.letters(), world.texts());
    assert_eq!((letters.len(), texts.len()), (1, 1), "once each");
    assert_eq!((letters[0].to.as_str(), letters[0].body.as_str()), ("halla@story.example", KO.mail.contact_added));
    assert_eq!((texts[0].to.as_str(), texts[0].body.as_str()), ("+821022223333", KO.letter.contact_added.text));
}

#[tokio::test]
async fn the_first_organizer_gets_a_log_in_that_letters_reach_and_nothing_goes_to_the_one_that_none_reach() {
    let world = World::new().await;
    let (first, _) = world.backend.first_organizer().await.unwrap().unwrap();
    let organizer = world.organizer().await;
    let all = world.backend.members(&organizer, None).await.unwrap().items;
    let mut people = Vec::new();
    for (member, _) in all {
        people.extend(world.backend.member(&member.id).await.unwrap());
    }
    let member = people.into_iter().find(|member| member.login == first).unwrap();
    world.backend.change_login(&member, &login("kim@story.example"), None).await.unwrap();
    world.run_due_jobs().await;
    assert_eq!(addresses(&world), ["kim@story.example"]);
    assert!(world.backend.first_organizer().await.unwrap().is_none(), "no second one is made");
}

#[tokio::test]
async fn nobody_takes_a_log_in_that_is_somebody_elses() {
    let world = World::new().await;
    let member = world.member("한라봉", "one@story.example").await;
    world.member("천혜향", "010-1234-5678").await;
    let taken = world.backend.change_login(&member, &login("01012345678"), None).await;
    assert!(matches!(taken, Err(Failed::Refused(LoginTaken))));
    assert_eq!(world.backend.member(&member.id).await.unwrap().unwrap().login, "one@story.example");
    assert!(world.letters().is_empty());
}

#[tokio::test]
async fn a_log_in_that_a_code_reaches_has_to_be_proven_when_it_is_changed() {
    let world = World::with(|parts| parts.verify.mail = true).await;
    let member = world.member("한라봉", "010-1234-5678").await;
    assert!(!world.backend.is_unverified(&member.id).await.unwrap());
    world.backend.change_login(&member, &login("halla@story.example"), None).await.unwrap();
    assert!(world.backend.is_unverified(&member.id).await.unwrap());
    world.run_due_jobs().await;
    let code = world.letters().into_iter().find(|letter| letter.subject == KO.mail.code_subject).unwrap();
    assert_eq!(code.to, "halla@story.example");
}

#[tokio::test]
async fn only_ones_own_password_proves_who_one_is() {
    let world = World::new().await;
    let member = world.member("한라봉", "one@story.example").await;
    world.backend.prove(&member, Password::parse(PASSWORD).unwrap()).await.unwrap();
    let wrong = world.backend.prove(&member, Password::attempt("다른 비밀번호예요")).await;
    assert!(matches!(wrong, Err(Failed::Refused(Mismatch))));
}

#[tokio::test]
async fn no_letter_goes_to_who_has_left_meanwhile() {
    let world = World::new().await;
    let member = world.member("한라봉", "one@story.example").await;
    world.backend.forgot(&login("one@story.example"), &KO, HERE).await.unwrap();
    world.backend.erase(&member).await.unwrap();
    world.run_due_jobs().await;
    assert!(world.letters().is_empty());
}
