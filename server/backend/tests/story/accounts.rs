//! Signing up, getting in, and the way back.

use std::net::{IpAddr, Ipv4Addr};

use backend::{
    operation::Failed,
    people::{
        account::{KeyUsed, LoginTaken, Mismatch},
        sessions::StoredSession,
        tries::Source,
    },
    ports::messenger::mail::Mailer,
    testing::{PASSWORD, World},
};
use domain::{
    base::moment::{HOUR, MINUTE},
    people::{
        key::KeyNumber,
        limit::{Limit, Limits},
        login::Login,
        person::{CallName, Password},
        signup::Signup,
    },
    text::{KO, Language},
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
        language: Language::Ko,
    };
    let other = Signup { password: Password::parse("다른 사람의 비밀번호").unwrap(), ..again.clone() };
    assert!(matches!(world.backend.sign_up(other, HERE).await, Err(Failed::Refused(LoginTaken))));
    assert!(world.backend.sign_up(again, HERE).await.is_ok(), "whoever knows the password is who they say");
}

#[tokio::test]
async fn a_second_click_on_signing_up_is_the_same_person() {
    let world = World::new().await;
    let new = || Signup {
        name: CallName::parse("한라봉").unwrap(),
        login: login("halla@story.example"),
        password: Password::parse(PASSWORD).unwrap(),
        language: Language::Ko,
    };
    let (first, second) = tokio::join!(world.backend.sign_up(new(), HERE), world.backend.sign_up(new(), HERE));
    assert_eq!(first.unwrap(), second.unwrap());
}

#[tokio::test]
async fn only_the_right_password_gets_in() {
    let world = World::new().await;
    let member = world.member("한라봉", "halla@story.example").await;
    let right = world.backend.log_in(&login("Halla@Story.example"), Password::attempt(PASSWORD), HERE).await;
    assert_eq!(right.unwrap(), member.id);
    for (who, password) in [("halla@story.example", "틀린 비밀번호"), ("nobody@story.example", PASSWORD)] {
        let refused = world.backend.log_in(&login(who), Password::attempt(password), HERE).await;
        assert!(matches!(refused, Err(Failed::Refused(Mismatch))), "{refused:?}");
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
    let twice = world.backend.use_key(&number, new, HERE).await;
    assert_eq!(twice.unwrap(), member.id, "a second click is answered like the first");
    let other = world.backend.use_key(&number, Password::parse("다른 사람의 비밀번호").unwrap(), HERE).await;
    assert!(matches!(other, Err(Failed::Refused(KeyUsed))));
    let old = world.backend.log_in(&login("halla@story.example"), Password::attempt(PASSWORD), HERE).await;
    assert!(matches!(old, Err(Failed::Refused(Mismatch))));
}

#[tokio::test]
async fn a_key_lasts_an_hour() {
    let world = World::new().await;
    let member = world.member("한라봉", "halla@story.example").await;
    let address = world.backend.make_key(&world.organizer().await, &member.id).await.unwrap().unwrap();
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
        assert!(matches!(attempt("a@story.example").await, Err(Failed::Refused(Mismatch))));
    }
    assert!(matches!(attempt("a@story.example").await, Err(Failed::TooMany { .. })), "by log-in");
    assert!(matches!(attempt("b@story.example").await, Err(Failed::Refused(Mismatch))));
    assert!(matches!(attempt("c@story.example").await, Err(Failed::TooMany { .. })), "by address");
    world.advance(window);
    assert!(matches!(attempt("a@story.example").await, Err(Failed::Refused(Mismatch))), "a new window");
}

#[tokio::test]
async fn what_is_right_is_not_counted_for_a_village_may_share_an_address() {
    let window = 15 * MINUTE;
    let narrow = Limits { address: Limit { tries: 5, window }, account: Limit { tries: 2, window } };
    let world = World::with(|parts| parts.limits = narrow).await;
    world.member("한라봉", "halla@story.example").await;
    for _ in 0..10 {
        let right = world.backend.log_in(&login("halla@story.example"), Password::attempt(PASSWORD), HERE).await;
        assert!(right.is_ok(), "{right:?}");
    }
}

#[tokio::test]
async fn nobody_can_lock_somebody_else_out() {
    let window = 15 * MINUTE;
    let narrow = Limits { address: Limit { tries: 3, window }, account: Limit { tries: 2, window } };
    let world = World::with(|parts| parts.limits = narrow).await;
    let member = world.member("한라봉", "halla@story.example").await;
    let stranger: IpAddr = "198.51.100.7".parse().unwrap();
    let (known, other) = (login("halla@story.example"), Password::attempt("틀림틀림틀림"));
    for _ in 0..10 {
        _ = world.backend.log_in(&known, other.clone(), stranger).await;
        _ = world.backend.forgot(&known, &KO, stranger).await;
    }
    let right = || Password::attempt(PASSWORD);
    assert!(matches!(world.backend.log_in(&known, right(), stranger).await, Err(Failed::TooMany { .. })));
    assert!(world.backend.log_in(&known, right(), HERE).await.is_ok(), "from another address");
    assert!(world.backend.forgot(&known, &KO, HERE).await.is_ok(), "a key can still be asked for");
    let proof = world.backend.remember_browser(None, &member.id).unwrap();
    let been_here = Source { address: stranger, proof: Some(proof) };
    let back = world.backend.log_in(&known, right(), been_here).await;
    assert!(back.is_ok(), "from the stranger's address, in a browser that has been in before: {back:?}");
    let forged = Source { address: stranger, proof: Some("forged".into()) };
    assert!(matches!(world.backend.log_in(&known, right(), forged).await, Err(Failed::TooMany { .. })));
}

