//! Whatever is done is recorded: who did it, what it was, to what and for whom.

use std::{
    collections::BTreeSet,
    net::{IpAddr, Ipv4Addr},
};

use backend::{
    Verify,
    ports::rng::Rng,
    store::{Unrecorded, meetings::no_shows},
    testing::{PASSWORD, World},
};
use domain::{
    base::{
        id::{Id, Job},
        moment::{DAY, MINUTE},
    },
    event::{
        Subject, Verb,
        view::{EventView, Thing, Who},
    },
    group::{
        Group,
        host::HostLine,
        offer::OfferAnswer,
        repair::{Change, Way},
    },
    meeting::{
        self, Meeting,
        answer::Answer,
        attendance::AttendanceWord,
        proposal::MeetingOption,
        vote::{VoteChoice, vote_closes},
    },
    people::{
        breaks::BreakLength,
        contact::ToldBy,
        key::KeyNumber,
        login::Login,
        member::Member,
        person::{CallName, Password},
    },
    praise::{
        Feedback, Note, PraiseKind, Reply, Thanks,
        growth::VoidReason,
        own_tree::TreeName,
        worry::{DeskNote, WorryText},
    },
    text::KO,
};

use crate::birthdays::sign_one;
use crate::cast::{
    between, computed_round, free_on, group_of, group_of_four, neighbour, neighbours, next_morning, published_round,
    warm, who_met, wind_to, world,
};

const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

/// All that was done, or all that was done about something, the newest first.
async fn log(world: &World, about: Option<Subject>) -> Vec<EventView> {
    let (organizer, mut all, mut after) = (world.organizer().await, Vec::new(), None);
    loop {
        let (_, page) = world.backend.events(&organizer, about.as_ref(), after.as_ref()).await.unwrap();
        all.extend(page.items);
        after = page.next;
        if after.is_none() {
            return all;
        }
    }
}

/// What was done about something, the oldest first.
async fn done(world: &World, about: impl Into<Subject>) -> Vec<Verb> {
    let mut verbs: Vec<_> = log(world, Some(about.into())).await.into_iter().map(|event| event.verb).collect();
    verbs.reverse();
    verbs
}

fn is(who: &Who, member: &Member) -> bool {
    matches!(who, Who::Person { id, .. } if *id == member.id)
}

/// Lets a little time pass, so that what was done is in order.
fn pass(world: &World) {
    world.advance(1);
}

/// Somebody signs up, proves their log-in, changes what can be changed, forgets their password and leaves; what was done before they
/// left, for that goes with them.
async fn account(world: &World) -> Vec<EventView> {
    let member = world.member("한라봉", "halla@story.example").await;
    pass(world);
    world.backend.send_code(&member, &KO).await.unwrap();
    world.run_due_jobs().await;
    let letter = world.letters().pop().unwrap();
    let code = letter.body.split(|c: char| !c.is_ascii_digit()).find(|part| part.len() == 6).unwrap();
    world.backend.verify(&member.id, code).await.unwrap();
    world.backend.rename(&member.id, &CallName::parse("천혜향").unwrap()).await.unwrap();
    world.backend.name_tree(&member.id, TreeName::parse("귤이").unwrap().as_ref()).await.unwrap();
    let contact = Login::parse("010-1234-5678").unwrap();
    world.backend.add_contact(&member, &contact).await.unwrap();
    world.run_due_jobs().await;
    let text = world.texts().pop().unwrap();
    let code = text.body.split(|c: char| !c.is_ascii_digit()).find(|part| part.len() == 6).unwrap();
    world.backend.prove_contact(&member.id, code).await.unwrap();
    world.backend.choose_way(&member.id, ToldBy::Both).await.unwrap();
    world.backend.remove_contact(&member.id).await.unwrap();
    world.backend.make_calendar_address(&member.id).await.unwrap();
    world.backend.end_calendar_address(&member.id).await.unwrap();
    world.backend.change_login(&member, &Login::parse("new@story.example").unwrap(), None).await.unwrap();
    world.backend.forgot(&Login::parse("new@story.example").unwrap(), &KO, HERE).await.unwrap();
    let address = world.backend.make_key(&world.organizer().await, &member.id).await.unwrap().unwrap();
    let number = KeyNumber::parse(address.rsplit('/').next().unwrap()).unwrap();
    world.backend.use_key(&number, Password::parse(PASSWORD).unwrap(), HERE).await.unwrap();
    world.backend.take_break(&member.id, BreakLength::OneMonth).await.unwrap();
    world.backend.come_back(&member.id).await.unwrap();
    let before = log(world, None).await;
    world.backend.erase(&member).await.unwrap();
    before
}

