//! Icons, always beside a word.

use leptos::prelude::*;

/// A drawing that says the same as the word beside it, so screen readers skip it.
#[component]
pub fn Icon(
    /// Its name, one of those below; another draws nothing.
    name: &'static str,
) -> impl IntoView {
    let path = match name {
        "plus" => "M12 5v14M5 12h14",
        "door" => "M14 4h5v16h-5M4 12h10M10 8l4 4-4 4",
        "people" => {
            "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.5-4 3-6 6.500-6s6 2 6.500 6M16 4.500a3.500 3.500 0 0 1 0 6.500M18 14.500c2 .8 3.200 2.700 3.500 5.500"
        }
        "letter" => "M3 6h18v13H3ZM3 7l9 7 9-7",
        "fruit" => "M12 8c-5 0-8 3-8 6.500S7 21 12 21s8-3 8-6.500S17 8 12 8ZM12 8c0-2 1-4 4-5 .5 3-1.500 5-4 5Z",
        "person" => "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4 21c.7-4.500 3.700-7 8-7s7.300 2.500 8 7",
        "board" => "M4 4h16v16H4ZM4 9h16M10 9v11",
        "clock" => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 7v5l3.500 2",
        _ => "",
    };
    view! {
        <svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
            <path d=path fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
    }
}
