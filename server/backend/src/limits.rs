//! How often somebody may try to log in, to sign up or to use a key.

use std::{net::IpAddr, str::FromStr};

use domain::moment::{MINUTE, Moment, SECOND};

use crate::{
    Backend,
    secret::token_hash,
    store::{StoreError, attempts},
};

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
pub struct NoLimit;

impl FromStr for Limit {
    type Err = NoLimit;

    fn from_str(text: &str) -> Result<Self, NoLimit> {
        let (tries, window) = text.split_once('/').ok_or(NoLimit)?;
        let (number, unit) = match (window.strip_suffix('m'), window.strip_suffix('s')) {
            (Some(minutes), _) => (minutes, MINUTE),
            (_, Some(seconds)) => (seconds, SECOND),
            _ => return Err(NoLimit),
        };
        let positive = |text: &str| text.parse::<u32>().ok().filter(|n| *n > 0).map(i64::from).ok_or(NoLimit);
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

impl Default for Limits {
    fn default() -> Self {
        let window = 15 * MINUTE;
        Self { address: Limit { tries: 50, window }, account: Limit { tries: 10, window } }
    }
}

/// Who tries: an address of the network, and a log-in or a key.
pub struct Trier<'a> {
    /// The address that the request came from.
    pub address: IpAddr,
    /// What is tried.
    pub account: &'a str,
}

impl Backend {
    /// Counts a try and says whether it is still within the limits. Only hashes are kept.
    pub(crate) async fn may_try(&self, trier: &Trier<'_>) -> Result<bool, StoreError> {
        let now = self.0.machine.now();
        let Limits { address, account } = self.0.limits;
        let mut tx = self.0.store.begin_single().await?;
        let from = token_hash(&address_of(trier.address).to_string());
        let by_address = attempts::count(&mut tx, "address", &from, window_start(now, address)).await?;
        let whom = token_hash(trier.account);
        let by_account = attempts::count(&mut tx, "account", &whom, window_start(now, account)).await?;
        tx.commit().await?;
        Ok(by_address <= address.tries && by_account <= account.tries)
    }
}

/// A household holds a whole /64 of IPv6, so that is what counts as one address.
fn address_of(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            IpAddr::from([a, b, c, d, 0, 0, 0, 0])
        }
        v4 @ IpAddr::V4(_) => v4,
    }
}

fn window_start(now: Moment, limit: Limit) -> Moment {
    Moment::from_unix_ms(now.unix_ms() - now.unix_ms().rem_euclid(limit.window))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_is_written_as_tries_per_window() {
        assert_eq!("50/15m".parse(), Ok(Limit { tries: 50, window: 15 * MINUTE }));
        assert_eq!("3/10s".parse(), Ok(Limit { tries: 3, window: 10 * SECOND }));
        for wrong in ["", "50", "0/15m", "50/15h", "-1/1m"] {
            assert_eq!(wrong.parse::<Limit>(), Err(NoLimit), "{wrong}");
        }
    }

    #[test]
    fn an_ipv6_household_counts_as_one_address() {
        let one = address_of("2001:db8:1:2::1".parse().unwrap());
        assert_eq!(one, address_of("2001:db8:1:2:ffff::9".parse().unwrap()));
        assert_eq!(address_of("::ffff:10.0.0.1".parse().unwrap()), "10.0.0.1".parse::<IpAddr>().unwrap());
    }
}
