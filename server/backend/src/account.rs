//! Signing up, logging in, and the way back for who forgot the password.

use std::net::IpAddr;

use domain::{
    id::{Id, Member as MemberNoun},
    key::KeyNumber,
    login::Login,
    moment::HOUR,
    person::{CallName, Password},
    text::{CONSENT_VERSION, KO, Text},
};

use crate::{
    Backend,
    jobs::{self, Job},
    limits::Trier,
    member::{Member, NewMember, Organizer, Role},
    passwords::HashFailed,
    ports::mail::Mail,
    store::{StoreError, keys, members, sessions},
};

/// A key can be used this long: enough to walk to the desk where the letter is read.
const KEY_LIFE: i64 = HOUR;

/// What the first organizer logs in with, until they make an account of their own.
const FIRST_LOGIN: &str = "organizer@hwanggeumhyang.local";

/// A person who signs up, having agreed to the terms of [`CONSENT_VERSION`].
#[derive(Clone)]
pub struct Signup {
    /// The name they like to be called by.
    pub name: CallName,
    /// What they will log in with.
    pub login: Login,
    /// Their password.
    pub password: Password,
}

/// Why somebody did not get in.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// Somebody is a member by this log-in.
    #[error("this log-in is a member's already")]
    Taken,
    /// Log-in and password do not belong together, or nobody has this log-in.
    #[error("log-in and password do not belong together")]
    Mismatch,
    /// The key was used, has expired or never was.
    #[error("this key cannot be used")]
    KeyUsed,
    /// Too many tries in a short time.
    #[error("too many tries")]
    TooMany,
    /// Logged once, at the edge.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Logged once, at the edge.
    #[error(transparent)]
    Hash(#[from] HashFailed),
}

impl Backend {
    /// Makes somebody a member.
    pub async fn sign_up(&self, new: Signup, from: IpAddr) -> Result<Id<MemberNoun>, AccountError> {
        self.limit(from, new.login.as_str()).await?;
        let password = self.0.passwords.hash(new.password).await?;
        let now = self.now();
        let member = NewMember {
            id: self.new_id(),
            role: Role::Member,
            name: new.name,
            login: new.login,
            password: Some(password),
            consent: Some((CONSENT_VERSION, now)),
            joined_at: now,
        };
        self.insert_member(&member).await?;
        Ok(member.id)
    }

    async fn insert_member(&self, member: &NewMember) -> Result<(), AccountError> {
        let mut tx = self.0.store.begin().await?;
        match members::insert(&mut tx, member).await {
            Err(error) if error.is_unique_violation() => Err(AccountError::Taken),
            Err(error) => Err(error.into()),
            Ok(()) => Ok(tx.commit().await.map_err(StoreError::from)?),
        }
    }

    /// Whose log-in and password these are. An unknown log-in takes as long and answers the same.
    pub async fn log_in(
        &self,
        login: &Login,
        password: Password,
        from: IpAddr,
    ) -> Result<Id<MemberNoun>, AccountError> {
        self.limit(from, login.as_str()).await?;
        let known = members::credentials(&mut *self.0.store.read().await?, login.as_str()).await?;
        let (id, stored) = known.unzip();
        let fits = self.0.passwords.verify(password, stored.flatten()).await?;
        id.filter(|_| fits).ok_or(AccountError::Mismatch)
    }

    /// The member with this id, if they have not left.
    pub async fn member(&self, id: &Id<MemberNoun>) -> Result<Option<Member>, StoreError> {
        members::find(&mut *self.0.store.read().await?, id).await
    }

    /// Sends a key by mail to whoever has this log-in, if it is an address. The answer to the
    /// person is the same in any case, and so is the work: the mail itself is a job's.
    pub async fn forgot(&self, login: &Login, text: &Text, from: IpAddr) -> Result<(), AccountError> {
        self.limit(from, login.as_str()).await?;
        let number = KeyNumber::drawn(self.0.rng.bytes());
        let mut tx = self.0.store.begin().await?;
        let known = members::credentials(&mut tx, login.as_str()).await?;
        if let (Some((id, _)), Login::Email(_)) = (known, login) {
            let expires_at = self.0.machine.now().plus(KEY_LIFE);
            keys::insert(&mut tx, &self.0.secret.key_hash(&number), &id, None, expires_at).await?;
            let mail = Mail {
                to: login.as_str().to_owned(),
                subject: text.mail.key_subject.to_owned(),
                body: (text.mail.key_body)(&self.key_address(&number)),
            };
            jobs::push(self, &mut tx, &Job::Mail(mail)).await?;
        }
        tx.commit().await.map_err(StoreError::from)?;
        Ok(())
    }

