//! What Zoom tells by itself: taken if it is Zoom's, just now, and once.

use backend::{
    meetings::HookRefusal,
    operation::Failed,
    ports::{
        rng::Rng,
        room::zoom::hook::{SignedPost, ZoomHook},
    },
    store::Unrecorded,
    testing::World,
};
use domain::{
    base::moment::{HOUR, MINUTE, Moment, SECOND},
    event::{Subject, Verb, view::Who},
    meeting::{
        DOOR_STAYS_OPEN, FEEDBACK_OPEN, LENGTH, Meeting,
        attendance::{AttendanceSource, MOST_GUESTS, Roll},
    },
    people::member::Member,
};

use crate::{
    answers::met,
    cast::{wind_to, world},
};

/// The secret of an app of tests.
const SECRET: &str = "a secret token of an app";
/// The number of the room of the group.
const ROOM: &str = "85746065432";
/// How many altered messages are tried.
const FORGED: usize = 10_000;

fn hook() -> ZoomHook {
    ZoomHook::new(&SECRET.into())
}

/// What is sent to the address of webhooks.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Post {
    timestamp: String,
    signature: String,
    body: Vec<u8>,
}

impl Post {
    /// Signed at this moment.
    fn signed(at: Moment, body: &str) -> Self {
        let timestamp = (at.unix_ms() / SECOND).to_string();
        // Zoom reckons the proof of a token as it reckons a signature.
        let proof = serde_json::to_value(hook().prove(format!("v0:{timestamp}:{body}"))).unwrap();
        let signature = format!("v0={}", proof["encryptedToken"].as_str().unwrap());
        Self { timestamp, signature, body: body.into() }
    }

    async fn send(&self, world: &World) -> Result<(), HookRefusal> {
        let Self { timestamp, signature, body } = self;
        match world.backend.hear_zoom(&hook(), &SignedPost { timestamp, signature, body }).await {
            Ok(answer) => {
                assert!(answer.is_none());
                Ok(())
            }
            Err(Failed::Refused(why)) => Err(why),
            Err(other) => panic!("{other}"),
        }
    }
}

/// That somebody came into the room or left it, at this moment by Zoom's clock.
fn told(event: &str, participant: &str, at: Moment) -> String {
    let ms = at.unix_ms();
    format!(
        r#"{{"event":"meeting.participant_{event}","event_ts":{ms},"payload":{{"account_id":"a","object":{{"id":"{ROOM}","uuid":"u","participant":{participant}}}}}}}"#
    )
}

