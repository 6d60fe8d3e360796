//! Signing up, getting in, and the way back.

use std::net::{IpAddr, Ipv4Addr};

use backend::{
    account::{AccountError, Signup},
    limits::{Limit, Limits},
    sessions::StoredSession,
    testing::{PASSWORD, World},
};
use domain::{
    key::KeyNumber,
    login::Login,
    moment::{HOUR, MINUTE},
    person::{CallName, Password},
    text::KO,
};

const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

fn login(text: &str) -> Login {
    Login::parse(text).unwrap()
}

#[tokio::test]
async fn a_log_in_is_one_persons_however_it_is_written() {
    let world = World::new().await;
    world.member("한라봉", "010-1234-5678").await;
    let again = Signup {
        name: CallName::parse("다른이").unwrap(),
        login: login("+82 10 1234 5678"),
        password: Password::parse(PASSWORD).unwrap(),
    };
    assert!(matches!(world.backend.sign_up(again, HERE).await, Err(AccountError::Taken)));
}

#[tokio::test]
async fn only_the_right_password_gets_in() {
    let world = World::new().await;
    let member = world.member("한라봉", "halla@story.example").await;
    let right = world.backend.log_in(&login("Halla@Story.example"), Password::attempt(PASSWORD), HERE).await;
    assert_eq!(right.unwrap(), member.id);
    for (who, password) in [("halla@story.example", "틀린 비밀번호"), ("nobody@story.example", PASSWORD)] {
        let refused = world.backend.log_in(&login(who), Password::attempt(password), HERE).await;
        assert!(matches!(refused, Err(AccountError::Mismatch)), "{refused:?}");
    }
}

#[tokio::test]
async fn a_forgotten_password_is_replaced_by_a_key_in_the_mail_once() {
    let world = World::new().await;
    let member = world.member("한라봉", "halla@story.example").await;
    world.backend.forgot(&login("halla@story.example"), &KO, HERE).await.unwrap();
    world.backend.forgot(&login("nobody@story.example"), &KO, HERE).await.unwrap();
    world.run_due_jobs().await;
    let letters = world.letters();
    assert_eq!(letters.len(), 1, "nobody gets no letter");
    let number = letters[0].body.split("/key/").nth(1).unwrap().split_whitespace().next().unwrap();
    let number = KeyNumber::parse(number).unwrap();
    let new = Password::parse("새로 정한 비밀번호").unwrap();
    assert_eq!(world.backend.use_key(&number, new.clone(), HERE).await.unwrap(), member.id);
    assert!(matches!(world.backend.use_key(&number, new, HERE).await, Err(AccountError::KeyUsed)));
    let old = world.backend.log_in(&login("halla@story.example"), Password::attempt(PASSWORD), HERE).await;
    assert!(matches!(old, Err(AccountError::Mismatch)));
}

#[tokio::test]
async fn a_key_lasts_an_hour() {
    let world = World::new().await;
    let member = world.member("한라봉", "halla@story.example").await;
    let address = world.backend.make_key(&world.organizer().await, &member.id).await.unwrap();
    let number = KeyNumber::parse(address.rsplit('/').next().unwrap()).unwrap();
    assert!(world.backend.key_opens(&number).await.unwrap());
    world.advance(HOUR);
    assert!(!world.backend.key_opens(&number).await.unwrap());
}

#[tokio::test]
async fn tries_are_counted_per_log_in_and_per_address() {
    let window = 15 * MINUTE;
    let narrow = Limits { address: Limit { tries: 4, window }, account: Limit { tries: 2, window } };
    let world = World::with(|parts| parts.limits = narrow).await;
    let attempt = async |who: &str| world.backend.log_in(&login(who), Password::attempt("틀림틀림틀림"), HERE).await;
    for _ in 0..2 {
        assert!(matches!(attempt("a@story.example").await, Err(AccountError::Mismatch)));
    }
    assert!(matches!(attempt("a@story.example").await, Err(AccountError::TooMany)), "by log-in");
    assert!(matches!(attempt("b@story.example").await, Err(AccountError::Mismatch)));
    assert!(matches!(attempt("c@story.example").await, Err(AccountError::TooMany)), "by address");
    world.advance(window);
    assert!(matches!(attempt("a@story.example").await, Err(AccountError::Mismatch)), "a new window");
}

#[tokio::test]
async fn a_session_tells_that_it_is_getting_old_and_an_ended_one_stays_ended() {
    let world = World::new().await;
    let session = |life| StoredSession {
        id: "an id that only a browser knows".into(),
        data: "{}".into(),
        member: None,
        expires_at: world.backend.now().plus(life),
    };
    assert!(world.backend.create_session(&session(HOUR)).await.unwrap());
    let id = session(HOUR).id;
    assert!(!world.backend.session_ends_within(&id, HOUR).await.unwrap());
    assert!(world.backend.session_ends_within(&id, HOUR + MINUTE).await.unwrap());
    world.backend.end_session(&id).await.unwrap();
    assert!(!world.backend.save_session(&session(HOUR)).await.unwrap(), "a request in flight does not bring it back");
    assert!(world.backend.load_session(&id).await.unwrap().is_none());
}