    /// Makes a key for a member and returns its address, for an organizer to read out.
    pub async fn make_key(&self, by: &Organizer, member: &Id<MemberNoun>) -> Result<String, StoreError> {
        self.key_for(member, Some(&by.member().id)).await
    }

    async fn key_for(&self, member: &Id<MemberNoun>, by: Option<&Id<MemberNoun>>) -> Result<String, StoreError> {
        let number = KeyNumber::drawn(self.0.rng.bytes());
        let expires_at = self.0.machine.now().plus(KEY_LIFE);
        let mut tx = self.0.store.begin().await?;
        keys::insert(&mut tx, &self.0.secret.key_hash(&number), member, by, expires_at).await?;
        tx.commit().await?;
        Ok(self.key_address(&number))
    }

    fn key_address(&self, number: &KeyNumber) -> String {
        format!("{}/key/{}", self.0.public_url, number.grouped())
    }

    /// Whether this key opens anything. Looking uses nothing up.
    pub async fn key_opens(&self, number: &KeyNumber) -> Result<bool, StoreError> {
        let now = self.0.machine.now();
        let holder = keys::holder(&mut *self.0.store.read().await?, &self.0.secret.key_hash(number), now).await?;
        Ok(holder.is_some())
    }

    /// Whose key this is, if it opens anything. Whoever holds it may set their password, and so may know who they
    /// are.
    pub async fn key_holder(&self, number: &KeyNumber) -> Result<Option<Member>, StoreError> {
        let mut conn = self.0.store.read().await?;
        let holder = keys::holder(&mut conn, &self.0.secret.key_hash(number), self.0.machine.now()).await?;
        match holder {
            Some(id) => members::find(&mut conn, &id).await,
            None => Ok(None),
        }
    }

    /// Sets a password by a key, ends every session of its holder, and says who that is.
    pub async fn use_key(
        &self,
        number: &KeyNumber,
        password: Password,
        from: IpAddr,
    ) -> Result<Id<MemberNoun>, AccountError> {
        let hash = self.0.secret.key_hash(number);
        self.limit(from, &hash).await?;
        if !self.key_opens(number).await? {
            return Err(AccountError::KeyUsed);
        }
        let password = self.0.passwords.hash(password).await?;
        let now = self.0.machine.now();
        let mut tx = self.0.store.begin().await?;
        let holder = keys::holder(&mut tx, &hash, now).await?.ok_or(AccountError::KeyUsed)?;
        members::set_password(&mut tx, &holder, &password).await?;
        keys::use_up(&mut tx, &holder, now).await?;
        sessions::delete_of(&mut tx, &holder).await?;
        tx.commit().await.map_err(StoreError::from)?;
        Ok(holder)
    }

    /// Makes an organizer without a password and returns the address of the key that sets one.
    pub async fn create_organizer(&self, name: CallName, login: Login) -> Result<String, AccountError> {
        let member = NewMember {
            id: self.new_id(),
            role: Role::Organizer,
            name,
            login,
            password: None,
            consent: None,
            joined_at: self.now(),
        };
        self.insert_member(&member).await?;
        Ok(self.key_for(&member.id, None).await?)
    }

    /// On a database in which nobody has ever got in: the log-in of the first organizer and the
    /// address of a fresh key for them. Once they have used one, nothing.
    pub async fn first_organizer(&self) -> Result<Option<(&'static str, String)>, AccountError> {
        let (people, known) = {
            let mut conn = self.0.store.read().await?;
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

    async fn limit(&self, address: IpAddr, account: &str) -> Result<(), AccountError> {
        let allowed = self.may_try(&Trier { address, account }).await?;
        allowed.then_some(()).ok_or(AccountError::TooMany)
    }
}
