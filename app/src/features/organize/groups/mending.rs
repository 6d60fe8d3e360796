//! A group that has too few people, and what can be done for it.

use domain::namesake::Mark;
use leptos::{prelude::*, server_fn::ServerFn};
use serde::{Deserialize, Serialize};

use super::api::{GroupLine, MendGroup};
use crate::{
    features::organize::rounds::{figures::tenths, outcome::NotDone},
    text::use_text,
    ui::{Button, FormKey, Notice, Row, Table},
    viewer::use_viewer,
};

/// What the address tells once people have been moved.
pub const MENDED: &str = "mended";
/// What it tells if something has changed since the proposal was looked at.
pub const CHANGED: &str = "changed";
/// What it tells if one of the groups was meeting.
pub const MEETING: &str = "meeting";

/// How a group that has too few people is helped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Remedy {
    /// People who wait come in.
    Filled,
    /// Others come from groups that can spare them.
    Borrowed,
    /// It becomes one group with another.
    Merged,
    /// Its people go to groups with room.
    Divided,
    /// Its people wait for the next round.
    Ended,
    /// None could be looked for.
    Unknown,
}

/// What can be done for a group that has too few people.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MendingShown {
    /// How it is helped.
    pub remedy: Remedy,
    /// How alike all concerned are to their mates, 0 to 1, as it is and then.
    pub alike: Option<(f64, f64)>,
    /// Who changes seats.
    pub changes: Vec<ChangeShown>,
}

/// Somebody who changes seats; nothing stands for waiting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeShown {
    /// The name they like to be called by.
    pub name: String,
    /// What tells them from the namesakes among those who change.
    pub mark: Option<Mark>,
    /// The group they leave.
    pub from: Option<GroupLine>,
    /// The group they come to.
    pub to: Option<GroupLine>,
    /// The same, as the form carries it.
    pub transfer: String,
}

/// The proposal, with a button that does it.
#[component]
pub fn Mending(
    /// The id of the group.
    group: String,
    /// How many people it has.
    people: usize,
    /// What can be done.
    mending: MendingShown,
) -> impl IntoView {
    let t = use_text();
    let how = match mending.remedy {
        Remedy::Filled => t.mend.filled,
        Remedy::Borrowed => t.mend.borrowed,
        Remedy::Merged => t.mend.merged,
        Remedy::Divided => t.mend.divided,
        Remedy::Ended => t.mend.ended,
        Remedy::Unknown => t.mend.unknown,
    };
    let proposal = (mending.remedy != Remedy::Unknown).then(|| view! { <Proposal group mending /> });
    view! {
        <section aria-labelledby="thin" class="card">
            <h2 id="thin">{t.mend.heading}</h2>
            <p>{(t.mend.lead)(people)} " " {how}</p>
            {proposal}
        </section>
    }
}

#[component]
fn Proposal(group: String, mending: MendingShown) -> impl IntoView {
    let t = use_text();
    let MendingShown { remedy, alike, changes } = mending;
    let ends = remedy == Remedy::Ended;
    let empties = matches!(remedy, Remedy::Merged | Remedy::Divided | Remedy::Ended);
    let hidden = changes
        .iter()
        .map(|one| view! { <input type="hidden" name="transfers[]" value=one.transfer.clone() /> })
        .collect_view();
    let place = |group: Option<GroupLine>, waits: &str| {
        group.map_or_else(|| waits.to_owned(), |group| t.group_name(&group.interest, group.number)).into_any()
    };
    let row = |one: ChangeShown| Row {
        head: t.told_apart(&(t.organize.called)(&one.name), one.mark.as_ref()).into_any(),
        cells: vec![place(one.from, t.seat.waits), place(one.to, t.mend.next_round)],
    };
    view! {
        <Table
            caption=t.mend.movers heads=vec![t.organize.name, t.mend.from, t.mend.to]
            rows=changes.into_iter().map(row).collect()
        />
        {alike.map(|(was, now)| view! { <p>{(t.mend.alike)(&tenths(was), &tenths(now))}</p> })}
        <p>{t.mend.ask}</p>
        {empties.then(|| view! { <p>{t.mend.for_good}</p> })}
        <form method="post" action=MendGroup::url()>
            <FormKey />
            <input type="hidden" name="group" value=group />
            {hidden}
            <Button grave=ends>{if ends { t.mend.give_up } else { t.mend.mend }}</Button>
        </form>
    }
}

/// Says whether people were just moved, as the address tells.
#[component]
pub fn Mended(
    /// The address of the page of the group.
    page: String,
) -> impl IntoView {
    let t = use_text();
    let viewer = use_viewer();
    let done = viewer.told(MENDED).then(|| view! { <Notice close=page>{t.mend.done}</Notice> });
    let changed = viewer.told(CHANGED).then(|| view! { <NotDone why=t.mend.changed /> });
    let meeting = viewer.told(MEETING).then(|| view! { <NotDone why=t.mend.meeting /> });
    view! { {done} {changed} {meeting} }
}
