//! Thanking one another after a meeting (docs/adr/0030).

mod company;
mod letters;
mod opening;
mod secrecy;
mod worries;

use backend::{operation::Failed, praise::ThanksRefusal, store::praises::wishes, testing::World};
use domain::{
    base::moment::{DAY, MINUTE},
    meeting::attendance::AttendanceWord,
    people::member::Member,
    praise::{Face, Feedback, Letter, Note, PraiseKind, Said, Thanks, ThanksState, worry::WorryText},
};

use crate::cast::{computed_round, neighbour, next_morning, warm, who_met, world};

/// The letters that somebody can read.
async fn letters(world: &World, of: &Member) -> Vec<Letter> {
    world.backend.letters(&of.id, None).await.unwrap().items
}

fn unsigned(to: &Member, note: &str) -> Thanks {
    Thanks { signed: false, ..warm(to, note) }
}

#[tokio::test]
async fn letters_of_two_who_wrote_to_each_other_are_opened_together_the_next_morning() {
    let world = world().await;
    let (people, _, meeting) = who_met(&world, 4, 3).await;
    let [one, other, third] = [&people[0], &people[1], &people[2]];
    world
        .backend
        .thank(one, &meeting.id, &vec![warm(other, "고마웠어요"), warm(third, "또 봬요")].into())
        .await
        .unwrap();
    assert_eq!(next_morning(&world).await, 0, "neither of them has written back");
    world.backend.thank(other, &meeting.id, &vec![warm(one, "저도요")].into()).await.unwrap();
    assert!(letters(&world, one).await.is_empty(), "not at the second at which it became due");
    assert_eq!(next_morning(&world).await, 2);
    let (mine, theirs) = (letters(&world, one).await, letters(&world, other).await);
    assert_eq!((mine[0].note.as_str(), mine[0].from.as_deref()), ("저도요", Some(other.name.as_str())));
    assert_eq!((theirs[0].note.as_str(), theirs[0].at), ("고마웠어요", mine[0].at));
    assert!(letters(&world, third).await.is_empty(), "their time is not over");
    next_morning(&world).await;
    assert_eq!(next_morning(&world).await, 1, "after 72 hours the rest is opened");
    assert_eq!(letters(&world, third).await[0].note, "또 봬요");
}

#[tokio::test]
async fn what_was_said_stands_in_the_form_and_is_changed_until_it_is_opened() {
    let world = world().await;
    let (people, _, meeting) = who_met(&world, 4, 2).await;
    let [one, other] = [&people[0], &people[1]];
    let say = async |thanks: Thanks| world.backend.thank(one, &meeting.id, &vec![thanks].into()).await;
    say(Thanks { again: true, ..warm(other, "고마웠어요") }).await.unwrap();
    let view = world.backend.thanks_view(one, &meeting.id).await.unwrap().unwrap();
    assert_eq!((view.state, view.open), (ThanksState::Given, true));
    let said =
        Said {
            kinds: vec![PraiseKind::Warm], note: "고마웠어요".into(), again: true, signed: true, ..Said::default()
        };
    assert_eq!(view.others[0].said, Some(said));
    say(warm(other, "정말 고마웠어요")).await.unwrap();
    world.backend.thank(other, &meeting.id, &vec![warm(one, "네")].into()).await.unwrap();
    next_morning(&world).await;
    let refused = say(warm(other, "다른 말")).await;
    assert!(matches!(refused, Err(Failed::Refused(ThanksRefusal::Opened))), "{refused:?}");
    say(warm(other, "정말 고마웠어요")).await.unwrap();
    assert_eq!(
        letters(&world, other).await.iter().map(|one| one.note.as_str()).collect::<Vec<_>>(),
        ["정말 고마웠어요"]
    );
}

