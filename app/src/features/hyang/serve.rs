//! What a 황금향 looks like, read from what its person lived.

use backend::{Backend, store::StoreError};
use domain::{
    base::moment::DAY,
    people::member::Member,
    praise::{
        PraiseKind,
        hyang::{Hyang, steps},
        look::{Lately, Life, Look},
    },
};

use super::view::HyangView;

/// How long before a meeting it looks forward to it.
const SOON: i64 = 2 * DAY;

/// A member's 황금향 with all that can be seen of it.
pub async fn hyang_of(backend: &Backend, member: &Member) -> Result<HyangView, StoreError> {
    let now = backend.now();
    let hyang = backend.hyang(&member.id).await?;
    let letters = backend.letters(&member.id, None).await?.items;
    let tree = backend.own_tree(&member.id).await?;
    let groups = backend.groups_page(&member.id, None).await?.items;
    let soon = groups.iter().filter_map(|group| group.next.as_ref()).any(|next| next.starts_at <= now.plus(SOON));
    let mut life = life(hyang, backend.praise_by_kind(&member.id).await?);
    life.resting = member.on_break_until(now).is_some();
    life.birthday = backend.is_birthday(&member.id).await?;
    life.letter = backend.new_letters(&member.id).await? > 0;
    life.lately = match (steps(hyang.points) > tree.seen, life.letter, soon) {
        (true, ..) => Lately::Grew,
        (_, true, _) => Lately::LetterCame,
        (_, _, true) => Lately::MeetsSoon,
        _ => Lately::Nothing,
    };
    let leaves = letters.into_iter().take(Look::LEAVES_DRAWN as usize).map(|letter| letter.from).collect();
    Ok(HyangView { name: tree.name, hyang, look: Look::of(&life, now), lately: life.lately, leaves, now })
}

/// What shows of growth, and of praise by its kinds and in words.
fn life(hyang: Hyang, (kinds, in_words): (Vec<(PraiseKind, u32)>, u32)) -> Life {
    Life {
        points: hyang.points,
        kinds,
        leaves: hyang.received,
        buds: in_words,
        // The first golden fruit is the little one itself.
        fruit: hyang.harvest().map_or(0, |harvest| harvest.fruit - 1),
        resting: false,
        lately: Lately::Nothing,
        letter: false,
        birthday: false,
    }
}
