//! After a week in which a room of Zoom was made, opened, joined, told of and replaced, and another was pasted: nothing by
//! which somebody comes into either stands on any page, in any answer, letter, log, export or file, however it is written.

mod search;
mod zoom;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Stdio,
};

use backend::testing::BEGINNING;
use domain::{
    base::moment::{DAY, Moment},
    meeting::reminder::Reminder,
};
use reqwest::{StatusCode, header};
use sqlx::Row;

use self::{search::Secrets, zoom::StandIn};
use crate::{
    access::addresses,
    site::{Browser, DEMO_PASSWORD, Site, command, empty_folder, free_address, run},
    webhooks::{SECRET as HOOK, signed},
};

/// What an organizer pastes, and what of it lets somebody in.
const PASTED: (&str, &str) = ("https://meet.jit.si/GyulBat7Hx2qLeadsIn", "GyulBat7Hx2qLeadsIn");
/// A log that says everything.
const EVERYTHING: &str = "trace,hyper=trace,h2=trace,tower=trace,tower_http=trace,reqwest=trace,sqlx=trace";
/// Answers that a page asks for, with what each is asked about.
const ASKED: [(&str, &str); 12] = [
    ("home", ""),
    ("profile", ""),
    ("practice", ""),
    ("group", "{group}"),
    ("live", "{group}"),
    ("thanks-view", "{meeting}"),
    ("organize", ""),
    ("groups", ""),
    ("organized-group", "{group}"),
    ("organized-meeting", "{meeting}"),
    ("organized-member", "{person}"),
    ("events", ""),
];

/// A service whose rooms Zoom makes, whose log is kept, and what it is asked about.
struct Week {
    zoom: StandIn,
    site: Site,
    log: PathBuf,
    group: String,
    meeting: String,
    person: String,
    start: Moment,
}

/// Starts a service in this folder that writes all that it has to say at the end of its log.
async fn serve(folder: PathBuf, zoom: &StandIn) -> Site {
    let (addr, log) = (free_address(), folder.join("log"));
    let log = fs::File::options().create(true).append(true).open(log).unwrap();
    let settings = [
        ("HGH_ADDR", addr.as_str()),
        ("HGH_ROOM", "zoom"),
        ("HGH_ZOOM_ACCOUNT_ID", "account"),
        ("HGH_ZOOM_CLIENT_ID", "client"),
        ("HGH_ZOOM_CLIENT_SECRET", zoom::CLIENT_SECRET),
        ("HGH_ZOOM_API_URL", &format!("{}/v2", zoom.origin)),
        ("HGH_ZOOM_OAUTH_URL", &format!("{}/oauth/token", zoom.origin)),
        ("HGH_ZOOM_WEBHOOK_SECRET", HOOK),
        ("HGH_LOG", EVERYTHING),
        ("HGH_LIMIT_ADDRESS", "10000/1m"),
        ("HGH_LIMIT_ACCOUNT", "10000/1m"),
    ];
    let mut serve = command(&folder);
    serve.args(["serve", "--demo", "--test-clock", "clock"]).envs(settings);
    let child = serve.stdout(log.try_clone().unwrap()).stderr(Stdio::from(log)).spawn().unwrap();
    let mut site = Site::around(child, &addr, folder);
    site.until_ready().await;
    site
}

impl Week {
    async fn begin() -> Self {
        let (zoom, folder) = (StandIn::start().await, empty_folder());
        fs::write(folder.join("clock"), BEGINNING).unwrap();
        let site = serve(folder, &zoom).await;
        until_done(&site).await;
        let ahead = "select m.id, m.group_id, m.starts_at, s.member_id from meeting m
            join small_group g on g.id = m.group_id join membership s on s.group_id = g.id
            where m.starts_at > $1 and g.room is not null and s.left_at is null order by m.starts_at, m.id, s.member_id limit 1";
        let now = Moment::parse(BEGINNING).unwrap().unix_ms();
        let row = sqlx::query(ahead).bind(now).fetch_one(&mut site.open_database().await).await.unwrap();
        let [meeting, group, person] = ["id", "group_id", "member_id"].map(|name| row.get::<String, _>(name));
        let start = Moment::from_unix_ms(row.get("starts_at"));
        let log = site.folder.join("log");
        let week = Self { zoom, site, log, group, meeting, person, start };
        // Rooms of the demonstration are Jitsi's; an organizer asks for one of Zoom.
        week.renew().await;
        week
    }

