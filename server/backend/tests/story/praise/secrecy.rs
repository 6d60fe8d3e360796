//! Sealed means unreadable for the other one, whatever was said and wherever they look.

use backend::testing::World;
use domain::{
    base::id::Id,
    base::moment::{HOUR, MINUTE},
    group::Group,
    meeting::Meeting,
    people::member::Member,
    praise::{Face, Feedback, Note, PraiseKind, Thanks, worry::WorryText},
};
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, TestRunner},
};

use crate::cast::{next_morning, warm, who_met, world};

/// Everything that the service tells somebody, as text.
async fn all_that_is_told(world: &World, who: &Member, group: &Id<Group>, meeting: &Id<Meeting>) -> String {
    let backend = &world.backend;
    let told = (
        backend.letters(&who.id, None).await.unwrap(),
        backend.sent_letters(&who.id, None).await.unwrap(),
        backend.new_letters(&who.id).await.unwrap(),
        backend.hyang(&who.id).await.unwrap(),
        backend.thanks_view(who, meeting).await.unwrap(),
        backend.to_thank(&who.id).await.unwrap(),
        backend.host_lines(&who.id).await.unwrap(),
        backend.group(who, group).await.unwrap(),
        backend.groups_of(&who.id).await.unwrap(),
    );
    let file = serde_json::to_string(&backend.export(who).await.unwrap()).unwrap();
    world.run_due_jobs().await;
    let to = |letter: &backend::ports::messenger::Message| letter.to == who.login;
    let mail: Vec<_> = world.letters().into_iter().filter(to).map(|letter| letter.body).collect();
    format!("{told:?}\n{file}\n{mail:?}")
}

fn any_thanks() -> impl Strategy<Value = (Vec<PraiseKind>, bool, bool, bool, bool, Option<usize>, bool)> {
    let kinds = proptest::sample::subsequence(PraiseKind::ALL.to_vec(), 0..=3);
    (kinds, any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>(), proptest::option::of(0usize..4), any::<bool>())
}

#[tokio::test]
async fn what_is_sealed_changes_nothing_that_the_other_one_can_see() {
    let world = world().await;
    let (people, group, meeting) = who_met(&world, 4, 3).await;
    let [one, other] = [&people[0], &people[1]];
    world.backend.become_host(&other.id, &group).await.unwrap();
    // The other one has written as well, so that only the morning keeps it sealed.
    world.backend.thank(other, &meeting.id, &vec![warm(one, "제가 쓴 말")].into()).await.unwrap();
    let before = all_that_is_told(&world, other, &group, &meeting.id).await;
    let mut runner = TestRunner::new(Config::default());
    for round in 0..24 {
        let (kinds, noted, again, apart, signed, face, lined) = any_thanks().new_tree(&mut runner).unwrap().current();
        let text = |written: bool, words: &str| if written { format!("{words} {round}") } else { String::new() };
        let note = Note::parse(&text(noted, "봉해진말")).unwrap();
        let said = Feedback {
            thanks: vec![Thanks { to: other.id, kinds, note, again: again && !apart, apart, signed }],
            face: face.map(|at| Face::ALL[at]),
            line: Note::parse(&text(lined, "모임지기께봉한말")).unwrap(),
            worry: (round % 3 == 0).then(|| WorryText::parse("걱정하는말").unwrap()),
        };
        world.backend.thank(one, &meeting.id, &said).await.unwrap();
        assert_eq!(all_that_is_told(&world, other, &group, &meeting.id).await, before, "after {said:?}");
        assert_eq!(world.backend.open_praise().await.unwrap(), 0, "at any hour but that of the morning");
    }
    let last = Feedback::from(vec![warm(other, "봉해진말")]);
    world.backend.thank(one, &meeting.id, &last).await.unwrap();
    world.advance_calendar(HOUR);
    world.backend.open_praise().await.unwrap();
    let evening = all_that_is_told(&world, other, &group, &meeting.id).await;
    assert!(!evening.contains("봉해진말"));
    next_morning(&world).await;
    world.advance_calendar(MINUTE);
    assert!(all_that_is_told(&world, other, &group, &meeting.id).await.contains("봉해진말"), "then it is told");
}
