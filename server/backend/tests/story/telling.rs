//! Everybody is told what changes for them, each once, by the way on which they are reached.

use std::collections::BTreeSet;

use backend::{
    groups::tell::{News, TellGroup},
    ports::{
        messenger::{
            Message,
            text::{LMS, SMS, euc_kr_length},
        },
        rng::Rng,
    },
    queue,
    store::Unrecorded,
    testing::World,
};
use domain::{
    base::{id::Id, moment::DAY},
    group::{Group, repair::Change},
    people::{login::Login, member::View, person::CallName},
    text::{EN, KO, Language},
};

use crate::cast::{free_on, group_of, group_of_four, neighbour, neighbours, published_round, two_thin_groups, world};

/// To whom these went, by what they log in with.
fn recipients(messages: &[Message]) -> Vec<&str> {
    let mut all: Vec<_> = messages.iter().map(|message| message.to.as_str()).collect();
    all.sort_unstable();
    all
}

/// The letters that came since there were so many.
fn since(world: &World, seen: usize) -> Vec<Message> {
    world.letters().split_off(seen)
}

async fn repair(world: &World, group: &Id<Group>) {
    let organizer = world.organizer().await;
    let proposal = world.backend.repair_plan(&organizer, group).await.unwrap().unwrap();
    let transfers: Vec<_> = proposal.changes.iter().map(Change::transfer).collect();
    world.backend.repair(&organizer, group, &transfers).await.unwrap();
    world.run_due_jobs().await;
}

#[tokio::test]
async fn whoever_is_in_a_new_round_reads_when_with_whom_and_where_to_look() {
    let world = world().await;
    let walkers = neighbours(&world, 4).await;
    let english = View { language: Language::En, ..walkers[1].view };
    world.backend.set_view(&walkers[1].id, english).await.unwrap();
    neighbour(&world, "waits", &["baduk"], &["20"]).await;
    published_round(&world).await;

    let letters = world.letters();
    let walked: Vec<_> = (0..4).map(|n| format!("walker{n}@story.example")).collect();
    assert_eq!(recipients(&letters), walked, "each once, and nobody who still waits");
    let summary = group_of(&world, &walkers[0]).await;
    let letter = letters.iter().find(|letter| letter.to == walked[0]).unwrap();
    assert_eq!(letter.subject, KO.letter.placed.subject);
    for said in [
        "walker0 님, 안녕하세요. 황금향 운영자예요.",
        KO.group_name(&summary.group.name).as_str(),
        "walker1 님",
        "walker2 님",
        "walker3 님",
        &summary.next.unwrap().starts_at.dated(Language::Ko),
        &format!("http://localhost:3000/groups/{}\n", summary.group.id),
    ] {
        assert!(letter.body.contains(said), "{said} is not in {}", letter.body);
    }
    assert!(!letter.body.contains("#{") && !letter.body.contains("meet.jit.si"), "{}", letter.body);
    let in_english = letters.iter().find(|letter| letter.to == walked[1]).unwrap();
    assert_eq!(in_english.subject, EN.letter.placed.subject);
}

#[tokio::test]
async fn who_signed_up_with_a_mobile_number_reads_it_in_a_long_text() {
    let world = world().await;
    neighbours(&world, 3).await;
    let caller = neighbour(&world, "caller", &["olle", "garden"], &["4"]).await;
    world.backend.change_login(&caller, &Login::parse("010-1234-5678").unwrap(), None).await.unwrap();
    world.run_due_jobs().await;
    let seen = world.texts().len();
    published_round(&world).await;
    let texts = world.texts().split_off(seen);
    assert_eq!(recipients(&texts), ["+821012345678"]);
    assert!(texts[0].body.starts_with("[황금향] caller 님"), "{}", texts[0].body);
    assert!((SMS..LMS).contains(&euc_kr_length(&texts[0].body)), "{}", texts[0].body);
    assert_eq!(texts[0].template.as_ref().unwrap().name, KO.letter.placed.text.name);
    assert_eq!(recipients(&world.letters()).iter().filter(|to| to.starts_with("walker")).count(), 3);
}

