//! What people write for others passes the screen for contacts (docs/adr/0034).

use super::all_sources;

/// Where lines are made that no other member reads as they were written, and why.
const READ_BY_NOBODY: [(&str, &str); 2] = [
    ("app/domain/src/line", "the line itself, and what judges it"),
    (
        "app/domain/src/praise/worry.rs",
        "organizers alone read it, and may have to read which number was given to somebody",
    ),
];

/// How a line is made of what somebody typed.
const MADE: [&str; 4] = ["Line::parse(", "Line::optional(", "Line::<", "Line<{"];

/// Whether a source makes a line itself: `HostLine::parse` is asked where it stands.
fn makes_line(text: &str) -> bool {
    MADE.iter().any(|made| text.match_indices(made).any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric)))
}

#[test]
fn every_line_that_others_read_passes_the_screen() {
    let mut makers = 0;
    for (name, text) in all_sources() {
        let apart = READ_BY_NOBODY.iter().any(|(home, _)| name.starts_with(home));
        if apart || name.ends_with("tests.rs") || name.contains("/tests/") || !makes_line(&text) {
            continue;
        }
        makers += 1;
        let screened = ["lure::find(", "lure::mask(", "lure::has_contact("].iter().any(|screen| text.contains(screen));
        assert!(screened, "{name} makes a line of what somebody typed and does not ask line::lure about it");
    }
    assert!(makers >= 4, "only {makers} places that make lines were found");
}
