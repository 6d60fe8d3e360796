//! The demonstration, whose passwords everybody may read, before the eyes of the world.

use std::fs;

use crate::site::{Browser, DEMO_PASSWORD, Site, command, empty_folder, run};

const ORGANIZER: &str = "organizer@demo.example";
const PUBLIC: [(&str, &str); 1] = [("HGH_PUBLIC_URL", "https://hgh.example")];
const BANNER: &str = "연습용 화면이에요. 여기 적으신 것은 지워져요.";

fn password_of_the_organizer(site: &Site) -> String {
    let list = fs::read_to_string(site.folder.join("data/demo-logins.txt")).unwrap();
    list.lines().next().unwrap().rsplit('\t').next().unwrap().to_owned()
}

/// Gets in as the organizer, as a browser that came by way of the public address.
async fn lets_in(site: &Site, password: &str) -> bool {
    let answer = Browser::new(site).log_in(ORGANIZER, password).await;
    answer.location.as_deref().is_some_and(|to| !to.contains("login"))
}

#[test]
fn a_demonstration_for_the_world_has_to_be_asked_for_twice() {
    let folder = empty_folder();
    let ended = run(&folder, &["serve", "--demo"], &PUBLIC);
    assert_eq!(ended.status.code(), Some(78));
    assert!(String::from_utf8(ended.stderr).unwrap().contains("--demo"));
    assert!(!folder.join("data/demo-logins.txt").exists(), "nothing was made");
    // One that was made before is refused as well, whether or not this start calls it a demonstration.
    assert!(run(&folder, &["seed-demo"], &[]).status.success());
    for arguments in [&["serve"][..], &["serve", "--demo"]] {
        assert_eq!(run(&folder, arguments, &PUBLIC).status.code(), Some(78), "{arguments:?}");
    }
    fs::remove_dir_all(folder).unwrap();
}

#[tokio::test]
async fn the_world_does_not_know_the_organizers_password_and_is_told_that_this_is_practice() {
    // Made on this machine, so with the known password; then shown to the world.
    let site = Site::start_with(&["--demo"], &[]).await;
    assert_eq!(password_of_the_organizer(&site), DEMO_PASSWORD);
    assert!(lets_in(&site, DEMO_PASSWORD).await);
    assert!(!Browser::new(&site).open("/").await.text.contains(BANNER));
    let folder = site.stop();
    let site = Site::start_in(folder, &["--demo", "--demo"], &PUBLIC).await;
    let drawn = password_of_the_organizer(&site);
    assert!(drawn != DEMO_PASSWORD && drawn.len() >= 32, "{drawn}");
    let browser = Browser::new(&site);
    for page in ["/", "/login", "/signup", "/help", "/there-is-no-such-page"] {
        assert!(browser.open(page).await.text.contains(BANNER), "{page}");
    }
    // It is the same at the next start, and holds wherever one comes from.
    let folder = site.stop();
    let site = Site::start_in(folder, &["--demo"], &[]).await;
    assert_eq!(password_of_the_organizer(&site), drawn);
    assert!(lets_in(&site, &drawn).await);
    assert!(!lets_in(&site, DEMO_PASSWORD).await);
}

#[test]
fn seeding_for_the_world_draws_a_password_at_once() {
    let folder = empty_folder();
    let seeded = command(&folder).arg("seed-demo").envs(PUBLIC).output().unwrap();
    let printed = String::from_utf8(seeded.stdout).unwrap();
    assert!(printed.starts_with("김운영\t") && !printed.lines().next().unwrap().contains(DEMO_PASSWORD), "{printed}");
    fs::remove_dir_all(folder).unwrap();
}
