//! As many open pages as a half day has that many groups like, half of them dead: who lives is answered and hears, and no
//! stream outlives its client by a minute.
//!
//! `HGH_STREAMS` says how many. The dead have stopped reading; where the process has a network of its own (`HGH_OWN_NETWORK`,
//! which `scripts/faults.sh` sees to), half of them have vanished from it without a word.

mod listener;

use std::{
    collections::BTreeSet,
    process::Command,
    sync::{Arc, atomic::Ordering},
    time::{Duration, Instant},
};

use backend::{ports::clock::Clock, store::Store};
use domain::base::moment::{HOUR, Moment};
use reqwest::StatusCode;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::{
    sync::{mpsc, watch},
    task::JoinSet,
    time::{sleep, timeout},
};

use self::listener::{Heard, Listener, Open};
use crate::{
    gathering::{Circle, PEOPLE, gather, sign_in},
    site::{Browser, Site, empty_folder},
};

/// When all of them meet.
const START: &str = "2026-11-21T14:00:00+09:00";
/// Streams where nobody says otherwise.
const FEW: usize = 100;
const MANY: usize = 10_000;
/// Streams that are open before it is measured what each costs.
const WARM: usize = 20;
/// Streams at one address, below the share of connections that it gets.
const OF_ADDRESS: usize = 50;
/// Groups that turn their card.
const TURNING: usize = 10;
/// Pages that are opened, one after the other, to see how soon they come.
const PAGES: usize = 100;
/// Between two looks.
const LOOK: Duration = Duration::from_millis(200);
/// Whoever waits longer waits for ever.
const FOR_EVER: Duration = Duration::from_mins(5);
/// No stream outlives its client by so long.
const OUTLIVED: Duration = Duration::from_mins(1);

/// The address of the nth listener.
fn address(n: usize) -> String {
    format!("127.0.{}.1", 1 + n / OF_ADDRESS)
}

/// The service, and all who listen.
struct Hall {
    site: Site,
    circles: Vec<Circle>,
    member: Browser,
    count: usize,
    open: Arc<Open>,
    dead: watch::Sender<bool>,
    heard: mpsc::UnboundedReceiver<Heard>,
    listening: JoinSet<()>,
}

impl Hall {
    /// Starts a service with a group for every five listeners, who are not there yet, and one more.
    async fn of(count: usize) -> (Self, Vec<Listener>) {
        let files = getrlimit(Resource::Nofile).maximum;
        setrlimit(Resource::Nofile, Rlimit { current: files, maximum: files }).unwrap();
        let (folder, start) = (empty_folder(), Moment::parse(START).unwrap());
        std::fs::create_dir(folder.join("data")).unwrap();
        std::fs::write(folder.join("clock"), start.rfc3339()).unwrap();
        let url = format!("sqlite://{}", folder.join("data/hwanggeumhyang.db").display());
        let store = Store::open(&url).await.unwrap();
        let circles = gather(&store, count / PEOPLE + 1, start, start.plus(-HOUR)).await;
        let people = circles.iter().flat_map(|circle| &circle.people);
        let mut cookies = sign_in(&store, people, Clock::System.now()).await;
        store.close().await;
        // Only then the file is free.
        drop(store);
        let site = Site::start_in(folder, &["--test-clock", "clock"], &[]).await;
        let member = Browser::new(&site);
        member.remember("sid", &cookies.split_off(count)[0]);
        let (told, heard) = mpsc::unbounded_channel();
        let open = Arc::new(Open::default());
        let (dead, _) = watch::channel(false);
        let listener = |(n, cookie)| Listener {
            n,
            from: address(n),
            to: site.url.trim_start_matches("http://").to_owned(),
            cookie,
            group: circles[n / PEOPLE].group.to_string(),
            open: Arc::clone(&open),
            told: told.clone(),
            dies: (n >= count / 2).then(|| dead.subscribe()),
            is_counted: false,
        };
        let listeners = cookies.into_iter().enumerate().map(listener).collect();
        (Self { site, circles, member, count, open, dead, heard, listening: JoinSet::new() }, listeners)
    }

