//! Another contact beside the log-in: where people are told of their meetings as well, or instead.
//!
//! Nothing but a code goes there before it is proven, and codes and keys go on to the log-in (docs/adr/0020).

use domain::{
    base::id::Id,
    event::Verb,
    people::{
        contact::{ContactWay, OtherContact, ToldBy},
        login::Login,
        member::Member,
    },
    text::Text,
};

use super::{
    account::Notice,
    tries::Purpose,
    verify::{CodeRefusal, LIFE, digits_of, judged},
};
use crate::{
    Backend,
    operation::{Failed, Refusal, RefusalKind},
    store::{
        Conn, StoreError, Tx,
        members::{
            self,
            contacts::{self, NewCode},
        },
    },
};

/// Why another contact is not taken, or no way is chosen.
#[derive(Debug, thiserror::Error)]
pub enum ContactRefusal {
    /// It is reached by the same way as the log-in, which would make no other way; this one is wanted.
    #[error("the log-in is reached by the same way")]
    SameWay(ContactWay),
    /// There is no proven contact beside the log-in to choose.
    #[error("there is no other contact that is proven")]
    NoContact,
}

impl Refusal for ContactRefusal {
    fn kind(&self) -> RefusalKind {
        RefusalKind::Conflict
    }
}

impl Backend {
    /// What a person sees of their other contact, if they have one.
    pub async fn other_contact(&self, member: &Id<Member>) -> Result<Option<OtherContact>, StoreError> {
        let kept = contacts::find(&mut *self.parts.store.read().await?, member).await?;
        Ok(kept.map(|kept| OtherContact {
            shown: kept.contact.shown(),
            way: ContactWay::of(&kept.contact),
            is_proven: kept.proven_at.is_some(),
            told_by: kept.told_by,
        }))
    }

    /// Keeps another contact of a person, in place of an older one, and sends a code there if one reaches it: where none does, it is taken
    /// as it is, like a log-in. The log-in hears of it, and of all else until they choose otherwise. The same contact once more changes nothing.
    pub async fn add_contact(&self, member: &Member, contact: &Login) -> Result<(), Failed<ContactRefusal>> {
        self.run_write((member.clone(), contact.clone()), |backend, (member, contact)| async move {
            backend.add_contact_once(&member, &contact).await
        })
        .await
    }

    async fn add_contact_once(&self, member: &Member, contact: &Login) -> Result<(), Failed<ContactRefusal>> {
        let (id, text) = (&member.id, member.view.language.text());
        let (login, kept) = {
            let mut conn = self.parts.store.read().await?;
            (own_login(&mut conn, id).await?, contacts::find(&mut conn, id).await?)
        };
        if ContactWay::of(&login) == ContactWay::of(contact) {
            let wanted = match contact {
                Login::Email(_) => ContactWay::Text,
                Login::Mobile(_) => ContactWay::Mail,
            };
            return Err(ContactRefusal::SameWay(wanted).into());
        }
        if kept.is_some_and(|kept| kept.contact == *contact) {
            return Ok(());
        }
        // Whoever names many numbers would have a text sent to each.
        self.count_known(Purpose::AddContact, id.as_str()).await??;
        let mut tx = self.parts.store.begin_for(id).await?;
        let proven_at = (!self.reaches(contact)).then(|| self.now());
        contacts::put(&mut tx, id, contact, ToldBy::of(&login), proven_at).await?;
        if proven_at.is_none() {
            self.push_contact_code(&mut tx, id, contact, text).await?;
        }
        let said: Notice = |text| (text.mail.contact_subject, text.mail.contact_added, &text.letter.contact_added);
        self.tell_at(&mut tx, (id, login.as_str()), text, said).await?;
        tx.commit(self.own_event(id, Verb::AddContact)).await?;
        self.wake_workers();
        Ok(())
    }