#[tokio::test]
async fn what_is_taken_back_reaches_nobody_and_a_wish_alone_is_no_letter() {
    let world = world().await;
    let (people, _, meeting) = who_met(&world, 4, 2).await;
    let [one, other] = [&people[0], &people[1]];
    let say = async |thanks: Thanks| world.backend.thank(one, &meeting.id, &vec![thanks].into()).await.unwrap();
    let wish = Thanks { kinds: Vec::new(), apart: true, ..warm(other, "") };
    say(warm(other, "고마웠어요")).await;
    say(wish.clone()).await;
    world.backend.thank(other, &meeting.id, &vec![warm(one, "네")].into()).await.unwrap();
    for _ in 0..5 {
        next_morning(&world).await;
    }
    assert!(letters(&world, other).await.is_empty());
    assert_eq!(letters(&world, one).await.len(), 1, "after 72 hours, since nobody wrote back");
    let hyang = world.backend.hyang(&other.id).await.unwrap();
    assert_eq!((hyang.gave, hyang.received), (1, 0));
    world.advance_calendar(-3 * DAY);
    say(Thanks { apart: false, ..wish }).await;
    let view = world.backend.thanks_view(one, &meeting.id).await.unwrap().unwrap();
    assert_eq!(view.others[0].said, None);
}

#[tokio::test]
async fn a_face_a_line_and_a_worry_are_kept_and_changed() {
    let world = world().await;
    let (people, _, meeting) = who_met(&world, 4, 2).await;
    let said = Feedback {
        face: Some(Face::Warm),
        line: Note::parse("차례를 잘 챙겨 주셔서 좋았어요").unwrap(),
        worry: Some(WorryText::parse("한 분이 많이 지쳐 보이셨어요").unwrap()),
        ..Feedback::default()
    };
    assert_eq!(world.backend.to_thank(&people[0].id).await.unwrap().len(), 1);
    for _ in 0..2 {
        world.backend.thank(&people[0], &meeting.id, &said).await.unwrap();
    }
    assert!(world.backend.to_thank(&people[0].id).await.unwrap().is_empty());
    let words = world.backend.thanks_view(&people[0], &meeting.id).await.unwrap().unwrap().words;
    assert_eq!((words.face, words.line.as_str()), (Some(Face::Warm), said.line.as_str()));
    assert_eq!(words.worry.unwrap().text, "한 분이 많이 지쳐 보이셨어요");
    let less = Feedback { worry: None, line: Note::default(), ..said };
    world.backend.thank(&people[0], &meeting.id, &less).await.unwrap();
    let words = world.backend.thanks_view(&people[0], &meeting.id).await.unwrap().unwrap().words;
    assert!(words.worry.is_none() && words.line.is_empty());
}

#[tokio::test]
async fn who_says_nothing_has_said_nothing() {
    let world = world().await;
    let (people, _, meeting) = who_met(&world, 4, 2).await;
    world.backend.thank(&people[0], &meeting.id, &Feedback::default()).await.unwrap();
    assert_eq!(world.backend.to_thank(&people[0].id).await.unwrap().len(), 1, "they may still be asked");
    let view = world.backend.thanks_view(&people[0], &meeting.id).await.unwrap().unwrap();
    assert_eq!(view.state, ThanksState::Open);
}

#[tokio::test]
async fn only_who_was_there_thanks_and_is_thanked_and_only_while_it_is_fresh() {
    let world = world().await;
    let (people, _, meeting) = who_met(&world, 4, 2).await;
    let say =
        async |from: &Member, to: &Member| world.backend.thank(from, &meeting.id, &vec![warm(to, "")].into()).await;
    world.advance_calendar(-50 * MINUTE);
    let early = say(&people[0], &people[1]).await;
    assert!(matches!(early, Err(Failed::Refused(ThanksRefusal::Closed))), "{early:?}");
    world.advance_calendar(50 * MINUTE);
    let absent = say(&people[2], &people[0]).await;
    assert!(matches!(absent, Err(Failed::Refused(ThanksRefusal::NotFound))), "{absent:?}");
    for wrong in [&people[2], &people[0]] {
        let refused = say(&people[0], wrong).await;
        assert!(matches!(refused, Err(Failed::Refused(ThanksRefusal::NotFound))), "{refused:?}");
    }
    world.advance_calendar(4 * DAY);
    let late = say(&people[0], &people[1]).await;
    assert!(matches!(late, Err(Failed::Refused(ThanksRefusal::Closed))), "{late:?}");
}

