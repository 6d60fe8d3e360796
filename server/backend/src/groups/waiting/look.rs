//! What somebody who waits finds about groups that are full, and about the seat that is offered to them.

use domain::{
    base::{
        id::Id,
        page::{CARDS, Key, Page},
    },
    group::{
        Group, GroupName,
        offer::{ON_HOME, OfferOutcome, OfferView, SAID_FOR, SeatOffer, SeatRequest, WaitableGroup, WaitingLists},
    },
    meeting::began_after,
    people::member::Member,
};

use crate::{
    Backend,
    store::{
        Conn, StoreError,
        candidates::{self, offers, requests},
        groups, meetings, memberships,
        pages::{from_newest, one_more},
    },
};

impl Backend {
    /// What somebody finds on their home about groups that are full; nothing if they do not wait for a group.
    pub async fn waiting_lists(&self, member: &Member) -> Result<Option<WaitingLists>, StoreError> {
        self.lists(member, None, ON_HOME).await
    }

    /// The same on a page of its own, with more groups on it; those before this key.
    pub async fn waiting_page(&self, member: &Member, after: Option<&Key>) -> Result<Option<WaitingLists>, StoreError> {
        self.lists(member, after, CARDS).await
    }

    async fn lists(
        &self,
        member: &Member,
        after: Option<&Key>,
        most: usize,
    ) -> Result<Option<WaitingLists>, StoreError> {
        let (mut conn, now) = (self.parts.store.read().await?, self.now());
        if candidates::waiting_of(&mut conn, &[member.id.as_str()], now).await?.is_empty() {
            return Ok(None);
        }
        let last = offers::last_of_member(&mut conn, &member.id).await?;
        let (offer, ended) = match last {
            Some((offer, None)) if offer.is_open(now) => (self.view_of_offer(&mut conn, offer, member).await?, None),
            Some((offer, Some(at))) if at.plus(SAID_FOR) > now => (None, ended(&mut conn, &offer).await?),
            _ => (None, None),
        };
        let mut requests = Vec::new();
        for (group, _, ahead) in requests::of_member(&mut conn, &member.id).await? {
            let is_offered = offer.as_ref().is_some_and(|offer| offer.offer.group == group);
            let found = groups::find(&mut conn, &group).await?.filter(|_| !is_offered);
            requests.extend(found.map(|group| SeatRequest { group, ahead }));
        }
        let found = requests::waitable(&mut conn, &member.id, from_newest(after), one_more(most), now).await?;
        let page = Page::of(found, most, |(id, _)| Key::new(id));
        let groups = Page { items: waitable(&mut conn, &member.id, page.items).await?, next: page.next };
        Ok(Some(WaitingLists { offer, requests, ended, groups }))
    }

    /// An offer as its person sees it; nothing if the group is gone.
    pub(super) async fn view_of_offer(
        &self,
        conn: &mut Conn,
        offer: SeatOffer,
        member: &Member,
    ) -> Result<Option<OfferView>, StoreError> {
        let people = memberships::people(conn, &offer.group).await?.len();
        let about = waitable(conn, &member.id, vec![(offer.group, people)]).await?.pop();
        let now = self.now();
        let next = meetings::next_of(conn, &offer.group, began_after(now)).await?.map(|next| next.starts_at);
        Ok(about.map(|about| OfferView { offer, about, next, name: member.name.clone(), now }))
    }
}

/// These groups, each with how many people it has, as somebody sees them who might wait.
async fn waitable(
    conn: &mut Conn,
    member: &Id<Member>,
    found: Vec<(Id<Group>, usize)>,
) -> Result<Vec<WaitableGroup>, StoreError> {
    let ids: Vec<_> = found.iter().map(|(id, _)| id.as_str()).collect();
    let groups = groups::some(conn, &ids).await?;
    let mut shared = requests::shared(conn, member, &ids).await?;
    let one = |(id, people): &(Id<Group>, usize)| {
        let group = groups.iter().find(|group| group.id == *id)?.clone();
        let shared = shared.remove(id.as_str()).unwrap_or_default();
        Some(WaitableGroup { group, people: *people, shared })
    };
    Ok(found.iter().filter_map(one).collect())
}

/// What is said of an offer that was closed not long ago: nothing of what the person did themselves.
async fn ended(conn: &mut Conn, offer: &SeatOffer) -> Result<Option<(GroupName, OfferOutcome)>, StoreError> {
    let told = offer.outcome.filter(|outcome| !matches!(outcome, OfferOutcome::Taken | OfferOutcome::Declined));
    let group = groups::find(conn, &offer.group).await?;
    Ok(group.zip(told).map(|(group, outcome)| (group.name, outcome)))
}