    /// Sends a new code to a contact that is not proven yet; the one before is worth nothing then.
    pub async fn send_contact_code(&self, member: &Id<Member>, text: &'static Text) -> Result<(), Failed> {
        self.run_write(*member, move |backend, member| async move {
            let mut tx = backend.parts.store.begin_for(&member).await?;
            let kept = contacts::find(&mut tx, &member).await?.filter(|kept| kept.proven_at.is_none());
            let sent = match kept {
                Some(kept) => backend.push_contact_code(&mut tx, &member, &kept.contact, text).await?,
                None => false,
            };
            Ok(tx.commit(sent.then(|| backend.own_event(&member, Verb::SendCode))).await?)
        })
        .await
    }

    /// Says whether one more may go there.
    async fn push_contact_code(
        &self,
        tx: &mut Tx,
        member: &Id<Member>,
        contact: &Login,
        text: &Text,
    ) -> Result<bool, StoreError> {
        if !self.may_send_code(tx, contact.as_str()).await? {
            return Ok(false);
        }
        let code = self.draw_code();
        let hash = self.contact_hash(member, contact, &code);
        contacts::put_code(tx, member, &NewCode { hash, until: self.parts.machine.now().plus(LIFE) }).await?;
        self.send_digits(tx, (member, contact), text, &code, text.mail.contact_body).await.map(|()| true)
    }

    /// Takes a code that a person typed to prove their other contact. Where it is proven there is nothing to prove.
    pub async fn prove_contact(&self, member: &Id<Member>, typed: &str) -> Result<(), Failed<CodeRefusal>> {
        self.run_write((*member, typed.to_owned()), |backend, (member, typed)| async move {
            backend.prove_contact_once(&member, &typed).await
        })
        .await
    }

    async fn prove_contact_once(&self, member: &Id<Member>, typed: &str) -> Result<(), Failed<CodeRefusal>> {
        let mut tx = self.parts.store.begin_for(member).await?;
        let Some(kept) = contacts::find(&mut tx, member).await? else { return Err(CodeRefusal::Over.into()) };
        if kept.proven_at.is_some() {
            return Ok(());
        }
        let tried = contacts::try_code(&mut tx, member, self.parts.machine.now()).await?;
        let verdict = judged(tried, &self.contact_hash(member, &kept.contact, &digits_of(typed)));
        if verdict.is_ok() {
            contacts::prove(&mut tx, member, self.now()).await?;
        }
        tx.commit(verdict.is_ok().then(|| self.own_event(member, Verb::ProveContact))).await?;
        Ok(verdict?)
    }

    /// Has a person be told of their meetings as they chose.
    pub async fn choose_way(&self, member: &Id<Member>, told_by: ToldBy) -> Result<(), Failed<ContactRefusal>> {
        self.run_write(*member, move |backend, member| async move {
            let mut tx = backend.parts.store.begin_for(&member).await?;
            let kept = contacts::find(&mut tx, &member).await?.filter(|kept| kept.proven_at.is_some());
            let kept = kept.ok_or(ContactRefusal::NoContact)?;
            let news = kept.told_by != told_by;
            if news {
                contacts::set_told_by(&mut tx, &member, told_by).await?;
            }
            Ok(tx.commit(news.then(|| backend.own_event(&member, Verb::ChooseWay))).await?)
        })
        .await
    }

    /// Takes the other contact of a person away: they are told by their log-in again.
    pub async fn remove_contact(&self, member: &Id<Member>) -> Result<(), Failed> {
        self.run_write(*member, |backend, member| async move {
            let mut tx = backend.parts.store.begin_for(&member).await?;
            let gone = contacts::delete(&mut tx, &member).await?;
            Ok(tx.commit(gone.then(|| backend.own_event(&member, Verb::RemoveContact))).await?)
        })
        .await
    }

    /// A code is one of a million, so the secret of the installation goes into its hash, and the contact that it proves.
    fn contact_hash(&self, member: &Id<Member>, contact: &Login, code: &str) -> String {
        self.parts.secret.keyed_hash(&format!("contact code\n{member}\n{}\n{code}", contact.as_str()))
    }
}

/// What a person logs in with at this moment.
async fn own_login(conn: &mut Conn, member: &Id<Member>) -> Result<Login, StoreError> {
    let found = members::find(conn, member).await?.ok_or(StoreError::Left)?;
    Login::parse(&found.login).map_err(|_| StoreError::Corrupt("login"))
}
