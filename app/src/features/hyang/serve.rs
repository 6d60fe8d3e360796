//! What a 황금향 looks like, read from what its person lived.

use backend::{Backend, people::tree::PraiseReceived, store::StoreError};
use domain::{
    base::moment::DAY,
    people::member::Member,
    praise::{
        hyang::{Hyang, steps},
        look::{Lately, Life, Look},
    },
};

use super::view::HyangView;

/// How long before a meeting it looks forward to it.
const SOON: i64 = 2 * DAY;

/// A member's 황금향 with all that can be seen of it, and whose thanks its leaves are.
pub async fn hyang_of(backend: &Backend, member: &Member) -> Result<HyangView, StoreError> {
    let letters = backend.letters(&member.id, None).await?.items;
    let leaves = letters.into_iter().take(Look::LEAVES_DRAWN as usize).map(|letter| letter.from).collect();
    Ok(HyangView { leaves, ..seen_of(backend, member).await? })
}

/// A member's 황금향 with all that can be seen of it from afar: of nobody is said whose thanks a leaf is.
pub async fn seen_of(backend: &Backend, member: &Member) -> Result<HyangView, StoreError> {
    let now = backend.now();
    let hyang = backend.hyang(&member.id).await?;
    let tree = backend.own_tree(&member.id).await?;
    let groups = backend.groups_page(&member.id, None).await?.items;
    let soon = groups.iter().filter_map(|group| group.next.as_ref()).any(|next| next.starts_at <= now.plus(SOON));
    let received = backend.praise_received(&member.id).await?;
    let hyang = Hyang { received: hyang.received.max(received.letters), ..hyang };
    let mut life = life(hyang, received);
    life.resting = member.on_break_until(now).is_some();
    life.birthday = backend.is_birthday(&member.id).await?;
    life.letter = backend.new_letters(&member.id).await? > 0;
    life.lately = match (steps(hyang.points) > tree.seen, life.letter, soon) {
        (true, ..) => Lately::Grew,
        (_, true, _) => Lately::LetterCame,
        (_, _, true) => Lately::MeetsSoon,
        _ => Lately::Nothing,
    };
    let look = Look::of(&life, now);
    Ok(HyangView { name: tree.name, hyang, look, lately: life.lately, leaves: Vec::new(), now })
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
