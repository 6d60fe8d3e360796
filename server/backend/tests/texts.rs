//! Texts to mobile numbers, on the wire against a stand-in for SOLAPI, and in a folder.
#![expect(clippy::unwrap_used, reason = "a test that cannot be set up shall fail")]

#[path = "texts/stand_in.rs"]
mod stand_in;

use std::{os::unix::fs::PermissionsExt, sync::Mutex};

use backend::{
    ports::{
        messenger::{
            Filled, Message, Messenger, SendError,
            mail::Mailer,
            text::{LMS, TextError, Texter, euc_kr_length},
        },
        rng::Rng,
    },
    queue,
    store::Unrecorded,
    testing::{BEGINNING, World},
};
use domain::{
    base::moment::{DAY, HOUR, MINUTE, Moment, SECOND},
    delivery::{DeliveryState, Undelivered},
    job::JobKind,
    people::{breaks::BreakLength, member::Member},
};

use self::stand_in::{Mode, StandIn};

async fn world() -> (StandIn, World) {
    let solapi = StandIn::start().await;
    let texter = solapi.texter(None);
    (solapi, World::with(|parts| parts.messenger.text = texter).await)
}

fn text(body: &str) -> Message {
    Message {
        to: "+821012345678".into(),
        subject: "황금향에서 알려 드려요".into(),
        body: body.into(),
        key: None,
        person: None,
        template: Some(Filled { name: "code".into(), values: vec![("code".into(), "123456".into())] }),
        delivery: None,
        until: None,
    }
}

/// Sends a text without a queue.
async fn send(solapi: &StandIn, channel: Option<&str>, message: &Message) -> Result<(), SendError> {
    let messenger = Messenger { mail: Mailer::Memory(Mutex::default()), text: solapi.texter(channel) };
    messenger.send(message, &Rng::from_system().unwrap(), Moment::parse(BEGINNING).unwrap()).await.map(|_| ())
}

async fn fails_with(mode: Mode) -> TextError {
    let solapi = StandIn::start().await;
    solapi.turns(mode);
    let Err(SendError::Text(error)) = send(&solapi, None, &text("안녕하세요")).await else {
        panic!("{mode:?} took it")
    };
    assert!(!format!("{error} {error:?}").contains("1234"), "no number is told");
    error
}

async fn order(world: &World, message: &Message) {
    let mut tx = world.store().begin().await.unwrap();
    queue::push(&world.backend, &mut tx, message).await.unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
}

/// Has somebody told that they are soon back from a break: a text of which it is kept what became of it.
async fn returns_soon(world: &World, member: &Member) {
    world.backend.take_break(&member.id, BreakLength::OneMonth).await.unwrap();
    let back = world.backend.member(&member.id).await.unwrap().unwrap().break_until.unwrap();
    world.advance(back.unix_ms() - world.backend.now().unix_ms() - DAY);
    world.backend.announce_returns().await.unwrap();
}

/// What became of the last letter to somebody.
async fn letter_to(world: &World, member: &Member) -> DeliveryState {
    world.backend.letters_to(&world.organizer().await, &member.id, None).await.unwrap().items[0].state
}

#[tokio::test]
async fn a_text_is_short_or_long_by_its_bytes_in_euc_kr() {
    let solapi = StandIn::start().await;
    let (short, long) = ("가".repeat(45), "가".repeat(46));
    send(&solapi, None, &text(&short)).await.unwrap();
    send(&solapi, None, &text(&long)).await.unwrap();
    send(&solapi, None, &text(&"가".repeat(LMS))).await.unwrap();
    let taken = solapi.taken();
    assert_eq!((&taken[0]["type"], &taken[0]["text"]), (&"SMS".into(), &short.into()));
    assert_eq!((&taken[0]["to"], &taken[0]["from"]), (&"01012345678".into(), &"0641234567".into()));
    assert!(taken[0].get("subject").is_none() && taken[0].get("kakaoOptions").is_none());
    assert_eq!((&taken[1]["type"], &taken[1]["subject"]), (&"LMS".into(), &"황금향에서 알려 드려요".into()));
    assert_eq!(euc_kr_length(taken[2]["text"].as_str().unwrap()), LMS);
}

#[tokio::test]
async fn a_channel_makes_a_text_an_alimtalk_with_its_template() {
    let solapi = StandIn::start().await;
    send(&solapi, Some("KA01PF1,code=KA01TP1"), &text("확인 번호는 123456 이에요")).await.unwrap();
    let taken = solapi.taken();
    assert_eq!(taken[0]["type"], "ATA");
    let options = &taken[0]["kakaoOptions"];
    assert_eq!((&options["pfId"], &options["templateId"]), (&"KA01PF1".into(), &"KA01TP1".into()));
    assert_eq!((&options["variables"]["#{code}"], &options["disableSms"]), (&"123456".into(), &false.into()));
}