/// A round is computed, changed by hand and announced, another fails; people meet and thank one another.
async fn season(world: &World) -> (Vec<Member>, Id<Group>) {
    let organizer = world.organizer().await;
    let mut people = neighbours(world, 4).await;
    for n in 0..4 {
        people.push(neighbour(world, &format!("gardener{n}"), &["garden", "baduk"], &["4"]).await);
    }
    world.backend.set_next_round(&organizer, Some(world.backend.now().plus(DAY))).await.unwrap();
    let failed = world.backend.start_round(&organizer).await.unwrap();
    world.backend.fail_round(&failed).await.unwrap();
    let round = computed_round(world).await;
    world.backend.swap(&organizer, &round, people[0].id.as_str(), people[4].id.as_str()).await.unwrap();
    world.backend.publish(&organizer, &round).await.unwrap();
    world.run_due_jobs().await;
    let first = group_of(world, &people[0]).await;
    let (group, next) = (first.group.id, first.next.unwrap());
    world.backend.set_room(&organizer, &group, "https://meet.jit.si/ours", None).await.unwrap();
    world.backend.renew_room(&organizer, &group).await.unwrap();
    wind_to(world, next.starts_at.plus(-5 * MINUTE));
    let there = world.backend.group_for(&organizer, &group).await.unwrap().unwrap().people;
    let there: Vec<_> = people.iter().filter(|one| there.iter().any(|other| other.id == one.id)).cloned().collect();
    world.backend.answer(&there[0].id, &next.id, Answer::Absent).await.unwrap();
    for person in &there {
        world.backend.join(person, &group).await.unwrap();
    }
    world.backend.turn_card(&there[0].id, &group, 0).await.unwrap();
    sit_beside(world, &there, &group, &next.id).await;
    host_and_help(world, &there[0], &group, &next.id).await;
    world.advance_calendar(meeting::LENGTH + meeting::DOOR_STAYS_OPEN + 10 * MINUTE);
    note_and_call(world, &there[3], &next).await;
    let thanks = |to: &Member| Thanks {
        to: to.id,
        kinds: vec![PraiseKind::Warm],
        note: Note::parse("고맙습니다").unwrap(),
        again: false,
        apart: false,
        signed: true,
    };
    world.backend.thank(&there[0], &next.id, &vec![thanks(&there[1]), thanks(&there[2])].into()).await.unwrap();
    (there, group)
}

/// What two people gave one another does not count, and counts again.
async fn void_and_restore(world: &World, one: &Member, other: &Member) {
    let by = world.organizer().await;
    let line = between(world, one, other).await.remove(0);
    world.backend.void_growth(&by, &line.id, &VoidReason::parse("잘못 적었어요").unwrap()).await.unwrap();
    world.backend.restore_growth(&by, &line.id).await.unwrap();
}

/// Somebody is the host for a while, asks for help at a meeting, and tries the practice room.
async fn host_and_help(world: &World, member: &Member, group: &Id<Group>, meeting: &Id<meeting::Meeting>) {
    world.backend.become_host(&member.id, group).await.unwrap();
    world.backend.write_line(&member.id, group, &HostLine::parse("차 한 잔 들고 오세요").unwrap()).await.unwrap();
    world.backend.ask_help(&member.id, group).await.unwrap();
    world.backend.give_help(&world.organizer().await, meeting, &member.id).await.unwrap();
    world.backend.stop_hosting(&member.id, group).await.unwrap();
    world.backend.practise(member).await.unwrap();
}

/// Somebody who does not leave later is said to sit beside another, and says that it is not so.
async fn sit_beside(world: &World, there: &[Member], group: &Id<Group>, meeting: &Id<meeting::Meeting>) {
    world.backend.say_beside(&there[0].id, group, &there[3].id).await.unwrap();
    world.backend.take_back_beside(&there[3].id, meeting, &there[3].id).await.unwrap();
}

