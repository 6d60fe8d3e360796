//! Somebody whose page is open: it hears, and asks anew whenever a stream has ended, until it dies.

use std::{
    collections::BTreeMap,
    future::pending,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpSocket, TcpStream},
    sync::{mpsc, watch},
    time::sleep,
};

/// A page asks anew so long after a stream has ended.
const AGAIN: Duration = Duration::from_millis(500);

/// How many streams are open, and what those were told who got none.
#[derive(Default)]
pub struct Open {
    pub now: AtomicUsize,
    pub refused: Mutex<BTreeMap<String, usize>>,
}

/// A word that somebody heard.
pub struct Heard {
    pub n: usize,
    pub word: String,
    pub at: Instant,
}

/// See the module.
pub struct Listener {
    pub n: usize,
    pub from: String,
    pub to: String,
    pub cookie: String,
    pub group: String,
    pub open: Arc<Open>,
    pub told: mpsc::UnboundedSender<Heard>,
    /// Whoever dies does so when this says so.
    pub dies: Option<watch::Receiver<bool>>,
    /// Whether its stream counts as open.
    pub is_counted: bool,
}

impl Listener {
    /// Listens until it dies; the dead hold what they have and read nothing.
    pub async fn listen(mut self) {
        loop {
            let mut held = None;
            let dies = self.dies.clone();
            tokio::select! {
                () = self.one_stream(&mut held) => {}
                () = dying(dies) => {
                    let _held = held;
                    self.count(false);
                    return pending().await;
                }
            }
            sleep(AGAIN).await;
        }
    }

    /// Hears one stream to its end.
    async fn one_stream(&mut self, held: &mut Option<TcpStream>) {
        let Ok(stream) = self.ask().await else { return self.note_refused("no connection") };
        let stream = held.insert(stream);
        let (mut text, mut bytes) = (String::new(), [0; 1024]);
        while let Ok(read @ 1..) = stream.read(&mut bytes).await {
            text.push_str(&String::from_utf8_lossy(&bytes[..read]));
            while let Some((line, rest)) = text.split_once('\n') {
                if let Some(word) = line.strip_prefix("data: ").filter(|word| !word.is_empty()) {
                    self.count(true);
                    // Whoever counts words may have gone.
                    _ = self.told.send(Heard { n: self.n, word: word.to_owned(), at: Instant::now() });
                } else if line.starts_with("HTTP/1.1 ") && !line.starts_with("HTTP/1.1 200") {
                    self.note_refused(line.trim());
                }
                text = rest.to_owned();
            }
        }
        self.count(false);
    }

    /// Counts its stream as open or not.
    fn count(&mut self, is_open: bool) {
        if std::mem::replace(&mut self.is_counted, is_open) != is_open {
            let now = &self.open.now;
            if is_open {
                now.fetch_add(1, Ordering::Relaxed)
            } else {
                now.fetch_sub(1, Ordering::Relaxed)
            };
        }
    }

    async fn ask(&self) -> std::io::Result<TcpStream> {
        let socket = TcpSocket::new_v4()?;
        socket.bind(format!("{}:0", self.from).parse().unwrap())?;
        let mut stream = socket.connect(self.to.parse().unwrap()).await?;
        let (group, to, cookie) = (&self.group, &self.to, &self.cookie);
        let asked = format!("GET /groups/{group}/live/events HTTP/1.1\r\nHost: {to}\r\nCookie: sid={cookie}\r\n\r\n");
        stream.write_all(asked.as_bytes()).await?;
        Ok(stream)
    }

    fn note_refused(&self, why: &str) {
        *self.open.refused.lock().unwrap().entry(why.to_owned()).or_default() += 1;
    }
}

/// Waits until somebody dies who does; for ever for the others.
async fn dying(dies: Option<watch::Receiver<bool>>) {
    if let Some(mut dies) = dies
        && dies.wait_for(|dead| *dead).await.is_ok()
    {
        return;
    }
    pending::<()>().await;
}
