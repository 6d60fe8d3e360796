//! Keys (열쇠): the way back for who forgot the password, by mail or read out by an organizer.

use domain::{
    base::{
        id::Id,
        moment::{HOUR, MINUTE},
    },
    event::{Actor, Verb},
    people::{key::KeyNumber, login::Login, member::Member, person::Password},
    text::{Text, letter::Template},
};

use super::refusal::KeyUsed;
use crate::{
    Backend,
    access::Organizer,
    operation::Failed,
    people::tries::{Purpose, Source, Try},
    ports::messenger::{Message, Words},
    queue,
    store::{StoreError, Tx, keys, members},
};

/// What the first organizer logs in with, until they make an account of their own.
pub(super) const FIRST_LOGIN: &str = "organizer@hwanggeumhyang.local";

/// A key can be used this long: enough to walk to the desk where the letter is read.
pub(crate) const KEY_LIFE: i64 = HOUR;

/// What somebody is told about their account: the subject and words of the mail, and the text.
pub(in crate::people) type Notice = fn(&'static Text) -> (&'static str, &'static str, &'static Template);

/// Whoever asks for a key again within this time has pressed twice: the letter is still on its way.
const SECOND_CLICK: i64 = MINUTE;

impl Backend {
    /// Sends a key to whoever has this log-in; the keys sent before open no more. The answer to the person is the same
    /// in any case, and so is the work: the message itself is a job's. After the third message of an hour there is no
    /// further one, and the third key still opens.
    pub async fn forgot(&self, login: &Login, text: &'static Text, from: impl Into<Source>) -> Result<(), Failed> {
        self.run_write((login.clone(), from.into()), move |backend, (login, from)| async move {
            backend.forgot_once(&login, text, &from).await
        })
        .await
    }

    async fn forgot_once(&self, login: &Login, text: &Text, from: &Source) -> Result<(), Failed> {
        let address = from.address;
        self.count_try(&Try { purpose: Purpose::Forgot, address, account: None }).await??;
        let number = KeyNumber::drawn(self.parts.rng.bytes());
        let now = self.parts.machine.now();
        let mut tx = self.parts.store.begin_single().await?;
        let known = members::credentials(&mut tx, login.as_str()).await?;
        // A second click is answered like the first, and does not take from the letter of the first its key.
        let just_sent = match &known {
            Some((id, _)) => keys::was_sent(&mut tx, id, now.plus(KEY_LIFE - SECOND_CLICK), now).await?,
            None => false,
        };
        let may_send = !just_sent && self.may_send_key(&mut tx, login.as_str()).await?;
        let mut sent = None;
        if let (Some((id, _)), true) = (known, may_send) {
            keys::use_up_sent(&mut tx, &id, now).await?;
            let hash = self.parts.secret.key_hash(&number);
            keys::insert(&mut tx, &hash, &id, None, now.plus(KEY_LIFE)).await?;
            let link = self.key_address(&number);
            let words = Words {
                subject: text.mail.key_subject,
                mail: (text.mail.key_body)(&link),
                text: &text.letter.key,
                values: &[("link", &link)],
            };
            queue::push(self, &mut tx, &Message { key: Some(hash), ..Message::new(login, id, words) }).await?;
            sent = Some(self.event(Actor::Stranger, Verb::SendKey, &id));
        }
        Ok(tx.commit(sent).await?)
    }

    /// Makes a key for a member and returns its address, for an organizer to read out; the member is told. Nobody
    /// else's key lets in an organizer: for another one there is none.
    pub async fn make_key(&self, by: &Organizer, member: &Id<Member>) -> Result<Option<String>, Failed> {
        self.run_write((by.member().id, *member), |backend, (by, member)| async move {
            match backend.member(&member).await? {
                Some(known) if known.roles.is_empty() => Ok(Some(backend.key_for(&member, Some(&by)).await?)),
                _ => Ok(None),
            }
        })
        .await
    }

    /// Tells a person what was done about their password.
    async fn tell(&self, tx: &mut Tx, member: &Id<Member>, said: Notice) -> Result<(), StoreError> {
        let Some(known) = members::find(tx, member).await? else { return Ok(()) };
        self.tell_at(tx, (member, &known.login), known.view.language.text(), said).await
    }

    /// Tells a person something at this log-in of theirs.
    pub(in crate::people) async fn tell_at(
        &self,
        tx: &mut Tx,
        (member, login): (&Id<Member>, &str),
        text: &'static Text,
        said: Notice,
    ) -> Result<(), StoreError> {
        let (subject, mail, text) = said(text);
        match Login::parse(login) {
            Ok(login) if login.as_str() != FIRST_LOGIN => {
                let words = Words { subject, mail: mail.to_owned(), text, values: &[] };
                queue::push(self, tx, &Message::new(&login, *member, words)).await
            }
            _ => Ok(()),
        }
    }