/// Somebody writes without a name, another answers, asks an organizer to look, and is worried.
async fn read_and_answer(world: &World) {
    let (people, _, meeting) = who_met(world, 4, 3).await;
    for from in 1..3 {
        let thanks = vec![Thanks { signed: false, ..warm(&people[0], "고마웠어요") }];
        let said = Feedback { thanks, worry: Some(WorryText::default()), ..Feedback::default() };
        world.backend.thank(&people[from], &meeting.id, &said).await.unwrap();
    }
    for _ in 0..5 {
        next_morning(world).await;
    }
    void_and_restore(world, &people[1], &people[0]).await;
    let letter = world.backend.letters(&people[0].id, None).await.unwrap().items[0].id;
    world.backend.answer_letter(&people[0].id, &letter, &Reply::parse("저도요").unwrap()).await.unwrap();
    world.backend.report_letter(&people[0].id, &letter).await.unwrap();
    let organizer = world.organizer().await;
    let worries = world.backend.worries(&organizer, None).await.unwrap().0.items;
    let about = worries.iter().find(|worry| worry.letter.is_some()).unwrap();
    let why = DeskNote::parse("불편하다고 하셔서요").unwrap();
    world.backend.look_at_writer(&organizer, &about.id, &why).await.unwrap();
    world.backend.look_at_worry(&organizer, &about.id, &why).await.unwrap();
}

/// The last meeting comes near, and what its people choose is done.
async fn vote(world: &World, people: &[Member], group: &Id<Group>) {
    let last = world.backend.meetings_of(&people[0], group).await.unwrap().unwrap().pop().unwrap();
    wind_to(world, last.starts_at);
    world.backend.vote(&people[0].id, group, VoteChoice::Together).await.unwrap();
    world.backend.advance_votes().await.unwrap();
    wind_to(world, vote_closes(last.starts_at));
    world.backend.advance_votes().await.unwrap();
}

/// It is noted that somebody was not at a meeting, and they are called for it.
async fn note_and_call(world: &World, who: &Member, meeting: &Meeting) {
    let organizer = world.organizer().await;
    world.backend.note_attendance(&organizer, &meeting.id, &who.id, Some(AttendanceWord::Away)).await.unwrap();
    let mut tx = world.store().begin().await.unwrap();
    no_shows::set(&mut tx, meeting, &who.id, true).await.unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
    world.backend.note_call(&organizer, &meeting.id, &who.id).await.unwrap();
}

/// A group is asked about its next meeting, and keeps it.
async fn ask_around(world: &World, people: &[Member], group: &Id<Group>) {
    for one in people {
        free_on(world, one, &["4", "13"]).await;
    }
    let view = world.backend.group(&people[0], group).await.unwrap().unwrap();
    world.backend.propose_move(&people[0].id, &view.next.unwrap().id).await.unwrap();
    let open = world.backend.group(&people[0], group).await.unwrap().unwrap().proposals.open.unwrap();
    for one in people {
        world.backend.choose_option(&one.id, &open.proposal.id, MeetingOption::Keep).await.unwrap();
    }
}

/// Seats of a group that is full are waited for, offered, and answered in every way.
async fn wait_for_seats(world: &World) {
    let walkers = neighbours(world, 6).await;
    published_round(world).await;
    let (group, organizer) = (group_of(world, &walkers[0]).await.group.id, world.organizer().await);
    let mut all = Vec::new();
    for n in 0..5 {
        all.push(neighbour(world, &format!("waits{n}"), &["olle", "garden"], &["4"]).await);
        world.backend.ask_for_seat(&all[n].id, &group).await.unwrap();
        world.advance_calendar(1);
    }
    world.backend.stop_asking(&all[4].id, &group).await.unwrap();
    world.backend.leave_group(&walkers[0].id, &group).await.unwrap();
    for who in &all[..4] {
        world.backend.advance_offers().await.unwrap();
        let offer = world.backend.waiting_lists(who).await.unwrap().unwrap().offer.unwrap().offer.id;
        if who.id == all[0].id {
            world.backend.answer_offer(&who.id, &offer, OfferAnswer::Later).await.unwrap();
        } else if who.id == all[1].id {
            world.backend.withdraw_offer(&organizer, &offer).await.unwrap();
        } else if who.id == all[2].id {
            world.advance_calendar(2 * DAY);
        } else {
            world.backend.answer_offer(&who.id, &offer, OfferAnswer::Together).await.unwrap();
        }
    }
}

