//! Whoever waits for a seat in a full group is asked in their turn, for a day, and one after the other.

mod cast;
mod chance;

use backend::{
    groups::{leave::NotInGroup, waiting::RequestRefusal},
    operation::Failed,
};
use domain::{
    base::{
        id::Id,
        moment::{DAY, HOUR, MINUTE, Moment},
    },
    group::offer::{MOST_REQUESTS, OfferAnswer, OfferOutcome},
    people::{breaks::BreakLength, login::Login},
    text::{KO, Language},
};

use self::cast::{ended, full_group, lists, look, offer_of, people_in, place, waiting_for, who_is_asked};
use crate::cast::{free_on, group_of, neighbour, neighbours, published_round, wind_to, world};

#[tokio::test]
async fn a_full_group_that_suits_is_shown_without_a_name_of_its_people() {
    let world = world().await;
    let (walkers, group) = full_group(&world).await;
    let newcomer = neighbour(&world, "newcomer", &["olle", "baduk"], &["4"]).await;
    let found = lists(&world, &newcomer).await;
    assert_eq!(found.groups.items.len(), 1);
    let shown = &found.groups.items[0];
    assert_eq!((shown.group.id, shown.people, shown.shared.as_slice()), (group, 6, ["olle".to_owned()].as_slice()));
    let said = format!("{found:?}");
    assert!(walkers.iter().all(|walker| !said.contains(&walker.name) && !said.contains(walker.id.as_str())));
    for (name, interests, slots) in [("other-day", "olle", "7"), ("other-taste", "baduk", "4")] {
        let other = neighbour(&world, name, &[interests], &[slots]).await;
        assert!(lists(&world, &other).await.groups.items.is_empty(), "{name}");
        let asked = world.backend.ask_for_seat(&other.id, &group).await;
        assert!(matches!(asked, Err(Failed::Refused(RequestRefusal::NotWaitable))), "{name}");
    }
    assert!(world.backend.waiting_lists(&walkers[0]).await.unwrap().is_none(), "who has a group waits for none");
}

#[tokio::test]
async fn a_group_with_a_seat_is_nothing_to_wait_for() {
    let world = world().await;
    neighbours(&world, 5).await;
    published_round(&world).await;
    let newcomer = neighbour(&world, "newcomer", &["olle"], &["4"]).await;
    assert!(lists(&world, &newcomer).await.groups.items.is_empty());
}

#[tokio::test]
async fn who_asked_first_is_asked_first_and_where_two_asked_at_once_the_lower_id() {
    let world = world().await;
    let (walkers, group) = full_group(&world).await;
    let late = waiting_for(&world, "late", &group).await;
    let mut twins = [late, waiting_for(&world, "twin", &group).await];
    twins.sort_by_key(|twin| twin.id);
    // Whoever signed up last asked first.
    let first = neighbour(&world, "first", &["olle", "garden"], &["4"]).await;
    world.advance_calendar(-1);
    world.backend.ask_for_seat(&first.id, &group).await.unwrap();
    world.advance_calendar(1);
    for (ahead, who) in [&first, &twins[0], &twins[1]].into_iter().enumerate() {
        assert_eq!(place(&world, who, &group).await, Some(ahead), "{}", who.name);
    }
    world.backend.leave_group(&walkers[0].id, &group).await.unwrap();
    assert_eq!(look(&world).await, 1);
    assert_eq!(who_is_asked(&world, &group).await, [first.id]);
    for (no, yes) in [(&first, &twins[0]), (&twins[0], &twins[1])] {
        let offer = offer_of(&world, no).await.unwrap().offer.id;
        world.backend.answer_offer(&no.id, &offer, OfferAnswer::Later).await.unwrap();
        assert_eq!(look(&world).await, 1);
        assert_eq!(who_is_asked(&world, &group).await, [yes.id]);
        assert_eq!(place(&world, no, &group).await, None, "whoever says no waits no longer");
    }
    assert_eq!(people_in(&world, &group).await, 5);
    assert_eq!(ended(&world, &first).await, None, "nobody is told what they said themselves");
}

