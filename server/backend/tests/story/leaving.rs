//! Who leaves takes all that is held about them away first, and nothing of it stays.

mod columns;
mod large;

use std::collections::BTreeSet;

use backend::{
    access::Organizer,
    people::sessions::StoredSession,
    store::{
        Dialect, Unrecorded,
        candidates::{offers, requests},
        meetings::{guests, no_shows},
    },
    testing::World,
};
use domain::{
    base::{
        id::Id,
        moment::{HOUR, MINUTE},
    },
    group::{
        host::HostLine,
        offer::{OfferOutcome, SeatOffer},
    },
    meeting::{self, Meeting, proposal::MeetingOption, vote::VoteChoice},
    people::{
        breaks::BreakLength,
        member::Member,
        person::CallName,
        place::{Area, MovingStage},
        profile::{Circumstances, Decade, Gender, Slots},
    },
    praise::{
        Face, Feedback, Note, PraiseKind, Reply, Thanks,
        growth::VoidReason,
        own_tree::TreeName,
        worry::{DeskNote, WorryText},
    },
    round::Wish,
    text::KO,
};
use serde_json::Value;
use sqlx::{AssertSqlSafe, query_as, query_scalar};

use self::columns::{
    COLUMNS, NOBODYS,
    Told::{As, Not},
};
use crate::birthdays::two_cards;
use crate::cast::{
    between, computed_round, free_on, group_of, neighbours, next_morning, published_round, wind_to, world,
};

/// Columns of all tables, as `table.column`, from the database itself.
async fn columns(world: &World) -> Vec<String> {
    let statement = match world.store().dialect() {
        Dialect::Sqlite => {
            "select m.name || '.' || p.name from sqlite_master m join pragma_table_info(m.name) p
             where m.type = 'table' and m.name not like 'sqlite_%'"
        }
        Dialect::Postgres => {
            "select table_name::text || '.' || column_name::text from information_schema.columns
             where table_schema = current_schema()"
        }
    };
    query_scalar(statement).fetch_all(&mut *world.store().read().await.unwrap()).await.unwrap()
}

/// Columns that refer to people, as `table.column`, from the database itself.
async fn references(world: &World) -> Vec<String> {
    let statement = match world.store().dialect() {
        Dialect::Sqlite => {
            "select m.name || '.' || f.\"from\" from sqlite_master m join pragma_foreign_key_list(m.name) f
             where m.type = 'table' and f.\"table\" = 'member'"
        }
        Dialect::Postgres => {
            "select c.conrelid::regclass::text || '.' || a.attname::text from pg_constraint c
             join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
             where c.contype = 'f' and c.confrelid = 'member'::regclass"
        }
    };
    query_scalar(statement).fetch_all(&mut *world.store().read().await.unwrap()).await.unwrap()
}

/// Where one of these words stands in the database, as `table.column`.
async fn that_hold(world: &World, words: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for column in columns(world).await {
        let (table, name) = column.split_once('.').unwrap();
        let statement = format!("select cast({name} as text) from {table} where {name} is not null");
        let mut conn = world.store().read().await.unwrap();
        if table == "_sqlx_migrations" {
            continue;
        }
        let values: Vec<(String,)> = query_as(AssertSqlSafe(statement)).fetch_all(&mut *conn).await.unwrap();
        let holds = |(value,): &(String,)| words.iter().any(|word| value.contains(word));
        found.extend(values.iter().any(holds).then_some(column));
    }
    found
}

const NAME: &str = "떠날이뿐";
const TREE: &str = "떠난이의나무";
const LOGIN: &str = "only-who-leaves@story.example";
const WRITTEN: &str = "떠나는분이모임에적은말";
const CONTACT: &str = "+821087654321";
const RECEIVED: &str = "떠나는분께만드린말";

