//! A person's 황금향 as their own: its name, and what they have seen of its growth.

use domain::{
    base::id::Id,
    event::Verb,
    people::member::Member,
    praise::own_tree::{OwnTree, TreeName},
};

use crate::{
    Backend,
    operation::Failed,
    store::{StoreError, Unrecorded, members::trees},
};

impl Backend {
    /// What a member calls their 황금향, and how much of its growth they have seen.
    pub async fn own_tree(&self, member: &Id<Member>) -> Result<OwnTree, StoreError> {
        trees::find(&mut *self.parts.store.read().await?, member).await
    }

    /// Gives a member's 황금향 a name, or back the one that all have.
    pub async fn name_tree(&self, member: &Id<Member>, name: Option<&TreeName>) -> Result<(), Failed> {
        self.run_write((*member, name.cloned()), |backend, (member, name)| async move {
            let mut tx = backend.parts.store.begin_for(&member).await?;
            trees::set_name(&mut tx, &member, name.as_ref()).await?;
            Ok(tx.commit(backend.own_event(&member, Verb::NameTree)).await?)
        })
        .await
    }

    /// Notes that a member has seen so many steps of growth, so that they are celebrated once.
    pub async fn see_tree(&self, member: &Id<Member>, steps: u32) -> Result<(), Failed> {
        self.run_write((*member, steps), |backend, (member, steps)| async move {
            let mut tx = backend.parts.store.begin_for(&member).await?;
            trees::see(&mut tx, &member, steps).await?;
            Ok(tx.commit(Unrecorded::Look).await?)
        })
        .await
    }
}
