//! Proposals: a group decides by itself that a meeting is at another time.

mod clock;

use backend::{meetings::ProposalRefusal, operation::Failed, testing::World};
use domain::{
    base::{
        id::Id,
        moment::{DAY, HOUR, Moment},
    },
    event::{Subject, Verb},
    meeting::{
        Cause, Meeting, MeetingState,
        proposal::{
            MeetingOption, ProposalReason,
            ballots::{ProposalView, Proposals},
        },
    },
    people::{breaks::BreakLength, member::Member},
    text::KO,
};

use crate::{
    answers::{met, names, take_out},
    cast::{free_on, wind_to, world},
};

/// Four people who can meet on Tuesday afternoons, on which they do, on Tuesday evenings and on Friday afternoons.
async fn flexible(world: &World) -> (Vec<Member>, Meeting) {
    let (people, next) = met(world).await;
    for one in &people {
        free_on(world, one, &["4", "5", "13"]).await;
    }
    (people, next)
}

/// What the page of the group says of proposals.
async fn page(world: &World, viewer: &Member, next: &Meeting) -> Proposals {
    world.backend.group(viewer, &next.group).await.unwrap().unwrap().proposals
}

async fn open(world: &World, viewer: &Member, next: &Meeting) -> ProposalView {
    page(world, viewer, next).await.open.unwrap()
}

/// A meeting as it stands now.
async fn now(world: &World, next: &Meeting) -> Meeting {
    world.backend.meeting_for(&world.organizer().await, &next.id).await.unwrap().unwrap().meeting
}

async fn choose(world: &World, member: &Member, view: &ProposalView, option: MeetingOption) {
    world.backend.choose_option(&member.id, &view.proposal.id, option).await.unwrap();
}

fn is_over(done: &Result<(), Failed<ProposalRefusal>>) -> bool {
    matches!(done, Err(Failed::Refused(ProposalRefusal::Over)))
}

fn is_not_found(done: &Result<(), Failed<ProposalRefusal>>) -> bool {
    matches!(done, Err(Failed::Refused(ProposalRefusal::NotFound)))
}

/// To whom letters with this subject went, by the first part of their log-in.
async fn written(world: &World, subject: &str) -> Vec<String> {
    world.run_due_jobs().await;
    let letters = world.letters().into_iter().filter(|letter| letter.subject == subject);
    let mut all: Vec<_> = letters.map(|letter| letter.to.split('@').next().unwrap().to_owned()).collect();
    all.sort_unstable();
    all
}

/// How often this was done to a meeting.
async fn times(world: &World, next: &Meeting, verb: Verb) -> usize {
    let about = Subject::from(&next.id);
    let (_, page) = world.backend.events(&world.organizer().await, Some(&about), None).await.unwrap();
    page.items.iter().filter(|event| event.verb == verb).count()
}

/// The evening of the meeting's day, and the afternoon three days later.
fn offered(next: &Meeting) -> [MeetingOption; 2] {
    [next.starts_at.plus(5 * HOUR + HOUR / 2), next.starts_at.plus(3 * DAY)].map(MeetingOption::At)
}

#[tokio::test]
async fn one_press_asks_all_the_others_about_the_times_that_suit_everybody() {
    let world = world().await;
    let (people, next) = flexible(&world).await;
    assert!(page(&world, &people[0], &next).await.movable);
    for one in [&people[0], &people[0], &people[1]] {
        world.backend.propose_move(&one.id, &next.id).await.unwrap();
    }
    let view = open(&world, &people[2], &next).await;
    let [evening, friday] = offered(&next);
    assert_eq!(view.proposal.options, [evening, friday, MeetingOption::Keep]);
    assert_eq!(view.proposal.reason, ProposalReason::Member);
    assert_eq!(view.proposal.closes_at, next.starts_at.plus(-DAY));
    assert_eq!((view.mine, names(&view.silent).len()), (None, 4));
    assert!(!page(&world, &people[2], &next).await.movable, "they are asked already");
    let subject = KO.proposed.of(ProposalReason::Member).subject;
    assert_eq!(written(&world, subject).await, ["walker1", "walker2", "walker3"], "who asked knows");
    assert_eq!(times(&world, &next, Verb::Propose).await, 1);
    let organizer = world.organizer().await;
    let shown = world.backend.meeting_for(&organizer, &next.id).await.unwrap().unwrap().proposal.unwrap();
    assert_eq!((shown.proposal, shown.mine), (view.proposal, None));
}

