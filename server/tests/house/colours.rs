//! Every pair of colours that can meet is far enough apart, in light, dark and 또렷하게.
//!
//! The ratio is that of WCAG 2.2: (L1 + 0.05) / (L2 + 0.05) over relative luminance of sRGB.

use std::{collections::HashMap, fs};

use super::root;

/// WCAG 1.4.6 (AAA) for text of any size.
const TEXT: f64 = 7.0;
/// WCAG 1.4.11 for edges, icons and the focus.
const EDGE: f64 = 3.0;

const GROUNDS: [&str; 7] = ["page", "surface", "sand", "citrus-soft", "leaf-soft", "sea-soft", "grave-soft"];
const WORDS: [&str; 6] = ["ink", "ink-soft", "action", "leaf", "sea", "grave"];
/// Words and signs that stand on one ground alone.
const PAIRS: [(&str, &str); 4] =
    [("on-citrus", "citrus"), ("on-basalt", "basalt"), ("surface", "leaf"), ("surface", "grave")];

type Theme = HashMap<String, String>;

/// The values that stand between `start` and the next line with a lone brace of the same depth.
fn block(css: &str, start: &str) -> Theme {
    let from = css.find(start).unwrap_or_else(|| panic!("{start} in tokens.css")) + start.len();
    let end = css[from..].find("\n}").unwrap();
    css[from..from + end]
        .lines()
        .filter_map(|line| line.trim().strip_prefix("--")?.split_once(": "))
        .map(|(name, value)| (name.trim_start_matches("color-").to_owned(), value.trim_end_matches(';').to_owned()))
        .collect()
}

/// Light, dark, and each of them made clearer.
fn themes() -> Vec<(&'static str, Theme)> {
    let css = fs::read_to_string(root().join("style/tokens.css")).unwrap();
    let light: Theme = block(&css, "@theme {").into_iter().chain(block(&css, "\n:root {")).collect();
    let dark: Theme = light.clone().into_iter().chain(block(&css, "(prefers-color-scheme: dark) {")).collect();
    let clearer = block(&css, "[data-contrast=\"more\"] {");
    let over = |theme: &Theme| theme.clone().into_iter().chain(clearer.clone()).collect::<Theme>();
    let (clear, dark_clear) = (over(&light), over(&dark));
    vec![("light", light), ("dark", dark), ("light, clearer", clear), ("dark, clearer", dark_clear)]
}

fn value<'a>(theme: &'a Theme, name: &str) -> &'a str {
    let value = theme.get(name).unwrap_or_else(|| panic!("no colour {name}"));
    value.strip_prefix("var(--").map_or(value, |name| self::value(theme, name.trim_end_matches(')')))
}

fn luminance(hex: &str) -> f64 {
    let part = |at: usize| {
        let byte = u8::from_str_radix(&hex[at..at + 2], 16).unwrap_or_else(|_| panic!("{hex} is no #rrggbb"));
        let share = f64::from(byte) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

fn ratio(theme: &Theme, one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(value(theme, one)), luminance(value(theme, other)));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn words_keep_seven_to_one_on_every_ground() {
    for (name, theme) in themes() {
        let everywhere = WORDS.iter().flat_map(|word| GROUNDS.map(|ground| (*word, ground)));
        for (word, ground) in everywhere.chain(PAIRS) {
            let found = ratio(&theme, word, ground);
            assert!(found >= TEXT, "{name}: {word} on {ground} is {found:.2}");
        }
    }
}

#[test]
fn what_can_be_touched_ends_where_one_can_see_it() {
    for (name, theme) in themes() {
        for edge in ["edge", "bark"] {
            for ground in ["page", "surface", "sand"] {
                let found = ratio(&theme, edge, ground);
                assert!(found >= EDGE, "{name}: {edge} on {ground} is {found:.2}");
            }
        }
    }
}

#[test]
fn one_of_the_two_rings_of_the_focus_shows_on_every_ground() {
    for (name, theme) in themes() {
        for ground in GROUNDS.into_iter().chain(["citrus", "basalt"]) {
            let found = ratio(&theme, "ring", ground).max(ratio(&theme, "halo", ground));
            assert!(found >= EDGE, "{name}: the focus on {ground} is {found:.2}");
        }
    }
}
