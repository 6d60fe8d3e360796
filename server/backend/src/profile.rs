//! What people tell about themselves, change, take away with them and erase.

mod export;

use domain::{
    id::Id,
    member::{Member, Told, View},
    person::CallName,
    profile::{Circumstances, Interests},
};

pub use self::export::Export;
use self::export::Held;
use crate::{
    Backend,
    store::{StoreError, groups, keys, meetings, members, memberships, praises, rounds},
};

impl Backend {
    /// The interests and half days of a member.
    pub async fn told(&self, member: &Id<Member>) -> Result<Told, StoreError> {
        members::told(&mut *self.0.store.read().await?, member).await
    }

    /// Replaces a member's interests.
    pub async fn set_interests(&self, member: &Id<Member>, interests: &Interests) -> Result<(), StoreError> {
        let mut tx = self.0.store.begin_for(member).await?;
        members::set_interests(&mut tx, member, interests).await?;
        tx.commit().await
    }

    /// Replaces a member's half days and circumstances.
    pub async fn set_circumstances(&self, member: &Id<Member>, told: &Circumstances) -> Result<(), StoreError> {
        let mut tx = self.0.store.begin_for(member).await?;
        members::set_circumstances(&mut tx, member, told).await?;
        tx.commit().await
    }

    /// Changes the name that a member likes to be called by.
    pub async fn rename(&self, member: &Id<Member>, name: &CallName) -> Result<(), StoreError> {
        let mut tx = self.0.store.begin_for(member).await?;
        members::set_name(&mut tx, member, name.as_str()).await?;
        tx.commit().await
    }

    /// Keeps how pages look for a member.
    pub async fn set_view(&self, member: &Id<Member>, view: View) -> Result<(), StoreError> {
        let mut tx = self.0.store.begin_for(member).await?;
        members::set_view(&mut tx, member, view).await?;
        tx.commit().await
    }

    /// All that is held about a member, for them to take away; no password hash, no token.
    pub async fn export(&self, member: &Member) -> Result<Export, StoreError> {
        let mut conn = self.0.store.read().await?;
        let told = members::told(&mut conn, &member.id).await?;
        let consent = members::consent(&mut conn, &member.id).await?;
        let held = Held {
            letters_seen: members::letters_seen(&mut conn, &member.id).await?,
            keys: keys::of(&mut conn, &member.id).await?,
            memberships: memberships::times_of(&mut conn, &member.id).await?,
            groups: groups::ever_of(&mut conn, &member.id).await?,
            attended: meetings::attended_by(&mut conn, &member.id).await?,
            received: praises::letters(&mut conn, &member.id).await?,
            given: praises::given_by(&mut conn, &member.id).await?,
            points: praises::points(&mut conn, &member.id).await?,
        };
        Ok(Export::new(member, &told, consent, held))
    }

    /// Erases a member at once (탈퇴); praise that they gave stays, without a name.
    pub async fn erase(&self, member: &Member) -> Result<(), StoreError> {
        let mut tx = self.0.store.begin().await?;
        members::delete(&mut tx, &member.id).await?;
        rounds::forget_people(&mut tx).await?;
        tx.commit().await?;
        if let Err(error) = self.0.mailer.forget_address(&member.login) {
            tracing::error!(%error, "letters to somebody who left are still in the folder");
        }
        self.0.store.empty_log().await
    }
}
