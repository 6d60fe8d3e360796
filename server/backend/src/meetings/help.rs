//! Help during a meeting (도움 요청): asked for at the door, seen at once by the host and the organizers (docs/adr/0029).

use domain::{
    base::{
        id::Id,
        moment::Moment,
        page::{Key, LINES, Page},
    },
    event::{Actor, Verb},
    group::Group,
    meeting::{
        Meeting,
        help::{HelpStamp, HelpWanted},
    },
    people::member::Member,
};

use super::live::LiveRefusal;
use crate::{
    Backend,
    access::Organizer,
    operation::Failed,
    people::namesakes,
    store::{StoreError, meetings::help, members::hosts, pages::one_more},
};

/// Who hears that somebody asks for help.
#[derive(Debug, Clone)]
pub enum HelpEar {
    /// An organizer: of every meeting.
    Organizer(Organizer),
    /// The host of a group: of its meeting, while its door is open.
    Host(Id<Member>, Id<Group>),
}

impl Backend {
    /// Notes that somebody asks for help at the meeting of their group that is on. Asked twice, it is asked once; whoever
    /// was helped may ask again.
    pub async fn ask_help(&self, member: &Id<Member>, group: &Id<Group>) -> Result<(), Failed<LiveRefusal>> {
        self.run_write((*member, *group), |backend, (member, group)| async move {
            let mut tx = backend.parts.store.begin_for(&member).await?;
            let meeting = backend.on_now(&mut tx, &member, &group).await?;
            let news = help::ask(&mut tx, &meeting, &member, backend.now()).await?;
            Ok(tx.commit(news.then(|| backend.event(Actor::Member(member), Verb::AskHelp, &meeting.id))).await?)
        })
        .await
    }

    /// Notes that an organizer has helped somebody, if nobody had yet.
    pub async fn give_help(&self, by: &Organizer, meeting: &Id<Meeting>, member: &Id<Member>) -> Result<(), Failed> {
        self.run_write((by.clone(), *meeting, *member), |backend, (by, meeting, member)| async move {
            let mut tx = backend.parts.store.begin().await?;
            let news = help::give(&mut tx, &meeting, &member, backend.now()).await?;
            let event = || backend.event(&by, Verb::GiveHelp, &meeting).for_whom(&member);
            Ok(tx.commit(news.then(event)).await?)
        })
        .await
    }

    /// Who asks for help now, whoever has waited longest first, and what changes whenever somebody asks or is helped.
    pub async fn help_wanted(
        &self,
        _by: &Organizer,
        after: Option<&Key>,
    ) -> Result<(Page<HelpWanted>, HelpStamp), StoreError> {
        let now = self.now();
        let from = after.and_then(Key::moment).unwrap_or((Moment::from_unix_ms(0), ""));
        let mut conn = self.parts.store.read().await?;
        // First: whoever asks between the two looks is told of by the stream.
        let stamp = help::stamp(&mut conn, now).await?;
        let found = help::wanted(&mut conn, now, from, one_more(LINES)).await?;
        let mut page = Page::of(found, LINES, |one| Key::at(one.since, &one.member));
        let named: Vec<_> = page.items.iter().map(|one| (one.member, one.name.clone())).collect();
        let marks = namesakes::marks(&mut conn, named).await?;
        for one in &mut page.items {
            one.mark = marks.get(&one.member).cloned();
        }
        Ok((page, stamp))
    }

    /// What changes whenever somebody asks for help or is helped, for whoever hears of it; nothing for who hears of it no
    /// more.
    pub async fn help_news(&self, ear: &HelpEar) -> Result<Option<HelpStamp>, StoreError> {
        let now = self.now();
        let mut conn = self.parts.store.read().await?;
        match ear {
            HelpEar::Organizer(_) => help::stamp(&mut conn, now).await.map(Some),
            HelpEar::Host(member, group) => {
                let meeting = match self.on_now(&mut conn, member, group).await {
                    Ok(meeting) => meeting,
                    Err(Failed::Store(error)) => return Err(error),
                    Err(_) => return Ok(None),
                };
                if hosts::of_group(&mut conn, group).await? != Some(*member) {
                    return Ok(None);
                }
                let all = help::at_meeting(&mut conn, &meeting.id, now).await?;
                Ok(Some(HelpStamp::of(all.into_iter().map(|(_, at)| at))))
            }
        }
    }
}
