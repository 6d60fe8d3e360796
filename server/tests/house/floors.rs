//! The floors of the house: what lies below knows nothing of what stands on it, and files do not go round in circles.

use std::path::Path;

use crate::arrows::Arrows;

/// The rooms of the backend from the bottom up: each names only what lies below it. `lib` is the backend as a whole, which
/// knows what it is made of; above it stands what it does.
const FLOORS: [&[&str]; 12] = [
    &["passwords", "wakeup"],
    &["store"],
    &["ports"],
    &["secret"],
    &["lib", "access"],
    &["operation"],
    &["queue"],
    &["people"],
    &["groups", "installation"],
    &["meetings", "praise", "topics"],
    &["rounds", "organize", "demo"],
    &["jobs", "testing"],
];

/// Circles of files in all three crates; fewer is better.
const CIRCLES: usize = 3;
/// Files that stand in one: a large circle that falls apart leaves more circles of fewer files.
const FILES_IN_CIRCLES: usize = 12;

/// The room of a file: the first part of its path below the root of the backend.
fn room(file: &str) -> &str {
    file.trim_start_matches("server/backend/src/").split(['/', '.']).next().unwrap()
}

/// On which floor a room stands.
fn floor(file: &str) -> usize {
    let room = room(file);
    FLOORS.iter().position(|rooms| rooms.contains(&room)).unwrap_or_else(|| panic!("{room} has no floor"))
}

#[test]
fn rooms_of_the_backend_name_only_what_lies_below_them() {
    let arrows = Arrows::of("server/backend/src");
    let aside = |(from, to): &(String, String)| room(from) != room(to) && floor(from) <= floor(to);
    let wrong: Vec<_> = arrows.all.iter().filter(|arrow| aside(arrow)).collect();
    assert!(arrows.all.len() > 300 && wrong.is_empty(), "up or aside: {wrong:#?}");
}

/// Whether a circle stays within one folder: its files lie side by side, or below one of them.
fn within_a_folder(circle: &[String]) -> bool {
    let folders: Vec<_> = circle.iter().map(|file| Path::new(file).parent().unwrap()).collect();
    let side_by_side = folders.iter().all(|folder| *folder == folders[0]) && !folders[0].ends_with("src");
    let below =
        |head: &String| circle.iter().all(|file| file == head || Path::new(file).starts_with(&head[..head.len() - 3]));
    side_by_side || circle.iter().any(below)
}

#[test]
fn files_go_round_in_few_circles_and_none_new() {
    let all = ["server/backend/src", "app/src", "app/domain/src"].map(|folder| Arrows::of(folder).circles()).concat();
    let across = all.iter().filter(|circle| !within_a_folder(circle)).count();
    let figures = (all.len(), all.iter().map(Vec::len).sum::<usize>(), across);
    let (circles, files, across) = figures;
    assert!(
        circles <= CIRCLES && files <= FILES_IN_CIRCLES && across == 0,
        "(circles, files in them, across folders): {figures:?}, at most {:?} and none across\n{all:#?}",
        (CIRCLES, FILES_IN_CIRCLES)
    );
}

#[test]
fn a_circle_of_a_file_and_its_folder_stays_within_it() {
    let within =
        |files: &[&str]| within_a_folder(&files.iter().map(|file| format!("x/src/{file}")).collect::<Vec<_>>());
    assert!(within(&["a.rs", "a/b.rs", "a/b/c.rs"]) && within(&["a/b.rs", "a/c.rs"]));
    assert!(!within(&["a.rs", "b.rs"]) && !within(&["a/b.rs", "c/b.rs"]) && !within(&["lib.rs", "a.rs"]));
}