#[tokio::test]
async fn an_offer_stands_for_a_day_and_then_the_next_is_asked_once_by_however_many_workers() {
    let world = world().await;
    let (walkers, group) = full_group(&world).await;
    let first = waiting_for(&world, "first", &group).await;
    world.advance_calendar(1);
    let second = waiting_for(&world, "second", &group).await;
    world.backend.erase(&walkers[5]).await.unwrap();
    assert_eq!(look(&world).await, 1, "a seat is free once somebody leaves the service");
    world.run_due_jobs().await;
    let seen = world.letters().len();
    world.advance_calendar(DAY - 1);
    assert_eq!((look(&world).await, who_is_asked(&world, &group).await), (0, vec![first.id]));
    let late = offer_of(&world, &first).await.unwrap().offer.id;
    world.advance_calendar(1);
    assert!(offer_of(&world, &first).await.is_none(), "it is over by the clock, whatever workers do");
    let refused = world.backend.answer_offer(&first.id, &late, OfferAnswer::Together).await;
    assert!(refused.is_err());
    let other = world.neighbour(0).await;
    // Whoever finds the rows held looks again a minute later.
    _ = tokio::join!(world.backend.advance_offers(), other.advance_offers());
    _ = look(&world).await;
    assert_eq!(who_is_asked(&world, &group).await, [second.id]);
    assert_eq!(ended(&world, &first).await, Some(OfferOutcome::Expired));
    world.run_due_jobs().await;
    let letters = world.letters().split_off(seen);
    assert_eq!(letters.iter().map(|letter| letter.to.as_str()).collect::<Vec<_>>(), ["second@story.example"]);
    world.backend.ask_for_seat(&first.id, &group).await.unwrap();
    assert_eq!(place(&world, &first, &group).await, Some(1), "they may wait again, behind the others");
}

#[tokio::test]
async fn by_night_nobody_is_written_to_and_the_day_begins_to_count_in_the_morning() {
    let world = world().await;
    let (walkers, group) = full_group(&world).await;
    let first = waiting_for(&world, "first", &group).await;
    world.backend.change_login(&first, &Login::parse("010-1234-5678").unwrap(), None).await.unwrap();
    world.run_due_jobs().await;
    let night = Moment::parse("2026-11-21T22:00:00+09:00").unwrap();
    world.advance(night.unix_ms() - world.backend.now().unix_ms());
    world.backend.leave_group(&walkers[0].id, &group).await.unwrap();
    assert_eq!(look(&world).await, 1);
    let offer = offer_of(&world, &first).await.unwrap().offer;
    assert_eq!(offer.ends_at, Moment::parse("2026-11-23T09:00:00+09:00").unwrap());
    let seen = world.texts().len();
    world.advance(11 * HOUR - 1);
    world.run_due_jobs().await;
    assert_eq!(world.texts().len(), seen);
    world.advance(1);
    world.run_due_jobs().await;
    let text = world.texts().pop().unwrap();
    assert_eq!(world.texts().len(), seen + 1);
    assert_eq!(text.template.as_ref().unwrap().name, KO.seat_letter.offered.text.name);
    let address = world.backend.offer_address(&offer.id, &first.id);
    for part in [address, offer.ends_at.dated(Language::Ko)] {
        assert!(text.body.contains(&part) && !text.body.contains("#{"), "{part} in {}", text.body);
    }
}

#[tokio::test]
async fn who_says_yes_has_the_seat_and_waits_nowhere_any_more() {
    let world = world().await;
    let (walkers, group) = full_group(&world).await;
    let first = waiting_for(&world, "first", &group).await;
    world.backend.leave_group(&walkers[0].id, &group).await.unwrap();
    look(&world).await;
    let offer = offer_of(&world, &first).await.unwrap().offer;
    world.run_due_jobs().await;
    let seen = world.letters().len();
    for _ in 0..2 {
        world.backend.answer_offer(&first.id, &offer.id, OfferAnswer::Together).await.unwrap();
    }
    assert!(world.backend.answer_offer(&first.id, &offer.id, OfferAnswer::Later).await.is_err());
    assert_eq!(group_of(&world, &first).await.group.id, group);
    assert_eq!(people_in(&world, &group).await, 6);
    assert!(world.backend.waiting_lists(&first).await.unwrap().is_none());
    world.run_due_jobs().await;
    let told = world.letters().split_off(seen);
    let placed = told.iter().filter(|letter| letter.to == "first@story.example").count();
    assert_eq!((told.len(), placed), (6, 1), "the others read who comes");
}

