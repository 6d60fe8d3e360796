//! How many tries in which time.

use std::str::FromStr;

use crate::base::moment::{HOUR, MINUTE, SECOND};

/// Letters of one kind to one log-in: one that is long in coming is asked for again once or twice.
pub const LETTERS: Limit = Limit { tries: 3, window: HOUR };

/// So many tries in a window of time, written `50/15m`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// The greatest number of tries in one window.
    pub tries: i64,
    /// The length of the window in milliseconds.
    pub window: i64,
}

/// Says that a text is no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected a number of tries and a window, as in 50/15m")]
pub struct InvalidLimit;

impl FromStr for Limit {
    type Err = InvalidLimit;

    fn from_str(text: &str) -> Result<Self, InvalidLimit> {
        let (tries, window) = text.split_once('/').ok_or(InvalidLimit)?;
        let (number, unit) = match (window.strip_suffix('m'), window.strip_suffix('s')) {
            (Some(minutes), _) => (minutes, MINUTE),
            (_, Some(seconds)) => (seconds, SECOND),
            _ => return Err(InvalidLimit),
        };
        let positive = |text: &str| text.parse::<u32>().ok().filter(|n| *n > 0).map(i64::from).ok_or(InvalidLimit);
        Ok(Self { tries: positive(tries)?, window: positive(number)? * unit })
    }
}

impl std::fmt::Display for Limit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (number, unit) =
            if self.window % MINUTE == 0 { (self.window / MINUTE, "m") } else { (self.window / SECOND, "s") };
        write!(f, "{}/{number}{unit}", self.tries)
    }
}

/// The limits of this installation.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Tries from one address. Many phones share the address of a mobile network, so it is wide.
    pub address: Limit,
    /// Tries at one log-in.
    pub account: Limit,
}

impl Limits {
    /// The longest window in which anything is counted.
    pub fn longest_window(&self) -> i64 {
        self.address.window.max(self.account.window).max(LETTERS.window)
    }
}

impl Default for Limits {
    fn default() -> Self {
        let window = 15 * MINUTE;
        Self { address: Limit { tries: 50, window }, account: Limit { tries: 10, window } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_written_as_tries_per_window() {
        assert_eq!("50/15m".parse(), Ok(Limit { tries: 50, window: 15 * MINUTE }));
        assert_eq!("3/10s".parse(), Ok(Limit { tries: 3, window: 10 * SECOND }));
        for wrong in ["", "50", "0/15m", "50/15h", "-1/1m"] {
            assert_eq!(wrong.parse::<Limit>(), Err(InvalidLimit), "{wrong}");
        }
    }
}
