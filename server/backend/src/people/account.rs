//! Signing up, logging in, and the way back for who forgot the password.

mod keys;
mod proof;
mod refusal;

use domain::{
    base::id::Id,
    event::{Actor, Verb},
    people::{
        login::Login,
        member::Member,
        person::{CallName, Password},
        role::Role,
        signup::Signup,
    },
    text::{CONSENT_VERSION, KO, Language},
};

use self::keys::FIRST_LOGIN;
pub(crate) use self::keys::KEY_LIFE;
pub(super) use self::keys::Notice;
pub use self::refusal::{KeyUsed, LoginTaken, Mismatch};
use crate::{
    Backend,
    operation::Failed,
    people::tries::{Purpose, Source, Try},
    store::{
        StoreError,
        members::{self, NewMember},
    },
};

/// A browser is a couple's at most, or that of a daughter who helps.
const PEOPLE_OF_A_BROWSER: usize = 4;

impl Backend {
    /// Makes somebody a member. Whoever presses twice, so that their log-in and password are a member's already, is
    /// told who they are; a known log-in with another password is [`LoginTaken`].
    pub async fn sign_up(&self, new: Signup, from: impl Into<Source>) -> Result<Id<Member>, Failed<LoginTaken>> {
        self.run_write((new, from.into()), |backend, (new, from)| async move { backend.sign_up_once(new, from).await })
            .await
    }

    async fn sign_up_once(&self, new: Signup, from: Source) -> Result<Id<Member>, Failed<LoginTaken>> {
        self.count_try(&Try { purpose: Purpose::SignUp, address: from.address, account: None }).await??;
        let hash = self.parts.passwords.hash(new.password.clone()).await?;
        let now = self.now();
        let member = NewMember {
            id: self.new_id(),
            role: None,
            name: new.name,
            login: new.login,
            password: Some(hash),
            consent: Some((CONSENT_VERSION, now)),
            joined_at: now,
        };
        match self.insert_member(&member, Some(new.language)).await {
            Err(Failed::Refused(LoginTaken)) => {
                let same = self.log_in(&member.login, new.password, from).await;
                same.map_err(|failed| failed.map(|Mismatch| LoginTaken))
            }
            done => done.map(|()| member.id),
        }
    }

    /// Somebody who signs up by themselves has to prove their log-in, and reads how in their language.
    async fn insert_member(&self, member: &NewMember, signs_up: Option<Language>) -> Result<(), Failed<LoginTaken>> {
        let mut tx = self.parts.store.begin_single().await?;
        match members::insert(&mut tx, member).await {
            Err(error) if error.is_unique_violation() => Err(LoginTaken.into()),
            Err(error) => Err(error.into()),
            Ok(()) => {
                if let Some(language) = signs_up {
                    self.ask_for_proof(&mut tx, &member.id, &member.login, language.text()).await?;
                }
                let event = match signs_up {
                    Some(_) => self.own_event(&member.id, Verb::SignUp),
                    None => self.event(Actor::Command, Verb::AppointOrganizer, &member.id),
                };
                Ok(tx.commit(event).await?)
            }
        }
    }

    /// Whose log-in and password these are. An unknown log-in takes as long and answers the same.
    pub async fn log_in(
        &self,
        login: &Login,
        password: Password,
        from: impl Into<Source>,
    ) -> Result<Id<Member>, Failed<Mismatch>> {
        let from = from.into();
        let known = members::credentials(&mut *self.parts.store.read().await?, login.as_str()).await?;
        let (id, stored) = known.unzip();
        let been_here = id.as_ref().is_some_and(|id| self.browsers_of(from.proof.as_deref()).contains(id));
        let tried = Try { purpose: Purpose::LogIn, address: from.address, account: Some(login.as_str()) };
        if been_here {
            self.count_known(Purpose::LogIn, login.as_str()).await??;
        } else {
            self.count_try(&tried).await??;
        }
        let fits = self.parts.passwords.verify(password, stored.flatten()).await?;
        let id = id.filter(|_| fits).ok_or(Mismatch)?;
        if !been_here {
            self.forget_try(&tried).await?;
        }
        Ok(id)
    }

    /// What a browser shall hold once this person has logged in with it, beside what it holds already: it lets them try
    /// their password there whatever strangers do elsewhere. Nobody else can make or read it.
    pub fn remember_browser(&self, proof: Option<&str>, member: &Id<Member>) -> Result<String, StoreError> {
        let others = self.browsers_of(proof).into_iter().filter(|other| other != member);
        let people: Vec<_> = [*member].into_iter().chain(others).take(PEOPLE_OF_A_BROWSER).collect();
        self.sealed_browser(&people)
    }

    /// The same without this person; nothing if nobody else has logged in with the browser.
    pub fn browser_without(&self, proof: Option<&str>, member: &Id<Member>) -> Result<Option<String>, StoreError> {
        let others: Vec<_> = self.browsers_of(proof).into_iter().filter(|other| other != member).collect();
        if others.is_empty() { Ok(None) } else { self.sealed_browser(&others).map(Some) }
    }

    fn sealed_browser(&self, people: &[Id<Member>]) -> Result<String, StoreError> {
        let ids: Vec<&str> = people.iter().map(Id::as_str).collect();
        self.parts.secret.seal(&self.parts.rng, &ids.join(",")).map_err(|_| StoreError::Corrupt("secret"))
    }

    /// Who has logged in with the browser that holds this.
    fn browsers_of(&self, proof: Option<&str>) -> Vec<Id<Member>> {
        let opened = proof.and_then(|proof| self.parts.secret.open(proof).ok()).unwrap_or_default();
        opened.split(',').filter_map(|id| id.parse().ok()).collect()
    }

    /// The member with this id, if they have not left.
    pub async fn member(&self, id: &Id<Member>) -> Result<Option<Member>, StoreError> {
        members::find(&mut *self.parts.store.read().await?, id).await
    }

    /// Makes an organizer without a password and returns the address of the key that sets one.
    pub async fn create_organizer(&self, name: CallName, login: Login) -> Result<String, Failed<LoginTaken>> {
        let member = NewMember {
            id: self.new_id(),
            role: Some(Role::Organizer),
            name,
            login,
            password: None,
            consent: None,
            joined_at: self.now(),
        };
        self.insert_member(&member, None).await?;
        Ok(self.key_for(&member.id, None).await?)
    }

    /// On a database in which nobody has ever got in: the log-in of the first organizer and the
    /// address of a fresh key for them. Once they have used one, nothing.
    pub async fn first_organizer(&self) -> Result<Option<(&'static str, String)>, Failed<LoginTaken>> {
        let (people, known) = {
            let mut conn = self.parts.store.read().await?;
            (members::count(&mut conn).await?, members::credentials(&mut conn, FIRST_LOGIN).await?)
        };
        let address = match known {
            None if people == 0 => {
                let name =
                    CallName::of_organizer(KO.account.organizer_name).map_err(|_| StoreError::Corrupt("name"))?;
                let login = Login::Email(FIRST_LOGIN.to_owned());
                self.create_organizer(name, login).await?
            }
            Some((id, None)) => self.key_for(&id, None).await?,
            _ => return Ok(None),
        };
        Ok(Some((FIRST_LOGIN, address)))
    }
}