#[tokio::test]
async fn what_is_not_taken_as_an_alimtalk_goes_as_a_text() {
    let solapi = StandIn::start().await;
    solapi.turns(Mode::RefusesTemplates);
    send(&solapi, Some("KA01PF1"), &text("확인 번호는 123456 이에요")).await.unwrap();
    assert_eq!((solapi.taken().len(), &solapi.taken()[0]["type"]), (1, &"SMS".into()));
}

#[tokio::test]
async fn trouble_of_its_own_may_pass_and_a_refusal_does_not() {
    for code in [429, 402, 500, 503] {
        let error = fails_with(Mode::Status(code)).await;
        assert!(matches!(error, TextError::Trouble(same) if same == code) && error.is_transient());
    }
    for code in [302, 400, 401, 403] {
        let error = fails_with(Mode::Status(code)).await;
        assert!(matches!(error, TextError::Refused(same) if same == code) && !error.is_transient());
    }
    assert!(matches!(fails_with(Mode::Status(408)).await, TextError::Late));
    let unreadable = fails_with(Mode::Garbage).await;
    assert!(matches!(unreadable, TextError::Unreadable) && !unreadable.is_transient());
    let number = fails_with(Mode::RefusesNumbers).await;
    assert!(matches!(number, TextError::NotTaken(3103)) && !number.is_transient());
}

#[tokio::test]
async fn a_service_that_is_away_may_come_back_and_a_lost_answer_is_asked_for_again() {
    let (solapi, world) = world().await;
    order(&world, &text("안녕하세요")).await;
    solapi.turns(Mode::Status(503));
    assert_eq!(world.run_due_jobs().await, 1);
    solapi.turns(Mode::LosesAnswer);
    world.advance(SECOND);
    assert_eq!(world.run_due_jobs().await, 1);
    solapi.turns(Mode::Fine);
    world.advance(2 * SECOND);
    assert_eq!(world.run_due_jobs().await, 1);
    // There is no way to ask whether it came: better twice than never.
    assert_eq!(solapi.taken().len(), 2);
    assert_eq!(world.run_due_jobs().await, 0);
}

#[tokio::test]
async fn what_nobody_has_confirmed_goes_twice_at_most_and_the_organizer_sees_it() {
    let (solapi, world) = world().await;
    let organizer = world.organizer().await;
    let member = world.member("한라봉", "010-1234-5678").await;
    solapi.turns(Mode::LosesAnswer);
    returns_soon(&world, &member).await;
    world.run_due_jobs().await;
    // Nobody answers for ten minutes: nothing goes to somebody who may have heard already, and nothing is given up.
    solapi.turns(Mode::Status(502));
    for _ in 0..10 {
        world.advance(MINUTE);
        assert_eq!(world.run_due_jobs().await, 1);
    }
    assert_eq!((solapi.taken().len(), letter_to(&world, &member).await), (1, DeliveryState::UnderWay));
    solapi.turns(Mode::LosesAnswer);
    for _ in 0..10 {
        world.advance(MINUTE);
        world.run_due_jobs().await;
    }
    let unconfirmed = DeliveryState::Failed(Undelivered::Unconfirmed);
    assert_eq!((solapi.taken().len(), letter_to(&world, &member).await), (2, unconfirmed));
    solapi.turns(Mode::Fine);
    let job = world.backend.dead_jobs(&organizer, None).await.unwrap().items[0].id;
    world.backend.retry(&organizer, &job).await.unwrap();
    world.run_due_jobs().await;
    assert_eq!((solapi.taken().len(), letter_to(&world, &member).await), (3, DeliveryState::HandedOverAgain));
}

#[tokio::test]
async fn what_a_killed_worker_may_have_sent_is_said_to_have_come_twice_perhaps() {
    let (solapi, world) = world().await;
    let member = world.member("한라봉", "010-1234-5678").await;
    returns_soon(&world, &member).await;
    solapi.turns(Mode::Holds);
    let backend = world.backend.clone();
    let worker = tokio::spawn(async move { backend.run_due_jobs().await });
    solapi.seen.asked.notified().await;
    worker.abort();
    solapi.turns(Mode::Fine);
    world.advance(2 * MINUTE);
    assert_eq!(world.run_due_jobs().await, 1);
    assert_eq!((solapi.taken().len(), letter_to(&world, &member).await), (2, DeliveryState::HandedOverAgain));
}