    /// What the process holds of the memory of the machine, in bytes.
    fn memory(&self) -> usize {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.site.pid())).unwrap();
        let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
        1024 * line.split_whitespace().nth(1).unwrap().parse::<usize>().unwrap()
    }

    /// Waits until so many are open.
    async fn until_open(&self, count: usize) {
        let waiting = async {
            while self.open.now.load(Ordering::Relaxed) < count {
                sleep(LOOK).await;
            }
        };
        let all = timeout(FOR_EVER, waiting).await;
        let (now, refused) = (self.open.now.load(Ordering::Relaxed), self.open.refused.lock().unwrap().clone());
        all.unwrap_or_else(|_| panic!("{now} of {count} are open; the rest was told {refused:?}"));
    }

    /// How soon the home of somebody comes who listens to nothing: the median and the slowest but five of a hundred.
    async fn home(&self) -> [Duration; 2] {
        let mut all = Vec::new();
        for _ in 0..PAGES {
            let asked = Instant::now();
            assert_eq!(self.member.open("/home").await.status, StatusCode::OK);
            all.push(asked.elapsed());
        }
        all.sort_unstable();
        [all[PAGES / 2], all[PAGES * 95 / 100]]
    }

    /// Has groups of the living turn their card, and says how soon the last of their people has heard.
    async fn turn(&mut self, cookies: &[String]) -> Duration {
        let mut slowest = Duration::ZERO;
        for n in 0..TURNING.min(self.count / 2 / PEOPLE) {
            let group = self.circles[n].group.to_string();
            let one = Browser::new(&self.site);
            one.remember("sid", &cookies[n * PEOPLE]);
            let turned = Instant::now();
            let page = format!("/groups/{group}/live");
            let done = one.submit(&page, "/api/turn-card", &[("group", &group), ("seen", "0")]).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.text);
            slowest = slowest.max(self.until_heard(n).await - turned);
        }
        slowest
    }

    /// Waits until all people of a circle have heard that its card was turned, and says when.
    async fn until_heard(&mut self, circle: usize) -> Instant {
        let mut missing: BTreeSet<usize> = (circle * PEOPLE..(circle + 1) * PEOPLE).collect();
        loop {
            let next = timeout(FOR_EVER, self.heard.recv()).await;
            let heard = next.unwrap_or_else(|_| panic!("{missing:?} hear nothing")).unwrap();
            if heard.word == "1.0" && missing.remove(&heard.n) && missing.is_empty() {
                return heard.at;
            }
        }
    }

    /// Half of them die at this moment.
    fn half_dies(&self) {
        if std::env::var_os("HGH_OWN_NETWORK").is_some() {
            let vanishing: BTreeSet<String> = (self.count * 3 / 4..self.count).map(address).collect();
            for from in vanishing {
                let route = ["route", "add", "blackhole", &format!("{from}/32"), "table", "local"];
                assert!(Command::new("ip").args(route).status().unwrap().success());
            }
        }
        self.dead.send_replace(true);
    }

    /// How many connections of the dead the process holds still.
    fn held(&self) -> usize {
        let port = self.site.url.rsplit(':').next().unwrap().parse::<u16>().unwrap();
        let dead: BTreeSet<String> = (self.count / 2..self.count).map(address).collect();
        let sockets = std::fs::read_to_string("/proc/net/tcp").unwrap();
        let is_held = |line: &&str| {
            let parts: Vec<&str> = line.split_whitespace().collect();
            let [_, local, remote, state, ..] = parts[..] else { return false };
            let theirs = u32::from_str_radix(remote.split(':').next().unwrap(), 16).map(u32::swap_bytes);
            let theirs = theirs.map(|bits| std::net::Ipv4Addr::from(bits).to_string());
            local.ends_with(&format!(":{port:04X}"))
                && state == "01"
                && theirs.is_ok_and(|theirs| dead.contains(&theirs))
        };
        sockets.lines().skip(1).filter(is_held).count()
    }
}

/// Lets all listen, half die, and the others hear.
async fn listen(count: usize, to_the_end: bool) {
    let (mut hall, listeners) = Hall::of(count).await;
    let cookies: Vec<String> = listeners.iter().map(|one| one.cookie.clone()).collect();
    let before = hall.home().await;
    let begun = Instant::now();
    let mut bytes = 0;
    for listener in listeners {
        if listener.n == WARM {
            hall.until_open(WARM).await;
            bytes = hall.memory();
        }
        hall.listening.spawn(listener.listen());
    }
    // A few are between two streams at any moment.
    hall.until_open(count - count / 50).await;
    let each = hall.memory().saturating_sub(bytes) / (count - WARM);
    println!("{count} streams open in {:?}, {each} bytes each", begun.elapsed());
    let all = hall.home().await;
    hall.half_dies();
    let died = Instant::now();
    let dying = hall.home().await;
    let slowest = hall.turn(&cookies).await;
    let refused = hall.open.refused.lock().unwrap().clone();
    println!(
        "/home before {before:?}, beside all {all:?}, half of them dead {dying:?}; a turned card was heard in {slowest:?}"
    );
    assert!(refused.is_empty(), "some were refused: {refused:?}");
    if !to_the_end {
        return;
    }
    let gone = async {
        while hall.held() > 0 {
            sleep(LOOK).await;
        }
    };
    assert!(hall.held() > count / 4, "the dead are not dead: {}", hall.held());
    timeout(OUTLIVED.saturating_sub(died.elapsed()), gone)
        .await
        .unwrap_or_else(|_| panic!("{} are still held", hall.held()));
    println!("the last of {} dead was let go after {:?}", count - count / 2, died.elapsed());
    hall.until_open(count / 2 - count / 50).await;
}

#[tokio::test]
async fn half_of_a_hundred_streams_die_and_the_living_hear() {
    listen(FEW, false).await;
}

#[tokio::test]
#[ignore = "minutes; make faults"]
async fn half_of_ten_thousand_streams_die_keep_nobody_waiting_and_are_gone_within_a_minute() {
    let count = std::env::var("HGH_STREAMS").ok().map_or(MANY, |count| count.parse().unwrap());
    listen(count, true).await;
}
