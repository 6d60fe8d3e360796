//! A person's 황금향 as their own: its name, and what they have seen of its growth.

use domain::{
    base::{id::Id, moment::DAY},
    event::Verb,
    people::member::Member,
    praise::{
        PraiseKind,
        hyang::{Hyang, steps},
        look::{Lately, Life, Look},
        own_tree::{HyangView, TreeName},
    },
};

use crate::{
    Backend,
    operation::Failed,
    store::{StoreError, Unrecorded, members::trees, praises},
};

/// How long before a meeting a 황금향 looks forward to it.
const SOON: i64 = 2 * DAY;

/// Praise that somebody received and could read.
struct PraiseReceived {
    /// How often for what.
    kinds: Vec<(PraiseKind, u32)>,
    /// How often in all.
    letters: u32,
    /// How often in words.
    in_words: u32,
}

/// What shows of growth, and of praise by its kinds and in words.
fn life(hyang: Hyang, received: PraiseReceived) -> Life {
    Life {
        points: hyang.points,
        kinds: received.kinds,
        // A leaf for each that could be read: what an organizer has not count stays a leaf all the same.
        leaves: received.letters,
        buds: received.in_words,
        // The first golden fruit is the little one itself.
        fruit: hyang.harvest().map_or(0, |harvest| harvest.fruit - 1),
        resting: false,
        lately: Lately::Nothing,
        letter: false,
        birthday: false,
    }
}

impl Backend {
    /// A member's 황금향 with all that can be seen of it, and whose thanks its leaves are.
    pub async fn hyang_with_leaves(&self, member: &Member) -> Result<HyangView, StoreError> {
        let letters = self.letters(&member.id, None).await?.items;
        let leaves = letters.into_iter().take(Look::LEAVES_DRAWN as usize).map(|letter| letter.from).collect();
        Ok(HyangView { leaves, ..self.hyang_view(member).await? })
    }

    /// A member's 황금향 with all that can be seen of it from afar: of no leaf is said whose thanks it is.
    pub async fn hyang_view(&self, member: &Member) -> Result<HyangView, StoreError> {
        let now = self.now();
        let hyang = self.hyang(&member.id).await?;
        let tree = trees::find(&mut *self.parts.store.read().await?, &member.id).await?;
        let groups = self.groups_page(&member.id, None).await?.items;
        let soon = groups.iter().filter_map(|group| group.next.as_ref()).any(|next| next.starts_at <= now.plus(SOON));
        let received = self.praise_received(&member.id).await?;
        let hyang = Hyang { received: hyang.received.max(received.letters), ..hyang };
        let mut life = life(hyang, received);
        life.resting = member.on_break_until(now).is_some();
        life.birthday = self.is_birthday(&member.id).await?;
        life.letter = self.new_letters(&member.id).await? > 0;
        life.lately = match (steps(hyang.points) > tree.seen, life.letter, soon) {
            (true, ..) => Lately::Grew,
            (_, true, _) => Lately::LetterCame,
            (_, _, true) => Lately::MeetsSoon,
            _ => Lately::Nothing,
        };
        let look = Look::of(&life, now);
        Ok(HyangView { name: tree.name, hyang, look, lately: life.lately, leaves: Vec::new(), now })
    }

    /// How often a member was praised, for what, and how often in words.
    async fn praise_received(&self, member: &Id<Member>) -> Result<PraiseReceived, StoreError> {
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
