//! How many connections there may be, at once and from one address.

use std::{
    collections::{BTreeMap, HashMap},
    net::IpAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use ipnet::IpNet;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio_util::sync::CancellationToken;

use super::activity::Activity;

/// Connections at once, where the system allows that many files; each costs about 20 KiB at rest, one that carries a stream
/// of events less than half of that. Of 100,000 people some 4,800 meet in each of the week's 21 half days; the fullest has
/// perhaps three times as many, whose pages all listen at once, which may be two thirds of all connections.
const MOST: usize = 24_000;
/// Files that are no connections: the database and its log, letters, calls to rooms, mail and models.
const OTHER_FILES: usize = 256;
/// Connections from one address: a browser holds six, and a household or a café shares an address.
const OF_ADDRESS: usize = 64;
/// The share of all places that the addresses of one provider may have together: whoever rents a network of
/// them cannot take every place either.
const OF_PROVIDER: usize = 4;
/// The bits that a household has in common, and those of a provider's customer with many addresses; in IPv4 and IPv6.
const HOUSEHOLD: (u8, u8) = (32, 64);
/// See [`HOUSEHOLD`].
const PROVIDER: (u8, u8) = (24, 48);

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
    next: u64,
    /// Whether the log says already that all are taken.
    said: bool,
    by_network: HashMap<IpNet, Share>,
}

#[derive(Default)]
struct Share {
    now: usize,
    said: bool,
    /// The connections of an address, by number; of a provider's network nobody asks which they are.
    guests: BTreeMap<u64, Guest>,
}

/// A connection that may be asked to make room.
pub struct Guest {
    /// What it is doing.
    pub activity: Arc<Activity>,
    /// Tells it to leave.
    pub leave: CancellationToken,
}

impl Taken {
    fn is_full(&self, network: &IpNet, most: usize) -> bool {
        self.by_network.get(network).is_some_and(|share| share.now >= most)
    }

    /// Tells the connection of an address that has rested longest to leave; whether there is one. A browser keeps a
    /// connection for a while after a page has come, and needs it no more: of many people behind one address those who
    /// read would else keep out those who ask.
    fn make_room(&mut self, household: &IpNet) -> bool {
        let Some(share) = self.by_network.get_mut(household) else { return false };
        let resting = share.guests.iter().filter_map(|(number, guest)| Some((guest.activity.rests_since()?, *number)));
        let longest = resting.min().and_then(|(_, number)| share.guests.remove(&number));
        longest.inspect(|guest| guest.leave.cancel()).is_some()
    }

    fn uncount(&mut self, networks: &[IpNet]) {
        for network in networks {
            if let Some(share) = self.by_network.get_mut(network) {
                share.now -= 1;
                if share.now == 0 {
                    self.by_network.remove(network);
                }
            }
        }
    }

    fn say_full(&mut self, network: &IpNet, most: usize) {
        if let Some(share) = self.by_network.get_mut(network)
            && !std::mem::replace(&mut share.said, true)
        {
            tracing::warn!(most, "one address or network has all the connections that it gets");
        }
    }
}

impl Places {
    /// So many places, all free.
    pub fn new(all: usize) -> Self {
        Self(Arc::new(Mutex::new(Taken { all, now: 0, next: 0, said: false, by_network: HashMap::new() })))
    }

    /// A place for a connection from this address, if there is one or somebody at the address makes room. What the log
    /// says of a shortage it says once, for whoever makes it could fill the log as well.
    pub fn take(&self, address: IpAddr, is_proxy: bool, guest: Guest) -> Option<Place> {
        let mut places = self.taken();
        if places.now >= places.all {
            if !std::mem::replace(&mut places.said, true) {
                tracing::warn!(places.all, "all places are taken: connections are closed");
            }
            return None;
        }
        let of_provider = (places.all / OF_PROVIDER).max(OF_ADDRESS);
        // A proxy brings many people, so its address has no share.
        let networks = if is_proxy { Vec::new() } else { networks(address) };
        if let Some(household) = networks.first()
            && places.is_full(household, OF_ADDRESS)
            && places.make_room(household)
        {
            places.uncount(&networks);
        }
        for (network, most) in networks.iter().zip([OF_ADDRESS, of_provider]) {
            if places.is_full(network, most) {
                places.say_full(network, most);
                return None;
            }
        }
        for network in &networks {
            places.by_network.entry(*network).or_default().now += 1;
        }
        let number = places.next;
        if let Some(share) = networks.first().and_then(|household| places.by_network.get_mut(household)) {
            share.guests.insert(number, guest);
        }
        places.next += 1;
        places.now += 1;
        Some(Place { places: self.clone(), number, networks })
    }

