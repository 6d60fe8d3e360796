//! Who may open what: every address, walked by everybody, compared with a table.
//!
//! A page, a handler or a server function without a row here fails the last test.

pub mod addresses;

use std::{fs, path::Path};

use domain::people::role::Role;
use reqwest::{Method, StatusCode};

use self::addresses::Address;
use crate::{
    site::{Browser, DEMO_PASSWORD, Site},
    table::{ACCESS, Row},
};

/// Everybody who walks, with what their rows are read by.
struct Walkers {
    stranger: Browser,
    member: Browser,
    other: Browser,
    /// Somebody for each role, in the order of [`Role::FOR_ALL`].
    roles: [Browser; Role::FOR_ALL.len()],
    /// A group of `member`, one of its meetings, a round, and the member's own id.
    group: String,
    meeting: String,
    round: String,
    person: String,
}

impl Walkers {
    async fn meet(site: &Site) -> Self {
        let stranger = Browser::new(site);
        let roles = Role::FOR_ALL.map(|_| Browser::new(site));
        for (role, browser) in Role::FOR_ALL.into_iter().zip(&roles) {
            assert_eq!(browser.log_in(login_of(role), DEMO_PASSWORD).await.status, StatusCode::SEE_OTHER);
        }
        let [organizer] = &roles;
        let started = organizer.submit("/organize/rounds", "/api/start-round", &[]).await;
        let round = last_part(&started.location.unwrap());
        let groups = organizer.open("/organize/groups").await;
        let group = first_id(&groups.text, "/organize/groups/");
        let (member, other) = (Browser::new(site), Browser::new(site));
        let inside = names_in_group(&organizer.open(&format!("/groups/{group}")).await.text, site);
        let (one, outsider) = (&inside.0[0], &inside.1[0]);
        assert_eq!(member.log_in(one, DEMO_PASSWORD).await.status, StatusCode::SEE_OTHER);
        assert_eq!(other.log_in(outsider, DEMO_PASSWORD).await.status, StatusCode::SEE_OTHER);
        let people = organizer.open("/organize/members").await;
        let person = first_id(&people.text, "/organize/members/");
        // No meeting can be named from outside; one that does not exist answers like one of others.
        let meeting = "0".repeat(26);
        Self { stranger, member, other, roles, group, meeting, round, person }
    }

    fn address(&self, row: &Row) -> String {
        row.address
            .replace("{group}", &self.group)
            .replace("{meeting}", &self.meeting)
            .replace("{round}", &self.round)
            .replace("{person}", &self.person)
    }
}

/// The log-in of somebody in the demonstration who has this role.
fn login_of(role: Role) -> &'static str {
    match role {
        Role::Organizer => "organizer@demo.example",
        Role::Host => unreachable!("a host is one of the people of a group"),
    }
}

fn last_part(path: &str) -> String {
    path.rsplit('/').next().unwrap().to_owned()
}

/// The first id that stands after this in a page.
pub fn first_id(page: &str, before: &str) -> String {
    let found = page.split(before).skip(1).find_map(|rest| {
        let id: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
        (id.len() == 26).then_some(id)
    });
    found.unwrap_or_else(|| panic!("no id after {before} in {page}"))
}

/// Log-ins of the demonstration: of people who are named on the page of a group, and of others.
fn names_in_group(page: &str, site: &Site) -> (Vec<String>, Vec<String>) {
    let list = fs::read_to_string(site.folder.join("data/demo-logins.txt")).unwrap();
    let people = list.lines().skip(1).map(|line| {
        let mut parts = line.split('\t');
        (parts.next().unwrap().to_owned(), parts.next().unwrap().to_owned())
    });
    let (inside, outside): (Vec<_>, Vec<_>) = people.partition(|(name, _)| page.contains(&format!("{name} 님")));
    let logins = |people: Vec<(String, String)>| people.into_iter().map(|(_, login)| login).collect();
    (logins(inside), logins(outside))
}

#[tokio::test]
async fn everybody_gets_where_the_table_says_and_nowhere_else() {
    let site =
        Site::start_with(&["--demo"], &[("HGH_LIMIT_ADDRESS", "1000/1m"), ("HGH_LIMIT_ACCOUNT", "1000/1m")]).await;
    let walkers = Walkers::meet(&site).await;
    let mut wrong = Vec::new();
    for row in ACCESS {
        let address = walkers.address(row);
        let people = [("stranger", &walkers.stranger), ("member", &walkers.member), ("other", &walkers.other)];
        let roles = Role::FOR_ALL.map(Role::key).into_iter().zip(&walkers.roles);
        for ((who, browser), expected) in people.into_iter().chain(roles).zip(row.statuses) {
            let method = if row.posts { Method::POST } else { Method::GET };
            let found = browser.ask(method, &address, row.fields).await;
            if found != expected {
                wrong.push(format!("{who} at {address}: {found}, the table says {expected}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_address_has_a_row() {
    let addresses = addresses::all();
    assert!(addresses.len() > 50, "the addresses were not found: {addresses:?}");
    let has_row = |address: &Address| {
        ACCESS.iter().any(|row| shape(row.address) == shape(&address.path) && row.posts == address.posts)
    };
    let missing: Vec<_> = addresses.iter().filter(|address| !has_row(address)).collect();
    assert!(missing.is_empty(), "addresses without a row in the table: {missing:?}");
}

/// An address with every part that varies written alike.
fn shape(address: &str) -> String {
    let part = |part: &str| if part.starts_with([':', '{']) { "*".to_owned() } else { part.to_owned() };
    address.split('?').next().unwrap().split('/').map(part).collect::<Vec<_>>().join("/")
}

/// Shows every source below a folder to `look`.
pub fn for_each_source(folder: &Path, look: &mut dyn FnMut(&str)) {
    for text in sources(folder) {
        look(&text);
    }
}

/// All sources below a folder but those of tests, which have routers of their own.
fn sources(folder: &Path) -> Vec<String> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("tests.rs") {
            all.push(fs::read_to_string(path).unwrap());
        }
    }
    all
}