#[tokio::test]
async fn an_address_answers_without_a_log_in_and_opening_it_changes_nothing() {
    let world = world().await;
    let (walkers, group) = full_group(&world).await;
    let first = waiting_for(&world, "first", &group).await;
    world.backend.leave_group(&walkers[0].id, &group).await.unwrap();
    look(&world).await;
    let offer = offer_of(&world, &first).await.unwrap().offer;
    let address = world.backend.offer_address(&offer.id, &first.id);
    let token = address.rsplit('/').next().unwrap().to_owned();
    for _ in 0..2 {
        let view = world.backend.offered_by(&token).await.unwrap().unwrap();
        assert!(view.offer.is_open(view.now) && view.about.group.id == group && view.name == "first");
    }
    let forged = world.backend.offer_address(&offer.id, &walkers[1].id);
    let forged = forged.rsplit('/').next().unwrap();
    assert!(world.backend.offered_by(forged).await.unwrap().is_none());
    assert!(world.backend.answer_offer_by(forged, OfferAnswer::Later).await.is_err());
    world.backend.answer_offer_by(&token, OfferAnswer::Together).await.unwrap();
    assert_eq!(group_of(&world, &first).await.group.id, group);
    assert_eq!(world.backend.offered_by(&token).await.unwrap().unwrap().offer.outcome, Some(OfferOutcome::Taken));
}

#[tokio::test]
async fn an_organizer_sees_who_waits_and_takes_an_offer_back() {
    let world = world().await;
    let (walkers, group) = full_group(&world).await;
    let first = waiting_for(&world, "first", &group).await;
    world.advance_calendar(1);
    let second = waiting_for(&world, "second", &group).await;
    world.backend.leave_group(&walkers[0].id, &group).await.unwrap();
    look(&world).await;
    let organizer = world.organizer().await;
    let listed = world.backend.waiters(&organizer, &group, None).await.unwrap().items;
    let shown: Vec<_> = listed.iter().map(|one| (one.member, one.offer.is_some())).collect();
    assert_eq!(shown, [(first.id, true), (second.id, false)]);
    let offer = listed[0].offer.as_ref().unwrap().id;
    for _ in 0..2 {
        assert!(world.backend.withdraw_offer(&organizer, &offer).await.unwrap());
    }
    assert!(world.backend.answer_offer(&first.id, &offer, OfferAnswer::Together).await.is_err());
    assert_eq!(ended(&world, &first).await, Some(OfferOutcome::Withdrawn));
    look(&world).await;
    assert_eq!(who_is_asked(&world, &group).await, [second.id]);
    assert!(!world.backend.withdraw_offer(&organizer, &Id::NOBODY).await.unwrap());
}

#[tokio::test]
async fn who_cannot_come_is_passed_over_and_keeps_their_place() {
    let world = world().await;
    let (walkers, group) = full_group(&world).await;
    let mut all = Vec::new();
    for name in ["busy", "rests", "ready"] {
        all.push(waiting_for(&world, name, &group).await);
        world.advance_calendar(1);
    }
    free_on(&world, &all[0], &["7"]).await;
    world.backend.take_break(&all[1].id, BreakLength::OneMonth).await.unwrap();
    world.backend.leave_group(&walkers[0].id, &group).await.unwrap();
    look(&world).await;
    assert_eq!(who_is_asked(&world, &group).await, [all[2].id]);
    free_on(&world, &all[0], &["4"]).await;
    world.backend.come_back(&all[1].id).await.unwrap();
    world.backend.leave_group(&walkers[1].id, &group).await.unwrap();
    look(&world).await;
    let mut asked = vec![all[0].id, all[2].id];
    asked.sort();
    let mut found = who_is_asked(&world, &group).await;
    found.sort();
    assert_eq!(found, asked, "as many offers as there are seats");
    world.backend.take_break(&all[0].id, BreakLength::OneMonth).await.unwrap();
    look(&world).await;
    let mut found = who_is_asked(&world, &group).await;
    found.sort();
    let mut asked = vec![all[1].id, all[2].id];
    asked.sort();
    assert_eq!(found, asked, "whoever begins to rest is asked no longer");
}

