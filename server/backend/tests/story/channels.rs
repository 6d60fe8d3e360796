//! The way by which people chose to be told, and who could not be reached.

use std::{collections::BTreeSet, net::IpAddr};

use backend::{
    Verify,
    operation::Failed,
    people::{contact::ContactRefusal, verify::CodeRefusal},
    ports::messenger::{Message, mail::Mailer, text::Texter},
    rounds::DayOff,
    testing::World,
};
use domain::{
    base::{
        moment::{DAY, HOUR, MINUTE},
        page::LINES,
    },
    delivery::{DeliveryState, NewsKind, PastDelivery, Undelivered, Unreached},
    people::{
        contact::{ContactWay, ToldBy},
        login::Login,
        member::Member,
    },
    text::KO,
};

use crate::{
    answers::met,
    cast::{computed_round, group_of_four, neighbours, published_round, world},
    crowd::crowd,
};

const MOBILE: &str = "+821012345678";

fn mobile() -> Login {
    Login::parse(MOBILE).unwrap()
}

/// What came by mail, but for what tells of a new contact.
fn news_by_mail(world: &World) -> Vec<Message> {
    world.letters().into_iter().filter(|letter| letter.subject != KO.mail.contact_subject).collect()
}

/// A world in which codes are sent.
async fn proving() -> World {
    World::with(|parts| parts.verify = Verify { mail: true, text: true }).await
}

/// The code in a message.
fn code_in(message: &Message) -> String {
    message.body.split(|c: char| !c.is_ascii_digit()).find(|part| part.len() == 6).unwrap().to_owned()
}

/// Somebody whose log-in is an address and is proven.
async fn proven(world: &World, name: &str) -> Member {
    let member = world.member(name, &format!("{name}@story.example")).await;
    world.run_due_jobs().await;
    world.backend.verify(&member.id, &code_in(&world.letters().pop().unwrap())).await.unwrap();
    member
}

/// The letters to somebody, as an organizer sees them, the newest first.
async fn log(world: &World, member: &Member) -> Vec<PastDelivery> {
    world.backend.letters_to(&world.organizer().await, &member.id, None).await.unwrap().items
}

/// Whom the last letter did not reach, as an organizer sees it, in the order of their names.
async fn unreached(world: &World) -> Vec<Unreached> {
    let mut people = world.backend.unreached(&world.organizer().await, None).await.unwrap().items;
    people.sort_by(|one, other| one.name.cmp(&other.name));
    people
}

fn names(people: &[Unreached]) -> Vec<&str> {
    people.iter().map(|one| one.name.as_str()).collect()
}

/// A world in which no text can be written down.
async fn without_texts() -> World {
    World::with(|parts| parts.messenger.text = Texter::Folder("/dev/null/texts".into())).await
}

/// Lets what fails be tried until it is given up.
async fn give_up(world: &World) {
    for _ in 0..100 {
        world.run_due_jobs().await;
        world.advance(2 * MINUTE);
    }
}

/// Has all people of the group of four be told that a meeting is moved by an hour.
async fn move_meeting(world: &World, hours: i64) {
    // Letters are in the order of their moments.
    world.advance(MINUTE);
    let organizer = world.organizer().await;
    let group = world.backend.all_groups(&organizer, None).await.unwrap().items.remove(0);
    let meeting = world.backend.group_for(&organizer, &group.id).await.unwrap().unwrap().meetings.remove(3);
    world.backend.move_meeting(&organizer, &meeting.id, meeting.starts_at.plus(hours * HOUR)).await.unwrap();
    world.run_due_jobs().await;
}

#[tokio::test]
async fn another_contact_is_used_once_it_is_proven_and_chosen() {
    let world = proving().await;
    let member = proven(&world, "halla").await;
    world.backend.add_contact(&member, &mobile()).await.unwrap();
    world.backend.add_contact(&member, &mobile()).await.unwrap();
    world.run_due_jobs().await;
    let texts = world.texts();
    assert_eq!(texts.len(), 1, "the same contact once more changes nothing");
    assert_eq!(texts[0].to, MOBILE);
    let refused = world.backend.choose_way(&member.id, ToldBy::Text).await;
    assert!(matches!(refused, Err(Failed::Refused(ContactRefusal::NoContact))), "it is not proven");
    let code = code_in(&texts[0]);
    let other = if code == "000000" { "000001" } else { "000000" };
    let wrong = world.backend.prove_contact(&member.id, other).await;
    assert!(matches!(wrong, Err(Failed::Refused(CodeRefusal::Wrong))));
    let (three, rest) = code.split_at(3);
    for _ in 0..2 {
        world.backend.prove_contact(&member.id, &format!(" {three} {rest}")).await.unwrap();
    }
    let seen = world.backend.other_contact(&member.id).await.unwrap().unwrap();
    assert_eq!((seen.shown.as_str(), seen.way, seen.is_proven), ("010-1234-5678", ContactWay::Text, true));
    assert_eq!(seen.told_by, ToldBy::Mail, "the log-in, until they choose otherwise");
    world.backend.choose_way(&member.id, ToldBy::Both).await.unwrap();
    assert_eq!(world.backend.other_contact(&member.id).await.unwrap().unwrap().told_by, ToldBy::Both);
    world.backend.remove_contact(&member.id).await.unwrap();
    assert_eq!(world.backend.other_contact(&member.id).await.unwrap(), None);
}

