//! Reading letters, and answering them.

use backend::{operation::Failed, praise::LetterRefusal, testing::World};
use domain::{
    base::{id::Id, moment::DAY},
    people::member::Member,
    praise::{Feedback, Letter, Note, Reply},
};

use super::{letters, unsigned};
use crate::cast::{next_morning, warm, who_met, wind_to, world};

/// Two who wrote to each other, on the morning at which both read it.
async fn who_wrote(world: &World) -> (Member, Member) {
    let (mut people, _, meeting) = who_met(world, 4, 2).await;
    for (from, to) in [(0, 1), (1, 0)] {
        let all = vec![warm(&people[to], "고마웠어요")].into();
        world.backend.thank(&people[from], &meeting.id, &all).await.unwrap();
    }
    next_morning(world).await;
    (people.remove(0), people.remove(0))
}

#[tokio::test]
async fn a_letter_is_news_until_it_is_opened_or_a_week_has_passed() {
    let world = world().await;
    let (one, other) = who_wrote(&world).await;
    let news = async |person: &Member| world.backend.new_letters(&person.id).await.unwrap();
    assert_eq!((news(&one).await, news(&other).await), (1, 1));
    world.backend.see_letters(&one.id).await.unwrap();
    assert_eq!(news(&one).await, 0);
    assert_eq!(letters(&world, &one).await.len(), 1, "it is still there");
    world.advance_calendar(8 * DAY);
    assert_eq!(news(&other).await, 0, "nobody is told for ever");
}

#[tokio::test]
async fn a_letter_is_answered_once_and_the_answer_comes_the_next_morning() {
    let world = world().await;
    let (one, other) = who_wrote(&world).await;
    let letter = letters(&world, &one).await.remove(0);
    let answer =
        async |words: &str| world.backend.answer_letter(&one.id, &letter.id, &Reply::parse(words).unwrap()).await;
    answer("저도 고마웠어요").await.unwrap();
    answer("저도 고마웠어요").await.unwrap();
    let twice = answer("한 마디 더").await;
    assert!(matches!(twice, Err(Failed::Refused(LetterRefusal::Answered))), "{twice:?}");
    let reply = async || world.backend.sent_letters(&other.id, None).await.unwrap().items[0].reply.clone();
    assert_eq!(reply().await, None, "it waits for the morning");
    world.backend.see_letters(&other.id).await.unwrap();
    world.run_due_jobs().await;
    let before = world.letters().len();
    assert_eq!(next_morning(&world).await, 1);
    assert_eq!(reply().await.as_deref(), Some("저도 고마웠어요"));
    assert_eq!(world.backend.new_letters(&other.id).await.unwrap(), 1);
    world.run_due_jobs().await;
    let told: Vec<_> = world.letters().split_off(before).into_iter().map(|one| one.subject).collect();
    assert_eq!(told, ["[황금향] 답장이 왔어요"]);
    let nothing = world.backend.answer_letter(&other.id, &letter.id, &Reply::parse("네").unwrap()).await;
    assert!(matches!(nothing, Err(Failed::Refused(LetterRefusal::NotFound))), "it is not their letter: {nothing:?}");
}

#[tokio::test]
async fn an_answer_to_a_letter_without_a_name_finds_its_writer_and_tells_nobody_who_that_is() {
    let world = world().await;
    let (people, _, meeting) = who_met(&world, 4, 3).await;
    for from in 1..3 {
        let all = vec![unsigned(&people[0], "이름 없이")].into();
        world.backend.thank(&people[from], &meeting.id, &all).await.unwrap();
    }
    wind_to(&world, meeting.starts_at.plus(5 * DAY));
    world.backend.open_praise().await.unwrap();
    for (letter, words) in letters(&world, &people[0]).await.iter().zip(["하나", "둘"]) {
        world.backend.answer_letter(&people[0].id, &letter.id, &Reply::parse(words).unwrap()).await.unwrap();
    }
    next_morning(&world).await;
    for writer in &people[1..3] {
        let sent = world.backend.sent_letters(&writer.id, None).await.unwrap().items;
        assert!(sent[0].reply.is_some(), "{}", writer.name);
    }
    let read = format!("{:?}", letters(&world, &people[0]).await);
    assert!(people[1..3].iter().all(|writer| !read.contains(&writer.name) && !read.contains(writer.id.as_str())));
    world.backend.erase(&people[1]).await.unwrap();
    assert!(letters(&world, &people[0]).await.iter().all(|letter| letter.from.is_none() && !letter.signed));
}

#[tokio::test]
async fn what_was_read_stays_without_a_name_when_its_writer_leaves_and_what_was_not_goes() {
    let world = world().await;
    let (people, _, meeting) = who_met(&world, 4, 3).await;
    for (from, to) in [(0, 1), (1, 0), (0, 2)] {
        let all = vec![warm(&people[to], "고마웠어요")].into();
        world.backend.thank(&people[from], &meeting.id, &all).await.unwrap();
    }
    next_morning(&world).await;
    let before = world.backend.hyang(&people[1].id).await.unwrap();
    world.backend.erase(&people[0]).await.unwrap();
    let kept = letters(&world, &people[1]).await;
    assert_eq!((kept.len(), kept[0].from.as_deref(), kept[0].may_be_answered()), (1, None, false));
    assert_eq!(world.backend.hyang(&people[1].id).await.unwrap(), before, "nothing shrinks");
    for _ in 0..4 {
        next_morning(&world).await;
    }
    assert!(letters(&world, &people[2]).await.is_empty());
}

#[tokio::test]
async fn lines_to_a_host_come_without_names_when_no_more_can_be_said() {
    let world = world().await;
    let (people, group, meeting) = who_met(&world, 4, 3).await;
    world.backend.become_host(&people[0].id, &group).await.unwrap();
    for (from, line) in [(1, "천천히 진행해 주셔서 편했어요"), (2, "다음에는 노래도 한 곡 해요")]
    {
        let said = Feedback { line: Note::parse(line).unwrap(), ..Feedback::default() };
        world.backend.thank(&people[from], &meeting.id, &said).await.unwrap();
    }
    let lines = async |member: &Id<Member>| world.backend.host_lines(member).await.unwrap();
    assert!(lines(&people[0].id).await.is_empty());
    wind_to(&world, meeting.starts_at.plus(4 * DAY));
    let found = lines(&people[0].id).await;
    let words: Vec<_> = found[0].1.iter().map(|(_, line)| line.as_str()).collect();
    assert_eq!(words, ["다음에는 노래도 한 곡 해요", "천천히 진행해 주셔서 편했어요"]);
    assert!(lines(&people[1].id).await.is_empty(), "they are for the host alone");
}

#[tokio::test]
async fn nobody_answers_or_reports_what_is_sealed_or_another_ones() {
    let world = world().await;
    let (people, _, meeting) = who_met(&world, 4, 2).await;
    world.backend.thank(&people[0], &meeting.id, &vec![warm(&people[1], "고마웠어요")].into()).await.unwrap();
    let sealed: Id<Letter> = world.backend.sent_letters(&people[0].id, None).await.unwrap().items[0].id;
    for person in &people {
        let reply = Reply::parse("네").unwrap();
        assert!(world.backend.answer_letter(&person.id, &sealed, &reply).await.is_err());
        assert!(world.backend.report_letter(&person.id, &sealed).await.is_err());
    }
}