/// A meeting is moved, another called off and taken up again.
async fn rearrange(world: &World, group: &Id<Group>) {
    let organizer = world.organizer().await;
    let ahead = world.backend.group_for(&organizer, group).await.unwrap().unwrap().meetings;
    world.backend.move_meeting(&organizer, &ahead[4].id, ahead[4].starts_at.plus(60 * MINUTE)).await.unwrap();
    world.backend.cancel_meeting(&organizer, &ahead[5].id).await.unwrap();
    world.backend.restore_meeting(&organizer, &ahead[5].id).await.unwrap();
}

/// A group that lost somebody is given up, and what was given up is tried again.
async fn care(world: &World, people: &[Member], group: &Id<Group>) {
    let organizer = world.organizer().await;
    let newcomer = neighbour(world, "newcomer", &["olle"], &["4"]).await;
    world.backend.seat(&organizer, &newcomer.id, group).await.unwrap();
    for gone in &people[1..3] {
        world.backend.erase(gone).await.unwrap();
    }
    let proposal = world.backend.repair_plan(&organizer, group).await.unwrap().unwrap();
    assert!(matches!(proposal.way(), None | Some(Way::Divided | Way::Merged | Way::Borrowed)));
    let transfers: Vec<_> = proposal.changes.iter().map(Change::transfer).collect();
    world.backend.repair(&organizer, group, &transfers).await.unwrap();
    let job: Id<Job> = dead_job(world).await;
    assert!(world.backend.retry(&organizer, &job).await.unwrap());
}

/// A job that was given up.
async fn dead_job(world: &World) -> Id<Job> {
    let mut tx = world.store().begin().await.unwrap();
    sqlx::query("update job set state = 'dead' where id = (select max(id) from job)").execute(&mut *tx).await.unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
    world.backend.dead_jobs(&world.organizer().await, None).await.unwrap().items[0].id
}

#[tokio::test]
async fn every_operation_is_recorded() {
    let proving = World::with(|parts| parts.verify = Verify { mail: true, text: true }).await;
    let before = account(&proving).await;
    let meeting = world().await;
    let (people, group) = season(&meeting).await;
    ask_around(&meeting, &people, &group).await;
    rearrange(&meeting, &group).await;
    meeting.backend.take_break(&people[3].id, BreakLength::ThreeMonths).await.unwrap();
    care(&meeting, &people, &group).await;
    let voting = self::world().await;
    let (people, group) = group_of_four(&voting).await;
    sign_one(&voting, &people, &group).await;
    vote(&voting, &people, &group).await;
    let full = self::world().await;
    wait_for_seats(&full).await;
    let kind = self::world().await;
    read_and_answer(&kind).await;
    let mut all = before;
    for world in [&full, &proving, &meeting, &voting, &kind] {
        all.extend(log(world, None).await);
    }
    let seen: BTreeSet<&str> = all.iter().map(|event| event.verb.key()).collect();
    let missing: Vec<_> = Verb::ALL.iter().filter(|verb| !seen.contains(verb.key())).collect();
    assert!(missing.is_empty(), "never recorded: {missing:?}");
}

#[tokio::test]
async fn what_was_done_is_found_by_whom_and_by_what() {
    let world = world().await;
    let organizer = world.organizer().await;
    let walkers = neighbours(&world, 4).await;
    let round = published_round(&world).await;
    pass(&world);
    let group = group_of(&world, &walkers[0]).await.group.id;
    let newcomer = neighbour(&world, "newcomer", &["olle"], &["4"]).await;
    pass(&world);
    world.backend.seat(&organizer, &newcomer.id, &group).await.unwrap();
    let seated = &log(&world, Some(Subject::from(&group))).await[0];
    assert_eq!(seated.verb, Verb::GiveSeat);
    assert!(is(&seated.actor, organizer.member()) && seated.whom.as_ref().is_some_and(|whom| is(whom, &newcomer)));
    assert!(matches!(&seated.subject, Thing::Group(id, _) if *id == group));
    assert_eq!(done(&world, &newcomer.id).await.last(), Some(&Verb::GiveSeat));
    assert_eq!(done(&world, &organizer.member().id).await.last(), Some(&Verb::GiveSeat));
    let of_round: BTreeSet<_> = done(&world, &round).await.into_iter().map(Verb::key).collect();
    assert_eq!(of_round, BTreeSet::from(["start_round", "compute_round", "publish_round"]));
    assert_eq!(done(&world, &Id::<Group>::NOBODY).await, []);
}