    /// Has the clock stand here. A service looks what is due when it starts.
    async fn turn_to(self, at: Moment) -> Self {
        let folder = self.site.stop();
        fs::write(folder.join("clock"), at.rfc3339()).unwrap();
        let site = serve(folder, &self.zoom).await;
        until_done(&site).await;
        Self { site, ..self }
    }

    async fn logged_in(&self, login: &str) -> Browser {
        let browser = Browser::new(&self.site);
        assert_eq!(browser.log_in(login, DEMO_PASSWORD).await.status, StatusCode::SEE_OTHER);
        browser
    }

    /// The people of the group, signed in.
    async fn people(&self) -> Vec<Browser> {
        let logins = "select m.login from member m join membership s on s.member_id = m.id
            where s.group_id = $1 and s.left_at is null order by m.id";
        let rows = sqlx::query(logins).bind(self.group.as_str());
        let rows = rows.fetch_all(&mut self.site.open_database().await).await.unwrap();
        let mut all = Vec::new();
        for row in rows {
            all.push(self.logged_in(row.get("login")).await);
        }
        all
    }

    /// An address with what stands in its places.
    fn filled(&self, address: &str, token: &str) -> String {
        let round = "0".repeat(26);
        let places = [
            ("{group}", self.group.as_str()),
            ("{meeting}", &self.meeting),
            ("{person}", &self.person),
            ("{round}", &round),
            ("{token}", token),
            ("{file}", "none"),
        ];
        places.iter().fold(address.to_owned(), |address, (place, what)| address.replace(place, what))
    }

    /// Has the group get a new room.
    async fn renew(&self) {
        let (organizer, group) = (self.logged_in("organizer@demo.example").await, self.group.as_str());
        let page = format!("/organize/groups/{group}");
        let asked = organizer.submit(&page, "/api/renew-room", &[("group", group)]).await;
        assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", asked.text);
        until_done(&self.site).await;
    }

    /// Comes in by the button, and tells where that leads.
    async fn join(&self, browser: &Browser) -> String {
        let page = format!("/groups/{}", self.group);
        let joined = browser.submit(&page, &format!("{page}/join"), &[]).await;
        assert_eq!(joined.status, StatusCode::SEE_OTHER, "{}", joined.text);
        joined.location.unwrap()
    }

    /// Zoom tells that somebody came in.
    async fn is_told_of(&self, number: &str) {
        let at = Moment::from_unix_ms(self.start.unix_ms());
        let body = format!(
            r#"{{"event":"meeting.participant_joined","event_ts":{},"payload":{{"object":{{"id":"{number}","participant":{{"user_name":"한라봉"}}}}}}}}"#,
            at.unix_ms()
        );
        let now = crate::webhooks::now();
        let client = reqwest::Client::builder().no_proxy().build().unwrap();
        let sent = client.post(format!("{}/webhooks/zoom", self.site.url)).body(body.clone());
        let sent = sent.header("x-zm-request-timestamp", now.to_string()).header("x-zm-signature", signed(now, &body));
        assert_eq!(
            sent.header(header::CONTENT_TYPE, "application/json").send().await.unwrap().status(),
            StatusCode::OK
        );
    }

    /// Every page and every answer as these people find them, with the address that each has.
    async fn walk(&self, people: &[&Browser], tokens: &[String]) -> Vec<(String, String)> {
        let mut seen = Vec::new();
        for browser in people {
            for address in addresses::all().iter().filter(|one| !one.posts && !one.path.ends_with("/events")) {
                let uses = if address.path.contains("{token}") { tokens } else { &tokens[..1] };
                for token in uses {
                    let path = self.filled(&concrete(&address.path), token);
                    let page = browser.open(&path).await;
                    seen.push((path, format!("{:?}\n{}", page.headers, page.text)));
                }
            }
            for (name, about) in ASKED {
                let (path, about) = (format!("/api/{name}"), self.filled(about, ""));
                let fields: Vec<_> =
                    [("id", about.as_str())].into_iter().filter(|(_, about)| !about.is_empty()).collect();
                let answer = browser.submit_from(None, &path, &fields).await;
                seen.push((path, answer.text));
            }
        }
        seen
    }
}

/// The places of an address by the names that all rows of the table use.
fn concrete(path: &str) -> String {
    let named = [
        ("/organize/rounds/:id", "/organize/rounds/{round}"),
        ("/organize/groups/:id", "/organize/groups/{group}"),
        ("/organize/meetings/:id", "/organize/meetings/{meeting}"),
        ("/organize/members/:id", "/organize/members/{person}"),
        ("/meetings/:id/", "/meetings/{meeting}/"),
        ("/groups/:id", "/groups/{group}"),
        ("/groups/{id}", "/groups/{group}"),
        ("/meetings/{id}", "/meetings/{meeting}"),
        (":token", "{token}"),
        ("/calendar/{file}", "/calendar/{token}.ics"),
    ];
    named.iter().fold(path.to_owned(), |path, (from, to)| path.replace(from, to))
}

