//! What praise brings along: visitors, flowers, things to wear.

use serde::{Deserialize, Serialize};

use super::sky::{Daylight, Sky, Weather};
use crate::praise::PraiseKind;

/// Something that comes to a 황금향 because its person was praised, and stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Charm {
    /// 동박새, who listens.
    WhiteEye,
    /// 소라, in which one hears the sea.
    Shell,
    /// A butterfly, who carries stories from flower to flower.
    Butterfly,
    /// 돌하르방, who knows the oldest ones.
    Dolharubang,
    /// A camellia beside the leaf.
    Camellia,
    /// A scarf in the cold.
    Scarf,
    /// A hat of the grass of 오름.
    GrassHat,
    /// A lantern for the way.
    Lantern,
    /// 유채 at its feet.
    Canola,
    /// A pinwheel, which laughs with the wind.
    Pinwheel,
    /// A ladybird, who climbs to the very tip.
    Ladybird,
    /// 조랑말 on the hill.
    Pony,
    /// A rainbow, once four kinds came together.
    Rainbow,
    /// Fireflies in the dark, once all did.
    Fireflies,
}

impl Charm {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::WhiteEye,
        Self::Shell,
        Self::Butterfly,
        Self::Dolharubang,
        Self::Camellia,
        Self::Scarf,
        Self::GrassHat,
        Self::Lantern,
        Self::Canola,
        Self::Pinwheel,
        Self::Ladybird,
        Self::Pony,
        Self::Rainbow,
        Self::Fireflies,
    ];

    /// The place among all of them, by which the catalogue lists their words.
    pub fn place(self) -> usize {
        self as usize
    }

    /// What comes with the first praise of a kind, and what with the fourth.
    fn of(kind: PraiseKind) -> [Self; 2] {
        match kind {
            PraiseKind::Listened => [Self::WhiteEye, Self::Shell],
            PraiseKind::Told => [Self::Butterfly, Self::Dolharubang],
            PraiseKind::Warm => [Self::Camellia, Self::Scarf],
            PraiseKind::Taught => [Self::GrassHat, Self::Lantern],
            PraiseKind::Laughed => [Self::Canola, Self::Pinwheel],
            PraiseKind::Encouraged => [Self::Ladybird, Self::Pony],
        }
    }
}

/// The praise of a kind with which its second charm comes: about the third week.
const SECOND: u32 = 4;
/// Kinds that make a rainbow together.
const RAINBOW: usize = 4;

/// What came so far, and on which side it sits.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Charms {
    /// In the order of the list.
    pub all: Vec<Charm>,
    /// Whether visitors sit on the other side: two trees with the same visitors need not be alike.
    pub mirrored: bool,
}

impl Charms {
    /// What comes of praise by its kinds, as far as sky and cold allow.
    pub fn of(kinds: &[(PraiseKind, u32)], sky: Sky) -> Self {
        let count = |kind| kinds.iter().filter(|(of, _)| *of == kind).map(|(_, n)| *n).sum::<u32>();
        let mut all = Vec::new();
        for kind in PraiseKind::ALL {
            let [first, second] = Charm::of(kind);
            all.extend((count(kind) > 0).then_some(first));
            all.extend((count(kind) >= SECOND).then_some(second));
        }
        let met = PraiseKind::ALL.into_iter().filter(|kind| count(*kind) > 0).count();
        all.extend((met >= RAINBOW).then_some(Charm::Rainbow));
        all.extend((met == PraiseKind::ALL.len()).then_some(Charm::Fireflies));
        all.retain(|charm| shows(*charm, sky));
        // The kind that came most often decides, so that the side changes seldom once there is much.
        let most = PraiseKind::ALL.into_iter().max_by_key(|kind| count(*kind));
        let mirrored = most.is_some_and(|kind| count(kind) > 0 && kind as usize % 2 == 1);
        Self { all, mirrored }
    }

    /// Whether one of them is there.
    pub fn has(&self, charm: Charm) -> bool {
        self.all.contains(&charm)
    }
}

fn shows(charm: Charm, sky: Sky) -> bool {
    match charm {
        Charm::Scarf => sky.is_cold(),
        Charm::Rainbow => sky.light != Daylight::Night && sky.weather != Weather::Snow,
        Charm::Fireflies => matches!(sky.light, Daylight::Evening | Daylight::Night),
        // Rain puts a hat of its own on.
        Charm::GrassHat => sky.weather != Weather::Rain,
        _ => true,
    }
}