#[tokio::test]
async fn a_second_click_is_no_event() {
    let world = world().await;
    let organizer = world.organizer().await;
    let walkers = neighbours(&world, 4).await;
    let round = published_round(&world).await;
    let first = group_of(&world, &walkers[0]).await;
    let next = first.next.unwrap();
    wind_to(&world, next.starts_at);
    world.backend.join(&walkers[0], &first.group.id).await.unwrap();
    let before = log(&world, None).await.len();
    world.backend.join(&walkers[0], &first.group.id).await.unwrap();
    world.backend.publish(&organizer, &round).await.unwrap();
    assert_eq!(log(&world, None).await.len(), before);
}

#[tokio::test]
async fn a_round_that_is_announced_is_one_event_and_one_for_each_group() {
    let world = world().await;
    neighbours(&world, 12).await;
    let round = computed_round(&world).await;
    let before = log(&world, None).await.len();
    world.backend.publish(&world.organizer().await, &round).await.unwrap();
    let groups = world.backend.all_groups(&world.organizer().await, None).await.unwrap().items.len();
    assert_eq!(log(&world, None).await.len() - before, 1 + groups);
}

#[tokio::test]
async fn who_left_is_nobody_in_the_log_and_what_they_did_for_themselves_is_gone() {
    let world = world().await;
    let organizer = world.organizer().await;
    let who = neighbour(&world, "walker", &["olle"], &["4"]).await;
    world.backend.make_key(&organizer, &who.id).await.unwrap().unwrap();
    pass(&world);
    world.backend.erase(&who).await.unwrap();
    let left: Vec<_> = log(&world, None).await.into_iter().filter(|event| !is_machine(event)).collect();
    let told: Vec<_> = left.iter().map(|event| (event.verb, &event.subject)).collect();
    let nobody = Thing::Person(Who::Left);
    assert_eq!(told, [(Verb::Leave, &nobody), (Verb::MakeKey, &nobody)]);
    assert!(left[0].actor == Who::Left && is(&left[1].actor, organizer.member()));
}

fn is_machine(event: &EventView) -> bool {
    matches!(event.actor, Who::Command | Who::Program)
}

#[tokio::test]
async fn namesakes_are_told_apart_in_the_log() {
    let world = world().await;
    world.member("순자", "one@story.example").await;
    world.member("순자", "other@story.example").await;
    let all = log(&world, None).await;
    let marked = |event: &EventView| match &event.actor {
        Who::Person { name, mark, .. } => name != "순자" || mark.is_some(),
        _ => true,
    };
    assert!(all.iter().all(marked), "{all:?}");
}

#[tokio::test]
async fn what_is_older_than_two_years_is_swept_away() {
    let world = world().await;
    world.member("순자", "sunja@story.example").await;
    world.advance_calendar(2 * 365 * DAY);
    world.member("영숙", "yeongsuk@story.example").await;
    let before = log(&world, None).await.len();
    world.advance_calendar(DAY);
    assert!(world.backend.sweep_events().await.unwrap() > 0);
    let left = log(&world, None).await;
    assert!(left.len() < before && left.iter().any(|event| event.verb == Verb::SignUp));
}

#[tokio::test]
async fn whoever_left_while_somebody_did_something_for_them_is_forgotten_within_the_hour() {
    let world = world().await;
    let organizer = world.organizer().await;
    world.backend.make_key(&organizer, &world.member("순자", "sunja@story.example").await.id).await.unwrap();
    let gone = Rng::seeded(9).id::<Member>(world.backend.now());
    let mut tx = world.store().begin().await.unwrap();
    sqlx::query("update event set subject_id = $1 where verb = 'make_key' and actor = 'organizer'")
        .bind(gone.as_str())
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
    assert_eq!(done(&world, &gone).await, [Verb::MakeKey]);
    world.backend.sweep_events().await.unwrap();
    assert_eq!(done(&world, &gone).await, []);
}
