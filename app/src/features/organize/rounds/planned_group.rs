//! Groups that a plan would make.

use domain::base::page::Page;
use leptos::prelude::*;

use super::{outcome::called, plan::PlannedGroup};
use crate::{
    features::organize::{
        chips::Chips,
        words::{alike, percent},
    },
    text::{interest_name, slot_name, use_text},
    ui::{Card, Empty, Onward},
};

/// All groups of a plan, the least alike first, for there an organizer looks twice.
#[component]
pub fn PlannedGroups(
    /// The groups.
    groups: Page<PlannedGroup>,
    /// The address of the round, if each group is changed on a page of its own.
    change: Option<String>,
) -> impl IntoView {
    let t = use_text();
    let (groups, next) = (groups.items, groups.next);
    let none = groups.is_empty().then(|| view! { <Empty><p>{t.organize.nothing_planned}</p></Empty> });
    view! {
        <section aria-labelledby="planned">
            <h2 id="planned">{t.organize.planned}</h2>
            {none}
            {groups.into_iter().map(|group| view! { <Planned group change=change.clone() /> }).collect_view()}
            <Onward next list=t.organize.planned id="planned" />
        </section>
    }
}

#[component]
fn Planned(group: PlannedGroup, change: Option<String>) -> impl IntoView {
    let t = use_text();
    let place = group.place;
    let change =
        change.map(|round| view! { <p><a href=format!("{round}?group={place}")>{(t.adjust.change)(place)}</a></p> });
    let names = group.people.iter().map(|person| called(t, person)).collect();
    let shared: Vec<_> = group.shared.iter().filter_map(|key| interest_name(t, key)).map(str::to_owned).collect();
    let slots = group.slots.iter().filter_map(|number| slot_name(t, *number)).collect();
    let nothing_shared = shared.is_empty().then(|| view! { <p>{t.organize.nothing_shared}</p> });
    let became = group.became.map(|group| t.group_name(&group.name));
    view! {
        <Card title=became.unwrap_or_else(|| (t.organize.nth_group)(usize::try_from(place).unwrap_or_default()))>
            <p>
                {t.organize.cohesion} ": " {alike(t, group.cohesion)} " (" {percent(group.cohesion)} ") "
                // The words before say the same.
                <meter value=group.cohesion.to_string() aria-hidden="true"></meter>
            </p>
            <Chips title=t.organize.people words=names />
            {nothing_shared}
            <Chips title=t.organize.shared words=shared />
            <Chips title=t.organize.common_slots words=slots />
            {change}
        </Card>
    }
}
