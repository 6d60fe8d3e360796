//! Groups (모임) as their people see them.

pub mod birthdays;
pub mod breaks;
pub mod host;
pub(crate) mod input;
pub(crate) mod invitation;
pub mod leave;
pub(crate) mod proposals;
pub mod repair;
pub mod rooms;
pub mod roster;
pub mod seats;
pub mod tell;
pub mod waiting;

use domain::{
    base::{
        id::Id,
        moment::Moment,
        page::{CARDS, Key, Page},
    },
    group::{
        Group,
        view::{GroupSummary, GroupView},
    },
    meeting::{
        answer::Answers,
        began_after,
        help::HelpSeen,
        presence::PresenceSeen,
        vote::{VoteView, vote_closes, vote_is_open},
    },
    people::member::Member,
};

use crate::{
    Backend,
    access::Organizer,
    people::{
        coming::seen_by,
        help::help_seen,
        namesakes,
        presence::{presence_seen, said_beside},
    },
    store::{
        Conn, StoreError, cards, groups,
        meetings::{self, votes},
        memberships,
        pages::{from_newest, one_more},
    },
};

impl Backend {
    /// The group, for its people and for organizers; to everybody else there is none.
    pub async fn group(&self, viewer: &Member, id: &Id<Group>) -> Result<Option<GroupView>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let belongs = memberships::has(&mut conn, id, &viewer.id).await?;
        let allowed = belongs || Organizer::of(viewer).is_some();
        let Some(group) = groups::find(&mut conn, id).await?.filter(|_| allowed) else { return Ok(None) };
        let people = namesakes::people_of(&mut conn, id).await?;
        let shared = shared(memberships::interests(&mut conn, id).await?);
        let now = self.now();
        let next = meetings::next_of(&mut conn, id, began_after(now)).await?;
        let answers = match &next {
            Some(meeting) => seen_by(&mut conn, &viewer.id, meeting, &people).await?,
            None => Answers::default(),
        };
        let host = host::host_of(&mut conn, &viewer.id, id, next.as_ref(), &people, now).await?;
        let help = match &next {
            Some(meeting) if belongs => help_seen(&mut conn, &viewer.id, meeting, (&people, host.is_mine), now).await?,
            _ => HelpSeen::default(),
        };
        let presence = if belongs {
            presence_seen(&mut conn, &viewer.id, (id, next.as_ref()), (&people, host.is_mine), now).await?
        } else {
            PresenceSeen::default()
        };
        let vote = if belongs { vote_of(&mut conn, &viewer.id, id, now).await? } else { None };
        let proposals = proposals::seen_by(&mut conn, &viewer.id, (id, next.as_ref()), &people, now).await?;
        // The cards of the last meeting stay when no other comes.
        let shown = match &next {
            Some(meeting) => Some(meeting.sequence),
            None => meetings::last_of(&mut conn, id, now).await?.map(|meeting| meeting.sequence),
        };
        let cards = match shown {
            Some(sequence) => cards::of_meeting(&mut conn, id, sequence).await?,
            None => Vec::new(),
        };
        Ok(Some(GroupView {
            group,
            people,
            shared,
            next,
            answers,
            host,
            help,
            presence,
            vote,
            proposals,
            cards,
            belongs,
            now,
        }))
    }

    /// The newest groups of a member, as many as stand on a page, the newest first.
    pub async fn groups_of(&self, member: &Id<Member>) -> Result<Vec<GroupSummary>, StoreError> {
        Ok(self.groups_page(member, None).await?.items)
    }

    /// The groups of a member, the newest first.
    pub async fn groups_page(
        &self,
        member: &Id<Member>,
        after: Option<&Key>,
    ) -> Result<Page<GroupSummary>, StoreError> {
        let mut conn = self.parts.store.read().await?;
        let found = groups::of_member(&mut conn, member, from_newest(after), one_more(CARDS)).await?;
        let page = Page::of(found, CARDS, |group| Key::new(&group.id));
        let mut items = Vec::new();
        for group in page.items {
            let next = meetings::next_of(&mut conn, &group.id, began_after(self.now())).await?;
            let answers = match &next {
                Some(meeting) => {
                    let people = namesakes::people_of(&mut conn, &group.id).await?;
                    seen_by(&mut conn, member, meeting, &people).await?
                }
                None => Answers::default(),
            };
            let asked_help = match &next {
                Some(meeting) => help_seen(&mut conn, member, meeting, (&[], false), self.now()).await?.asked,
                None => false,
            };
            let votes = votes::next_of(&mut conn, &group.id).await?;
            let votes = votes.is_some_and(|meeting| vote_is_open(meeting.starts_at, self.now()));
            let said_beside = said_beside(&mut conn, &group.id, member, self.now()).await?.is_some();
            items.push(GroupSummary { group, next, answers, asked_help, said_beside, votes });
        }
        Ok(Page { items, next: page.next })
    }
}

/// What one of a group's people finds of its vote, while one is open.
async fn vote_of(
    conn: &mut Conn,
    viewer: &Id<Member>,
    group: &Id<Group>,
    now: Moment,
) -> Result<Option<VoteView>, StoreError> {
    let voted_on = votes::next_of(conn, group).await?.filter(|one| vote_is_open(one.starts_at, now));
    let Some(meeting) = voted_on else { return Ok(None) };
    let mine = votes::of_meeting(conn, &meeting.id).await?.get(viewer).copied();
    Ok(Some(VoteView { closes_at: vote_closes(meeting.starts_at), mine }))
}

/// What at least two share, most first; ties in the order of the keys.
fn shared(mut counts: Vec<(String, usize)>) -> Vec<(String, usize)> {
    counts.retain(|(_, count)| *count > 1);
    counts.sort_by(|(a, m), (b, n)| n.cmp(m).then_with(|| a.cmp(b)));
    counts
}
