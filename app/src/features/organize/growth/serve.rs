//! Two people, as the address of their page names them.

use domain::{base::id::Id, people::member::Member};

/// The two people that an address names, if it does.
pub fn pair_of(pair: &str) -> Option<(Id<Member>, Id<Member>)> {
    let (one, other) = pair.split_once('-')?;
    Some((one.parse().ok()?, other.parse().ok()?))
}
