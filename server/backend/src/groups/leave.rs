//! Leaving a group, or the service for good (탈퇴): the seat is free, and the others meet in another room.

use domain::{
    base::id::Id,
    event::{Actor, Verb},
    group::Group,
    people::member::Member,
};

use super::repair::call_off;
use crate::{
    Backend,
    operation::{Failed, Refusal, RefusalKind},
    store::{
        candidates, events, figures,
        meetings::guests,
        members::{self, birthday_lines},
        memberships, praises, rounds, row,
    },
};

/// There is no such group for this person.
#[derive(Debug, thiserror::Error)]
#[error("there is no such group for this person")]
pub struct NotInGroup;

impl Refusal for NotInGroup {
    fn kind(&self) -> RefusalKind {
        RefusalKind::NotFound
    }
}

impl Backend {
    /// Has a member give up their seat in a group, which is always possible. Asked twice, it is done once.
    pub async fn leave_group(&self, member: &Id<Member>, group: &Id<Group>) -> Result<(), Failed<NotInGroup>> {
        self.run_write((*member, *group), |backend, (member, group)| async move {
            let mut tx = backend.parts.store.begin().await?;
            if !memberships::has(&mut tx, &group, &member).await? {
                let were_there = memberships::times_of(&mut tx, &member).await?.contains_key(&group);
                return if were_there { Ok(()) } else { Err(NotInGroup.into()) };
            }
            let done = backend.give_up_seat(&mut tx, Actor::Member(member), &group, &member).await?;
            backend.renew_later(&mut tx, &group).await?;
            tx.commit(done).await?;
            backend.wake_workers();
            Ok(())
        })
        .await
    }

    /// Erases a member at once (탈퇴); praise that they gave stays, without a name.
    pub async fn erase(&self, member: &Member) -> Result<(), Failed> {
        self.run_write(member.clone(), |backend, member| async move { backend.erase_once(&member).await }).await
    }

    async fn erase_once(&self, member: &Member) -> Result<(), Failed> {
        let now = self.now();
        let mut tx = self.parts.store.begin().await?;
        let seats = candidates::groups_of(&mut tx, &[member.id.as_str()], now).await?;
        // What nobody has read yet goes with them; of what was read it is the reader's to keep.
        praises::said::forget_sealed(&mut tx, &member.id).await?;
        birthday_lines::forget_sealed(&mut tx, &member.id).await?;
        members::delete(&mut tx, &member.id).await?;
        guests::forget_name(&mut tx, &member.name).await?;
        rounds::forget_people(&mut tx).await?;
        rounds::forget_person(&mut tx, &member.id, &self.new_id()).await?;
        events::forget_person(&mut tx, &member.id).await?;
        self.parts.store.note_erased(&mut tx, now).await?;
        for group in &seats {
            let group = row::id(group)?;
            figures::of_group(&mut tx, &group).await?;
            if memberships::people(&mut tx, &group).await?.is_empty() {
                call_off(&mut tx, &group, now).await?;
            }
            self.renew_later(&mut tx, &group).await?;
        }
        tx.commit(self.own_event(&Id::NOBODY, Verb::Leave)).await?;
        self.wake_workers();
        if let Err(error) = self.parts.messenger.forget_person(&member.id, &member.login) {
            tracing::error!(%error, "messages to somebody who left are still in a folder");
        }
        Ok(self.parts.store.forget_erased().await?)
    }
}