#[tokio::test]
async fn a_new_seat_is_told_to_who_comes_and_to_those_who_are_there() {
    let world = world().await;
    let (walkers, group) = group_of_four(&world).await;
    for namesake in [&walkers[0], &walkers[1]] {
        world.backend.rename(&namesake.id, &CallName::parse("순자").unwrap()).await.unwrap();
    }
    let newcomer = neighbour(&world, "newcomer", &["olle"], &["4"]).await;
    let seen = world.letters().len();
    world.backend.seat(&world.organizer().await, &newcomer.id, &group).await.unwrap();
    world.run_due_jobs().await;
    let letters = since(&world, seen);
    assert_eq!(letters.len(), 5);
    for letter in letters {
        if letter.to.starts_with("newcomer") {
            assert_eq!(letter.subject, KO.letter.placed.subject);
            assert!(letter.body.contains("순자 님 ("), "namesakes are told apart: {}", letter.body);
        } else {
            assert_eq!(letter.subject, KO.letter.joined.subject);
            assert!(letter.body.contains("새로 오신 분: newcomer 님\n"), "{}", letter.body);
        }
    }
}

#[tokio::test]
async fn a_repair_is_told_to_who_is_moved_and_to_those_who_receive_them() {
    let world = world().await;
    let all = two_thin_groups(&world).await;
    for gardener in [&all[1], &all[3]] {
        free_on(&world, gardener, &["4", "7"]).await;
    }
    let here = group_of(&world, &all[0]).await.group.id;
    let seen = world.letters().len();
    repair(&world, &here).await;
    let letters = since(&world, seen);
    assert_eq!(
        recipients(&letters),
        ["gardener0", "gardener1", "walker0", "walker1"].map(|name| format!("{name}@story.example"))
    );
    for letter in letters {
        let moved = letter.to.starts_with("gardener");
        assert_eq!(letter.subject, if moved { KO.letter.moved.subject } else { KO.letter.joined.subject });
        let came = |name: &str| letter.body.contains(&format!("{name} 님"));
        assert!(came("gardener0") && came("gardener1"), "{}", letter.body);
    }
}

#[tokio::test]
async fn the_end_of_a_group_is_told_to_its_people_and_what_they_can_do_meanwhile() {
    let world = world().await;
    let (walkers, group) = group_of_four(&world).await;
    world.backend.erase(&walkers[3]).await.unwrap();
    let seen = world.letters().len();
    repair(&world, &group).await;
    let letters = since(&world, seen);
    assert_eq!(letters.len(), 3);
    for letter in letters {
        assert_eq!(letter.subject, KO.letter.ended.subject);
        assert!(letter.body.contains("http://localhost:3000/welcome/times\n"), "{}", letter.body);
    }
}

/// Asks for news to be told three times, as if its worker had died and another had done it again.
async fn tell_thrice(world: &World, seed: u64, group: Id<Group>, news: &News) {
    let told = TellGroup { event: Rng::seeded(seed).id(world.backend.now()), group, news: news.clone() };
    for _ in 0..3 {
        let mut tx = world.store().begin().await.unwrap();
        queue::push(&world.backend, &mut tx, &told).await.unwrap();
        tx.commit(Unrecorded::Test).await.unwrap();
    }
}

#[tokio::test]
async fn nobody_is_told_twice_and_nobody_who_has_left() {
    let world = world().await;
    let (walkers, group) = group_of_four(&world).await;
    let seen = world.letters().len();
    tell_thrice(&world, 7, group, &News::Formed).await;
    world.backend.erase(&walkers[3]).await.unwrap();
    world.run_due_jobs().await;
    assert_eq!(since(&world, seen).len(), 3);
    world.run_due_jobs().await;
    assert_eq!(since(&world, seen).len(), 3);
}

#[tokio::test]
async fn all_news_reach_each_person_once_by_their_own_way_and_nobody_who_has_left() {
    let world = world().await;
    let (walkers, group) = group_of_four(&world).await;
    world.backend.change_login(&walkers[0], &Login::parse("010-1234-5678").unwrap(), None).await.unwrap();
    let newcomer = neighbour(&world, "newcomer", &["olle"], &["4"]).await;
    world.backend.seat(&world.organizer().await, &newcomer.id, &group).await.unwrap();
    world.run_due_jobs().await;
    let [mobile, came, gone] = [walkers[0].id, walkers[1].id, walkers[3].id];
    world.backend.erase(&walkers[3]).await.unwrap();
    let letter = &KO.letter;
    let joined = |new, moved| News::Joined { new, moved };
    for (seed, news, text, mails) in [
        (1, News::Formed, &letter.placed, 3),
        (2, joined(vec![mobile, gone], vec![]), &letter.placed, 3),
        (3, joined(vec![], vec![mobile, gone]), &letter.moved, 3),
        (4, joined(vec![came], vec![gone]), &letter.joined, 3),
    ] {
        let seen = (world.letters().len(), world.texts().len());
        tell_thrice(&world, seed, group, &news).await;
        world.run_due_jobs().await;
        let texts = world.texts().split_off(seen.1);
        assert_eq!(recipients(&texts), ["+821012345678"], "{news:?}");
        assert_eq!(texts[0].template.as_ref().unwrap().name, text.text.name, "{news:?}");
        let letters = since(&world, seen.0);
        assert_eq!(letters.len(), mails, "{news:?}");
        assert!(letters.iter().all(|letter| !letter.to.starts_with("walker3")), "{news:?}");
    }
}

