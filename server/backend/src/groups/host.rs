//! The host (모임지기) of a group: becoming it, being it no longer, and the line before a meeting (docs/adr/0029).

use domain::{
    base::{id::Id, moment::Moment},
    event::{Actor, Event, Verb},
    group::{
        Group, Person,
        host::{HostLine, HostView},
    },
    meeting::{Meeting, began_after},
    people::member::Member,
};

use crate::{
    Backend,
    access::Organizer,
    operation::{Failed, Refusal, RefusalKind},
    store::{
        Conn, StoreError, Tx, meetings,
        members::{self, hosts},
        memberships,
    },
};

/// Why somebody does not become the host of a group, or writes nothing as its host.
#[derive(Debug, thiserror::Error)]
pub enum HostRefusal {
    /// There is no such group for this person.
    #[error("there is no such group for this person")]
    NotFound,
    /// Somebody else is the host.
    #[error("somebody else is the host")]
    Taken,
    /// They take a break.
    #[error("whoever takes a break is no host")]
    OnBreak,
    /// They are not the host, or no longer.
    #[error("only the host writes to the group")]
    NotHost,
    /// The group meets no more.
    #[error("the group meets no more")]
    Over,
}

impl Refusal for HostRefusal {
    fn kind(&self) -> RefusalKind {
        match self {
            Self::NotFound => RefusalKind::NotFound,
            Self::Taken | Self::OnBreak | Self::NotHost | Self::Over => RefusalKind::Conflict,
        }
    }
}

impl Backend {
    /// Makes somebody the host of their group, if it has none. Asked twice, it is done once.
    pub async fn become_host(&self, member: &Id<Member>, group: &Id<Group>) -> Result<(), Failed<HostRefusal>> {
        self.run_write((*member, *group), |backend, (member, group)| async move {
            let now = backend.now();
            let mut tx = backend.parts.store.begin_for(&member).await?;
            backend.group_ahead(&mut tx, &member, &group).await?;
            let rests = members::find(&mut tx, &member).await?.is_some_and(|one| one.on_break_until(now).is_some());
            if rests {
                return Err(HostRefusal::OnBreak.into());
            }
            let news = hosts::begin(&mut tx, &group, &member, now).await?;
            if hosts::of_group(&mut tx, &group).await? != Some(member) {
                return Err(HostRefusal::Taken.into());
            }
            Ok(tx.commit(news.then(|| backend.event(Actor::Member(member), Verb::BecomeHost, &group))).await?)
        })
        .await
    }

    /// Has somebody be the host of their group no longer, as they wish.
    pub async fn stop_hosting(&self, member: &Id<Member>, group: &Id<Group>) -> Result<(), Failed<HostRefusal>> {
        self.run_write((*member, *group), |backend, (member, group)| async move {
            let mut tx = backend.parts.store.begin_for(&member).await?;
            if !memberships::has(&mut tx, &group, &member).await? {
                return Err(HostRefusal::NotFound.into());
            }
            let news = hosts::end(&mut tx, &group, &member).await?;
            Ok(tx.commit(news.then(|| backend.event(Actor::Member(member), Verb::EndHosting, &group))).await?)
        })
        .await
    }

    /// Has whoever is the host of a group be it no longer, as an organizer decides.
    pub async fn end_hosting(&self, by: &Organizer, group: &Id<Group>) -> Result<(), Failed> {
        self.run_write((by.clone(), *group), |backend, (by, group)| async move {
            let mut tx = backend.parts.store.begin().await?;
            let host = hosts::of_group(&mut tx, &group).await?;
            if let Some(host) = host {
                hosts::end(&mut tx, &group, &host).await?;
            }
            let event = |host| backend.event(&by, Verb::EndHosting, &group).for_whom(&host);
            Ok(tx.commit(host.map(event)).await?)
        })
        .await
    }

    /// Keeps the line of a host about the meeting that is on or comes next, in place of the one before; an empty one takes
    /// it away.
    pub async fn write_line(
        &self,
        member: &Id<Member>,
        group: &Id<Group>,
        line: &HostLine,
    ) -> Result<(), Failed<HostRefusal>> {
        self.run_write((*member, *group, line.clone()), |backend, (member, group, line)| async move {
            let mut tx = backend.parts.store.begin_for(&member).await?;
            let meeting = backend.group_ahead(&mut tx, &member, &group).await?;
            if hosts::of_group(&mut tx, &group).await? != Some(member) {
                return Err(HostRefusal::NotHost.into());
            }
            let news = match line.text() {
                Some(text) => hosts::write_line(&mut tx, &meeting, &member, text, backend.now()).await?,
                None => hosts::erase_line(&mut tx, &meeting).await?,
            };
            Ok(tx.commit(news.then(|| backend.event(Actor::Member(member), Verb::WriteLine, &group))).await?)
        })
        .await
    }

    /// The meeting of a group that is on or comes next, for one of its people.
    async fn group_ahead(
        &self,
        conn: &mut Conn,
        member: &Id<Member>,
        group: &Id<Group>,
    ) -> Result<Meeting, Failed<HostRefusal>> {
        if !memberships::has(conn, group, member).await? {
            return Err(HostRefusal::NotFound.into());
        }
        let next = meetings::next_of(conn, group, began_after(self.now())).await?;
        Ok(next.ok_or(HostRefusal::Over)?)
    }

    /// Has somebody be the host of none of their groups, within an operation, and says what that was.
    pub(super) async fn end_all_hosting(
        &self,
        tx: &mut Tx,
        by: Actor,
        member: &Id<Member>,
    ) -> Result<Vec<Event>, StoreError> {
        let mut events = Vec::new();
        for group in hosts::groups_of(tx, member).await? {
            hosts::end(tx, &group, member).await?;
            events.push(self.event(by, Verb::EndHosting, &group).for_whom(member));
        }
        Ok(events)
    }
}

/// Who looks after a group whose next meeting and people these are, as somebody sees it.
pub(super) async fn host_of(
    conn: &mut Conn,
    viewer: &Id<Member>,
    group: &Id<Group>,
    next: Option<&Meeting>,
    people: &[Person],
    now: Moment,
) -> Result<HostView, StoreError> {
    let of = |id: &Id<Member>| people.iter().find(|person| person.id == *id);
    let host = hosts::of_group(conn, group).await?.as_ref().and_then(of).cloned();
    let line = match next {
        Some(meeting) => greeting_of(conn, meeting, people).await?.map(|(_, line)| line),
        None => None,
    };
    Ok(HostView {
        is_mine: host.as_ref().is_some_and(|host| host.id == *viewer),
        may_become: host.is_none() && next.is_some() && of(viewer).is_some_and(|one| !one.is_on_break(now)),
        host,
        line,
    })
}

/// What the host of a group, whose people these are, wrote about a meeting of it, and who that is.
pub(super) async fn greeting_of(
    conn: &mut Conn,
    meeting: &Meeting,
    people: &[Person],
) -> Result<Option<(Person, String)>, StoreError> {
    let Some((by, line)) = hosts::line(conn, meeting).await? else { return Ok(None) };
    Ok(people.iter().find(|person| person.id == by).map(|host| (host.clone(), line)))
}
