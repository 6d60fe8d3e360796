//! What a 황금향 looks like, read from what its person lived.

use domain::{
    base::moment::DAY,
    people::member::Member,
    praise::{
        Letter, PraiseKind,
        hyang::Hyang,
        look::{Lately, Life, Look},
    },
};

use super::api::HyangView;
use crate::{error::AppError, server};

/// How long before a meeting it looks forward to it.
const SOON: i64 = 2 * DAY;

/// A member's 황금향 with all that can be seen of it.
pub async fn hyang_of(member: &Member) -> Result<HyangView, AppError> {
    let backend = server::backend()?;
    let now = backend.now();
    let hyang = backend.hyang(&member.id).await?;
    let letters = backend.letters(&member.id, None).await?.items;
    let tree = backend.own_tree(&member.id).await?;
    let groups = backend.groups_page(&member.id, None).await?.items;
    let soon = groups.iter().filter_map(|group| group.next.as_ref()).any(|next| next.starts_at <= now.plus(SOON));
    let mut life = life(hyang, &letters);
    life.resting = member.on_break_until(now).is_some();
    life.letter = backend.new_letters(&member.id).await? > 0;
    life.lately = match (Look::of(&life, now).steps() > tree.seen, life.letter, soon) {
        (true, ..) => Lately::Grew,
        (_, true, _) => Lately::LetterCame,
        (_, _, true) => Lately::MeetsSoon,
        _ => Lately::Nothing,
    };
    let leaves = letters.into_iter().take(Look::LEAVES_DRAWN as usize).map(|letter| letter.from).collect();
    Ok(HyangView { name: tree.name, hyang, look: Look::of(&life, now), lately: life.lately, leaves, now })
}

/// What shows of growth and letters. Charms come of the newest letters, which are all that most trees ever have.
fn life(hyang: Hyang, letters: &[Letter]) -> Life {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let count = |kind: PraiseKind| letters.iter().filter(|letter| letter.kinds.contains(&kind)).count();
    Life {
        points: hyang.points,
        kinds: PraiseKind::ALL.into_iter().map(|kind| (kind, number(count(kind)))).collect(),
        leaves: hyang.received,
        buds: number(letters.iter().filter(|letter| !letter.note.is_empty()).count()),
        fruit: 0,
        resting: false,
        lately: Lately::Nothing,
        letter: false,
    }
}
