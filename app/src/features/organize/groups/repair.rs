//! A group that has too few people, and what can be done for it.

use domain::{
    base::id::Id,
    group::{
        Group,
        repair::{Change, Repair, RepairPlan, Way},
    },
    text::Text,
};
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::RepairGroup;
use crate::{
    features::organize::words::tenths,
    text::use_text,
    ui::{Button, FormKey, Row, Table},
};

/// The proposal, with a button that does it.
#[component]
pub fn RepairOffer(
    /// The group.
    group: Id<Group>,
    /// How many people it has.
    people: usize,
    /// What can be done.
    repair: Repair,
) -> impl IntoView {
    let t = use_text();
    let (how, proposal) = match repair {
        Repair::Unknown => (t.mend.unknown, None),
        Repair::Proposed(proposal) => (how(t, proposal.way()), Some(view! { <Offer group proposal /> })),
    };
    view! {
        <section aria-labelledby="thin" class="card">
            <h2 id="thin">{t.mend.heading}</h2>
            <p>{(t.mend.lead)(people)} " " {how}</p>
            {proposal}
        </section>
    }
}

/// How a group is helped; nothing helps it if there is no way.
fn how(t: &Text, way: Option<Way>) -> &'static str {
    match way {
        Some(Way::Filled) => t.mend.filled,
        Some(Way::Borrowed) => t.mend.borrowed,
        Some(Way::Merged) => t.mend.merged,
        Some(Way::Divided) => t.mend.divided,
        None => t.mend.ended,
    }
}

#[component]
fn Offer(group: Id<Group>, proposal: RepairPlan) -> impl IntoView {
    let t = use_text();
    let (ends, empties) = (proposal.way().is_none(), proposal.empties_the_group());
    let RepairPlan { mended, changes } = proposal;
    let alike = mended.map(|(_, was, then)| (was, then));
    let hidden = changes
        .iter()
        .map(|one| view! { <input type="hidden" name="transfers[]" value=one.transfer().to_string() /> })
        .collect_view();
    let place = |group: Option<Group>, waits: &str| {
        group.map_or_else(|| waits.to_owned(), |group| t.group_name(&group.name)).into_any()
    };
    let row = |one: Change| Row {
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
        <form method="post" action=RepairGroup::url()>
            <FormKey />
            <input type="hidden" name="group" value=group.to_string() />
            {hidden}
            <Button grave=ends>{if ends { t.mend.give_up } else { t.mend.mend }}</Button>
        </form>
    }
}
