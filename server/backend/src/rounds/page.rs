//! Pages of one round: some groups of its plan, some whom it leaves out, and who is chosen to be moved by hand.

use std::collections::BTreeMap;

use domain::{
    base::{
        id::Id,
        page::{CARDS, Key, LINES, Page},
    },
    group::Group,
    round::{Round, RoundState},
};

use super::{Difference, Parts, stale::stale_members};
use crate::{
    Backend,
    access::Organizer,
    people::namesakes::{self, Called},
    store::{
        Conn, StoreError, candidates, groups, memberships,
        pages::{from_oldest, one_more},
        plans::{self, Figures, LeftPart, PlannedPart},
        rounds::{self, RoundHead},
    },
};

/// People of one name whom a plan may hold; more cannot be told apart by name anyway.
const NAMESAKES: i64 = 20;

/// Where the lists on the page of a round begin.
#[derive(Debug, Clone, Default)]
pub struct RoundKeys {
    /// The groups.
    pub groups: Option<Key>,
    /// Those in no group.
    pub left: Option<Key>,
}

/// A page of a round.
#[derive(Debug, Clone)]
pub struct RoundPage {
    /// The round.
    pub round: RoundHead,
    /// How good its plan is; none before there is one.
    pub figures: Option<Figures>,
    /// Groups of the plan, the least alike first.
    pub groups: Page<PlannedPart>,
    /// People in none of them.
    pub left: Page<LeftPart>,
    /// The groups that they became, by place.
    pub became: BTreeMap<i64, Group>,
    /// What people are called on this page, by id.
    pub names: BTreeMap<String, Called>,
    /// What stands in the way of announcing it, as far as this page shows it.
    pub difference: Difference,
}

/// Somebody of a plan who is chosen, and whoever might change places or stay together with them.
#[derive(Debug, Clone)]
pub struct Choice {
    /// The round.
    pub round: RoundHead,
    /// People of the group that was chosen first, with its place; 0 for those in no group.
    pub ones: Page<(String, i64)>,
    /// People of the group or of the name that was asked for.
    pub others: Vec<(String, i64)>,
    /// What people are called on this page, by id.
    pub names: BTreeMap<String, Called>,
}

impl Backend {
    /// A page of a round, with the names of the people on it.
    pub async fn round_page(
        &self,
        _by: &Organizer,
        id: &Id<Round>,
        keys: &RoundKeys,
    ) -> Result<Option<RoundPage>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let Some(round) = rounds::head(&mut conn, id).await? else { return Ok(None) };
        let plan = Source::of(&mut conn, &round).await?;
        let groups = plan.groups(&mut conn, id, keys.groups.as_ref()).await?;
        let left = plan.left(&mut conn, id, keys.left.as_ref()).await?;
        let seated: Vec<&str> = groups.items.iter().flat_map(|part| ids(&part.group.members)).collect();
        let became = became(&mut conn, &round, &groups.items, &seated).await?;
        let difference = self.shown_difference(&mut conn, &round, &groups.items, &seated).await?;
        let wished = round.wishes.people();
        let everybody: Vec<&str> =
            seated.iter().copied().chain(left.items.iter().map(|one| one.id.as_str())).chain(wished).collect();
        let names = namesakes::called(&mut conn, &everybody).await?;
        let figures = plan.figures(&round);
        Ok(Some(RoundPage { round, figures, groups, left, became, names, difference }))
    }

    /// People of the group at this place, 0 for those in none, and of the group or of the name that was asked for.
    pub async fn round_choice(
        &self,
        _by: &Organizer,
        id: &Id<Round>,
        place: i64,
        keys: &RoundKeys,
        asked: &str,
    ) -> Result<Option<Choice>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let Some(round) = rounds::head(&mut conn, id).await?.filter(|round| round.adjustable) else { return Ok(None) };
        let plan = Source::of(&mut conn, &round).await?;
        let ones = plan.at(&mut conn, id, place, keys.left.as_ref()).await?;
        if ones.items.is_empty() {
            return Ok(None);
        }
        let others = match asked.trim().parse::<i64>() {
            Ok(number) => plan.at(&mut conn, id, number, None).await?.items,
            Err(_) => plan.named(&mut conn, id, asked.trim()).await?,
        };
        let both: Vec<&str> = ones.items.iter().chain(&others).map(|(id, _)| id.as_str()).collect();
        let names = namesakes::called(&mut conn, &both).await?;
        Ok(Some(Choice { round, ones, others, names }))
    }

    /// What stands in the way of announcing a round that is ready, among the people of these groups.
    async fn shown_difference(
        &self,
        conn: &mut Conn,
        round: &RoundHead,
        groups: &[PlannedPart],
        seated: &[&str],
    ) -> Result<Difference, StoreError> {
        if round.round.state != RoundState::Ready {
            return Ok(Difference::default());
        }
        let waiting = candidates::among(conn, seated, self.now()).await?;
        let people = groups.iter().flat_map(|part| stale_members(&waiting, [&part.group], &round.wishes)).collect();
        let another_round = rounds::published(conn).await? != round.based_on;
        Ok(Difference { people, another_round })
    }
}

