//! The demonstration: invented people who have lived here for two months.
//!
//! Everything is done by the same operations as in earnest, on a clock that is wound through those
//! months, so the demonstration can show nothing that the service could not do.

mod answers;
mod error;
mod people;
mod person;
mod timeline;

use domain::{
    base::moment::{DAY, Moment},
    event::{Actor, Verb},
    people::{
        login::Login,
        person::{CallName, Password},
        role::Role,
    },
    text::CONSENT_VERSION,
};

pub use self::{error::DemoError, people::ORGANIZER};
use self::{people::PEOPLE, person::DemoPerson, timeline::Timeline};
use crate::{
    Backend,
    store::{
        StoreError, Unrecorded,
        members::{self, NewMember},
        sessions, settings,
    },
};

/// The password of all invented people; it stands beside their log-ins for everybody to read.
pub const PASSWORD: &str = "hallabong2026";
/// When the first people signed up, before now.
const BEGAN: i64 = 65 * DAY;

/// A log-in of the demonstration.
#[derive(Clone)]
pub struct DemoLogin {
    /// What the person is called.
    pub name: &'static str,
    /// What they log in with.
    pub login: &'static str,
    /// Their password.
    pub password: String,
}

impl Backend {
    /// Whether the database holds the demonstration.
    pub async fn is_demo(&self) -> Result<bool, StoreError> {
        Ok(settings::get(&mut *self.parts.store.read().await?, settings::DEMO).await?.is_some())
    }

    /// All log-ins of the demonstration, the organizer's first.
    pub async fn demo_logins(&self) -> Result<Vec<DemoLogin>, DemoError> {
        let sealed = settings::get(&mut *self.parts.store.read().await?, settings::DEMO_ORGANIZER).await?;
        let drawn = sealed
            .map(|sealed| self.parts.secret.open(&sealed))
            .transpose()
            .map_err(|_| StoreError::Corrupt("secret"))?;
        let organizer =
            DemoLogin { name: ORGANIZER.0, login: ORGANIZER.1, password: drawn.unwrap_or_else(|| PASSWORD.to_owned()) };
        let people = PEOPLE.iter().map(|person| DemoLogin {
            name: person.name,
            login: person.login,
            password: PASSWORD.to_owned(),
        });
        Ok([organizer].into_iter().chain(people).collect())
    }

    /// Gives the organizer of the demonstration a password that nobody knows, once, and ends what was begun with the known
    /// one: where the world comes, only who runs the service shall be organizer.
    pub async fn draw_demo_organizers_password(&self) -> Result<(), DemoError> {
        if settings::get(&mut *self.parts.store.read().await?, settings::DEMO_ORGANIZER).await?.is_some() {
            return Ok(());
        }
        let password = self.parts.rng.token();
        let hash = self.parts.passwords.hash(Password::parse(&password).map_err(DemoError::invented)?).await?;
        let sealed = self.parts.secret.seal(&self.parts.rng, &password).map_err(|_| StoreError::Corrupt("secret"))?;
        let mut tx = self.parts.store.begin_single().await?;
        let known = members::credentials(&mut tx, ORGANIZER.1).await?;
        if let Some((organizer, _)) = &known {
            members::set_password(&mut tx, organizer, &hash).await?;
            sessions::delete_of(&mut tx, organizer).await?;
        }
        settings::put(&mut tx, settings::DEMO_ORGANIZER, &sealed).await?;
        Ok(tx.commit(known.map(|(id, _)| self.event(Actor::Program, Verb::SetPassword, &id))).await?)
    }

    /// Fills an empty database with the demonstration; one that holds it already is left as it is.
    pub async fn seed_demo(&self) -> Result<(), DemoError> {
        let mark = settings::get(&mut *self.parts.store.read().await?, settings::DEMO).await?;
        match mark.as_deref() {
            Some("done") => return Ok(()),
            Some(_) => return Err(DemoError::HalfDone),
            None => {}
        }
        self.mark_demo("seeding", true).await?;
        self.invite_organizer().await?;
        Timeline::new(self)?.live().await?;
        self.mark_demo("done", false).await
    }

    async fn mark_demo(&self, mark: &str, must_be_empty: bool) -> Result<(), DemoError> {
        let mut tx = self.parts.store.begin().await?;
        if must_be_empty && members::count(&mut tx).await? > 0 {
            return Err(DemoError::NotEmpty);
        }
        settings::put(&mut tx, settings::DEMO, mark).await?;
        Ok(tx.commit(Unrecorded::Setting).await?)
    }

    async fn invite_organizer(&self) -> Result<(), DemoError> {
        let hash = self.demo_hash().await?;
        let organizer =
            self.invented(ORGANIZER.0, ORGANIZER.1, Some(Role::Organizer), &hash, self.now().plus(-BEGAN))?;
        let mut tx = self.parts.store.begin().await?;
        members::insert(&mut tx, &organizer).await?;
        Ok(tx.commit(self.event(Actor::Program, Verb::AppointOrganizer, &organizer.id)).await?)
    }

    /// Signs up some of the invented people now, with what they told, in one transaction.
    pub(crate) async fn invite(&self, people: &'static [DemoPerson]) -> Result<(), DemoError> {
        let (hash, now) = (self.demo_hash().await?, self.now());
        let mut tx = self.parts.store.begin().await?;
        let mut events = Vec::new();
        for person in people {
            let new = self.invented(person.name, person.login, None, &hash, now)?;
            members::insert(&mut tx, &new).await?;
            members::set_interests(&mut tx, &new.id, &answers::interests(person)?).await?;
            members::set_circumstances(&mut tx, &new.id, &answers::circumstances(person)?).await?;
            let done = [Verb::SignUp, Verb::ChooseInterests, Verb::ChooseTimes];
            events.extend(done.map(|verb| self.own_event(&new.id, verb)));
        }
        Ok(tx.commit(events).await?)
    }

    /// One hash for many: sixty would take seconds and hide nothing.
    async fn demo_hash(&self) -> Result<String, DemoError> {
        let password = Password::parse(PASSWORD).map_err(DemoError::invented)?;
        Ok(self.parts.passwords.hash(password).await?)
    }

    fn invented(
        &self,
        name: &str,
        login: &str,
        role: Option<Role>,
        hash: &str,
        joined_at: Moment,
    ) -> Result<NewMember, DemoError> {
        Ok(NewMember {
            id: self.new_id(),
            role,
            name: if role == Some(Role::Organizer) { CallName::of_organizer(name) } else { CallName::parse(name) }
                .map_err(DemoError::invented)?,
            login: Login::parse(login).map_err(DemoError::invented)?,
            password: Some(hash.to_owned()),
            consent: Some((CONSENT_VERSION, joined_at)),
            joined_at,
        })
    }
}