    fn give_back(&self, number: u64, networks: &[IpNet]) {
        let mut places = self.taken();
        places.now -= 1;
        if places.now < places.all / 2 {
            places.said = false;
        }
        let household = networks.first().and_then(|household| places.by_network.get_mut(household));
        // Whoever made room is counted no more.
        if household.is_some_and(|share| share.guests.remove(&number).is_some()) {
            places.uncount(networks);
        }
    }

    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A place that somebody has; it is free again once this is dropped.
pub struct Place {
    places: Places,
    number: u64,
    networks: Vec<IpNet>,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.places.give_back(self.number, &self.networks);
    }
}

/// The networks that an address belongs to: its household and its provider's.
fn networks(address: IpAddr) -> Vec<IpNet> {
    let address = address.to_canonical();
    let bits = |(v4, v6)| if address.is_ipv4() { v4 } else { v6 };
    let network = |length| IpNet::new(address, bits(length)).map(|network| network.trunc());
    [HOUSEHOLD, PROVIDER].into_iter().flat_map(network).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guest() -> Guest {
        Guest { activity: Arc::new(Activity::new()), leave: CancellationToken::new() }
    }

    fn take(places: &Places, address: &str) -> Option<Place> {
        places.take(address.parse().unwrap(), false, guest())
    }

    #[test]
    fn who_has_rested_longest_makes_room_for_somebody_else_at_the_address() {
        let (places, one) = (Places::new(MOST), "198.51.100.1");
        let (silent, asking, resting, newer) = (guest(), guest(), guest(), guest());
        let under_way = asking.activity.begin();
        drop(resting.activity.begin());
        drop(newer.activity.begin());
        let left = [&silent, &asking, &resting, &newer].map(|guest| guest.leave.clone());
        let of = |guest| places.take(one.parse().unwrap(), false, guest).unwrap();
        let mut taken: Vec<Place> = [silent, asking, resting, newer].into_iter().map(of).collect();
        taken.extend((4..OF_ADDRESS).map(|_| take(&places, one).unwrap()));
        taken.push(take(&places, one).unwrap());
        assert_eq!(left.clone().map(|leave| leave.is_cancelled()), [false, false, true, false]);
        taken.push(take(&places, one).unwrap());
        assert_eq!(left.map(|leave| leave.is_cancelled()), [false, false, true, true]);
        assert!(take(&places, one).is_none(), "nobody else rests");
        drop((under_way, taken));
        assert!(places.taken().by_network.is_empty() && places.taken().now == 0, "nothing is kept of who has left");
    }

    #[test]
    fn one_address_takes_no_places_from_others() {
        let places = Places::new(MOST);
        let one = "198.51.100.1";
        let mut taken: Vec<Place> = (0..OF_ADDRESS).map(|_| take(&places, one).unwrap()).collect();
        assert!(take(&places, one).is_none());
        assert!(take(&places, "::ffff:198.51.100.1").is_none(), "the same address in IPv6");
        assert!(take(&places, "198.51.100.2").is_some());
        assert!(places.take(one.parse().unwrap(), true, guest()).is_some(), "a proxy brings many people");
        taken.pop();
        assert!(take(&places, one).is_some());
    }

    #[test]
    fn a_household_counts_as_one_address_in_ipv6() {
        let places = Places::new(MOST);
        let at = |host: usize| format!("2001:db8:0:1::{host:x}");
        let taken: Vec<Place> = (0..OF_ADDRESS).map(|host| take(&places, &at(host)).unwrap()).collect();
        assert!(take(&places, &at(OF_ADDRESS)).is_none());
        assert!(take(&places, "2001:db8:0:2::1").is_some());
        drop(taken);
        assert!(places.taken().by_network.is_empty(), "nothing is kept of who has left");
    }

    #[test]
    fn whoever_rents_many_addresses_takes_a_share_of_all_places_and_no_more() {
        for (one, elsewhere) in [("2001:db8:0:N::1", "2001:db8:1::1"), ("198.51.100.N", "198.51.101.1")] {
            let places = Places::new(400);
            let all = (0..200).filter_map(|n: u32| take(&places, &one.replace('N', &n.to_string())));
            let taken: Vec<Place> = all.collect();
            assert_eq!(taken.len(), 100, "{one}");
            assert!(take(&places, elsewhere).is_some());
            drop(taken);
            assert!(places.taken().by_network.is_empty(), "nothing is kept of who was not let in");
        }
    }

    #[test]
    fn some_files_are_left_for_the_database() {
        for (files, places) in [(64, 32), (256, 128), (1024, 768), (1_000_000, MOST)] {
            assert_eq!(for_connections(files), places, "{files}");
        }
    }
}
