//! Keys that others make for a person, and the letters that tell the person of it.

use domain::{
    id::{Id, Member as MemberNoun},
    login::Login,
    text::Text,
};

use super::FIRST_LOGIN;
use crate::{
    Backend,
    jobs::{self, Job},
    member::{Organizer, Role},
    ports::mail::Mail,
    store::{StoreError, Tx, members},
};

impl Backend {
    /// Makes a key for a member and returns its address, for an organizer to read out; the member is told by letter. Nobody
    /// else's key lets in an organizer: for another one there is none.
    pub async fn make_key(&self, by: &Organizer, member: &Id<MemberNoun>) -> Result<Option<String>, StoreError> {
        match self.member(member).await? {
            Some(known) if known.role == Role::Member => self.key_for(member, Some(&by.member().id)).await.map(Some),
            _ => Ok(None),
        }
    }

    /// Tells a person by letter what was done about their password, if a letter reaches them.
    pub(super) async fn tell(
        &self,
        tx: &mut Tx,
        member: &Id<MemberNoun>,
        said: fn(&Text) -> &'static str,
    ) -> Result<(), StoreError> {
        let Some(known) = members::find(tx, member).await? else { return Ok(()) };
        if known.login == FIRST_LOGIN || !matches!(Login::parse(&known.login), Ok(Login::Email(_))) {
            return Ok(());
        }
        let text = known.view.language.text();
        let mail = Mail {
            to: known.login,
            subject: text.mail.notice_subject.to_owned(),
            body: said(text).to_owned(),
            key: None,
        };
        jobs::push(self, tx, &Job::Mail(mail)).await
    }

    /// Makes a key for whoever has this log-in, an organizer as well, for whoever holds the machine itself; nothing if nobody
    /// has it.
    pub async fn key_by_login(&self, login: &Login) -> Result<Option<String>, StoreError> {
        let known = members::credentials(&mut *self.0.store.read().await?, login.as_str()).await?;
        match known {
            Some((id, _)) => self.key_for(&id, None).await.map(Some),
            None => Ok(None),
        }
    }
}