/// An organizer who is in a group, has met and thanked somebody and was thanked: with something in every table.
async fn full_life(world: &World) -> (Member, Member) {
    let people = neighbours(world, 5).await;
    let (who, other) = (people[0].clone(), people[1].clone());
    let told = Circumstances {
        slots: Slots::parse(["4"]).unwrap(),
        area: Area::Seogwipo,
        stage: MovingStage::Planning,
        decade: Decade::new(1950),
        gender: Gender::parse("f").unwrap(),
    };
    world.backend.set_circumstances(&who.id, &told).await.unwrap();
    world.backend.rename(&who.id, &CallName::parse(NAME).unwrap()).await.unwrap();
    let own = TreeName::parse(TREE).unwrap();
    world.backend.name_tree(&who.id, own.as_ref()).await.unwrap();
    world.backend.see_tree(&who.id, 3).await.unwrap();
    world.backend.change_login(&who, &domain::people::login::Login::parse(LOGIN).unwrap(), None).await.unwrap();
    let contact = domain::people::login::Login::parse(CONTACT).unwrap();
    world.backend.add_contact(&world.backend.member(&who.id).await.unwrap().unwrap(), &contact).await.unwrap();
    world.backend.make_calendar_address(&who.id).await.unwrap();
    published_round(world).await;
    let summary = group_of(world, &who).await;
    let next = summary.next.unwrap();
    ask_about(world, &people, &next.id).await;
    world.backend.set_circumstances(&who.id, &told).await.unwrap();
    wind_to(world, next.starts_at.plus(-5 * MINUTE));
    for person in [&who, &other] {
        world.backend.join(person, &summary.group.id).await.unwrap();
    }
    world.backend.practise(&who).await.unwrap();
    world.backend.ask_help(&who.id, &summary.group.id).await.unwrap();
    world.backend.give_help(&world.organizer().await, &next.id, &who.id).await.unwrap();
    world.advance_calendar(meeting::LENGTH + 10 * MINUTE);
    let note = |to: &Member, text: &str| Thanks {
        to: to.id,
        kinds: vec![PraiseKind::Warm],
        note: Note::parse(text).unwrap(),
        again: true,
        apart: false,
        signed: true,
    };
    let said = Feedback {
        thanks: vec![note(&other, "떠나는분이남긴말")],
        face: Some(Face::Joyful),
        line: Note::parse(WRITTEN).unwrap(),
        worry: Some(WorryText::parse(WRITTEN).unwrap()),
    };
    world.backend.thank(&who, &next.id, &said).await.unwrap();
    world.backend.thank(&other, &next.id, &vec![note(&who, RECEIVED)].into()).await.unwrap();
    next_morning(world).await;
    world.run_due_jobs().await;
    let letter = world.backend.letters(&who.id, None).await.unwrap().items[0].id;
    world.backend.answer_letter(&who.id, &letter, &Reply::parse(WRITTEN).unwrap()).await.unwrap();
    let organizer = world.organizer().await;
    let (worries, _) = world.backend.worries(&organizer, None).await.unwrap();
    world
        .backend
        .look_at_worry(&organizer, &worries.items[0].id, &DeskNote::parse("전화했어요").unwrap())
        .await
        .unwrap();
    two_cards(world, &who, &other, [RECEIVED, WRITTEN]).await;
    void_one(world, &who, &other).await;
    miss_a_meeting(world, &who, &next).await;
    world.backend.see_letters(&who.id).await.unwrap();
    // Twice: the second one is used up by the third.
    for _ in 0..2 {
        world.backend.make_key(&world.organizer().await, &who.id).await.unwrap().unwrap();
    }
    let session = StoredSession {
        id: "an id that only a browser knows".into(),
        data: format!("{{\"member\":\"{}\"}}", who.id),
        member: Some(who.id),
        expires_at: world.backend.now().plus(HOUR),
    };
    assert!(world.backend.create_session(&session).await.unwrap());
    world.backend.take_break(&who.id, BreakLength::OneMonth).await.unwrap();
    // Whoever rests is no host.
    world.backend.come_back(&who.id).await.unwrap();
    world.backend.become_host(&who.id, &summary.group.id).await.unwrap();
    let line = HostLine::parse(WRITTEN).unwrap();
    world.backend.write_line(&who.id, &summary.group.id, &line).await.unwrap();
    let last = world.backend.meetings_of(&who, &summary.group.id).await.unwrap().unwrap().pop().unwrap();
    wind_to(world, last.starts_at);
    world.backend.vote(&who.id, &summary.group.id, VoteChoice::Mixed).await.unwrap();
    (world.backend.member(&who.id).await.unwrap().unwrap(), other)
}

