//! An interest, and the family under which it is offered.

/// Something that people like to do together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Interest {
    /// The word for forms, files and the database; it never changes once people have chosen it.
    pub key: &'static str,
    /// The family under which it is offered.
    pub family: Family,
    /// The Korean name.
    pub ko: &'static str,
    /// The English name.
    pub en: &'static str,
    /// One emoji, old enough (Emoji 11, 2018) for the telephones of the last seven years.
    pub icon: &'static str,
}

/// A family of interests, so that nobody has to look through one long list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    /// Hills, paths, woods and sky.
    Nature,
    /// The sea and the small islands.
    Sea,
    /// Whatever grows and is looked after.
    Garden,
    /// Moving the body.
    Sport,
    /// Music and pictures.
    Art,
    /// Making things by hand.
    Craft,
    /// Food, the market and the neighbours.
    Table,
    /// Words, stories and games.
    Learning,
}

impl Family {
    /// Every family, in the order in which it is offered.
    pub const ALL: [Self; 8] =
        [Self::Nature, Self::Sea, Self::Garden, Self::Sport, Self::Art, Self::Craft, Self::Table, Self::Learning];

    /// The Korean name.
    pub const fn ko(self) -> &'static str {
        match self {
            Self::Nature => "걷기와 자연",
            Self::Sea => "바다와 섬",
            Self::Garden => "텃밭과 뜰",
            Self::Sport => "운동과 건강",
            Self::Art => "음악과 그림",
            Self::Craft => "손으로 만들기",
            Self::Table => "음식과 이웃",
            Self::Learning => "배움과 놀이",
        }
    }

    /// The English name.
    pub const fn en(self) -> &'static str {
        match self {
            Self::Nature => "Walking and nature",
            Self::Sea => "Sea and islands",
            Self::Garden => "Garden and yard",
            Self::Sport => "Sport and health",
            Self::Art => "Music and pictures",
            Self::Craft => "Made by hand",
            Self::Table => "Food and neighbours",
            Self::Learning => "Learning and play",
        }
    }
}
