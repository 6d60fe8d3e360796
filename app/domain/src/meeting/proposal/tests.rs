//! Which times are offered, until when one may choose, and what comes of it.

use super::{
    ballots::{chosen, has_everybody_chosen},
    *,
};
use crate::{
    meeting::MeetingState,
    people::{
        member::Member,
        slot::{Day, Part},
    },
};

fn at(text: &str) -> Moment {
    Moment::parse(text).unwrap()
}

/// On Tuesday, 2026-12-01, at 14:00.
fn meeting() -> Meeting {
    let starts_at = at("2026-12-01T14:00:00+09:00");
    Meeting { id: Id::NOBODY, group: Id::NOBODY, sequence: 2, starts_at, state: MeetingState::Scheduled, revision: 0 }
}

fn weekly() -> (Option<Moment>, Option<Moment>) {
    let start = meeting().starts_at;
    (Some(start.plus(-7 * DAY)), Some(start.plus(7 * DAY)))
}

fn times(slots: &[(Day, Part)], now: &str) -> Vec<String> {
    let slots: Vec<_> = slots.iter().map(|(day, part)| Slot::at(*day, *part)).collect();
    other_times(&meeting(), &slots, at(now), weekly()).into_iter().map(|time| time.seoul().to_string()).collect()
}

fn member(n: u128) -> Id<Member> {
    ulid::Ulid::from(n).into()
}

#[test]
fn each_other_half_day_is_offered_once_within_the_week_around_the_meeting() {
    let slots = [
        (Day::Tuesday, Part::Afternoon),
        (Day::Tuesday, Part::Evening),
        (Day::Friday, Part::Morning),
        (Day::Sunday, Part::Morning),
    ];
    let early = times(&slots, "2026-11-26T11:00:00+09:00");
    assert_eq!(early, ["2026-11-29T10:00:00", "2026-12-01T19:30:00", "2026-12-04T10:00:00"]);
    assert_eq!(times(&slots[..1], "2026-11-26T11:00:00+09:00"), Vec::<String>::new());
}

#[test]
fn another_time_is_a_day_ahead_and_two_where_there_is_time_to_choose_on_one() {
    let slots = [(Day::Sunday, Part::Afternoon), (Day::Wednesday, Part::Morning), (Day::Friday, Part::Evening)];
    let two_days = times(&slots, "2026-11-27T14:00:01+09:00");
    assert_eq!(two_days, ["2026-12-02T10:00:00", "2026-12-04T19:30:00"], "Sunday is too near");
    let late = times(&slots, "2026-12-01T10:00:01+09:00");
    assert_eq!(late, ["2026-12-04T19:30:00"], "so is tomorrow morning");
}

#[test]
fn a_few_times_near_the_meeting_are_offered_and_none_on_a_public_holiday() {
    let all: Vec<_> = Day::ALL.into_iter().flat_map(|day| Part::ALL.map(|part| (day, part))).collect();
    assert_eq!(times(&all, "2026-11-20T10:00:00+09:00").len(), MOST_TIMES);
    let christmas = Meeting { starts_at: at("2026-12-24T14:00:00+09:00"), ..meeting() };
    let friday = [Slot::at(Day::Friday, Part::Morning)];
    assert_eq!(other_times(&christmas, &friday, at("2026-12-20T10:00:00+09:00"), (None, None)), []);
}

#[test]
fn people_choose_until_a_day_before_the_first_time_and_later_only_where_it_is_late() {
    let start = meeting().starts_at;
    let until = |reason, times: &[Moment], now: &str| {
        Proposal::new(Id::NOBODY, &meeting(), reason, times, at(now)).map(|one| one.closes_at)
    };
    let (before, after) = (start.plus(-DAY), start.plus(2 * DAY));
    let early = "2026-11-20T10:00:00+09:00";
    assert_eq!(until(ProposalReason::Member, &[after], early), Some(start.plus(-DAY)));
    assert_eq!(until(ProposalReason::Member, &[before, after], early), Some(before.plus(-DAY)));
    assert_eq!(until(ProposalReason::Holiday, &[], early), Some(start.plus(-DAY)));
    let late = "2026-11-30T14:00:00+09:00";
    assert_eq!(until(ProposalReason::Few, &[after], late), Some(start.plus(-3 * HOUR)));
    assert_eq!(until(ProposalReason::Few, &[], late), None, "there is nothing to choose from");
    assert_eq!(until(ProposalReason::Few, &[after], "2026-12-01T10:00:00+09:00"), Some(start.plus(-3 * HOUR)));
    assert_eq!(until(ProposalReason::Few, &[after], "2026-12-01T10:00:01+09:00"), None, "there is no time to choose");
    assert!(
        askable_after(at("2026-12-01T10:00:00+09:00")) < start
            && askable_after(at("2026-12-01T10:00:01+09:00")) >= start
    );
}

#[test]
fn the_option_with_most_votes_wins_if_half_of_the_group_chose_it() {
    use MeetingOption::{At, Keep, Skip};
    let (one, other) = (At(at("2026-12-02T10:00:00+09:00")), At(at("2026-12-03T10:00:00+09:00")));
    let options = [one, other, Skip, Keep];
    let group: Vec<_> = (0..5).map(member).collect();
    let decide = |votes: &[(u128, MeetingOption)]| {
        let votes: Vec<_> = votes.iter().map(|(n, option)| (member(*n), *option)).collect();
        chosen(&options, &group, &votes)
    };
    assert_eq!(decide(&[(0, one), (1, one), (2, one), (3, other), (4, Keep)]), Some(one));
    assert_eq!(decide(&[(0, one), (1, one), (2, other)]), None, "two of five are not half");
    assert_eq!(decide(&[(0, Keep), (1, Keep), (2, Keep), (3, one)]), None);
    assert_eq!(decide(&[(0, one), (1, one), (7, one)]), None, "who is not in the group is not counted");
    assert_eq!(decide(&[]), None);
    let four = &group[..4];
    let tie = [(member(0), one), (member(1), one), (member(2), other), (member(3), other)];
    assert_eq!(chosen(&options, four, &tie), None, "of two with as many none has most");
    assert_eq!(chosen(&options, four, &tie[..3]), Some(one), "two of four are half");
    assert_eq!(chosen(&options, &[], &[]), None);
    assert!(has_everybody_chosen(four, &tie) && !has_everybody_chosen(&group, &tie));
}

#[test]
fn an_option_is_read_as_it_was_written() {
    for option in [MeetingOption::Keep, MeetingOption::Skip, MeetingOption::At(at("2026-12-02T10:00:00+09:00"))] {
        assert_eq!(MeetingOption::parse(&option.key()), Some(option));
    }
    assert_eq!(MeetingOption::parse("tomorrow"), None);
    for reason in [ProposalReason::Member, ProposalReason::Few, ProposalReason::Holiday] {
        assert_eq!(ProposalReason::parse(reason.key()), Some(reason));
    }
}
