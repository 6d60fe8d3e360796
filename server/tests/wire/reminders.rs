//! Reminders while processes are killed and answers get lost: each reaches everybody once, or twice where nobody confirmed
//! the first, and the organizer can read which.
//!
//! `HGH_REMINDERS` says how many, `HGH_REMINDERS_SEED` repeats a run. `SQLite` has one process, which is killed and started
//! again; on Postgres there are two.

mod fleet;
mod providers;
mod tally;

use std::{sync::Arc, time::Duration};

use backend::{
    store::{Store, Unrecorded, meetings::answers},
    testing::database::Database,
};
use domain::{
    base::moment::{DAY, HOUR, Moment},
    meeting::{answer::Answer, reminder::Reminder},
};
use sqlx::{AnyConnection, Connection};

use self::{
    fleet::Fleet,
    providers::Book,
    tally::{Log, check},
};
use crate::{
    gathering::{Circle, PEOPLE, gather},
    kill::dice::{Dice, any_seed},
    site::empty_folder,
};

/// When the first of the meetings is made, a Saturday morning.
const NOW: &str = "2026-11-21T11:00:00+09:00";
/// The reminders that go out.
const REMINDERS: [Reminder; 2] = [Reminder::TwoDays, Reminder::Evening];
/// Reminders where nobody says otherwise: so few that nobody waits until what the dead hold is free again.
const FEW: usize = 200;
/// Of a hundred requests so many end in a kill.
const KILLED: [u64; 2] = [5, 2];
/// Between two looks at the table of jobs.
const LOOK: Duration = Duration::from_millis(200);
/// After so many looks at which nothing is left but what is held, the holders are dead.
const DEAD_LOOKS: usize = 15;
/// A run that takes longer never ends.
const FOR_EVER: Duration = Duration::from_mins(30);

/// How far the jobs are.
struct Stand {
    open: i64,
    held: i64,
    letters: i64,
}

async fn stand(db: &mut AnyConnection) -> Stand {
    let counts = "select (select count(*) from job where state in ('waiting', 'running')) as open,
        (select count(*) from job where state = 'running') as held, (select count(*) from delivery) as letters";
    let (open, held, letters) = sqlx::query_as(counts).fetch_one(db).await.unwrap();
    Stand { open, held, letters }
}

/// Everything of a run.
struct Storm {
    fleet: Fleet,
    circles: Vec<Circle>,
    db: AnyConnection,
    is_long: bool,
}

impl Storm {
    async fn begin(processes: usize, url: &str, folder: std::path::PathBuf) -> Self {
        let number = |name: &str| std::env::var(name).ok().map(|text| text.parse::<u64>().unwrap());
        let count = number("HGH_REMINDERS").map_or(FEW, |count| usize::try_from(count).unwrap());
        let seed = number("HGH_REMINDERS_SEED").unwrap_or_else(any_seed);
        println!("HGH_REMINDERS_SEED={seed}");
        let (now, is_long) = (Moment::parse(NOW).unwrap(), count > FEW);
        let store = Store::open(url).await.unwrap();
        // One of each group does not come.
        let groups = count.div_ceil(REMINDERS.len() * (PEOPLE - 1));
        let circles = gather(&store, groups, now.plus(4 * DAY + 8 * HOUR), now).await;
        let mut tx = store.begin().await.unwrap();
        for circle in &circles {
            answers::say(&mut tx, &circle.meeting, &circle.people[0].id, Answer::Absent, now).await.unwrap();
        }
        tx.commit(Unrecorded::Test).await.unwrap();
        store.close().await;
        sqlx::any::install_default_drivers();
        let db = AnyConnection::connect(url).await.unwrap();
        let book = Arc::new(Book::new(Dice::new(seed), KILLED[usize::from(is_long)]));
        Self { fleet: Fleet::new(processes, url, folder, book), circles, db, is_long }
    }

    /// Lets a reminder go out, and waits until nothing more is to be done.
    async fn remind(&mut self, phase: usize, reminder: Reminder) {
        let start = Moment::parse(NOW).unwrap().plus(4 * DAY + 8 * HOUR);
        self.fleet.set_clock(reminder.at(start));
        self.fleet.book.turn_to(phase);
        // Whoever starts looks at once what is due.
        self.fleet.kill_all(false);
        self.fleet.start_all().await;
        let letters = i64::try_from((phase + 1) * self.circles.len() * (PEOPLE - 1)).unwrap();
        let mut dead_looks = 0;
        loop {
            tokio::select! {
                process = self.fleet.book.next_to_kill() => {
                    self.fleet.replace(process).await;
                    continue;
                }
                () = tokio::time::sleep(LOOK) => {}
            }
            let now = stand(&mut self.db).await;
            if now.letters == letters && now.open == 0 {
                return;
            }
            dead_looks = if now.open > 0 && now.open == now.held { dead_looks + 1 } else { 0 };
            if dead_looks == DEAD_LOOKS && !self.is_long {
                self.as_if_a_minute_had_passed().await;
                dead_looks = 0;
            }
        }
    }

    /// Has what dead processes hold free at once. Nobody lives who could hold any of it.
    async fn as_if_a_minute_had_passed(&mut self) {
        self.fleet.kill_all(true);
        sqlx::query("update job set leased_until = 0 where state = 'running'").execute(&mut self.db).await.unwrap();
        self.fleet.start_all().await;
    }

    async fn blow(mut self) {
        let whole = async {
            for (phase, reminder) in REMINDERS.into_iter().enumerate() {
                self.remind(phase, reminder).await;
            }
        };
        tokio::time::timeout(FOR_EVER, whole).await.expect("some reminders never go out");
        let log = Log::read(&mut self.db).await;
        self.fleet.kill_all(false);
        let came = check(&self.circles, &self.fleet.book, &log);
        println!("{came}");
        self.db.close().await.unwrap();
    }
}

#[tokio::test]
async fn reminders_reach_everybody_once_or_twice_through_kills_and_lost_answers_on_sqlite() {
    let folder = empty_folder();
    std::fs::create_dir(folder.join("data")).unwrap();
    let url = format!("sqlite://{}", folder.join("data/hwanggeumhyang.db").display());
    Storm::begin(1, &url, folder).await.blow().await;
}

#[tokio::test]
async fn reminders_reach_everybody_once_or_twice_through_kills_and_lost_answers_on_postgres() {
    let Some(database) = Database::of_postgres().await else {
        return crate::site::say_skipped();
    };
    Storm::begin(2, &database.url(), empty_folder()).await.blow().await;
}
