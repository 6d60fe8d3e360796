//! Processes on one database, each with providers of its own to write to, so that it is known who has written.

use std::{path::PathBuf, sync::Arc};

use domain::base::moment::Moment;

use super::providers::{Book, open};
use crate::site::{SECRET, Site, empty_folder};

/// All processes that live.
pub struct Fleet {
    pub book: Arc<Book>,
    /// Where the clock stands, and the file of `SQLite`.
    folder: PathBuf,
    /// The address of the database, where it is one of a server.
    server: Option<String>,
    sites: Vec<Option<(usize, Site)>>,
    /// How many have been started.
    started: usize,
}

impl Fleet {
    /// So many processes, none of which has been started.
    pub fn new(count: usize, url: &str, folder: PathBuf, book: Arc<Book>) -> Self {
        let server = (!url.starts_with("sqlite")).then(|| url.to_owned());
        Self { book, folder, server, sites: (0..count).map(|_| None).collect(), started: 0 }
    }

    /// Moves the clock that all of them live by.
    pub fn set_clock(&self, at: Moment) {
        std::fs::write(self.folder.join("clock"), at.rfc3339()).unwrap();
    }

    /// Starts all that are dead.
    pub async fn start_all(&mut self) {
        for place in 0..self.sites.len() {
            if self.sites[place].is_none() {
                self.start(place).await;
            }
        }
    }

    async fn start(&mut self, place: usize) {
        self.started += 1;
        let (texts, mails) = open(&self.book, self.started).await;
        let clock = self.folder.join("clock").display().to_string();
        let folder = if self.server.is_some() { empty_folder() } else { self.folder.clone() };
        let mut settings = vec![
            ("HGH_TEXT_API_KEY", "key"),
            ("HGH_TEXT_API_SECRET", "secret"),
            ("HGH_TEXT_FROM", "0641234567"),
            ("HGH_TEXT_API_URL", &texts),
            ("HGH_SMTP_URL", &mails),
        ];
        if let Some(server) = &self.server {
            settings.extend([("HGH_DATABASE_URL", server.as_str()), ("HGH_SECRET", SECRET)]);
        }
        let site = Site::start_in(folder, &["--test-clock", &clock], &settings).await;
        self.sites[place] = Some((self.started, site));
    }

    /// Kills the process of this number, if it lives still, and starts another in its place.
    pub async fn replace(&mut self, number: usize) {
        let place = self.sites.iter().position(|site| site.as_ref().is_some_and(|(own, _)| *own == number));
        if let Some(place) = place {
            self.kill(place, true);
            self.start(place).await;
        }
    }

    /// Kills all that live, in the midst of something or not.
    pub fn kill_all(&mut self, is_busy: bool) {
        for place in 0..self.sites.len() {
            self.kill(place, is_busy);
        }
    }

    fn kill(&mut self, place: usize, is_busy: bool) {
        if let Some((number, site)) = self.sites[place].take() {
            let folder = site.kill();
            if self.server.is_some() {
                std::fs::remove_dir_all(folder).unwrap();
            }
            if is_busy {
                self.book.note_killed(number);
            }
        }
    }
}

impl Drop for Fleet {
    fn drop(&mut self) {
        self.kill_all(false);
        // Gone already is as good.
        _ = std::fs::remove_dir_all(&self.folder);
    }
}