#[tokio::test]
async fn nobody_waits_for_more_than_a_few_groups_and_each_list_is_left_by_one_word() {
    let world = world().await;
    let mut groups = Vec::new();
    for n in 0..=MOST_REQUESTS {
        let mut walkers = Vec::new();
        for one in 0..6 {
            walkers.push(neighbour(&world, &format!("walker{n}x{one}"), &["olle", "garden"], &["4"]).await);
        }
        published_round(&world).await;
        groups.push(group_of(&world, &walkers[0]).await.group.id);
    }
    let newcomer = neighbour(&world, "newcomer", &["olle"], &["4"]).await;
    assert_eq!(lists(&world, &newcomer).await.groups.items.len(), 3, "a few on their home");
    let page = world.backend.waiting_page(&newcomer, None).await.unwrap().unwrap();
    assert_eq!(page.groups.items.len(), MOST_REQUESTS + 1);
    for group in &groups[..MOST_REQUESTS] {
        for _ in 0..2 {
            world.backend.ask_for_seat(&newcomer.id, group).await.unwrap();
        }
    }
    let more = world.backend.ask_for_seat(&newcomer.id, &groups[MOST_REQUESTS]).await;
    assert!(matches!(more, Err(Failed::Refused(RequestRefusal::Enough))));
    for _ in 0..2 {
        world.backend.stop_asking(&newcomer.id, &groups[0]).await.unwrap();
    }
    world.backend.ask_for_seat(&newcomer.id, &groups[MOST_REQUESTS]).await.unwrap();
    assert_eq!(lists(&world, &newcomer).await.requests.len(), MOST_REQUESTS);
}

#[tokio::test]
async fn leaving_a_group_is_always_possible_and_done_once() {
    let world = world().await;
    let (walkers, group) = full_group(&world).await;
    let stranger = neighbour(&world, "stranger", &["olle"], &["4"]).await;
    let refused = world.backend.leave_group(&stranger.id, &group).await;
    assert!(matches!(refused, Err(Failed::Refused(NotInGroup))));
    let before = world.backend.room_of(&group).await.unwrap();
    for _ in 0..2 {
        world.backend.leave_group(&walkers[0].id, &group).await.unwrap();
    }
    world.run_due_jobs().await;
    assert!(world.backend.groups_of(&walkers[0].id).await.unwrap().is_empty());
    assert_eq!(people_in(&world, &group).await, 5);
    let after = world.backend.room_of(&group).await.unwrap();
    assert!(before.is_some() && after.is_some() && before != after, "the others meet in another room");
    let again = world.backend.ask_for_seat(&walkers[0].id, &group).await;
    assert!(matches!(again, Err(Failed::Refused(RequestRefusal::NotWaitable))), "they have met everybody there");
}

#[tokio::test]
async fn whoever_leaves_the_service_leaves_the_others_in_another_room_once_no_meeting_is_on() {
    let world = world().await;
    let (walkers, group) = full_group(&world).await;
    let next = group_of(&world, &walkers[0]).await.next.unwrap();
    let before = world.backend.room_of(&group).await.unwrap();
    let during = next.starts_at.plus(10 * MINUTE);
    world.advance(during.unix_ms() - world.backend.now().unix_ms());
    world.backend.erase(&walkers[0]).await.unwrap();
    world.run_due_jobs().await;
    assert_eq!(world.backend.room_of(&group).await.unwrap(), before, "whoever loses the line finds the others");
    world.advance(3 * HOUR);
    world.run_due_jobs().await;
    let after = world.backend.room_of(&group).await.unwrap();
    assert!(after.is_some() && after != before);
    wind_to(&world, next.starts_at.plus(2 * DAY));
    for one in &walkers[1..] {
        world.backend.erase(one).await.unwrap();
    }
    world.run_due_jobs().await;
    assert_eq!(world.backend.room_of(&group).await.unwrap(), None, "a group of nobody needs none");
    let left = world.backend.group_for(&world.organizer().await, &group).await.unwrap().unwrap();
    assert!(left.meetings.iter().all(|one| !one.takes_answers(left.now)), "and does not meet any more");
}
