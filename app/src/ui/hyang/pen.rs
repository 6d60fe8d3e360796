//! The pen with which everything is drawn: one ink, round ends, two tones for what it fills.

use std::fmt::Write;

/// The ink of every outline.
pub const INK: &str = "#4a2c17";
/// How wide an outline is, in the drawing's own units.
pub const WIDTH: f32 = 3.6;

/// A shape with an outline.
pub fn shape(path: &str, colour: &str) -> String {
    format!(r#"<path fill="{colour}" d="{path}"/>"#)
}

/// A tone within a shape, without an outline.
pub fn tone(path: &str, colour: &str) -> String {
    format!(r#"<path fill="{colour}" stroke="none" d="{path}"/>"#)
}

/// A line in the ink.
pub fn line(path: &str, width: f32) -> String {
    format!(r#"<path stroke-width="{}" d="{path}"/>"#, n(width))
}

/// A line in another colour.
pub fn stroke(path: &str, colour: &str, width: f32) -> String {
    format!(r#"<path stroke="{colour}" stroke-width="{}" d="{path}"/>"#, n(width))
}

/// A round tone.
pub fn dot(x: f32, y: f32, rx: f32, ry: f32, colour: &str) -> String {
    format!(r#"<ellipse fill="{colour}" stroke="none" cx="{}" cy="{}" rx="{}" ry="{}"/>"#, n(x), n(y), n(rx), n(ry))
}

/// Something small, with an outline that does not drown it.
pub fn fine(inner: &str) -> String {
    format!(r#"<g stroke-width="2.8">{inner}</g>"#)
}

/// A part that can be found by its name, for what moves and what can be touched.
pub fn part(name: &str, inner: &str) -> String {
    format!(r#"<g class="h-{name}">{inner}</g>"#)
}

/// A part that says something when it is touched: what `data-told` names so on the page.
pub fn said(what: &str, inner: &str) -> String {
    format!(r#"<g data-says="{what}">{inner}</g>"#)
}

/// A part at its place, so large, so turned; its outlines stay as wide as all others.
pub fn at(x: f32, y: f32, scale: f32, turn: f32, inner: &str) -> String {
    let mut how = format!("translate({} {})", n(x), n(y));
    if turn != 0. {
        _ = write!(how, "rotate({})", n(turn));
    }
    if (scale - 1.).abs() < 0.005 {
        return format!(r#"<g transform="{how}">{inner}</g>"#);
    }
    format!(r#"<g transform="{how}scale({})" stroke-width="{}">{inner}</g>"#, n(scale), n(WIDTH / scale))
}

/// A part seen in a mirror.
pub fn mirrored(inner: &str) -> String {
    format!(r#"<g transform="scale(-1 1)">{inner}</g>"#)
}

/// A number with as many digits as an eye can tell.
pub fn n(number: f32) -> String {
    let rounded = format!("{number:.2}");
    let short = rounded.trim_end_matches('0').trim_end_matches('.');
    if short == "-0" { "0".to_owned() } else { short.to_owned() }
}
