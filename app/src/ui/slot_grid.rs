//! The 21 half days of a week, to tick.

use domain::slot::{Day, Slot};
use leptos::prelude::*;

use super::CheckTile;
use crate::text::use_text;

/// Three tiles a day, seven days; each tile says its day and its part.
#[component]
pub fn SlotGrid(
    /// The name under which ticked half days are sent.
    name: &'static str,
    /// The numbers that are ticked.
    ticked: Vec<String>,
) -> impl IntoView {
    let language = use_text().language;
    view! {
        <div class="slot-grid">
            {Day::ALL
                .into_iter()
                .map(|day| {
                    let ticked = ticked.clone();
                    view! {
                        <div class="slot-day">
                            {Slot::ALL
                                .into_iter()
                                .filter(|slot| slot.day() == day)
                                .map(|slot| {
                                    let number = slot.number().to_string();
                                    let label = slot.said(language);
                                    let checked = ticked.contains(&number);
                                    view! { <CheckTile id=format!("slot-{number}") name value=number checked label /> }
                                })
                                .collect_view()}
                        </div>
                    }
                })
                .collect_view()}
        </div>
    }
}
