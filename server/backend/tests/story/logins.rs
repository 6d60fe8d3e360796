//! Another log-in, and the password once more.

use std::net::{IpAddr, Ipv4Addr};

use backend::{
    operation::Failed,
    people::account::{LoginTaken, Mismatch},
    testing::{PASSWORD, World},
};
use domain::{
    people::{login::Login, person::Password},
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
    world.backend.change_login(&member, &login("new@story.example")).await.unwrap();
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
    world.backend.change_login(&member, &login("kim@story.example")).await.unwrap();
    world.run_due_jobs().await;
    assert_eq!(addresses(&world), ["kim@story.example"]);
    assert!(world.backend.first_organizer().await.unwrap().is_none(), "no second one is made");
}

#[tokio::test]
async fn nobody_takes_a_log_in_that_is_somebody_elses() {
    let world = World::new().await;
    let member = world.member("한라봉", "one@story.example").await;
    world.member("천혜향", "010-1234-5678").await;
    let taken = world.backend.change_login(&member, &login("01012345678")).await;
    assert!(matches!(taken, Err(Failed::Refused(LoginTaken))));
    assert_eq!(world.backend.member(&member.id).await.unwrap().unwrap().login, "one@story.example");
    assert!(world.letters().is_empty());
}

#[tokio::test]
async fn a_log_in_that_a_code_reaches_has_to_be_proven_when_it_is_changed() {
    let world = World::with(|parts| parts.verify.mail = true).await;
    let member = world.member("한라봉", "010-1234-5678").await;
    assert!(!world.backend.is_unverified(&member.id).await.unwrap());
    world.backend.change_login(&member, &login("halla@story.example")).await.unwrap();
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