/// Where the parts of a plan are read from.
enum Source {
    /// The tables of parts.
    Kept,
    /// The plan as a whole: one of the release before this, which keeps no parts.
    Whole(Box<Parts>),
    /// There is no plan.
    None,
}

impl Source {
    async fn of(conn: &mut Conn, round: &RoundHead) -> Result<Self, StoreError> {
        if round.figures.is_some() {
            return Ok(Self::Kept);
        }
        let whole = rounds::find(conn, &round.round.id).await?;
        Ok(match whole.and_then(|whole| Some((whole.plan?, whole.people, whole.changes))) {
            Some((plan, Some(people), changes)) => Self::Whole(Parts::of(&plan, &people, changes).into()),
            Some((plan, None, changes)) => Self::Whole(Parts::without_help(&plan, changes).into()),
            None => Self::None,
        })
    }

    fn figures(self, round: &RoundHead) -> Option<Figures> {
        match self {
            Self::Whole(parts) => Some(parts.figures),
            Self::Kept | Self::None => round.figures.clone(),
        }
    }

    async fn groups(
        &self,
        conn: &mut Conn,
        round: &Id<Round>,
        after: Option<&Key>,
    ) -> Result<Page<PlannedPart>, StoreError> {
        let after = after.and_then(Key::number).unwrap_or(0);
        let found = match self {
            Self::Kept => plans::groups(conn, round, after, one_more(CARDS)).await?,
            Self::Whole(parts) => parts.groups.iter().filter(|part| part.place > after).cloned().collect(),
            Self::None => Vec::new(),
        };
        Ok(Page::of(found, CARDS, |part| Key::new(&part.place)))
    }

    async fn left(
        &self,
        conn: &mut Conn,
        round: &Id<Round>,
        after: Option<&Key>,
    ) -> Result<Page<LeftPart>, StoreError> {
        let after = from_oldest(after);
        let found = match self {
            Self::Kept => plans::left(conn, round, after, one_more(LINES)).await?,
            Self::Whole(parts) => parts.left.iter().filter(|part| part.id.as_str() > after).cloned().collect(),
            Self::None => Vec::new(),
        };
        Ok(Page::of(found, LINES, |part| Key::new(&part.id)))
    }

    /// The people of the group at this place; 0 for those in none.
    async fn at(
        &self,
        conn: &mut Conn,
        round: &Id<Round>,
        place: i64,
        after: Option<&Key>,
    ) -> Result<Page<(String, i64)>, StoreError> {
        if place == 0 {
            return Ok(self.left(conn, round, after).await?.map(|part| (part.id, 0)));
        }
        let found = match self {
            Self::Kept => plans::groups(conn, round, place.saturating_sub(1), 1).await?,
            Self::Whole(parts) => parts.groups.clone(),
            Self::None => Vec::new(),
        };
        let here = found.into_iter().filter(|part| part.place == place);
        Ok(Page::whole(here.flat_map(|part| part.group.members).map(|id| (id, place)).collect()))
    }

    async fn named(&self, conn: &mut Conn, round: &Id<Round>, name: &str) -> Result<Vec<(String, i64)>, StoreError> {
        match self {
            Self::Kept if !name.is_empty() => plans::named(conn, round, name, NAMESAKES).await,
            // A plan of the release before this is not searched: forming it anew takes seconds.
            _ => Ok(Vec::new()),
        }
    }
}

fn ids(members: &[String]) -> impl Iterator<Item = &str> {
    members.iter().map(String::as_str)
}

/// The groups that people became, by place: the one in which most of them have been, for some may have moved or left.
async fn became(
    conn: &mut Conn,
    round: &RoundHead,
    planned: &[PlannedPart],
    seated: &[&str],
) -> Result<BTreeMap<i64, Group>, StoreError> {
    if round.round.state != RoundState::Published {
        return Ok(BTreeMap::new());
    }
    let been = memberships::ever_in_round(conn, &round.round.id, seated).await?;
    let mut most = BTreeMap::new();
    for part in planned {
        let mut counts = BTreeMap::<_, usize>::new();
        for (_, group) in been.iter().filter(|(member, _)| part.group.members.contains(member)) {
            *counts.entry(group).or_default() += 1;
        }
        if let Some((group, _)) = counts.into_iter().max_by_key(|(_, count)| *count) {
            most.insert(part.place, group);
        }
    }
    let wanted: Vec<&str> = most.values().map(|group| group.as_str()).collect();
    let known: BTreeMap<_, _> = groups::some(conn, &wanted).await?.into_iter().map(|group| (group.id, group)).collect();
    Ok(most.into_iter().filter_map(|(place, group)| Some((place, known.get(group)?.clone()))).collect())
}
