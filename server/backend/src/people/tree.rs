//! A person's 황금향 as their own: its name, and what they have seen of its growth.

use domain::{
    base::id::Id,
    event::Verb,
    people::member::Member,
    praise::{
        PraiseKind,
        own_tree::{OwnTree, TreeName},
    },
};

use crate::{
    Backend,
    operation::Failed,
    store::{StoreError, Unrecorded, members::trees, praises},
};

/// Praise that somebody received and could read.
pub struct PraiseReceived {
    /// How often for what.
    pub kinds: Vec<(PraiseKind, u32)>,
    /// How often in all.
    pub letters: u32,
    /// How often in words.
    pub in_words: u32,
}

impl Backend {
    /// What a member calls their 황금향, and how much of its growth they have seen.
    pub async fn own_tree(&self, member: &Id<Member>) -> Result<OwnTree, StoreError> {
        trees::find(&mut *self.parts.store.read().await?, member).await
    }

    /// How often a member was praised, for what, and how often in words.
    pub async fn praise_received(&self, member: &Id<Member>) -> Result<PraiseReceived, StoreError> {
        let all = praises::letters::counts(&mut *self.parts.store.read().await?, member).await?;
        let of = |kind| all.iter().filter(|same| same.kinds.contains(&kind)).map(|same| same.letters).sum();
        let kinds = PraiseKind::ALL.into_iter().map(|kind| (kind, of(kind))).collect();
        let (letters, in_words) =
            all.iter().fold((0, 0), |(letters, in_words), same| (letters + same.letters, in_words + same.with_words));
        Ok(PraiseReceived { kinds, letters, in_words })
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
