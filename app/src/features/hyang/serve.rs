//! What a 황금향 looks like, read from what its person lived.

use domain::{
    base::{moment::Moment, page::CARDS},
    people::member::Member,
    praise::{
        Letter, PraiseKind,
        hyang::Hyang,
        look::{Lately, Life, Look},
    },
};

use super::api::HyangView;
use crate::{error::AppError, server};

/// A member's 황금향 with all that can be seen of it.
pub async fn hyang_of(member: &Member) -> Result<HyangView, AppError> {
    let backend = server::backend()?;
    let now = backend.now();
    let hyang = backend.hyang(&member.id).await?;
    let letters = backend.letters(&member.id, None).await?.items;
    let lately = if backend.new_letters(&member.id).await? > 0 { Lately::LetterCame } else { Lately::Nothing };
    let life = life(hyang, &letters, member.on_break_until(now), lately);
    let leaves = letters.into_iter().take(Look::LEAVES_DRAWN as usize).map(|letter| letter.from).collect();
    Ok(HyangView { hyang, look: Look::of(&life, now), lately, leaves, now })
}

/// What shows of a life. Charms come of the letters of a page, which are all that most trees ever have.
fn life(hyang: Hyang, letters: &[Letter], resting: Option<Moment>, lately: Lately) -> Life {
    debug_assert!(letters.len() <= CARDS, "one page of letters");
    let count = |kind: PraiseKind| letters.iter().filter(|letter| letter.kinds.contains(&kind)).count();
    let with_words = letters.iter().filter(|letter| !letter.note.is_empty()).count();
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Life {
        points: hyang.points,
        kinds: PraiseKind::ALL.into_iter().map(|kind| (kind, number(count(kind)))).collect(),
        leaves: hyang.received,
        buds: number(with_words),
        fruit: 0,
        resting: resting.is_some(),
        lately,
    }
}
