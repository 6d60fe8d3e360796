//! For which seats they waited, and which were offered to them, in words.

use domain::{
    base::{id::Id, moment::Moment},
    group::{Group, offer::OfferOutcome},
    people::member::Member,
    text::KO,
};
use serde::Serialize;

use crate::store::{
    Conn, StoreError,
    candidates::{offers, requests},
    groups,
};

/// For which seats they waited, and which were offered to them.
#[derive(Debug, Serialize)]
pub struct ToldSeats {
    requests: Vec<Requested>,
    offers: Vec<SeatGiven>,
}

#[derive(Debug, Serialize)]
struct Requested {
    group: String,
    at: String,
}

#[derive(Debug, Serialize)]
struct SeatGiven {
    group: String,
    at: String,
    until: String,
    outcome: Option<&'static str>,
}

impl ToldSeats {
    /// What is held of it.
    pub async fn of(conn: &mut Conn, member: &Id<Member>) -> Result<Self, StoreError> {
        let requests = requests::of_member(conn, member).await?;
        let offers = offers::of_member(conn, member).await?;
        let ids = requests.iter().map(|(id, ..)| id).chain(offers.iter().map(|(id, ..)| id)).map(Id::as_str);
        let groups = groups::some(conn, &ids.collect::<Vec<_>>()).await?;
        let name = |id: &Id<Group>| {
            groups.iter().find(|group| group.id == *id).map(|group| KO.group_name(&group.name)).unwrap_or_default()
        };
        let requested =
            |(group, at, _): &(Id<Group>, Moment, usize)| Requested { group: name(group), at: at.rfc3339() };
        let offered = |(group, [at, until], outcome): &(Id<Group>, [Moment; 2], Option<OfferOutcome>)| SeatGiven {
            group: name(group),
            at: at.rfc3339(),
            until: until.rfc3339(),
            outcome: outcome.map(KO.waiting.ended),
        };
        Ok(Self { requests: requests.iter().map(requested).collect(), offers: offers.iter().map(offered).collect() })
    }
}
