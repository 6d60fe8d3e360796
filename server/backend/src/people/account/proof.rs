//! The password once more, from whoever is signed in already, and what it opens: another log-in.

use domain::{
    base::id::Id,
    event::Verb,
    people::{login::Login, member::Member, person::Password, role::Role},
};

use super::{
    keys::Notice,
    refusal::{LoginTaken, Mismatch},
};
use crate::{
    Backend,
    operation::Failed,
    people::tries::Purpose,
    store::{
        StoreError, Tx, codes,
        hash::token_hash,
        keys,
        members::{self, contacts},
        sessions,
    },
};

impl Backend {
    /// Whether this is the password of a person who is signed in. The tries of each person are counted wherever they
    /// come from: who gets here holds their session, so that a stranger can use up none of them.
    pub async fn prove(&self, member: &Member, password: Password) -> Result<(), Failed<Mismatch>> {
        self.count_known(Purpose::Prove, member.id.as_str()).await??;
        let known = members::credentials(&mut *self.parts.store.read().await?, &member.login).await?;
        let stored = known.filter(|(id, _)| *id == member.id).and_then(|(_, stored)| stored);
        let fits = self.parts.passwords.verify(password, stored).await?;
        Ok(fits.then_some(()).ok_or(Mismatch)?)
    }

    /// Changes what a person logs in with, from the session with this id. The old log-in and the new one are told; whatever
    /// else could have let somebody in ends ([`Backend::shut_out_others`]), and the new one has to be proven as at sign-up.
    /// What the old one was is kept nowhere. Another contact that the new one makes needless goes with it: it is reached by
    /// the same way.
    pub async fn change_login(
        &self,
        member: &Member,
        new: &Login,
        session: Option<&str>,
    ) -> Result<(), Failed<LoginTaken>> {
        let change = (member.clone(), new.clone(), session.map(token_hash));
        self.run_write(change, |backend, (member, new, session)| async move {
            backend.change_login_once(&member, &new, session.as_deref()).await
        })
        .await
    }

    async fn change_login_once(
        &self,
        member: &Member,
        new: &Login,
        session: Option<&str>,
    ) -> Result<(), Failed<LoginTaken>> {
        if new.as_str() == member.login {
            return Ok(());
        }
        self.count_known(Purpose::ChangeLogin, member.id.as_str()).await??;
        let text = member.view.language.text();
        let mut tx = self.parts.store.begin_for(&member.id).await?;
        let old = members::find(&mut tx, &member.id).await?.map_or_else(|| member.login.clone(), |found| found.login);
        match members::set_login(&mut tx, &member.id, new.as_str()).await {
            Err(error) if error.is_unique_violation() => return Err(LoginTaken.into()),
            done => done?,
        }
        self.shut_out_others(&mut tx, &member.id, session).await?;
        let contact_gone = contacts::delete_like(&mut tx, &member.id, new).await?;
        for login in [&old, new.as_str()] {
            let said: Notice = |text| (text.mail.login_subject, text.mail.login_changed, &text.letter.login_changed);
            self.tell_at(&mut tx, (&member.id, login), text, said).await?;
        }
        // An organizer is put into no group, so whose address it is matters to nobody else.
        if !member.roles.contains(&Role::Organizer) {
            self.ask_for_proof(&mut tx, &member.id, new, text).await?;
        }
        let gone = contact_gone.then(|| self.own_event(&member.id, Verb::RemoveContact));
        let changed = self.own_event(&member.id, Verb::ChangeLogin);
        tx.commit(gone.into_iter().chain([changed]).collect::<Vec<_>>()).await?;
        self.wake_workers();
        Ok(())
    }

    /// Ends all by which somebody could come in as this person, or prove something of theirs, who knew how before: every
    /// session but the one with this hash, every key, whoever made it, and the codes that are under way.
    pub(super) async fn shut_out_others(
        &self,
        tx: &mut Tx,
        member: &Id<Member>,
        session: Option<&str>,
    ) -> Result<(), StoreError> {
        sessions::delete_others(tx, member, session.unwrap_or_default()).await?;
        keys::use_up(tx, member, self.parts.machine.now()).await?;
        codes::verify(tx, member).await?;
        contacts::end_code(tx, member).await
    }
}