    pub(super) async fn key_for(&self, member: &Id<Member>, by: Option<&Id<Member>>) -> Result<String, StoreError> {
        let number = KeyNumber::drawn(self.parts.rng.bytes());
        let expires_at = self.parts.machine.now().plus(KEY_LIFE);
        let mut tx = self.parts.store.begin_single().await?;
        // Only the newest opens: of many presses one key is left, and that is the one on the page.
        keys::use_up(&mut tx, member, self.parts.machine.now()).await?;
        keys::insert(&mut tx, &self.parts.secret.key_hash(&number), member, by, expires_at).await?;
        if by.is_some() {
            self.tell(&mut tx, member, |text| (text.mail.notice_subject, text.mail.key_made, &text.letter.key_made))
                .await?;
        }
        tx.commit(self.event(by.map_or(Actor::Command, |by| Actor::Organizer(*by)), Verb::MakeKey, member)).await?;
        Ok(self.key_address(&number))
    }

    /// Makes a key for whoever has this log-in, an organizer as well, for whoever holds the machine itself; nothing if nobody
    /// has it.
    pub async fn key_by_login(&self, login: &Login) -> Result<Option<String>, StoreError> {
        let known = members::credentials(&mut *self.parts.store.read().await?, login.as_str()).await?;
        match known {
            Some((id, _)) => self.key_for(&id, None).await.map(Some),
            None => Ok(None),
        }
    }

    fn key_address(&self, number: &KeyNumber) -> String {
        format!("{}/key/{}", self.parts.public_url, number.grouped())
    }

    /// Whether this key opens anything. Looking uses nothing up.
    pub async fn key_opens(&self, number: &KeyNumber) -> Result<bool, StoreError> {
        let now = self.parts.machine.now();
        let holder =
            keys::holder(&mut *self.parts.store.read().await?, &self.parts.secret.key_hash(number), now).await?;
        Ok(holder.is_some())
    }

    /// Whose key this is, if it opens anything. Whoever holds it may set their password, and so may know who they
    /// are.
    pub async fn key_holder(&self, number: &KeyNumber) -> Result<Option<Member>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let holder = keys::holder(&mut conn, &self.parts.secret.key_hash(number), self.parts.machine.now()).await?;
        match holder {
            Some(id) => members::find(&mut conn, &id).await,
            None => Ok(None),
        }
    }

    /// Sets a password by a key, ends every session of its holder, and says who that is. Whoever presses twice is
    /// told who they are again, as long as the key would have lived.
    pub async fn use_key(
        &self,
        number: &KeyNumber,
        password: Password,
        from: impl Into<Source>,
    ) -> Result<Id<Member>, Failed<KeyUsed>> {
        self.run_write((number.clone(), password, from.into()), |backend, (number, password, from)| async move {
            backend.use_key_once(&number, password, from).await
        })
        .await
    }

    async fn use_key_once(
        &self,
        number: &KeyNumber,
        password: Password,
        from: Source,
    ) -> Result<Id<Member>, Failed<KeyUsed>> {
        let hash = self.parts.secret.key_hash(number);
        let (address, account) = (from.address, Some(hash.as_str()));
        self.count_try(&Try { purpose: Purpose::UseKey, address, account }).await??;
        if !self.key_opens(number).await? {
            return self.same_again(&hash, password).await;
        }
        let stored = self.parts.passwords.hash(password.clone()).await?;
        let now = self.parts.machine.now();
        let mut tx = self.parts.store.begin_single().await?;
        let Some(holder) = keys::take(&mut tx, &hash, now).await? else {
            tx.rollback().await;
            return self.same_again(&hash, password).await;
        };
        members::set_password(&mut tx, &holder, &stored).await?;
        self.shut_out_others(&mut tx, &holder, None).await?;
        self.tell(&mut tx, &holder, |text| {
            (text.mail.notice_subject, text.mail.password_set, &text.letter.password_set)
        })
        .await?;
        tx.commit(self.own_event(&holder, Verb::SetPassword)).await?;
        Ok(holder)
    }

    /// Who set just this password by this key.
    async fn same_again(&self, key: &str, password: Password) -> Result<Id<Member>, Failed<KeyUsed>> {
        let now = self.parts.machine.now();
        let used = keys::used(&mut *self.parts.store.read().await?, key, now).await?;
        let (holder, stored) = used.ok_or(KeyUsed)?;
        let fits = self.parts.passwords.verify(password, stored).await?;
        Ok(fits.then_some(holder).ok_or(KeyUsed)?)
    }
}
