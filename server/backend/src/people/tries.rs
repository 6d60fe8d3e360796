//! How often somebody may try to log in, to sign up or to use a key.

use std::net::IpAddr;

use domain::{
    base::moment::{Moment, SECOND},
    people::limit::{LETTERS, Limit, Limits},
};

use crate::{
    Backend,
    operation::Failed,
    store::{StoreError, Tx, Unrecorded, attempts, hash::token_hash},
};

/// What is tried; each is counted by itself, so that trying one never bars another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    LogIn,
    SignUp,
    /// Asking for a key.
    Forgot,
    UseKey,
    /// Giving the password once more, while signed in.
    Prove,
    /// Asking for another log-in.
    ChangeLogin,
    /// Naming another contact.
    AddContact,
}

impl Purpose {
    fn key(self) -> &'static str {
        match self {
            Self::LogIn => "log_in",
            Self::SignUp => "sign_up",
            Self::Forgot => "forgot",
            Self::UseKey => "use_key",
            Self::Prove => "prove",
            Self::ChangeLogin => "change_login",
            Self::AddContact => "add_contact",
        }
    }
}

/// Where a try comes from.
#[derive(Debug, Clone)]
pub struct Source {
    /// The address of the network.
    pub address: IpAddr,
    /// What the browser holds from earlier log-ins; see [`Backend::remember_browser`].
    pub proof: Option<String>,
}

impl From<IpAddr> for Source {
    fn from(address: IpAddr) -> Self {
        Self { address, proof: None }
    }
}

/// Says that there were too many tries, and when the next one is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many tries; the next one is taken in {seconds} s")]
pub struct TooMany {
    /// Seconds until then, at least 1.
    pub seconds: i64,
}

impl<R> From<TooMany> for Failed<R> {
    fn from(TooMany { seconds }: TooMany) -> Self {
        Self::TooMany { seconds }
    }
}

/// One try, as it is counted.
pub(crate) struct Try<'a> {
    pub purpose: Purpose,
    pub address: IpAddr,
    /// The log-in or key that is tried; counted together with the address, so that nobody can use up the tries of
    /// somebody elsewhere.
    pub account: Option<&'a str>,
}

/// One count of tries: the words under which it stands, and how many there may be.
struct Count {
    scope: String,
    subject: String,
    limit: Limit,
}

impl Try<'_> {
    /// All that this try counts for: first the widest network of the address, so that one in its limit adds no rows for all
    /// the smaller ones within it.
    fn counts(&self, limits: &Limits) -> Vec<Count> {
        let (purpose, networks) = (self.purpose.key(), networks(self.address));
        let household = networks.first().map(|(network, _)| network.clone()).unwrap_or_default();
        let by_address = networks.into_iter().rev().map(|(network, times)| Count {
            scope: format!("{purpose}:address"),
            subject: token_hash(&network),
            limit: Limit { tries: limits.address.tries * times, ..limits.address },
        });
        let by_account = self.account.map(|account| Count {
            scope: format!("{purpose}:account"),
            subject: token_hash(&format!("{account} {household}")),
            limit: limits.account,
        });
        by_address.chain(by_account).collect()
    }
}

impl Backend {
    /// Counts a try, unless there were too many. Only hashes are kept, and past the limit of an address no row is added.
    pub(crate) async fn count_try(&self, tried: &Try<'_>) -> Result<Result<(), TooMany>, StoreError> {
        let now = self.parts.machine.now();
        let mut tx = self.parts.store.begin_single().await?;
        let mut done = Ok(());
        for count in tried.counts(&self.parts.limits) {
            done = counted(&mut tx, &count, now).await?;
            if done.is_err() {
                break;
            }
        }
        tx.commit(Unrecorded::Attempt).await?;
        Ok(done)
    }

    /// Takes a try out of the count: it was right, and a whole village may share an address.
    pub(crate) async fn forget_try(&self, tried: &Try<'_>) -> Result<(), StoreError> {
        let now = self.parts.machine.now();
        let mut tx = self.parts.store.begin_single().await?;
        for Count { scope, subject, limit } in tried.counts(&self.parts.limits) {
            attempts::uncount(&mut tx, &scope, &subject, window_start(now, limit)).await?;
        }
        tx.commit(Unrecorded::Attempt).await
    }

    /// Counts a try from a browser that has logged in as this person before: such a one has its own count, which nobody
    /// else can use up.
    pub(crate) async fn count_known(&self, purpose: Purpose, account: &str) -> Result<Result<(), TooMany>, StoreError> {
        let scope = format!("{}:known", purpose.key());
        let count = Count { scope, subject: token_hash(account), limit: self.parts.limits.account };
        let mut tx = self.parts.store.begin_single().await?;
        let done = counted(&mut tx, &count, self.parts.machine.now()).await?;
        tx.commit(Unrecorded::Attempt).await?;
        Ok(done)
    }

    /// Counts keys sent to a log-in, wherever they are asked for, and says whether one more may go.
    pub(crate) async fn may_send_key(&self, tx: &mut Tx, account: &str) -> Result<bool, StoreError> {
        self.may_send(tx, "forgot:letter", account).await
    }

    /// Does the same for codes that prove a log-in.
    pub(crate) async fn may_send_code(&self, tx: &mut Tx, account: &str) -> Result<bool, StoreError> {
        self.may_send(tx, "code:letter", account).await
    }

    async fn may_send(&self, tx: &mut Tx, scope: &str, account: &str) -> Result<bool, StoreError> {
        let count = Count { scope: scope.to_owned(), subject: token_hash(account), limit: LETTERS };
        Ok(counted(tx, &count, self.parts.machine.now()).await?.is_ok())
    }
}

async fn counted(tx: &mut Tx, count: &Count, now: Moment) -> Result<Result<(), TooMany>, StoreError> {
    let start = window_start(now, count.limit);
    let tries = attempts::count(tx, &count.scope, &count.subject, start).await?;
    let left = (start.unix_ms() + count.limit.window - now.unix_ms() + SECOND - 1) / SECOND;
    Ok(if tries <= count.limit.tries { Ok(()) } else { Err(TooMany { seconds: left.max(1) }) })
}

/// The networks that an address counts for, the narrowest first, and how many times the limit each has. A household
/// holds a whole /64 of IPv6, and whoever rents a server may hold a /56 or a /48.
fn networks(address: IpAddr) -> Vec<(String, i64)> {
    match address.to_canonical() {
        IpAddr::V4(v4) => vec![(v4.to_string(), 1)],
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            vec![
                (format!("{a:x}:{b:x}:{c:x}:{d:x}/64"), 1),
                (format!("{a:x}:{b:x}:{c:x}:{:x}/56", d & 0xff00), 2),
                (format!("{a:x}:{b:x}:{c:x}/48"), 4),
            ]
        }
    }
}

fn window_start(now: Moment, limit: Limit) -> Moment {
    Moment::from_unix_ms(now.unix_ms() - now.unix_ms().rem_euclid(limit.window))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ipv6_household_counts_as_one_address_and_its_provider_as_a_few() {
        let of = |address: &str| networks(address.parse().unwrap());
        assert_eq!(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff::9"));
        assert_eq!(of("2001:db8:1:2::1")[1..], of("2001:db8:1:3::1")[1..]);
        assert_eq!(of("2001:db8:1:102::1")[2..], of("2001:db8:1:2::1")[2..]);
        assert_eq!(of("::ffff:10.0.0.1"), of("10.0.0.1"));
    }
}