#[tokio::test]
async fn once_all_have_chosen_it_is_done_and_everybody_is_told() {
    let world = world().await;
    let (people, next) = flexible(&world).await;
    world.backend.propose_move(&people[0].id, &next.id).await.unwrap();
    let view = open(&world, &people[0], &next).await;
    let [evening, friday] = offered(&next);
    for (one, option) in people.iter().zip([friday, evening, MeetingOption::Keep]) {
        choose(&world, one, &view, option).await;
    }
    choose(&world, &people[2], &view, friday).await;
    choose(&world, &people[2], &view, friday).await;
    let seen = open(&world, &people[3], &next).await;
    let who: Vec<_> = seen.ballots.iter().map(|ballot| names(&ballot.people)).collect();
    assert_eq!(who, [vec!["walker1"], vec!["walker0", "walker2"], vec![]]);
    assert_eq!((names(&seen.silent), times(&world, &next, Verb::ChooseOption).await), (vec!["walker3"], 4));
    assert_eq!(now(&world, &next).await, next, "one has not chosen yet");
    choose(&world, &people[3], &view, friday).await;
    let moved = now(&world, &next).await;
    assert_eq!((MeetingOption::At(moved.starts_at), moved.revision, moved.state), (friday, 1, MeetingState::Scheduled));
    assert_eq!(written(&world, KO.change.moved.subject).await, ["walker0", "walker1", "walker2", "walker3"]);
    let steps = world.backend.meeting_for(&world.organizer().await, &next.id).await.unwrap().unwrap().steps;
    assert_eq!((steps.len(), steps[0].cause, times(&world, &next, Verb::MoveMeeting).await), (1, Cause::Vote, 1));
    assert_eq!(page(&world, &people[0], &next).await, Proposals::default(), "they are not asked again");
}

#[tokio::test]
async fn a_changed_vote_counts_as_it_was_last_and_without_half_of_the_group_it_stays_as_it_was() {
    let world = world().await;
    let (people, next) = flexible(&world).await;
    world.backend.propose_move(&people[0].id, &next.id).await.unwrap();
    let view = open(&world, &people[0], &next).await;
    let [_, friday] = offered(&next);
    for one in &people[..2] {
        choose(&world, one, &view, friday).await;
    }
    choose(&world, &people[1], &view, MeetingOption::Keep).await;
    world.run_due_jobs().await;
    let before = world.letters().len();
    wind_to(&world, view.proposal.closes_at.plus(-1));
    assert_eq!(world.backend.advance_proposals().await.unwrap(), 0);
    wind_to(&world, view.proposal.closes_at);
    let late = world.backend.choose_option(&people[2].id, &view.proposal.id, friday).await;
    assert!(is_over(&late), "{late:?}");
    assert_eq!(world.backend.advance_proposals().await.unwrap(), 1);
    assert_eq!(now(&world, &next).await, next);
    assert_eq!(page(&world, &people[0], &next).await, Proposals { open: None, movable: false, kept: true });
    assert_eq!((world.run_due_jobs().await, world.letters().len()), (0, before), "nobody is written to");
    assert_eq!(times(&world, &next, Verb::KeepMeeting).await, 1);
    assert!(is_over(&world.backend.propose_move(&people[3].id, &next.id).await), "once is enough");
}

#[tokio::test]
async fn whoever_leaves_meanwhile_neither_counts_nor_is_waited_for() {
    let world = world().await;
    let (people, next) = flexible(&world).await;
    world.backend.propose_move(&people[3].id, &next.id).await.unwrap();
    let view = open(&world, &people[0], &next).await;
    let [evening, friday] = offered(&next);
    for (one, option) in people[..3].iter().zip([evening, friday, friday]) {
        choose(&world, one, &view, option).await;
    }
    assert_eq!(world.backend.advance_proposals().await.unwrap(), 0, "one has not chosen yet");
    world.backend.erase(&people[3]).await.unwrap();
    take_out(&world, &people[1], &next).await;
    let gone = world.backend.choose_option(&people[1].id, &view.proposal.id, evening).await;
    assert!(is_not_found(&gone), "{gone:?}");
    assert_eq!(world.backend.advance_proposals().await.unwrap(), 1);
    assert_eq!(now(&world, &next).await, next, "of the two who are left each chose something else");
}