#[tokio::test]
async fn the_end_of_a_group_reaches_each_person_once_and_nobody_who_has_left() {
    let world = world().await;
    let (walkers, group) = group_of_four(&world).await;
    world.backend.change_login(&walkers[0], &Login::parse("010-1234-5678").unwrap(), None).await.unwrap();
    for gone in &walkers[2..] {
        world.backend.erase(gone).await.unwrap();
    }
    repair(&world, &group).await;
    let others: Vec<_> = walkers.iter().map(|walker| walker.id).collect();
    let seen = (world.letters().len(), world.texts().len());
    tell_thrice(&world, 5, group, &News::Ended(others)).await;
    world.run_due_jobs().await;
    let texts = world.texts().split_off(seen.1);
    assert_eq!(recipients(&texts), ["+821012345678"]);
    assert_eq!(texts[0].template.as_ref().unwrap().name, KO.letter.ended.text.name);
    assert_eq!(recipients(&since(&world, seen.0)), ["walker1@story.example"]);
}

#[tokio::test]
async fn what_was_done_about_a_mobile_number_is_told_by_text() {
    let world = world().await;
    let member = world.member("한라봉", "010-1234-5678").await;
    world.backend.make_key(&world.organizer().await, &member.id).await.unwrap();
    world.run_due_jobs().await;
    world.backend.change_login(&member, &Login::parse("halla@story.example").unwrap(), None).await.unwrap();
    world.run_due_jobs().await;
    let texts = world.texts();
    assert_eq!(recipients(&texts), ["+821012345678"; 2]);
    assert_eq!(texts[0].body, KO.letter.key_made.text);
    assert_eq!(texts[1].body, KO.letter.login_changed.text);
    assert_eq!(recipients(&world.letters()), ["halla@story.example"], "the new one is told as well");
}

#[tokio::test]
async fn whoever_is_called_to_a_meeting_is_told_that_it_is_moved_called_off_or_held_after_all() {
    let world = world().await;
    let (walkers, group) = group_of_four(&world).await;
    let organizer = world.organizer().await;
    let meeting = world.backend.meetings_of(&walkers[0], &group).await.unwrap().unwrap().remove(0);
    let all: Vec<_> = (0..4).map(|n| format!("walker{n}@story.example")).collect();

    let seen = world.letters().len();
    let start = meeting.starts_at.plus(DAY);
    for _ in 0..2 {
        world.backend.move_meeting(&organizer, &meeting.id, start).await.unwrap();
        world.run_due_jobs().await;
    }
    let letters = since(&world, seen);
    assert_eq!(recipients(&letters), all, "each once");
    assert_eq!(letters[0].subject, KO.change.moved.subject);
    for said in [meeting.starts_at, start].map(|moment| moment.dated(Language::Ko)) {
        assert!(letters[0].body.contains(&said), "{said} in {}", letters[0].body);
    }

    let seen = world.letters().len();
    world.backend.cancel_meeting(&organizer, &meeting.id).await.unwrap();
    world.run_due_jobs().await;
    world.backend.restore_meeting(&organizer, &meeting.id).await.unwrap();
    world.run_due_jobs().await;
    let subjects: Vec<_> = since(&world, seen).iter().map(|letter| letter.subject.clone()).collect();
    let (off, back) = (KO.change.called_off.subject, KO.change.restored.subject);
    assert_eq!(subjects, [[off; 4], [back; 4]].concat());

    let seen = world.letters().len();
    world.backend.cancel_meeting(&organizer, &meeting.id).await.unwrap();
    world.backend.restore_meeting(&organizer, &meeting.id).await.unwrap();
    world.run_due_jobs().await;
    let subjects: BTreeSet<_> = since(&world, seen).iter().map(|letter| letter.subject.clone()).collect();
    assert_eq!(subjects, BTreeSet::from([back.to_owned()]), "nobody is told what holds no more");
}