/// Waits until nothing is left to be done.
async fn until_done(site: &Site) {
    let open = "select count(*) from job where state in ('waiting', 'running')";
    let mut db = site.open_database().await;
    let mut quiet = 0;
    while quiet < 3 {
        let open: i64 = sqlx::query_scalar(open).fetch_one(&mut db).await.unwrap();
        quiet = if open == 0 { quiet + 1 } else { 0 };
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    }
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { all.extend(files(&path)) } else { all.push(path) }
    }
    all
}

/// Whether it is the database, in which stands under which number Zoom tells of a room.
fn is_database(path: &Path) -> bool {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    name.starts_with("hwanggeumhyang.db") || name == "copy.db"
}

#[tokio::test]
async fn nothing_that_lets_somebody_into_a_room_stands_anywhere_but_sealed() {
    let mut week = Week::begin().await;
    let (mut seen, start) = (Vec::new(), week.start);
    for reminder in Reminder::ALL {
        week = week.turn_to(reminder.at(start)).await;
    }
    week = week.turn_to(start).await;
    let people = week.people().await;
    let [member, host] = [&people[0], &people[1]];
    let organizer = week.logged_in("organizer@demo.example").await;
    let group = week.group.clone();
    host.submit(&format!("/groups/{group}"), "/api/become-host", &[("group", &group)]).await;
    member.submit(&format!("/groups/{group}"), "/api/ask-help", &[("group", &group)]).await;
    member.submit("/profile", "/api/make-calendar-address", &[]).await;
    let calendar = member.open("/profile").await.text;
    let token: String = calendar.split("/calendar/").nth(1).unwrap().chars().take_while(|c| *c != '.').collect();
    let led = week.join(member).await;
    assert!(week.zoom.secrets().iter().any(|secret| led.contains(secret.as_str())), "the room is Zoom's: {led}");
    week.join(host).await;
    week.is_told_of(&week.zoom.number_in(&led)).await;
    let answers = search::answers(&files(&week.site.folder.join("data/mail")));
    assert!(!answers.is_empty(), "no letter asks whether somebody comes");
    let tokens = [vec![token], answers].concat();
    let stranger = Browser::new(&week.site);
    let everybody = [&stranger, member, host, &organizer];
    seen.extend(week.walk(&everybody, &tokens).await);
    // A new room takes the place of the old one, and then one is pasted.
    let page = format!("/organize/groups/{group}");
    week.renew().await;
    assert_ne!(week.join(member).await, led, "there is no new room");
    seen.extend(week.walk(&everybody, &tokens).await);
    let pasted = [("form[group]", group.as_str()), ("form[url]", PASTED.0)];
    organizer.submit_and_follow(&page, "/api/set-room", &pasted).await;
    assert_eq!(week.join(member).await, PASTED.0);
    seen.extend(week.walk(&everybody, &tokens).await);
    let copied = run(&week.site.folder, &["backup", "copy.db"], &[]);
    assert!(copied.status.success(), "{}", String::from_utf8_lossy(&copied.stderr));
    week = week.turn_to(start.plus(DAY)).await;
    let (secrets, log) = (Secrets::of(&week.zoom, PASTED.1), week.log.clone());
    assert!(secrets.found_in(led.as_bytes()) != Vec::<String>::new(), "the test would not notice");
    let folder = week.site.stop();
    let mut told = Vec::new();
    for (path, text) in &seen {
        told.extend(secrets.found_in(text.as_bytes()).into_iter().map(|what| format!("{path}: {what}")));
    }
    for path in files(&folder) {
        let bytes = fs::read(&path).unwrap();
        let found = if is_database(&path) { secrets.keys_in(&bytes) } else { secrets.found_in(&bytes) };
        told.extend(found.into_iter().map(|what| format!("{}: {what}", path.display())));
    }
    assert!(fs::metadata(&log).unwrap().len() > 1_000_000, "hardly anything was logged");
    println!("{} pages and answers, {} files, {} secrets", seen.len(), files(&folder).len(), secrets.len());
    assert!(told.is_empty(), "{}", told.join("\n"));
    fs::remove_dir_all(folder).unwrap();
}