#[tokio::test]
async fn whoever_takes_a_break_until_after_the_meeting_is_not_waited_for() {
    let world = world().await;
    let (people, next) = flexible(&world).await;
    world.backend.propose_move(&people[0].id, &next.id).await.unwrap();
    let view = open(&world, &people[0], &next).await;
    world.backend.take_break(&people[3].id, BreakLength::OneMonth).await.unwrap();
    let silent = open(&world, &people[1], &next).await.silent;
    assert!(silent.len() == 3 && !names(&silent).contains(&"walker3"), "nor named as silent: {silent:?}");
    let other = view.ballots.iter().map(|ballot| ballot.option).find(|option| *option != MeetingOption::Keep).unwrap();
    for one in &people[..3] {
        choose(&world, one, &view, other).await;
    }
    assert!(page(&world, &people[0], &next).await.open.is_none(), "it still waits for whoever rests");
    assert_ne!(now(&world, &next).await.starts_at, next.starts_at);
}

#[tokio::test]
async fn of_several_workers_one_does_what_was_chosen() {
    let world = world().await;
    let (people, next) = flexible(&world).await;
    world.backend.propose_move(&people[0].id, &next.id).await.unwrap();
    let view = open(&world, &people[0], &next).await;
    let [evening, _] = offered(&next);
    for one in &people[..2] {
        choose(&world, one, &view, evening).await;
    }
    wind_to(&world, view.proposal.closes_at);
    let other = world.neighbour(0).await;
    let all = tokio::join!(
        world.backend.advance_proposals(),
        other.advance_proposals(),
        world.backend.advance_proposals(),
        other.advance_proposals()
    );
    // A worker that finds the rows held looks again a minute later.
    let done = <[_; 4]>::from(all).into_iter().flatten().sum::<usize>();
    assert_eq!(done + world.backend.advance_proposals().await.unwrap(), 1);
    assert_eq!((now(&world, &next).await.revision, times(&world, &next, Verb::MoveMeeting).await), (1, 1));
    assert_eq!(written(&world, KO.change.moved.subject).await.len(), 4);
}

#[tokio::test]
async fn what_an_organizer_decides_first_ends_it() {
    let world = world().await;
    let (people, next) = flexible(&world).await;
    let organizer = world.organizer().await;
    world.backend.propose_move(&people[0].id, &next.id).await.unwrap();
    let view = open(&world, &people[0], &next).await;
    let [evening, friday] = offered(&next);
    choose(&world, &people[0], &view, friday).await;
    world.backend.move_meeting(&organizer, &next.id, next.starts_at.plus(HOUR)).await.unwrap();
    assert_eq!(page(&world, &people[0], &next).await, Proposals::default());
    assert!(is_over(&world.backend.choose_option(&people[1].id, &view.proposal.id, evening).await));
    wind_to(&world, view.proposal.closes_at.plus(HOUR));
    assert_eq!(world.backend.advance_proposals().await.unwrap(), 0);
    assert_eq!(now(&world, &next).await.starts_at, next.starts_at.plus(HOUR));
    let subject = KO.proposed.of(ProposalReason::Member).subject;
    assert_eq!(written(&world, subject).await, Vec::<String>::new(), "nobody is asked what is decided");
}

#[tokio::test]
async fn only_the_people_of_a_group_ask_and_choose_and_only_about_their_next_meeting() {
    let world = world().await;
    let (people, next) = flexible(&world).await;
    let stranger = world.member("모르는이", "stranger@story.example").await;
    assert!(is_not_found(&world.backend.propose_move(&stranger.id, &next.id).await));
    assert!(is_not_found(&world.backend.propose_move(&people[0].id, &Id::NOBODY).await));
    let later = world.backend.meetings_of(&people[0], &next.group).await.unwrap().unwrap()[1].id;
    assert!(is_over(&world.backend.propose_move(&people[0].id, &later).await));
    world.backend.propose_move(&people[0].id, &next.id).await.unwrap();
    let view = open(&world, &people[0], &next).await;
    let [evening, _] = offered(&next);
    assert!(is_not_found(&world.backend.choose_option(&stranger.id, &view.proposal.id, evening).await));
    assert!(is_not_found(&world.backend.choose_option(&people[0].id, &Id::NOBODY, evening).await));
    for wrong in [MeetingOption::Skip, MeetingOption::At(Moment::from_unix_ms(0))] {
        let done = world.backend.choose_option(&people[0].id, &view.proposal.id, wrong).await;
        assert!(matches!(done, Err(Failed::Refused(ProposalRefusal::NotOffered))), "{done:?}");
    }
}

#[tokio::test]
async fn where_no_other_time_suits_all_nobody_can_be_asked() {
    let world = world().await;
    let (people, next) = flexible(&world).await;
    free_on(&world, &people[3], &["4"]).await;
    assert!(!page(&world, &people[0], &next).await.movable);
    assert!(is_over(&world.backend.propose_move(&people[0].id, &next.id).await));
}
