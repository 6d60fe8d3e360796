//! Meetings of the coming day to which few come.

use domain::{base::moment::Moment, meeting::answer::FewComing};
use leptos::prelude::*;

use crate::text::use_text;

/// Links to their groups, the earliest first, with how many come; nothing where all are well attended.
#[component]
pub fn FewMeetings(
    /// The meetings.
    few: Vec<FewComing>,
    /// The present moment.
    now: Moment,
) -> impl IntoView {
    let t = use_text();
    let line = |few: FewComing| {
        let words = (t.coming.few_link)(&few.starts_at.said(now, t.language), &t.group_name(&few.name));
        view! { <li><a href=format!("/organize/groups/{}", few.group)>{words}</a> " " {(t.coming.confirmed)(few.confirmed)}</li> }
    };
    (!few.is_empty()).then(|| {
        view! {
            <section aria-labelledby="few">
                <h2 id="few">{t.coming.few}</h2>
                <p>{t.coming.few_lead}</p>
                <ul class="links">{few.into_iter().map(line).collect_view()}</ul>
            </section>
        }
    })
}
