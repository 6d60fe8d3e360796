//! The process itself: what it writes while it runs, and how it ends.

use std::{
    io::{BufRead, BufReader},
    os::unix::process::ExitStatusExt,
    path::PathBuf,
    process::{Child, ChildStderr, Command, ExitStatus, Stdio},
    sync::mpsc,
    time::Duration,
};

use crate::site::{command, empty_folder};

/// A process that is told to stop has half a minute.
const FOR_EVER: Duration = Duration::from_mins(1);

/// A service whose log is read line by line.
pub struct Process {
    /// Its folder.
    pub folder: PathBuf,
    child: Child,
    log: BufReader<ChildStderr>,
}

impl Process {
    /// Starts a service in an empty folder, on any port.
    pub fn start(settings: &[(&str, &str)]) -> Self {
        let folder = empty_folder();
        let mut command = command(&folder);
        command.arg("serve").env("HGH_ADDR", "127.0.0.1:0").envs(settings.iter().copied());
        Self::spawn(folder, command)
    }

    /// Starts this command in this folder.
    pub fn spawn(folder: PathBuf, mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
        let log = BufReader::new(child.stderr.take().unwrap());
        Self { folder, child, log }
    }

    /// The next line of the log; none once the process has ended.
    pub fn line(&mut self) -> Option<String> {
        let mut line = String::new();
        (self.log.read_line(&mut line).unwrap() > 0).then_some(line)
    }

    /// Reads the log up to a line that holds this, which is handed back.
    pub fn until(&mut self, part: &str) -> String {
        loop {
            let line = self.line().unwrap_or_else(|| panic!("the log ends without {part}"));
            if line.contains(part) {
                return line;
            }
        }
    }

    /// Sends a signal.
    pub fn signal(&self, name: &str) {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args([format!("-{name}"), pid]).status().unwrap().success());
    }

    /// Reads the log to its end, and tells it and how the process ended.
    pub fn end(mut self) -> (Ended, Vec<String>) {
        self.ended()
    }

    /// Does the same, and leaves the folder as it is.
    pub fn end_and_leave_folder(mut self) -> (Ended, Vec<String>) {
        let ended = self.ended();
        self.folder = PathBuf::new();
        ended
    }

    /// Whoever has not ended after [`FOR_EVER`] never will; then it is killed, which is seen by how it ended.
    fn ended(&mut self) -> (Ended, Vec<String>) {
        let (has_ended, watched) = mpsc::channel::<()>();
        let pid = self.child.id().to_string();
        let watch = std::thread::spawn(move || {
            if watched.recv_timeout(FOR_EVER) == Err(mpsc::RecvTimeoutError::Timeout) {
                // Gone in the last moment is as good.
                _ = Command::new("kill").args(["-KILL", &pid]).status();
            }
        });
        let lines = std::iter::from_fn(|| self.line()).collect();
        let ended = Ended::from(self.child.wait().unwrap());
        drop(has_ended);
        watch.join().unwrap();
        (ended, lines)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Already ended is as good.
        _ = self.child.kill();
        _ = self.child.wait();
        if !self.folder.as_os_str().is_empty() {
            _ = std::fs::remove_dir_all(&self.folder);
        }
    }
}

/// How a process ended.
#[derive(Debug, PartialEq, Eq)]
pub enum Ended {
    /// By itself, with this code.
    With(i32),
    /// By this signal.
    By(i32),
}

impl From<ExitStatus> for Ended {
    fn from(status: ExitStatus) -> Self {
        status.code().map_or_else(|| Self::By(status.signal().unwrap_or_default()), Self::With)
    }
}
