//! Whether a log-in belongs to whoever signed up with it: a code goes there, and comes back.
//!
//! Until it has, a person may do everything here, but is put into no group: nobody shall meet somebody who used a
//! stranger's address. Where no channel reaches a log-in, it is taken as it is (docs/adr/0010).

use domain::{
    base::{id::Id, moment::DAY},
    event::Verb,
    line::plain,
    people::{login::Login, member::Member},
    text::Text,
};

use crate::{
    Backend,
    operation::{Failed, Refusal, RefusalKind},
    ports::messenger::{Message, Words},
    queue,
    store::{StoreError, Tx, codes},
};

/// A code can be typed this long: some read their mail in the evening.
pub(super) const LIFE: i64 = DAY;
/// Codes have six digits; after so many wrong ones a new code is needed, so that trying all is hopeless.
const TRIES: i64 = 5;
/// Codes have this many values.
const CODES: u64 = 1_000_000;

/// Why a code is not taken.
#[derive(Debug, thiserror::Error)]
pub enum CodeRefusal {
    /// It is not the newest code that was sent.
    #[error("this is not the code that was sent")]
    Wrong,
    /// There is no code that could still be typed: it has expired, or was tried too often.
    #[error("a new code is needed")]
    Over,
}

impl Refusal for CodeRefusal {
    fn kind(&self) -> RefusalKind {
        RefusalKind::Conflict
    }
}

impl Backend {
    /// Whether a code reaches this log-in.
    pub(super) fn reaches(&self, login: &Login) -> bool {
        match login {
            Login::Email(_) => self.parts.verify.mail,
            Login::Mobile(_) => self.parts.verify.text,
        }
    }

    /// Asks a new person for proof, in the transaction that makes them, if a code reaches their log-in.
    pub(crate) async fn ask_for_proof(
        &self,
        tx: &mut Tx,
        member: &Id<Member>,
        login: &Login,
        text: &Text,
    ) -> Result<(), StoreError> {
        if !self.reaches(login) {
            return Ok(());
        }
        codes::set_unverified(tx, member).await?;
        self.push_code(tx, member, login, text).await.map(|_| ())
    }

    /// Says whether one more may go.
    async fn push_code(
        &self,
        tx: &mut Tx,
        member: &Id<Member>,
        login: &Login,
        text: &Text,
    ) -> Result<bool, StoreError> {
        if !self.may_send_code(tx, login.as_str()).await? {
            return Ok(false);
        }
        let code = self.draw_code();
        let expires_at = self.parts.machine.now().plus(LIFE);
        codes::put(tx, member, &self.code_hash(member, &code), expires_at).await?;
        self.send_digits(tx, (member, login), text, &code, text.mail.code_body).await.map(|()| true)
    }

    /// A fresh code, as people type it.
    pub(super) fn draw_code(&self) -> String {
        format!("{:06}", self.parts.rng.number() % CODES)
    }

    /// Asks for a code to be sent to where it proves that somebody reads it; `mail` is what mail says of it.
    pub(super) async fn send_digits(
        &self,
        tx: &mut Tx,
        (member, to): (&Id<Member>, &Login),
        text: &Text,
        code: &str,
        mail: fn(&str) -> String,
    ) -> Result<(), StoreError> {
        let (subject, values) = (text.mail.code_subject, [("code", code)]);
        let words = Words { subject, mail: mail(code), text: &text.letter.code, values: &values };
        queue::push(self, tx, &Message::new(to, *member, words)).await
    }

    /// Whether a person has still to prove their log-in.
    pub async fn is_unverified(&self, member: &Id<Member>) -> Result<bool, StoreError> {
        codes::is_unverified(&mut *self.parts.store.read().await?, member).await
    }

    /// Sends a new code to a person who has still to prove their log-in; the one before is worth nothing then. After the
    /// third of an hour there is no further one, and the third can still be typed.
    pub async fn send_code(&self, member: &Member, text: &'static Text) -> Result<(), Failed> {
        let Ok(login) = Login::parse(&member.login) else { return Ok(()) };
        self.run_write((member.id, login), move |backend, (member, login)| async move {
            let mut tx = backend.parts.store.begin_for(&member).await?;
            let sent = codes::is_unverified(&mut tx, &member).await?
                && backend.reaches(&login)
                && backend.push_code(&mut tx, &member, &login, text).await?;
            Ok(tx.commit(sent.then(|| backend.own_event(&member, Verb::SendCode))).await?)
        })
        .await
    }

    /// Takes a code that a person typed. Who has proven their log-in already has nothing to prove.
    pub async fn verify(&self, member: &Id<Member>, typed: &str) -> Result<(), Failed<CodeRefusal>> {
        self.run_write((*member, typed.to_owned()), |backend, (member, typed)| async move {
            backend.verify_once(&member, &typed).await
        })
        .await
    }

    async fn verify_once(&self, member: &Id<Member>, typed: &str) -> Result<(), Failed<CodeRefusal>> {
        let mut tx = self.parts.store.begin_for(member).await?;
        if !codes::is_unverified(&mut tx, member).await? {
            return Ok(());
        }
        let tried = codes::try_one(&mut tx, member, self.parts.machine.now()).await?;
        let verdict = judged(tried, &self.code_hash(member, &digits_of(typed)));
        if verdict.is_ok() {
            codes::verify(&mut tx, member).await?;
        }
        tx.commit(verdict.is_ok().then(|| self.own_event(member, Verb::ProveLogin))).await?;
        Ok(verdict?)
    }

    /// A code is one of a million, so the secret of the installation goes into its hash.
    fn code_hash(&self, member: &Id<Member>, code: &str) -> String {
        self.parts.secret.keyed_hash(&format!("login code\n{member}\n{code}"))
    }
}

/// The digits that somebody typed, whatever stands between them.
pub(super) fn digits_of(typed: &str) -> String {
    plain(typed).chars().filter(char::is_ascii_digit).collect()
}

/// What is said of a code that was tried: `kept` is the hash of the one that was sent and how often it was tried by now, if it can still
/// be typed, `typed` the hash of what was typed.
pub(super) fn judged(kept: Option<(String, i64)>, typed: &str) -> Result<(), CodeRefusal> {
    match kept {
        Some((_, tries)) if tries > TRIES => Err(CodeRefusal::Over),
        Some((hash, _)) if hash == typed => Ok(()),
        Some(_) => Err(CodeRefusal::Wrong),
        None => Err(CodeRefusal::Over),
    }
}
