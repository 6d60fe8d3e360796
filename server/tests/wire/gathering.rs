//! Groups that all meet at one moment, written into a database that no process serves.

use backend::{
    ports::rng::Rng,
    store::{
        Store, Unrecorded,
        groups::{self, NewGroup},
        hash::token_hash,
        meetings,
        members::{self, NewMember},
        memberships, rounds,
        sessions::{self, SessionRow},
    },
};
use domain::{
    base::{
        id::Id,
        moment::{DAY, Moment},
    },
    group::Group,
    meeting::Meeting,
    people::{login::Login, member::Member, person::CallName, slot::Slot},
    round::{Round, Wishes},
};

/// People of a group.
pub const PEOPLE: usize = 5;
/// People and groups that are written in one transaction.
const AT_ONCE: usize = 200;

/// A group, its one meeting, and its people.
pub struct Circle {
    pub group: Id<Group>,
    pub meeting: Id<Meeting>,
    pub people: Vec<Gathered>,
}

/// Somebody in it.
pub struct Gathered {
    pub id: Id<Member>,
    /// What they log in with: every other one a mobile number, the rest an address.
    pub login: Login,
}

/// The log-in of the nth of them.
fn login(n: usize) -> Login {
    let typed =
        if n.is_multiple_of(2) { format!("010{:08}", 20_000_000 + n) } else { format!("crowd{n}@wire.example") };
    Login::parse(&typed).unwrap()
}

/// Writes so many groups that meet at this moment. They are formed at `now`.
pub async fn gather(store: &Store, count: usize, start: Moment, now: Moment) -> Vec<Circle> {
    let rng = Rng::seeded(7);
    let round: Id<_> = rng.id(now);
    let mut all: Vec<Circle> = Vec::with_capacity(count);
    while all.len() < count {
        let first = all.len();
        let some = (first..count.min(first + AT_ONCE)).map(|n| Circle {
            group: rng.id(now),
            meeting: rng.id(now),
            people: (0..PEOPLE).map(|k| Gathered { id: rng.id(now), login: login(n * PEOPLE + k) }).collect(),
        });
        all.extend(some);
        write(store, &round, &all, first, (start, now)).await;
    }
    all
}

/// Writes the circles from this one on.
async fn write(store: &Store, round: &Id<Round>, all: &[Circle], first: usize, (start, now): (Moment, Moment)) {
    let mut tx = store.begin().await.unwrap();
    let (mut new, mut seats, mut meeting) = (Vec::new(), Vec::new(), Vec::new());
    for (n, circle) in all.iter().enumerate().skip(first) {
        for person in &circle.people {
            let (name, login) = (CallName::parse("한라봉").unwrap(), person.login.clone());
            let member =
                NewMember { id: person.id, role: None, name, login, password: None, consent: None, joined_at: now };
            members::insert(&mut tx, &member).await.unwrap();
            seats.push((circle.group.as_str(), person.id.as_str()));
        }
        let (number, slot) = (i64::try_from(n + 1).unwrap(), Slot::new(16).unwrap());
        let group =
            NewGroup { id: circle.group, round, interest: "olle", number, slot, cohesion: 0.5, created_at: now };
        new.push((group, PEOPLE, start));
        meeting.push((circle.meeting, circle.group, 1, start));
    }
    if first == 0 {
        rounds::insert(&mut tx, round, 1, &Wishes::default(), &all[0].people[0].id, now).await.unwrap();
    }
    groups::insert_all(&mut tx, &new).await.unwrap();
    memberships::add_all(&mut tx, &seats, now).await.unwrap();
    meetings::insert_all(&mut tx, &meeting).await.unwrap();
    tx.commit(Unrecorded::Test).await.unwrap();
}

/// Signs these people in, and tells the cookie of each in their order.
pub async fn sign_in<'a>(store: &Store, people: impl Iterator<Item = &'a Gathered>, now: Moment) -> Vec<String> {
    let mut tx = store.begin().await.unwrap();
    let mut cookies = Vec::new();
    for (n, person) in people.enumerate() {
        let cookie = tower_sessions::session::Id(i128::try_from(n + 1).unwrap()).to_string();
        let session = SessionRow {
            id_hash: token_hash(&cookie),
            data: format!("{{\"member\":\"{}\"}}", person.id),
            member: Some(person.id),
            expires_at: now.plus(DAY),
        };
        sessions::insert(&mut tx, &session).await.unwrap();
        cookies.push(cookie);
    }
    tx.commit(Unrecorded::Test).await.unwrap();
    cookies
}