#[tokio::test]
async fn another_contact_is_reached_by_the_other_way() {
    let world = world().await;
    let by_mail = world.member("halla", "halla@story.example").await;
    let by_text = world.member("tamna", "010-2222-3333").await;
    let add = async |member: &Member, typed: &str| {
        world.backend.add_contact(member, &Login::parse(typed).unwrap()).await.map_err(|failed| match failed {
            Failed::Refused(ContactRefusal::SameWay(wanted)) => wanted,
            other => panic!("{other}"),
        })
    };
    assert_eq!(add(&by_mail, "other@story.example").await, Err(ContactWay::Text));
    assert_eq!(add(&by_text, "010-4444-5555").await, Err(ContactWay::Mail));
    assert_eq!(add(&by_mail, "010-2222-3333").await, Ok(()), "a couple shares a telephone");
    assert_eq!(add(&by_text, "other@story.example").await, Ok(()));
    // Who logs in with a number from now on has no use for another one.
    world.backend.change_login(&by_mail, &mobile(), None).await.unwrap();
    assert_eq!(world.backend.other_contact(&by_mail.id).await.unwrap(), None);
}

#[tokio::test]
async fn nobody_finds_the_code_of_a_contact_by_trying_and_three_are_sent_an_hour() {
    let world = proving().await;
    let member = proven(&world, "halla").await;
    world.backend.add_contact(&member, &mobile()).await.unwrap();
    for _ in 0..4 {
        world.backend.send_contact_code(&member.id, &KO).await.unwrap();
    }
    world.run_due_jobs().await;
    assert_eq!(world.texts().len(), 3);
    let code = code_in(&world.texts().pop().unwrap());
    for n in 0..5 {
        let wrong = format!("{:06}", (code.parse::<u32>().unwrap() + 1 + n) % 1_000_000);
        let tried = world.backend.prove_contact(&member.id, &wrong).await;
        assert!(matches!(tried, Err(Failed::Refused(CodeRefusal::Wrong))));
    }
    let tried = world.backend.prove_contact(&member.id, &code).await;
    assert!(matches!(tried, Err(Failed::Refused(CodeRefusal::Over))));
    world.advance(HOUR);
    world.backend.send_contact_code(&member.id, &KO).await.unwrap();
    world.run_due_jobs().await;
    world.advance(DAY);
    let late = world.backend.prove_contact(&member.id, &code_in(&world.texts().pop().unwrap())).await;
    assert!(matches!(late, Err(Failed::Refused(CodeRefusal::Over))), "a code lives a day");
}

#[tokio::test]
async fn news_of_meetings_go_by_the_way_that_each_chose_and_codes_and_keys_to_the_log_in() {
    let world = world().await;
    let people = neighbours(&world, 4).await;
    let choices = [None, Some(ToldBy::Mail), Some(ToldBy::Text), Some(ToldBy::Both)];
    for (n, (person, choice)) in people.iter().zip(choices).enumerate() {
        let Some(choice) = choice else { continue };
        world.backend.add_contact(person, &Login::parse(&format!("010-1111-000{n}")).unwrap()).await.unwrap();
        world.backend.choose_way(&person.id, choice).await.unwrap();
    }
    published_round(&world).await;
    let to = |all: Vec<Message>| {
        let mut to: Vec<_> = all.into_iter().map(|one| one.to).collect();
        to.sort_unstable();
        to
    };
    assert_eq!(to(news_by_mail(&world)), [0, 1, 3].map(|n| format!("walker{n}@story.example")));
    assert_eq!(to(world.texts()), [2, 3].map(|n| format!("+82101111000{n}")));
    let both = log(&world, &people[3]).await;
    assert_eq!(both.len(), 2, "a row for each way");
    assert!(both.iter().all(|one| one.kind == NewsKind::Placed && one.state == DeliveryState::HandedOver));
    let seen = (world.letters().len(), world.texts().len());
    let login = Login::parse(&people[2].login).unwrap();
    world.backend.forgot(&login, &KO, IpAddr::from([127, 0, 0, 1])).await.unwrap();
    world.run_due_jobs().await;
    assert_eq!((world.letters().len(), world.texts().len()), (seen.0 + 1, seen.1), "the key goes to the log-in");
    assert_eq!(log(&world, &people[2]).await.len(), 1, "of a key nothing is noted");
}

#[tokio::test]
async fn a_contact_that_is_not_proven_is_told_nothing() {
    let world = World::with(|parts| parts.verify.text = true).await;
    let people = neighbours(&world, 4).await;
    world.backend.add_contact(&people[0], &mobile()).await.unwrap();
    published_round(&world).await;
    assert_eq!(news_by_mail(&world).len(), 4);
    assert!(world.texts().iter().all(|text| text.template.as_ref().unwrap().name == KO.letter.code.name));
}

