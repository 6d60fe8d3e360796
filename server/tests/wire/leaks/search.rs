//! Looking for secrets however they are written: as they are, with separators, folded and quoted as in letters, in base64.
//!
//! All of them are letters and digits alone, so percent encoding and the escapes of HTML and JSON leave them as they are.

use std::{collections::BTreeSet, fs, path::PathBuf};

use super::zoom::StandIn;
use crate::rooms::tells_a_room;

/// The shortest run of letters that may be base64 of something that is looked for.
const SHORTEST: usize = 12;

/// What is looked for.
pub struct Secrets {
    keys: Vec<String>,
    numbers: Vec<String>,
}

impl Secrets {
    /// All that Zoom has given out, and the name of a room that was pasted.
    pub fn of(zoom: &StandIn, pasted: &str) -> Self {
        let keys = zoom.secrets().into_iter().chain([pasted.to_owned()]).collect();
        Self { keys, numbers: zoom.numbers() }
    }

    pub const fn len(&self) -> usize {
        self.keys.len() + self.numbers.len()
    }

    /// Which of them, numbers of meetings among them, stand here.
    pub fn found_in(&self, bytes: &[u8]) -> Vec<String> {
        let mut all = self.keys.clone();
        all.extend(self.numbers.iter().cloned());
        [found(&all, bytes), named(bytes)].concat()
    }

    /// Which of them stand here that let somebody in.
    pub fn keys_in(&self, bytes: &[u8]) -> Vec<String> {
        [found(&self.keys, bytes), named(bytes)].concat()
    }
}

/// Whether a room of Jitsi is named here.
fn named(bytes: &[u8]) -> Vec<String> {
    let is_there = readings(bytes).iter().any(|text| tells_a_room(text.as_bytes()));
    is_there.then(|| "a room of Jitsi".to_owned()).into_iter().collect()
}

fn found(secrets: &[String], bytes: &[u8]) -> Vec<String> {
    let texts = readings(bytes);
    let is_there = |secret: &&String| texts.iter().any(|text| text.contains(secret.as_str()));
    secrets.iter().filter(is_there).cloned().collect()
}

/// The letters and digits of a text, as it may be read.
fn readings(bytes: &[u8]) -> Vec<String> {
    let plain = latin(bytes);
    // As in letters: a line ends with `=` and goes on; as people write numbers: 874 6065 1000.
    let folded = plain.replace("=\r\n", "").replace("=\n", "");
    let joined: String = plain.chars().filter(|c| !matches!(c, ' ' | '-' | '\u{a0}')).collect();
    let decoded = base64_runs(&plain);
    vec![plain, folded, joined, decoded]
}

/// Bytes as letters, one for each.
fn latin(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

/// What stands in all runs of base64, of either alphabet, folded or not, wherever a run may begin.
fn base64_runs(text: &str) -> String {
    let mut decoded = String::new();
    let runs = text.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '-' | '_' | '\r' | '\n')));
    for run in runs {
        let values: Vec<u32> = run.bytes().filter_map(value).collect();
        for first in 0..4.min(values.len()) {
            if values.len() - first < SHORTEST {
                break;
            }
            for four in values[first..].chunks_exact(4) {
                let bits = four.iter().fold(0, |bits, value| bits << 6 | value);
                decoded.extend([16, 8, 0].map(|shift| char::from((bits >> shift & 0xff) as u8)));
            }
            decoded.push('\n');
        }
    }
    decoded
}

fn value(byte: u8) -> Option<u32> {
    Some(u32::from(match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' | b'-' => 62,
        b'/' | b'_' => 63,
        _ => return None,
    }))
}

/// The keys in letters by which somebody says whether they come.
pub fn answers(letters: &[PathBuf]) -> Vec<String> {
    let mut all = BTreeSet::new();
    for letter in letters {
        for text in readings(&fs::read(letter).unwrap()) {
            for part in text.split("/answer/").skip(1) {
                let key: String =
                    part.chars().take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
                all.insert(key);
            }
        }
    }
    all.into_iter().filter(|key| !key.is_empty()).take(3).collect()
}

#[test]
fn a_secret_is_found_however_it_is_written() {
    let secrets = Secrets { keys: vec!["pwdK7q00001x".into()], numbers: vec!["87460651000".into()] };
    let address = "https://us02web.zoom.us/j/87460651000?pwd=pwdK7q00001x";
    for written in [
        address,
        "https%3A%2F%2Fus02web.zoom.us%2Fj%2F87460651000%3Fpwd%3DpwdK7q00001x",
        "https:\\/\\/us02web.zoom.us\\/j\\/87460651000?a&amp;pwd=pwdK7q00001x",
        "874 6065 1000 / pwdK7q0=\r\n0001x",
        "aHR0cHM6Ly91czAyd2ViLnpvb20udXMvai84NzQ2MDY1MTAwMD9wd2Q9cHdkSzdxMDAwMDF4",
        "xxaHR0cHM6Ly91czAyd2ViLnpvb20u\r\ndXMvai84NzQ2MDY1MTAwMD9wd2Q9cHdkSzdxMDAwMDF4AAAA",
    ] {
        assert_eq!(secrets.found_in(written.as_bytes()).len(), 2, "{written}");
    }
    assert!(secrets.found_in(b"8746065100 pwdK7q00002x").is_empty());
}