#[tokio::test]
async fn who_was_not_there_after_all_neither_gives_nor_gets() {
    let world = world().await;
    let (people, _, meeting) = who_met(&world, 4, 3).await;
    let [one, other, third] = [&people[0], &people[1], &people[2]];
    for (from, to) in [(one, other), (other, one), (one, third)] {
        world.backend.thank(from, &meeting.id, &vec![warm(to, "고마웠어요")].into()).await.unwrap();
    }
    let organizer = world.organizer().await;
    let away = Some(AttendanceWord::Away);
    world.backend.note_attendance(&organizer, &meeting.id, &one.id, away).await.unwrap();
    for _ in 0..5 {
        next_morning(&world).await;
    }
    for person in [one, other, third] {
        assert!(letters(&world, person).await.is_empty(), "{}", person.name);
        assert_eq!(world.backend.hyang(&person.id).await.unwrap().received, 0);
    }
}

#[tokio::test]
async fn the_wish_of_the_later_meeting_counts_and_the_engine_reads_both_kinds() {
    let world = world().await;
    let (people, group, meeting) = who_met(&world, 4, 3).await;
    let ids: Vec<_> = people.iter().map(|one| one.id.to_string()).collect();
    let wish = |to: &Member, again| Thanks { kinds: Vec::new(), again, apart: !again, ..warm(to, "") };
    let say = async |from: usize, to: usize, again: bool, meeting: &domain::meeting::Meeting| {
        let all = vec![wish(&people[to], again)].into();
        world.backend.thank(&people[from], &meeting.id, &all).await.unwrap();
    };
    let read = async || {
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let mut conn = world.store().read().await.unwrap();
        wishes::last(&mut conn, &ids).await.unwrap()
    };
    assert!(read().await.is_empty());
    say(0, 1, true, &meeting).await;
    say(2, 0, false, &meeting).await;
    say(1, 0, true, &meeting).await;
    let first = read().await;
    assert_eq!((&first[&ids[0]].again, &first[&ids[2]].apart), (&vec![people[1].id], &vec![people[0].id]));
    assert_eq!(first.len(), 3, "{first:?}");
    let next = world.backend.meetings_of(&people[0], &group).await.unwrap().unwrap().remove(1);
    crate::cast::wind_to(&world, next.starts_at);
    for person in &people[..3] {
        world.backend.join(person, &group).await.unwrap();
    }
    world.advance_calendar(70 * MINUTE);
    say(2, 0, true, &next).await;
    say(0, 1, false, &next).await;
    let thanked = vec![warm(&people[0], "고마웠어요")].into();
    world.backend.thank(&people[1], &next.id, &thanked).await.unwrap();
    let later = read().await;
    assert_eq!((&later[&ids[0]].apart, &later[&ids[2]].again), (&vec![people[1].id], &vec![people[0].id]));
    assert!(later[&ids[0]].again.is_empty() && later[&ids[2]].apart.is_empty(), "{later:?}");
    assert_eq!(later[&ids[1]].again, [people[0].id], "thanks without a wish take none back");
}

#[tokio::test]
async fn the_next_round_seats_who_wish_to_meet_again_and_parts_whom_one_of_them_would_not() {
    let world = world().await;
    let (people, _, meeting) = who_met(&world, 4, 4).await;
    for (from, writer) in people.iter().enumerate() {
        let about = people.iter().enumerate().filter(|(to, _)| *to != from);
        let wish = |(to, about): (usize, &Member)| {
            let again = (from, to) != (2, 0);
            Thanks { again, apart: !again, ..warm(about, "") }
        };
        world.backend.thank(writer, &meeting.id, &about.map(wish).collect::<Vec<_>>().into()).await.unwrap();
    }
    world.advance(70 * DAY);
    for n in 0..4 {
        neighbour(&world, &format!("newcomer{n}"), &["olle", "garden"], &["4"]).await;
    }
    let round = computed_round(&world).await;
    let plan = world.backend.round(&world.organizer().await, &round).await.unwrap().unwrap().plan.unwrap();
    let group_of =
        |one: usize| plan.groups.iter().position(|group| group.members.contains(&people[one].id.to_string()));
    assert_eq!(
        plan.groups.iter().map(|group| group.members.len()).sum::<usize>(),
        8,
        "those who met sit together again"
    );
    assert_ne!(group_of(0), group_of(2), "and one of them would rather meet others");
}
