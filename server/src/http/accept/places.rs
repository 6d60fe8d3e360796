//! How many connections there may be, at once and from one address.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

/// Connections at once, where the system allows that many files; each costs about 20 KiB at rest.
const MOST: usize = 10_000;
/// Files that are no connections: the database and its log, letters, calls to rooms, mail and models.
const OTHER_FILES: usize = 256;
/// Connections from one address: a browser holds six, and a household or a café shares an address.
const OF_ADDRESS: usize = 64;
/// A household has 64 bits of IPv6 addresses to choose from.
const HOUSEHOLD: u32 = 64;

/// As many places as this process may open files, once it has asked for all that it may have.
pub fn of_this_process() -> usize {
    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    let raised = setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum });
    if let Err(error) = &raised {
        tracing::warn!(%error, "the limit of open files could not be raised");
    }
    let files = if raised.is_ok() { maximum } else { current };
    let places = files.map_or(MOST, |files| for_connections(usize::try_from(files).unwrap_or(MOST)));
    tracing::info!(places, ?files, "connections at once");
    places
}

/// How many of so many files may be connections.
fn for_connections(files: usize) -> usize {
    files.saturating_sub(OTHER_FILES).max(files / 2).min(MOST)
}

/// The places, and who has taken them.
#[derive(Clone)]
pub struct Places(Arc<Mutex<Taken>>);

struct Taken {
    all: usize,
    now: usize,
    /// Whether the log says already that all are taken.
    said: bool,
    by_household: HashMap<IpAddr, Household>,
}

#[derive(Default)]
struct Household {
    taken: usize,
    said: bool,
}

impl Places {
    /// So many places, all free.
    pub fn new(all: usize) -> Self {
        Self(Arc::new(Mutex::new(Taken { all, now: 0, said: false, by_household: HashMap::new() })))
    }

    /// A place for a connection from this address, if there is one. What the log says of a shortage it says
    /// once, for whoever makes it could fill the log as well.
    pub fn take(&self, address: IpAddr, is_proxy: bool) -> Option<Place> {
        let mut places = self.taken();
        if places.now >= places.all {
            if !std::mem::replace(&mut places.said, true) {
                tracing::warn!(places.all, "all places are taken: connections are closed");
            }
            return None;
        }
        let household = household(address);
        if !is_proxy {
            let of = places.by_household.entry(household).or_default();
            if of.taken >= OF_ADDRESS {
                if !std::mem::replace(&mut of.said, true) {
                    tracing::warn!(%address, "this address has {OF_ADDRESS} connections and gets no more");
                }
                return None;
            }
            of.taken += 1;
        }
        places.now += 1;
        Some(Place { places: self.clone(), household: (!is_proxy).then_some(household) })
    }

    fn give_back(&self, household: Option<IpAddr>) {
        let mut places = self.taken();
        places.now -= 1;
        if places.now < places.all / 2 {
            places.said = false;
        }
        let Some(household) = household else { return };
        if let Some(of) = places.by_household.get_mut(&household) {
            of.taken -= 1;
            if of.taken == 0 {
                places.by_household.remove(&household);
            }
        }
    }

    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A place that somebody has; it is free again once this is dropped.
pub struct Place {
    places: Places,
    household: Option<IpAddr>,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.places.give_back(self.household);
    }
}

/// What stands for an address: itself, or in IPv6 the network of its household.
fn household(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => address.into(),
        IpAddr::V6(address) => {
            let network = address.to_bits() >> (u128::BITS - HOUSEHOLD) << (u128::BITS - HOUSEHOLD);
            Ipv6Addr::from_bits(network).into()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_takes_no_places_from_others() {
        let places = Places::new(MOST);
        let one: IpAddr = "198.51.100.1".parse().unwrap();
        let mut taken: Vec<Place> = (0..OF_ADDRESS).map(|_| places.take(one, false).unwrap()).collect();
        assert!(places.take(one, false).is_none());
        assert!(places.take("::ffff:198.51.100.1".parse().unwrap(), false).is_none(), "the same address in IPv6");
        assert!(places.take("198.51.100.2".parse().unwrap(), false).is_some());
        assert!(places.take(one, true).is_some(), "a proxy brings many people");
        taken.pop();
        assert!(places.take(one, false).is_some());
    }

    #[test]
    fn a_household_counts_as_one_address_in_ipv6() {
        let places = Places::new(MOST);
        let at = |host: usize| format!("2001:db8:0:1::{host:x}").parse().unwrap();
        let taken: Vec<Place> = (0..OF_ADDRESS).map(|host| places.take(at(host), false).unwrap()).collect();
        assert!(places.take(at(OF_ADDRESS), false).is_none());
        assert!(places.take("2001:db8:0:2::1".parse().unwrap(), false).is_some());
        drop(taken);
        assert!(places.taken().by_household.is_empty(), "nothing is kept of who has left");
    }

    #[test]
    fn some_files_are_left_for_the_database() {
        for (files, places) in [(64, 32), (256, 128), (1024, 768), (1_000_000, MOST)] {
            assert_eq!(for_connections(files), places, "{files}");
        }
    }
}
