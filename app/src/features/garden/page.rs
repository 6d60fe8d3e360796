//! The page of the garden.

use domain::{
    base::page::Page as ListPage,
    people::place::Area,
    praise::garden::{Bed, GroupTree, HarvestDay},
};
use leptos::prelude::*;

use super::{
    api::{GardenView, look_at_garden},
    map::GardenMap,
};
use crate::{
    features::loaded::loaded,
    text::use_text,
    ui::{LinkButton, Onward, Page, asked},
};

/// `/garden`
#[component]
pub fn GardenPage() -> impl IntoView {
    loaded(|| look_at_garden(asked("area"), asked("after")), |view| view! { <Garden view /> })
}

#[component]
fn Garden(view: GardenView) -> impl IntoView {
    let t = use_text();
    let GardenView { beds, harvest, bed } = view;
    let groups = beds.iter().map(|bed| bed.groups).sum::<u64>();
    let harvest = harvest.map(|harvest| match harvest {
        HarvestDay::Today => t.garden.harvest_today.to_owned(),
        HarvestDay::Near(day) => (t.garden.harvest_near)(&day.day_dated(t.language)),
    });
    view! {
        <Page title=t.garden.heading>
            <p class="lead">{t.garden.lead}</p>
            {harvest.map(|words| view! { <p class="notice">{words}</p> })}
            {match bed {
                Some((area, trees)) => view! { <OneBed area trees /> }.into_any(),
                None => {
                    view! {
                        <GardenMap beds=beds.clone() label=(t.garden.picture)(groups) />
                        {beds.into_iter().map(|bed| view! { <BedSection bed /> }).collect_view()}
                    }
                        .into_any()
                }
            }}
        </Page>
    }
}

/// A part of Jeju: how many trees, some of them, and the way to all.
#[component]
fn BedSection(bed: Bed) -> impl IntoView {
    let t = use_text();
    let Bed { area, groups, trees } = bed;
    let id = format!("bed-{}", area.key());
    let more = u64::try_from(trees.len()).is_ok_and(|shown| shown < groups);
    view! {
        <section aria-labelledby=id.clone()>
            <h2 id=id.clone()>{(t.garden.bed)(area)}</h2>
            <p>{(t.garden.trees)(groups)}</p>
            <Trees trees />
            {more
                .then(|| {
                    let href = format!("/garden?area={}", area.key());
                    view! { <p><a href=href>{(t.garden.all)(area)}</a></p> }
                })}
        </section>
    }
}

/// All trees of one part of Jeju.
#[component]
fn OneBed(area: Area, trees: ListPage<GroupTree>) -> impl IntoView {
    let t = use_text();
    view! {
        <section aria-labelledby="bed">
            <h2 id="bed">{(t.garden.bed)(area)}</h2>
            <Trees trees=trees.items />
            <Onward next=trees.next keep=format!("area={}", area.key()) />
        </section>
        <LinkButton href="/garden" quiet=true>{t.garden.back}</LinkButton>
    }
}

/// Trees in words.
#[component]
fn Trees(trees: Vec<GroupTree>) -> impl IntoView {
    let t = use_text();
    let line = |tree: GroupTree| {
        let words = (t.garden.tree)(&t.group_name(&tree.name), t.hyang.stages[tree.stage.place()]);
        if tree.mine {
            let href = format!("/groups/{}", tree.group);
            view! { <li><a href=href>{words}</a> " " <strong>{t.garden.mine}</strong></li> }.into_any()
        } else {
            view! { <li>{words}</li> }.into_any()
        }
    };
    (!trees.is_empty()).then(|| view! { <ul>{trees.into_iter().map(line).collect_view()}</ul> })
}
