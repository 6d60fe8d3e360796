//! The 21 half days of a week, to tick.

use domain::{
    people::slot::{Day, Part, Slot},
    text::Text,
};
use leptos::prelude::*;

use super::whole_rows::WholeRows;
use crate::text::use_text;

/// Three tiles a day, seven days; each tile says its day and its part, and about how many people wait then.
#[component]
pub fn SlotGrid(
    /// The name under which ticked half days are sent.
    name: &'static str,
    /// The numbers that are ticked.
    ticked: Vec<String>,
    /// About how many people wait, half day by half day; none where too few do.
    #[prop(into)]
    waiting: Vec<Option<u64>>,
) -> impl IntoView {
    let t = use_text();
    let part_name = |part: Part| (t.welcome.whole_part)(t.language.pick(part.ko(), part.en()));
    let parts =
        Part::ALL.map(|part| view! { <Whole slots=slots(|slot| slot.part() == part)>{part_name(part)}</Whole> });
    view! {
        <div class="slot-grid">
            <div class="slot-parts dormant">{parts.into_iter().collect_view()}</div>
            {Day::ALL
                .into_iter()
                .map(|day| {
                    let said = t.language.pick(day.ko(), day.en());
                    let tiles = slots(|slot| slot.day() == day).into_iter().map(|slot| {
                        let checked = ticked.contains(&slot.number().to_string());
                        tile(t, slot, name, checked, waiting.get(usize::from(slot.number())).copied().flatten())
                    });
                    view! {
                        <div class="slot-name">
                            <b aria-hidden="true">{said}</b>
                            <Whole slots=slots(|slot| slot.day() == day) said=(t.welcome.whole_day)(said)>{t.welcome.whole}</Whole>
                        </div>
                        <div class="slot-day">{tiles.collect_view()}</div>
                    }
                })
                .collect_view()}
            <WholeRows />
        </div>
    }
}

fn slots(of: impl Fn(&Slot) -> bool) -> Vec<Slot> {
    Slot::ALL.into_iter().filter(of).collect()
}

/// One half day: its part is seen, its day as well read aloud.
fn tile(t: &Text, slot: Slot, name: &'static str, checked: bool, waiting: Option<u64>) -> impl IntoView + use<> {
    let id = format!("slot-{}", slot.number());
    let note = waiting.map(|people| (format!("{id}-waiting"), (t.welcome.waiting)(people)));
    let [day, part] = [(slot.day().ko(), slot.day().en()), (slot.part().ko(), slot.part().en())]
        .map(|(ko, en)| t.language.pick(ko, en));
    view! {
        <div class="tile">
            <input
                id=id.clone() type="checkbox" name=name value=slot.number().to_string() checked=checked
                aria-describedby=note.as_ref().map(|(id, _)| id.clone())
            />
            <label for=id><span class="visually-hidden">{day}" "</span>{part}</label>
            {note.map(|(id, words)| view! { <small id=id aria-hidden="true">{words}</small> })}
        </div>
    }
}

/// A button for several half days at once; there while its island is awake.
#[component]
fn Whole(
    slots: Vec<Slot>,
    /// What is read aloud, where it is more than what is seen.
    #[prop(optional, into)]
    said: Option<String>,
    children: Children,
) -> impl IntoView {
    let numbers: Vec<_> = slots.iter().map(|slot| slot.number().to_string()).collect();
    view! {
        <button type="button" class="whole dormant" data-whole=numbers.join(" ") aria-label=said>{children()}</button>
    }
}
