//! A world for a test: a database of its own, clocks that stand still, chance that repeats itself.
#![expect(clippy::unwrap_used, clippy::missing_panics_doc, reason = "a test whose world cannot be made has failed")]

pub mod database;

use std::{
    net::{IpAddr, Ipv4Addr},
    sync::{Mutex, PoisonError},
};

use domain::{
    base::{
        id::Id,
        moment::{MINUTE, Moment},
    },
    group::{Group, room::RoomHosts},
    people::{
        interest::CATALOGUE,
        limit::{Limit, Limits},
        login::Login,
        member::Member,
        person::{CallName, Password},
        signup::Signup,
        slot::Slot,
    },
    round::Wishes,
    text::Language,
};
use tokio::sync::OnceCell;

use self::database::Database;
use crate::{
    Backend, Parts, Verify,
    access::Organizer,
    operation::Failed,
    passwords::Passwords,
    people::account::LoginTaken,
    ports::{
        clock::Clock,
        messenger::{Message, Messenger, mail::Mailer, text::Texter},
        rng::Rng,
        room::Rooms,
        topics::TopicSource,
    },
    secret::Secret,
    store::{
        Store, Unrecorded,
        groups::{self, NewGroup},
        members, rounds,
    },
};

/// When a world begins: a Saturday morning in Seoul.
pub const BEGINNING: &str = "2026-11-21T11:00:00+09:00";
/// The password of everybody whom [`World::member`] signs up.
pub const PASSWORD: &str = "바다가 보이는 집";
/// Where everybody signs up from.
const HERE: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);
/// More tries than any test makes.
const MANY: Limit = Limit { tries: 1_000_000, window: 15 * MINUTE };

/// A backend with all that it needs, gone when it is dropped.
#[derive(Debug)]
pub struct World {
    /// The backend.
    pub backend: Backend,
    // Dropped after the backend: a database that is in use stays.
    database: Database,
}

impl World {
    /// A world on a fresh database: of Postgres if `TEST_DATABASE_URL` names one, else of `SQLite`.
    pub async fn new() -> Self {
        Self::with(|_| {}).await
    }

    /// A world in which something is different.
    pub async fn with(change: impl FnOnce(&mut Parts)) -> Self {
        let database = Database::make_migrated().await;
        let mut parts = parts(Store::open(&database.url()).await.unwrap(), 0).await;
        change(&mut parts);
        Self { backend: Backend::new(parts), database }
    }

    /// A second process on the same database, whose clocks are ahead by so much. On `SQLite`, where
    /// one process holds the file, it shares the connections of the first.
    pub async fn neighbour(&self, ahead: i64) -> Backend {
        let parts = parts(self.store().clone(), 1).await;
        parts.machine.advance(self.backend.parts.machine.now().plus(ahead).unix_ms() - parts.machine.now().unix_ms());
        parts.calendar.advance(self.backend.now().plus(ahead).unix_ms() - parts.calendar.now().unix_ms());
        Backend::new(parts)
    }

    /// A second process as [`World::neighbour`] whose rooms come from here, beside the first at the same moment.
    pub async fn neighbour_with(&self, rooms: Rooms) -> Backend {
        let mut parts = parts(self.store().clone(), 1).await;
        parts.rooms = rooms.into();
        Backend::new(parts)
    }

    /// A fresh id.
    pub fn new_id<T>(&self) -> Id<T> {
        self.backend.new_id()
    }

    /// The address of the database.
    pub fn database_url(&self) -> String {
        self.database.url()
    }

    /// The database, for what no operation shows.
    pub fn store(&self) -> &Store {
        &self.backend.parts.store
    }

    /// Moves both clocks.
    pub fn advance(&self, ms: i64) {
        self.backend.parts.calendar.advance(ms);
        self.backend.parts.machine.advance(ms);
    }

    /// Moves the calendar that people live by.
    pub fn advance_calendar(&self, ms: i64) {
        self.backend.parts.calendar.advance(ms);
    }

    /// All letters so far, the oldest first.
    pub fn letters(&self) -> Vec<Message> {
        match &self.backend.parts.messenger.mail {
            Mailer::Memory(sent) => sent.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            _ => Vec::new(),
        }
    }

    /// All texts to mobile numbers so far, the oldest first.
    pub fn texts(&self) -> Vec<Message> {
        match &self.backend.parts.messenger.text {
            Texter::Memory(sent) => sent.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            _ => Vec::new(),
        }
    }

    /// Does all jobs that are due.
    pub async fn run_due_jobs(&self) -> usize {
        self.backend.run_due_jobs().await.unwrap()
    }

    /// Signs somebody up under this log-in.
    pub async fn member(&self, name: &str, login: &str) -> Member {
        let new = Signup {
            name: CallName::parse(name).unwrap(),
            login: Login::parse(login).unwrap(),
            password: Password::parse(PASSWORD).unwrap(),
            language: Language::Ko,
        };
        let id = self.backend.sign_up(new, HERE).await.unwrap();
        self.backend.member(&id).await.unwrap().unwrap()
    }

    /// The organizer, made when first asked for.
    pub async fn organizer(&self) -> Organizer {
        let login = Login::parse("organizer@world.example").unwrap();
        match self.backend.create_organizer(CallName::of_organizer("운영자").unwrap(), login.clone()).await {
            Ok(_) | Err(Failed::Refused(LoginTaken)) => {}
            Err(error) => panic!("{error}"),
        }
        let known = members::credentials(&mut self.store().read().await.unwrap(), login.as_str()).await.unwrap();
        let member = self.backend.member(&known.unwrap().0).await.unwrap().unwrap();
        Organizer::of(&member).unwrap()
    }

    /// A group of nobody, with neither meetings nor a room: less than any operation makes.
    pub async fn group(&self) -> Id<Group> {
        let (by, now) = (self.organizer().await, self.backend.now());
        let round = self.backend.new_id();
        let new = NewGroup {
            id: self.backend.new_id(),
            round: &round,
            interest: CATALOGUE[0].key,
            number: 1,
            slot: Slot::new(16).unwrap(),
            cohesion: 0.5,
            created_at: now,
        };
        let mut tx = self.store().begin().await.unwrap();
        rounds::insert(&mut tx, &round, 1, &Wishes::default(), &by.member().id, now).await.unwrap();
        groups::insert(&mut tx, &new).await.unwrap();
        tx.commit(Unrecorded::Test).await.unwrap();
        new.id
    }
}

/// The seed tells processes apart: two with one seed would draw the same ids.
async fn parts(store: Store, seed: u64) -> Parts {
    let now = Moment::parse(BEGINNING).unwrap();
    Parts {
        store,
        calendar: Clock::held(now),
        machine: Clock::held(now),
        rng: Rng::seeded(seed),
        secret: Secret::new("a secret of tests").into(),
        messenger: Messenger { mail: Mailer::Memory(Mutex::default()), text: Texter::Memory(Mutex::default()) },
        rooms: Rooms::Fixed.into(),
        practice_room: None,
        room_hosts: RoomHosts::parse("zoom.us,*.zoom.us,meet.jit.si").unwrap(),
        topics: TopicSource::Deck,
        passwords: passwords().await,
        limits: Limits { address: MANY, account: MANY },
        public_url: "http://localhost:3000".into(),
        verify: Verify::default(),
    }
}

/// One for all tests of a process: the decoy takes a hash.
async fn passwords() -> Passwords {
    static ONE: OnceCell<Passwords> = OnceCell::const_new();
    ONE.get_or_init(async || Passwords::new().unwrap()).await.clone()
}