#[tokio::test]
async fn three_keys_an_hour_are_sent_and_only_the_newest_opens() {
    let world = World::new().await;
    world.member("한라봉", "halla@story.example").await;
    for _ in 0..5 {
        // A second click brings no second letter.
        let (one, other) = (login("halla@story.example"), login("halla@story.example"));
        let both = tokio::join!(world.backend.forgot(&one, &KO, HERE), world.backend.forgot(&other, &KO, HERE));
        assert!(both.0.is_ok() && both.1.is_ok());
        world.run_due_jobs().await;
        world.advance(2 * MINUTE);
    }
    let numbers = world.letters().into_iter().map(|letter| {
        let number = letter.body.split("/key/").nth(1).unwrap().split_whitespace().next().unwrap().to_owned();
        KeyNumber::parse(&number).unwrap()
    });
    let mut opens = Vec::new();
    for number in numbers {
        opens.push(world.backend.key_opens(&number).await.unwrap());
    }
    assert_eq!(opens, [false, false, true]);
    world.advance(HOUR);
    world.backend.sweep().await.unwrap();
    world.backend.forgot(&login("halla@story.example"), &KO, HERE).await.unwrap();
    world.run_due_jobs().await;
    assert_eq!(world.letters().len(), 4, "an hour later there is another");
}

#[tokio::test]
async fn who_rents_a_whole_network_does_not_have_its_addresses_times_the_tries() {
    let window = 15 * MINUTE;
    let narrow = Limits { address: Limit { tries: 2, window }, account: Limit { tries: 100, window } };
    let world = World::with(|parts| parts.limits = narrow).await;
    let mut taken = 0;
    for household in 0..40_u16 {
        let from = IpAddr::from([0x2001, 0xdb8, 1, household * 256, 0, 0, 0, 1]);
        let who = login(&format!("p{household}@story.example"));
        taken += usize::from(!matches!(
            world.backend.log_in(&who, Password::attempt("틀림틀림틀림"), from).await,
            Err(Failed::TooMany { .. })
        ));
    }
    assert_eq!(taken, 8);
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

#[tokio::test]
async fn a_letter_stays_in_the_folder_no_longer_than_its_key_opens() {
    let folder = std::env::temp_dir().join(format!("hwanggeumhyang-letters-{}", std::process::id()));
    let world = World::with(|parts| {
        parts.messenger.mail = Mailer::Folder(folder.clone(), "noreply@story.example".parse().unwrap());
    })
    .await;
    let letters = || std::fs::read_dir(&folder).unwrap().count();
    world.member("한라봉", "halla@story.example").await;
    world.backend.forgot(&login("halla@story.example"), &KO, HERE).await.unwrap();
    world.run_due_jobs().await;
    world.backend.forget_used_letters().await.unwrap();
    assert_eq!(letters(), 1, "its key still opens");
    world.advance(HOUR + MINUTE);
    world.backend.forget_used_letters().await.unwrap();
    assert_eq!(letters(), 0);
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn whoever_gets_a_key_or_a_new_password_is_told_by_letter() {
    let world = World::new().await;
    let member = world.member("한라봉", "halla@story.example").await;
    let address = world.backend.make_key(&world.organizer().await, &member.id).await.unwrap().unwrap();
    let number = KeyNumber::parse(address.rsplit('/').next().unwrap()).unwrap();
    world.run_due_jobs().await;
    let made = world.letters();
    assert_eq!((made.len(), made[0].to.as_str(), made[0].body.as_str()), (1, "halla@story.example", KO.mail.key_made));
    assert!(!made[0].body.contains("/key/"), "the key itself is read out, not sent");
    world.backend.use_key(&number, Password::parse("새로 정한 비밀번호").unwrap(), HERE).await.unwrap();
    world.run_due_jobs().await;
    assert_eq!(world.letters()[1].body, KO.mail.password_set);
    // A telephone gets no letter.
    let caller = world.member("천혜향", "010-1234-5678").await;
    world.backend.make_key(&world.organizer().await, &caller.id).await.unwrap().unwrap();
    world.run_due_jobs().await;
    assert_eq!(world.letters().len(), 2);
}

#[tokio::test]
async fn no_organizer_makes_a_key_for_an_organizer() {
    let world = World::new().await;
    let organizer = world.organizer().await;
    let name = CallName::parse("김운영").unwrap();
    world.backend.create_organizer(name, login("kim@story.example")).await.unwrap();
    let all = world.backend.members(&organizer, None).await.unwrap().items;
    assert_eq!(all.len(), 2);
    for other in all {
        assert_eq!(world.backend.make_key(&organizer, &other.0.id).await.unwrap(), None);
    }
}
