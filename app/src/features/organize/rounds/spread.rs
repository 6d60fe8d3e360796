//! How the groups of a plan spread over likeness.

use leptos::prelude::*;

use super::plan::PlannedGroup;
use crate::text::use_text;

/// Ten bars from nothing in common to everything, as many as one takes in at a glance.
const BARS: usize = 10;

/// For each tenth of likeness between the least and the greatest, how many groups lie in it.
#[component]
pub fn Spread(
    /// The groups.
    groups: Vec<PlannedGroup>,
) -> impl IntoView {
    let t = use_text();
    let counts = counts(groups.iter().map(|group| group.cohesion));
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
fn counts(likeness: impl Iterator<Item = f64>) -> Vec<(usize, usize)> {
    let mut counts = [0; BARS];
    for one in likeness {
        let tenth = (1..BARS).take_while(|tenth| one * real(BARS) >= real(*tenth)).count();
        counts[tenth] += 1;
    }
    let first = counts.iter().position(|count| *count > 0).unwrap_or(BARS);
    let end = counts.iter().rposition(|count| *count > 0).map_or(first, |last| last + 1);
    (first..end).map(|tenth| (tenth, counts[tenth])).collect()
}

#[expect(clippy::cast_precision_loss, reason = "there are ten bars")]
fn real(number: usize) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_stands_in_its_tenth_and_gaps_are_shown() {
        assert_eq!(counts([0.21, 0.29, 0.4, 1.0].into_iter()).len(), 8);
        assert_eq!(counts([0.21, 0.29, 0.4].into_iter()), [(2, 2), (3, 0), (4, 1)]);
        assert_eq!(counts([0.0, 1.0].into_iter()).last(), Some(&(9, 1)));
        assert_eq!(counts(std::iter::empty()), []);
    }
}