/// An organizer has something not count from which somebody's 황금향 grew.
async fn void_one(world: &World, who: &Member, other: &Member) {
    let by = world.organizer().await;
    let lines = between(world, who, other).await;
    let line = lines.iter().find(|line| line.of.id == who.id).unwrap();
    world.backend.void_growth(&by, &line.id, &VoidReason::parse("서로에게만 전하셨어요").unwrap()).await.unwrap();
}

/// Somebody's name stands in a room, Zoom knows them by a number, they wait for a seat, and they were called since they had not come.
async fn miss_a_meeting(world: &World, who: &Member, meeting: &Meeting) {
    let mut tx = world.store().begin().await.unwrap();
    guests::put(&mut tx, &meeting.id, NAME, world.backend.now()).await.unwrap();
    sqlx::query("insert into room_registrant (registrant, group_id, member_id) values ('r1', $1, $2)")
        .bind(meeting.group.as_str())
        .bind(who.id.as_str())
        .execute(&mut *tx)
        .await
        .unwrap();
    no_shows::set(&mut tx, meeting, &who.id, true).await.unwrap();
    let (now, id) = (world.backend.now(), world.new_id());
    let offer = SeatOffer { id, group: meeting.group, member: who.id, ends_at: now, outcome: None };
    requests::add(&mut tx, &meeting.group, &who.id, now).await.unwrap();
    offers::insert(&mut tx, &offer, now).await.unwrap();
    offers::close(&mut tx, &offer.id, OfferOutcome::Declined, now).await.unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
    world.backend.note_call(&world.organizer().await, &meeting.id, &who.id).await.unwrap();
}

/// Has the first of these ask the others about another time for their meeting, and choose.
async fn ask_about(world: &World, people: &[Member], meeting: &Id<Meeting>) {
    for one in people {
        free_on(world, one, &["4", "13"]).await;
    }
    let (who, group) = (&people[0], group_of(world, &people[0]).await.group.id);
    world.backend.propose_move(&who.id, meeting).await.unwrap();
    let open = world.backend.group(who, &group).await.unwrap().unwrap().proposals.open.unwrap();
    world.backend.choose_option(&who.id, &open.proposal.id, MeetingOption::Keep).await.unwrap();
}

/// Makes somebody an organizer who has made a key and started a round.
async fn make_organizer(world: &World, who: &Member, other: &Member) -> Member {
    let mut tx = world.store().begin().await.unwrap();
    sqlx::query("insert into member_role (member_id, role, scope, at) values ($1, 'organizer', 'all', 0)")
        .bind(who.id.as_str())
        .execute(&mut *tx)
        .await
        .unwrap();
    sqlx::query("update membership set left_at = joined_at where member_id = $1")
        .bind(who.id.as_str())
        .execute(&mut *tx)
        .await
        .unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
    let who = world.backend.member(&who.id).await.unwrap().unwrap();
    let organizer = Organizer::of(&who).unwrap();
    world.backend.make_key(&organizer, &other.id).await.unwrap().unwrap();
    world.backend.start_round(&organizer).await.unwrap();
    let letter = world.backend.letters(&other.id, None).await.unwrap().items[0].id;
    world.backend.report_letter(&other.id, &letter).await.unwrap();
    let (worries, _) = world.backend.worries(&organizer, None).await.unwrap();
    let reason = DeskNote::parse("불편하다고 하셔서요").unwrap();
    world.backend.look_at_writer(&organizer, &worries.items[0].id, &reason).await.unwrap();
    who
}