fn named(name: &str) -> String {
    format!(r#"{{"user_id":"1","user_name":"{name}","participant_user_id":"","email":""}}"#)
}

const REGISTERED: &str = r#"{"user_id":"2","user_name":"아무개","registrant_id":"r0","email":""}"#;

/// Four people whose group meets in a room of Zoom, where the first is known by a number; its first meeting has begun.
async fn on(world: &World) -> (Vec<Member>, Meeting) {
    let (people, next) = met(world).await;
    let mut tx = world.store().begin().await.unwrap();
    let room = "update small_group set room_ref = $1 where id = $2";
    sqlx::query(room).bind(ROOM).bind(next.group.as_str()).execute(&mut *tx).await.unwrap();
    sqlx::query("insert into room_registrant (registrant, group_id, member_id) values ('r0', $1, $2)")
        .bind(next.group.as_str())
        .bind(people[0].id.as_str())
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
    wind_to(world, next.starts_at);
    (people, next)
}

/// What the machine's clock says: worlds begin with both clocks alike, and only the calendar is wound.
fn machine() -> Moment {
    Moment::parse(backend::testing::BEGINNING).unwrap()
}

async fn roll(world: &World, meeting: &Meeting) -> Roll {
    world.backend.meeting_for(&world.organizer().await, &meeting.id).await.unwrap().unwrap().roll.unwrap()
}

/// From where it is known of somebody that they came.
async fn sources(world: &World, meeting: &Meeting, member: &Member) -> Vec<AttendanceSource> {
    let roll = roll(world, meeting).await;
    let line = roll.people.into_iter().find(|line| line.person.id == member.id).unwrap();
    line.notes.into_iter().map(|note| note.source).collect()
}

/// How often something was told that counts, and how many events there are.
async fn written(world: &World) -> (i64, i64, i64, i64) {
    let all = "select (select count(*) from webhook_event), (select count(*) from event),
                      (select count(*) from attendance_note), (select count(*) from meeting_guest)";
    sqlx::query_as(all).fetch_one(&mut *world.store().read().await.unwrap()).await.unwrap()
}

#[tokio::test]
async fn whom_zoom_knows_by_a_number_of_ours_was_there_and_their_plant_grows_once() {
    let world = world().await;
    let (people, next) = on(&world).await;
    let valid = Post::signed(machine(), &told("joined", REGISTERED, machine()));
    for _ in 0..100 {
        valid.send(&world).await.unwrap();
    }
    assert_eq!(sources(&world, &next, &people[0]).await, [AttendanceSource::Zoom]);
    assert_eq!(world.backend.hyang(&people[0].id).await.unwrap().attended, 1);
    let about = Subject::from(&next.id);
    let (_, log) = world.backend.events(&world.organizer().await, Some(&about), None).await.unwrap();
    let [came] = log.items.iter().filter(|event| event.verb == Verb::Attend).collect::<Vec<_>>()[..] else {
        panic!("{:?}", log.items)
    };
    let whom = came.whom.as_ref().unwrap();
    assert!(came.actor == Who::Program && matches!(whom, Who::Person { id, .. } if *id == people[0].id));
    world.backend.join(&people[0], &next.group).await.unwrap();
    assert_eq!(sources(&world, &next, &people[0]).await, [AttendanceSource::Zoom, AttendanceSource::Tap]);
    assert_eq!(world.backend.hyang(&people[0].id).await.unwrap().attended, 1);
    assert_eq!(roll(&world, &next).await.guests, [""; 0]);
}

#[tokio::test]
async fn who_left_before_they_came_was_there_all_the_same() {
    let world = world().await;
    let (people, next) = on(&world).await;
    for event in ["left", "joined", "left"] {
        Post::signed(machine(), &told(event, REGISTERED, machine())).send(&world).await.unwrap();
    }
    assert_eq!(sources(&world, &next, &people[0]).await, [AttendanceSource::Zoom]);
    let others = people[1..].iter();
    for other in others {
        assert_eq!(sources(&world, &next, other).await, []);
    }
}

#[tokio::test]
async fn a_name_is_no_proof_and_stands_as_a_hint_until_the_meeting_has_settled() {
    let world = world().await;
    let (people, next) = on(&world).await;
    let tell = async |name: &str| {
        Post::signed(machine(), &told("joined", &named(name), machine())).send(&world).await.unwrap();
    };
    for name in ["walker1", "walker1", "한라봉", " ", "\\u202E\\u200B"] {
        tell(name).await;
    }
    assert_eq!(sources(&world, &next, &people[1]).await, []);
    let mut guests = roll(&world, &next).await.guests;
    guests.sort();
    assert_eq!(guests, ["walker1", "한라봉"]);
    for n in 0..2 * MOST_GUESTS {
        tell(&format!("손님{n}")).await;
    }
    assert_eq!(i64::try_from(roll(&world, &next).await.guests.len()).unwrap(), MOST_GUESTS);
    wind_to(&world, next.starts_at.plus(LENGTH + FEEDBACK_OPEN));
    world.backend.advance_meetings().await.unwrap();
    assert_eq!(roll(&world, &next).await.guests, [""; 0]);
    tell("늦은손님").await;
    assert_eq!(roll(&world, &next).await.guests, [""; 0], "nothing comes after that");
}

#[tokio::test]
async fn what_zoom_tells_late_counts_for_the_moment_at_which_it_was() {
    let world = world().await;
    let (people, next) = on(&world).await;
    // Zoom could not reach us while the door was open, and tells it again forty minutes after that.
    wind_to(&world, next.starts_at.plus(LENGTH + DOOR_STAYS_OPEN + 40 * MINUTE));
    Post::signed(machine(), &told("joined", REGISTERED, machine())).send(&world).await.unwrap();
    assert_eq!(sources(&world, &next, &people[0]).await, [], "at this moment nobody meets");
    Post::signed(machine(), &told("joined", REGISTERED, machine().plus(-HOUR))).send(&world).await.unwrap();
    assert_eq!(sources(&world, &next, &people[0]).await, [AttendanceSource::Zoom]);
}

#[tokio::test]
async fn what_was_signed_more_than_five_minutes_ago_or_ahead_is_not_taken() {
    let world = world().await;
    on(&world).await;
    let before = written(&world).await;
    let body = told("joined", REGISTERED, machine());
    for seconds in [-100_000, -301, 301, 100_000] {
        let late = Post::signed(machine().plus(seconds * SECOND), &body).send(&world).await;
        assert!(matches!(late, Err(HookRefusal::Late)), "{seconds} s");
    }
    assert_eq!(written(&world).await, before);
    for seconds in [-300, 300] {
        Post::signed(machine().plus(seconds * SECOND), &body).send(&world).await.unwrap();
    }
}

/// The same with something altered.
fn altered(of: &Post, rng: &Rng) -> Post {
    let (mut post, at) = (of.clone(), |length: usize| usize::try_from(rng.number()).unwrap() % length);
    let bit = 1 << at(8);
    match at(8) {
        0 => post.body[at(of.body.len())] ^= bit,
        1 => drop(post.body.remove(at(of.body.len()))),
        2 => post.body.insert(at(of.body.len()), b' '),
        3 => post.body.truncate(at(of.body.len())),
        4 => post.timestamp = (post.timestamp.parse::<usize>().unwrap() + 2 * at(2) - 1).to_string(),
        5 => {
            let (place, digit) = (3 + at(64), at(16));
            let digit = char::from_digit(u32::try_from(digit).unwrap(), 16).unwrap().to_string();
            post.signature.replace_range(place..=place, &digit);
        }
        6 => post.signature = post.signature[at(3)..of.signature.len() - at(3)].to_owned(),
        _ => {
            let strange =
                ["", "v0=", "v1=", " ", "+1", &of.signature[3..], &of.signature.to_uppercase()].map(str::to_owned);
            post.signature.clone_from(&strange[at(strange.len())]);
        }
    }
    if post == *of { altered(of, rng) } else { post }
}

#[tokio::test]
async fn of_ten_thousand_altered_messages_none_is_taken() {
    let world = world().await;
    on(&world).await;
    let (before, rng) = (written(&world).await, Rng::seeded(2026));
    let valid = Post::signed(machine(), &told("joined", REGISTERED, machine()));
    for _ in 0..FORGED {
        let forged = altered(&valid, &rng);
        assert!(matches!(forged.send(&world).await, Err(HookRefusal::Forged)), "{forged:?}");
    }
    assert_eq!(written(&world).await, before);
    valid.send(&world).await.unwrap();
    assert_ne!(written(&world).await, before, "the test would not notice");
}

#[tokio::test]
async fn what_is_about_no_room_of_ours_or_nothing_that_we_wait_for_leaves_nothing_behind() {
    let world = world().await;
    on(&world).await;
    let before = written(&world).await;
    let body = told("joined", REGISTERED, machine());
    let others = [
        body.replace(ROOM, "1"),
        body.replace("participant_joined", "started"),
        body.replace("participant", "someone"),
        "{}".to_owned(),
        "no JSON at all".to_owned(),
    ];
    for body in others {
        Post::signed(machine(), &body).send(&world).await.unwrap();
    }
    assert_eq!(written(&world).await, before);
}

#[tokio::test]
async fn a_number_of_another_group_or_of_who_has_left_the_group_is_nobodys() {
    let world = world().await;
    let (people, next) = on(&world).await;
    crate::answers::take_out(&world, &people[0], &next).await;
    Post::signed(machine(), &told("joined", REGISTERED, machine())).send(&world).await.unwrap();
    assert_eq!(roll(&world, &next).await.guests, ["아무개"]);
    assert_eq!(world.backend.hyang(&people[0].id).await.unwrap().attended, 0);
}

#[tokio::test]
async fn what_was_told_is_forgotten_once_it_would_no_longer_be_taken() {
    let world = world().await;
    on(&world).await;
    let valid = Post::signed(machine().plus(300 * SECOND), &told("joined", REGISTERED, machine()));
    valid.send(&world).await.unwrap();
    world.advance(HOUR);
    world.backend.sweep().await.unwrap();
    assert_eq!(written(&world).await.0, 1);
    world.advance(10 * MINUTE + 1);
    world.backend.sweep().await.unwrap();
    assert_eq!(written(&world).await.0, 0);
    assert!(matches!(valid.send(&world).await, Err(HookRefusal::Late)));
}

#[tokio::test]
async fn zoom_is_shown_that_the_address_is_ours() {
    let world = world().await;
    let post = Post::signed(machine(), r#"{"event":"endpoint.url_validation","payload":{"plainToken":"q9ibPhGe"}}"#);
    let sent = SignedPost { timestamp: &post.timestamp, signature: &post.signature, body: &post.body };
    let proof = world.backend.hear_zoom(&hook(), &sent).await.unwrap().unwrap();
    let proof = serde_json::to_value(proof).unwrap();
    assert_eq!(proof["plainToken"], "q9ibPhGe");
    let expected = serde_json::to_value(hook().prove("q9ibPhGe".to_owned())).unwrap();
    assert_eq!(proof, expected);
    assert!(ZoomHook::new(&"another".into()).signed_at(&sent).is_none());
}
