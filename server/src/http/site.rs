//! The built site, inside the binary.

use http::{HeaderMap, header};

/// A file of the built site, with the copies that cargo-leptos compressed.
pub struct File {
    /// The address at which it is served.
    pub path: &'static str,
    /// What is in it.
    pub bytes: &'static [u8],
    /// The same, compressed.
    pub gzip: Option<&'static [u8]>,
    /// The same, compressed more.
    pub brotli: Option<&'static [u8]>,
    /// A hash of the bytes.
    pub tag: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/site.rs"));

/// The address of the built file whose name ends like this, hash and all.
pub fn built(extension: &str) -> Option<&'static str> {
    FILES.iter().map(|file| file.path).find(|path| path.starts_with("/pkg/") && path.ends_with(extension))
}

/// Whether the client takes this coding; one that it weighs at nothing it does not take.
pub fn accepts(asked: &HeaderMap, coding: &str) -> bool {
    let all = asked.get_all(header::ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|value| value.split(',')).any(|one| {
        let (name, weight) = one.split_once(';').unwrap_or((one, "q=1"));
        let refused = weight.trim().trim_start_matches("q=").parse::<f32>().is_ok_and(|weight| weight <= 0.0);
        name.trim().eq_ignore_ascii_case(coding) && !refused
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coding_with_weight_zero_is_refused() {
        let asked = |value: &str| HeaderMap::from_iter([(header::ACCEPT_ENCODING, value.parse().unwrap())]);
        assert!(accepts(&asked("gzip, br"), "br"));
        assert!(accepts(&asked("BR;q=0.5"), "br"));
        assert!(!accepts(&asked("br;q=0, gzip"), "br"));
        assert!(!accepts(&asked("brotli"), "br"));
    }
}