#[tokio::test]
async fn a_letter_that_is_given_up_shows_up_until_another_one_arrives() {
    let world = without_texts().await;
    let (people, _) = group_of_four(&world).await;
    assert_eq!(unreached(&world).await, []);
    world.backend.add_contact(&people[0], &mobile()).await.unwrap();
    world.backend.choose_way(&people[0].id, ToldBy::Text).await.unwrap();
    world.backend.add_contact(&people[1], &Login::parse("010-9999-8888").unwrap()).await.unwrap();
    world.backend.choose_way(&people[1].id, ToldBy::Both).await.unwrap();
    move_meeting(&world, 1).await;
    assert_eq!(unreached(&world).await, [], "it is tried again");
    give_up(&world).await;
    let missed = unreached(&world).await;
    assert_eq!(names(&missed), ["walker0"], "who is told by two ways is reached by one");
    let letter = &missed[0].letter;
    assert_eq!((letter.kind, letter.way), (NewsKind::MeetingMoved, ContactWay::Text));
    assert_eq!(letter.state, DeliveryState::Failed(Undelivered::Unreachable));
    let states: Vec<_> = log(&world, &people[1]).await.into_iter().take(2).map(|one| one.state).collect();
    assert!(states.contains(&DeliveryState::HandedOver), "{states:?}");
    assert!(states.contains(&DeliveryState::Failed(Undelivered::Unreachable)), "{states:?}");
    world.backend.remove_contact(&people[0].id).await.unwrap();
    move_meeting(&world, 2).await;
    assert_eq!(unreached(&world).await, []);
}

#[tokio::test]
async fn where_there_is_no_mail_server_the_organizer_is_told_so_page_by_page() {
    let folder = std::env::temp_dir().join(format!("channels-{}", std::process::id()));
    let mail = Mailer::Folder(folder.clone(), "황금향 <hwang@story.example>".parse().unwrap());
    let world = World::with(|parts| parts.messenger.mail = mail).await;
    let organizer = world.organizer().await;
    crowd(&world, 0, 3 * LINES).await;
    let round = computed_round(&world).await;
    let placed = world.backend.round(&organizer, &round).await.unwrap().unwrap().plan.unwrap();
    let placed: usize = placed.groups.iter().map(|group| group.members.len()).sum();
    world.backend.publish(&organizer, &round).await.unwrap();
    world.run_due_jobs().await;
    let (mut all, mut after) = (BTreeSet::new(), None);
    loop {
        let page = world.backend.unreached(&organizer, after.as_ref()).await.unwrap();
        assert!(page.items.len() <= LINES);
        let no_server = DeliveryState::Failed(Undelivered::NoServer);
        assert!(page.items.iter().all(|one| one.letter.state == no_server));
        all.extend(page.items.into_iter().map(|one| one.member));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert!(placed > 2 * LINES && all.len() == placed, "{placed} were written to, {} are listed", all.len());
    std::fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn whoever_leaves_is_in_no_list_and_what_is_old_is_swept_away() {
    let world = without_texts().await;
    let (people, next) = met(&world).await;
    world.backend.add_contact(&people[0], &mobile()).await.unwrap();
    world.backend.choose_way(&people[0].id, ToldBy::Text).await.unwrap();
    world.advance(MINUTE);
    world.backend.move_meeting(&world.organizer().await, &next.id, next.starts_at.plus(HOUR)).await.unwrap();
    give_up(&world).await;
    assert_eq!(names(&unreached(&world).await), ["walker0"]);
    assert_eq!(log(&world, &people[1]).await.len(), 2);
    world.backend.erase(&people[0]).await.unwrap();
    assert_eq!(unreached(&world).await, []);
    assert_eq!(log(&world, &people[0]).await, []);
    world.advance(90 * DAY - 4 * HOUR);
    world.backend.sweep().await.unwrap();
    assert_eq!(log(&world, &people[1]).await.len(), 2, "ninety days are not over");
    world.advance(4 * HOUR);
    world.backend.sweep().await.unwrap();
    assert_eq!(log(&world, &people[1]).await, []);
}

#[tokio::test]
async fn the_day_of_the_next_round_is_told_until_it_is_past() {
    let world = world().await;
    let organizer = world.organizer().await;
    assert_eq!(world.backend.next_round().await.unwrap(), None);
    let today = world.backend.now().plus(-11 * HOUR);
    for off in [today.plus(-DAY), today.plus(400 * DAY)] {
        let refused = world.backend.set_next_round(&organizer, Some(off)).await;
        assert!(matches!(refused, Err(Failed::Refused(DayOff))));
    }
    for _ in 0..2 {
        world.backend.set_next_round(&organizer, Some(today.plus(DAY))).await.unwrap();
    }
    assert_eq!(world.backend.next_round().await.unwrap(), Some(today.plus(DAY)));
    world.advance(2 * DAY - 12 * HOUR);
    assert!(world.backend.next_round().await.unwrap().is_some(), "all day long");
    world.advance(2 * HOUR);
    assert_eq!(world.backend.next_round().await.unwrap(), None);
    world.backend.set_next_round(&organizer, None).await.unwrap();
}