#[tokio::test]
async fn every_column_about_a_person_stands_in_their_file_or_has_a_reason_not_to() {
    let world = world().await;
    let (all, refer) = (columns(&world).await, references(&world).await);
    assert!(all.len() > 60 && refer.len() > 10, "the schema was not read: {all:?} {refer:?}");
    let table = |column: &str| column.split('.').next().unwrap().to_owned();
    let of_people: BTreeSet<String> =
        refer.iter().chain(all.iter().filter(|column| column.contains("member"))).map(|column| table(column)).collect();
    let unlisted: Vec<_> = all
        .iter()
        .filter(|column| {
            let listed = COLUMNS.iter().any(|(listed, _)| listed == column);
            let nobodys =
                NOBODYS.iter().any(|(listed, _)| *listed == table(column)) && !of_people.contains(&table(column));
            !listed && !nobodys
        })
        .collect();
    assert!(unlisted.is_empty(), "neither in the file that people take away nor with a reason: {unlisted:?}");
    let gone: Vec<_> = COLUMNS
        .iter()
        .filter(|(column, _)| !all.iter().any(|found| found == column))
        .map(|(column, _)| column)
        .collect();
    assert!(gone.is_empty(), "no longer there: {gone:?}");
    assert!(COLUMNS.iter().all(|(_, told)| !matches!(told, Not(why) if why.is_empty())));
    assert!(NOBODYS.iter().all(|(_, why)| !why.is_empty()));

    let (who, other) = full_life(&world).await;
    let who = make_organizer(&world, &who, &other).await;
    let file = serde_json::to_value(world.backend.export(&who).await.unwrap()).unwrap();
    let empty = |value: &Value| match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(map) => map.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    };
    let missing: Vec<_> = COLUMNS
        .iter()
        .filter_map(|(column, told)| match told {
            As(path) => file.pointer(path).is_none_or(empty).then_some((column, path)),
            Not(_) => None,
        })
        .collect();
    assert!(missing.is_empty(), "{missing:?} of {file:#}");
}

#[tokio::test]
async fn who_left_stands_in_no_column_and_what_they_gave_stays_without_a_name() {
    let world = world().await;
    let (who, other) = full_life(&world).await;
    world
        .backend
        .forgot(&domain::people::login::Login::parse(LOGIN).unwrap(), &KO, std::net::IpAddr::from([127, 0, 0, 1]))
        .await
        .unwrap();
    let words = [who.id.as_str(), NAME, LOGIN, CONTACT, RECEIVED, WRITTEN];
    assert!(that_hold(&world, &words).await.len() > 10);
    world.backend.erase(&who).await.unwrap();
    assert_eq!(that_hold(&world, &words).await, Vec::<String>::new());
    let letters = world.backend.letters(&other.id, None).await.unwrap().items;
    assert_eq!((letters[0].note.as_str(), letters[0].from.as_deref()), ("떠나는분이남긴말", None));
}

#[tokio::test]
async fn who_leaves_before_their_log_in_is_proven_leaves_no_code_behind() {
    let world = World::with(|parts| parts.verify.mail = true).await;
    let who = world.member(NAME, LOGIN).await;
    assert!(that_hold(&world, &[who.id.as_str()]).await.contains(&"login_code.member_id".to_owned()));
    world.backend.erase(&who).await.unwrap();
    assert_eq!(that_hold(&world, &[who.id.as_str(), NAME, LOGIN]).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_draft_of_a_round_and_its_wishes_say_no_longer_who_left_and_are_not_announced() {
    let world = world().await;
    let organizer = world.organizer().await;
    let people = neighbours(&world, 9).await;
    let first = computed_round(&world).await;
    let wish = Wish::Together(people[0].id.to_string(), people[1].id.to_string());
    let second = world.backend.start_again(&organizer, &first, wish).await.unwrap();
    world.run_due_jobs().await;
    let third = world.backend.start_again(&organizer, &second, Wish::Rest(people[0].id.to_string())).await.unwrap();
    world.run_due_jobs().await;
    // As a release before this kept plans: whole alone.
    let mut tx = world.store().begin().await.unwrap();
    sqlx::query("update round set figures = null where id = $1").bind(first.as_str()).execute(&mut *tx).await.unwrap();
    sqlx::query("delete from round_person where round_id = $1").bind(first.as_str()).execute(&mut *tx).await.unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
    world.backend.erase(&people[0]).await.unwrap();
    assert_eq!(that_hold(&world, &[people[0].id.as_str()]).await, Vec::<String>::new());
    for round in [&first, &second] {
        assert!(world.backend.publish(&organizer, round).await.is_err(), "a place in it is nobody's");
    }
    assert!(world.backend.publish(&organizer, &third).await.is_ok(), "they rested, so nothing is amiss");
    let plan = world.backend.round(&organizer, &second).await.unwrap().unwrap().plan.unwrap();
    assert_eq!(plan.groups.iter().map(|group| group.members.len()).sum::<usize>() + plan.unplaced.len(), 9);
}
