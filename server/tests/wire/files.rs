//! Files of a service: its owner's alone, and refused when they are damaged.

use std::{
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Stdio,
};

use crate::site::{Browser, Site, command, run};

const DATABASE: &str = "data/hwanggeumhyang.db";
/// Files that are damaged in turn.
const DAMAGED: u64 = 200;

/// Everything below this folder.
fn all_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { [vec![path.clone()], all_below(&path)].concat() } else { vec![path] })
        .collect()
}

fn open_to_others(folder: &Path) -> Vec<PathBuf> {
    let mut all = all_below(folder);
    all.retain(|path| fs::metadata(path).unwrap().permissions().mode() & 0o077 != 0);
    all
}

#[tokio::test]
async fn nobody_else_reads_what_a_service_writes() {
    let site = Site::start_with(&["--demo"], &[]).await;
    let asked =
        Browser::new(&site).submit("/forgot", "/api/forgot", &[("form[login]", "organizer@demo.example")]).await;
    assert!(asked.status.is_redirection());
    let data = site.folder.join("data");
    assert_eq!(open_to_others(&data), Vec::<PathBuf>::new());
    // As an older release, or a copy, left them.
    let folder = site.kill();
    fs::create_dir_all(data.join("mail")).unwrap();
    fs::write(data.join("mail/old.eml"), "a key").unwrap();
    for path in all_below(&data) {
        let mode = if path.is_dir() { 0o755 } else { 0o644 };
        fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    }
    fs::set_permissions(&data, Permissions::from_mode(0o755)).unwrap();
    let migrated = run(&folder, &["migrate"], &[]);
    assert!(migrated.status.success());
    assert_eq!(open_to_others(&data), Vec::<PathBuf>::new());
    assert!(String::from_utf8_lossy(&migrated.stderr).contains("open to others"));
    fs::remove_dir_all(folder).unwrap();
}

/// The same numbers each time (splitmix64).
fn number(state: &mut u64) -> usize {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    usize::try_from(z ^ (z >> 31)).unwrap()
}

/// Damages the bytes in one of the ways in which disks and people do.
fn damaged(sound: &[u8], seed: u64) -> Vec<u8> {
    let (mut bytes, mut state) = (sound.to_vec(), seed);
    let at = number(&mut state) % bytes.len();
    match seed % 5 {
        0 => bytes[number(&mut state) % 100] ^= 1 << (number(&mut state) % 8),
        1 => bytes[at] ^= 1 << (number(&mut state) % 8),
        2 => bytes.truncate(at),
        3 => {
            let end = (at + 4096).min(bytes.len());
            bytes[at..end].fill(0);
        }
        _ => {
            for _ in 0..64 {
                let at = number(&mut state) % bytes.len().min(8192);
                bytes[at] = u8::try_from(number(&mut state) % 256).unwrap();
            }
        }
    }
    bytes
}

#[tokio::test]
async fn a_damaged_file_is_refused_as_damaged_or_serves() {
    let site = Site::start().await;
    Browser::new(&site).sign_up("한라봉", "halla@demo.example").await;
    let folder = site.stop();
    let sound = fs::read(folder.join(DATABASE)).unwrap();
    for seed in 0..DAMAGED {
        for side in ["-wal", "-shm"] {
            _ = fs::remove_file(folder.join(format!("{DATABASE}{side}")));
        }
        fs::write(folder.join(DATABASE), damaged(&sound, seed)).unwrap();
        // It does all that a start does, and then stops.
        let ended = command(&folder).arg("migrate").stdout(Stdio::null()).output().unwrap();
        let said = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert!(matches!(ended.status.code(), Some(0 | 78)), "file {seed}: {:?} {said}", ended.status);
    }
    fs::remove_dir_all(folder).unwrap();
}