#[tokio::test]
async fn a_number_that_is_refused_is_seen_by_an_organizer_and_names_nobody() {
    let (solapi, world) = world().await;
    let organizer = world.organizer().await;
    order(&world, &text("안녕하세요")).await;
    solapi.turns(Mode::RefusesNumbers);
    assert_eq!(world.run_due_jobs().await, 1);
    world.advance(DAY);
    assert_eq!(world.run_due_jobs().await, 0, "it is not tried again by itself");
    let dead = world.backend.dead_jobs(&organizer, None).await.unwrap().items;
    assert_eq!((dead.len(), dead[0].kind), (1, Some(JobKind::Mail)));
    assert!(dead[0].error.contains("3103") && !format!("{dead:?}").contains("1234"), "{dead:?}");
    solapi.turns(Mode::Fine);
    assert!(world.backend.retry(&organizer, &dead[0].id).await.unwrap());
    assert_eq!(world.run_due_jobs().await, 1);
    assert_eq!(solapi.taken().len(), 1);
}

#[tokio::test]
async fn a_text_that_was_given_up_is_offered_to_be_tried_again_until_it_is_of_no_use() {
    let (solapi, world) = world().await;
    let organizer = world.organizer().await;
    let until = world.backend.now().plus(HOUR);
    order(&world, &Message { until: Some(until), ..text("곧 만나요") }).await;
    order(&world, &text("안녕하세요")).await;
    solapi.turns(Mode::RefusesNumbers);
    world.run_due_jobs().await;
    let over = async || {
        let dead = world.backend.dead_jobs(&organizer, None).await.unwrap().items;
        (dead.len(), dead.iter().filter(|job| job.is_over).count())
    };
    world.advance(HOUR - 1);
    assert_eq!(over().await, (2, 0));
    world.advance(1);
    assert_eq!(over().await, (2, 1), "the other one may be sent whenever the number is taken");
}

#[tokio::test]
async fn without_an_account_a_text_lies_in_a_folder_for_its_owner_alone_until_it_is_of_no_use() {
    let folder = std::env::temp_dir().join(format!("hwanggeumhyang-texts-{}", std::process::id()));
    let world = World::with(|parts| parts.messenger.text = Texter::Folder(folder.clone())).await;
    let person = world.member("한라봉", "010-1234-5678").await;
    let files = || std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>();
    for _ in 0..2 {
        order(&world, &Message { key: Some("hash".into()), ..text("열쇠예요") }).await;
    }
    world.run_due_jobs().await;
    assert_eq!(files().len(), 1, "the same key lies there once");
    world.backend.forget_used_letters().await.unwrap();
    assert!(files().is_empty(), "a key that opens nothing is gone");
    order(&world, &Message { person: Some(person.id), ..text("네\u{a0}분이 만나요") }).await;
    world.run_due_jobs().await;
    assert!(std::fs::read_to_string(&files()[0]).unwrap().ends_with("To: +821012345678\r\n\r\n네 분이 만나요\n"));
    assert_eq!(std::fs::metadata(&files()[0]).unwrap().permissions().mode() & 0o777, 0o600);
    world.backend.erase(&person).await.unwrap();
    assert!(files().is_empty(), "nothing stays of who left");
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn no_secret_prints() {
    let solapi = StandIn::start().await;
    let printed = format!("{:?}", solapi.texter(None));
    assert!(!printed.contains("very-secret") && !printed.contains("\"key\""), "{printed}");
}

#[tokio::test]
async fn a_number_that_is_refused_stands_before_the_organizer_until_a_text_is_taken() {
    let (solapi, world) = world().await;
    let organizer = world.organizer().await;
    let member = world.member("한라봉", "010-1234-5678").await;
    solapi.turns(Mode::RefusesNumbers);
    returns_soon(&world, &member).await;
    world.run_due_jobs().await;
    let missed = world.backend.unreached(&organizer, None).await.unwrap().items;
    assert_eq!(missed.iter().map(|one| one.member).collect::<Vec<_>>(), [member.id]);
    assert_eq!(missed[0].letter.state, DeliveryState::Failed(Undelivered::Refused));
    solapi.turns(Mode::Fine);
    let job = world.backend.dead_jobs(&organizer, None).await.unwrap().items[0].id;
    assert_eq!(job, missed[0].letter.id, "one id for the job and for what became of it");
    world.backend.retry(&organizer, &job).await.unwrap();
    world.run_due_jobs().await;
    assert_eq!(world.backend.unreached(&organizer, None).await.unwrap().items, []);
    let letters = world.backend.letters_to(&organizer, &member.id, None).await.unwrap().items;
    assert_eq!(letters[0].state, DeliveryState::HandedOver);
}
