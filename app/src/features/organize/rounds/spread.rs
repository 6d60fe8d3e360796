//! How the groups of a plan spread over likeness.

use leptos::prelude::*;

use super::plan::BARS;
use crate::text::use_text;

/// For each tenth of likeness between the least and the greatest, how many groups lie in it.
#[component]
pub fn Spread(
    /// How many groups lie in each tenth.
    counts: [usize; BARS],
) -> impl IntoView {
    let t = use_text();
    let counts = shown(counts);
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or_default();
    let bars = counts
        .into_iter()
        .map(|(tenth, count)| {
            view! {
                <li>
                    <span>{(t.organize.tenth)(tenth * 100 / BARS)}</span>
                    // The words beside it say the same.
                    <meter value=count.to_string() max=most.to_string() aria-hidden="true"></meter>
                    <span>{(t.organize.group_count)(count)}</span>
                </li>
            }
        })
        .collect_view();
    (most > 0).then(|| {
        view! {
            <h3>{t.organize.spread}</h3>
            <ul class="spread">{bars}</ul>
        }
    })
}

/// Tenths with the number of groups in each, from the first to the last that has some.
fn shown(counts: [usize; BARS]) -> Vec<(usize, usize)> {
    let first = counts.iter().position(|count| *count > 0).unwrap_or(BARS);
    let end = counts.iter().rposition(|count| *count > 0).map_or(first, |last| last + 1);
    (first..end).map(|tenth| (tenth, counts[tenth])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_shown_but_not_what_lies_outside() {
        assert_eq!(shown([0, 0, 2, 0, 1, 0, 0, 0, 0, 0]), [(2, 2), (3, 0), (4, 1)]);
        assert_eq!(shown([1, 0, 0, 0, 0, 0, 0, 0, 0, 1]).last(), Some(&(9, 1)));
        assert_eq!(shown([0; BARS]), []);
    }
}
