//! Stand-ins for SOLAPI and a mail server that take what is sent, and often do not say so: the answer is cut, or whoever asks
//! is killed.

use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, MutexGuard},
    time::{Duration, Instant},
};

use tokio::{
    io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufStream},
    net::{TcpListener, TcpStream},
    sync::{Notify, mpsc},
};

use crate::kill::dice::Dice;

/// Of a hundred answers so many are cut.
const CUT: u64 = 30;
/// An answer takes up to so many milliseconds: long enough that several are under way when somebody is killed.
const SLOWEST: u64 = 40;

/// Whoever lives so much longer than a message was taken has heard that it was, and written it down.
const WRITTEN_DOWN: Duration = Duration::from_secs(2);

/// A message that a provider has taken.
#[derive(Debug, Clone)]
pub struct Sending {
    /// To which number, as people dial it, or address.
    pub to: String,
    /// Which of the reminders it is.
    pub phase: usize,
    /// The process that sent it.
    pub process: usize,
    /// Whether the answer was sent.
    pub is_answered: bool,
    at: Instant,
}

/// What becomes of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Answered,
    Cut,
    /// Killed before the message is taken, before the answer, after the answer.
    Killed(Moment),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Moment {
    BeforeItIsTaken,
    BeforeTheAnswer,
    AfterTheAnswer,
}

/// What the providers know.
pub struct Book {
    known: Mutex<Known>,
    kills: mpsc::UnboundedSender<usize>,
    to_kill: tokio::sync::Mutex<mpsc::UnboundedReceiver<usize>>,
    never: Notify,
}

struct Known {
    dice: Dice,
    killed_of_hundred: u64,
    phase: usize,
    sendings: Vec<Sending>,
    killed: BTreeMap<usize, Instant>,
}

impl Book {
    /// An empty one.
    pub fn new(dice: Dice, killed_of_hundred: u64) -> Self {
        let (kills, to_kill) = mpsc::unbounded_channel();
        let known = Known { dice, killed_of_hundred, phase: 0, sendings: Vec::new(), killed: BTreeMap::new() };
        Self { known: Mutex::new(known), kills, to_kill: tokio::sync::Mutex::new(to_kill), never: Notify::new() }
    }

    /// What is sent from now on is this reminder.
    pub fn turn_to(&self, phase: usize) {
        self.known().phase = phase;
    }

    /// The next process that is to be killed at this very moment.
    pub async fn next_to_kill(&self) -> usize {
        self.to_kill.lock().await.recv().await.unwrap()
    }

    /// Notes that a process was killed.
    pub fn note_killed(&self, process: usize) {
        self.known().killed.insert(process, Instant::now());
    }

    /// All that was taken, in its order, each with whether its sender may never have heard so; and how many were killed.
    pub fn read(&self) -> (Vec<(Sending, bool)>, usize) {
        let known = self.known();
        let was_killed = |one: &Sending| known.killed.get(&one.process).is_some_and(|at| *at - one.at < WRITTEN_DOWN);
        let unheard = |one: &Sending| (one.clone(), !one.is_answered || was_killed(one));
        (known.sendings.iter().map(unheard).collect(), known.killed.len())
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.known.lock().unwrap()
    }

    fn fate(&self) -> (Fate, Duration) {
        let mut known = self.known();
        let (kills, roll) = (known.killed_of_hundred, known.dice.below(100));
        let fate = match roll {
            _ if roll < CUT => Fate::Cut,
            _ if roll < CUT + kills => {
                use Moment::{AfterTheAnswer, BeforeItIsTaken, BeforeTheAnswer};
                Fate::Killed(*known.dice.one(&[BeforeItIsTaken, BeforeTheAnswer, AfterTheAnswer]))
            }
            _ => Fate::Answered,
        };
        (fate, Duration::from_millis(known.dice.below(SLOWEST)))
    }

    /// Takes a message, and says whether it is to be answered.
    async fn take(&self, process: usize, to: &str) -> bool {
        let (fate, slowness) = self.fate();
        let is_answered = matches!(fate, Fate::Answered | Fate::Killed(Moment::AfterTheAnswer));
        if fate != Fate::Killed(Moment::BeforeItIsTaken) {
            let mut known = self.known();
            let phase = known.phase;
            known.sendings.push(Sending { to: to.to_owned(), phase, process, is_answered, at: Instant::now() });
        }
        tokio::time::sleep(slowness).await;
        match fate {
            Fate::Killed(Moment::AfterTheAnswer) => self.kills.send(process).unwrap(),
            Fate::Killed(_) => {
                self.kills.send(process).unwrap();
                // Whoever waits for this answer is dead in a moment.
                self.never.notified().await;
            }
            Fate::Answered | Fate::Cut => {}
        }
        is_answered
    }
}

/// Opens both providers for one process, and tells their addresses.
pub async fn open(book: &Arc<Book>, process: usize) -> (String, String) {
    let [texts, mails] =
        [TcpListener::bind("127.0.0.1:0").await.unwrap(), TcpListener::bind("127.0.0.1:0").await.unwrap()];
    let at = |listener: &TcpListener, scheme: &str| format!("{scheme}://{}", listener.local_addr().unwrap());
    let addresses = (at(&texts, "http"), at(&mails, "smtp"));
    let (one, other) = (Arc::clone(book), Arc::clone(book));
    tokio::spawn(async move {
        while let Ok((stream, _)) = texts.accept().await {
            let book = Arc::clone(&one);
            // Whoever was killed reads nothing more.
            tokio::spawn(async move { _ = text(&book, process, stream).await });
        }
    });
    tokio::spawn(async move {
        while let Ok((stream, _)) = mails.accept().await {
            let book = Arc::clone(&other);
            tokio::spawn(async move { _ = mail(&book, process, stream).await });
        }
    });
    addresses
}

/// One request for a text, or one question whether anybody is there.
async fn text(book: &Book, process: usize, stream: TcpStream) -> std::io::Result<()> {
    let mut stream = BufStream::new(stream);
    let (mut line, mut length, mut is_text) = (String::new(), 0, false);
    loop {
        line.clear();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let said = line.to_ascii_lowercase();
        is_text |= said.starts_with("post ");
        if let Some(said) = said.strip_prefix("content-length:") {
            length = said.trim().parse().unwrap();
        }
        if said == "\r\n" {
            break;
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await?;
    let answer = if is_text {
        let body: serde_json::Value = serde_json::from_slice(&body).unwrap();
        if !book.take(process, body["messages"][0]["to"].as_str().unwrap()).await {
            return Ok(());
        }
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}"
    } else {
        "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"
    };
    stream.write_all(answer.as_bytes()).await?;
    stream.flush().await
}

/// Letters over one connection.
async fn mail(book: &Book, process: usize, stream: TcpStream) -> std::io::Result<()> {
    let mut stream = BufStream::new(stream);
    let (mut line, mut to, mut is_letter) = (String::new(), String::new(), false);
    let mut answer = "220 stand-in\r\n";
    loop {
        stream.write_all(answer.as_bytes()).await?;
        stream.flush().await?;
        loop {
            line.clear();
            if stream.read_line(&mut line).await? == 0 {
                return Ok(());
            }
            if !is_letter || line == ".\r\n" {
                break;
            }
        }
        answer = "250 fine\r\n";
        if is_letter {
            is_letter = false;
            if !book.take(process, &to).await {
                return Ok(());
            }
        } else if let Some(said) = line.strip_prefix("RCPT TO:<") {
            said.split('>').next().unwrap_or_default().clone_into(&mut to);
        } else if line.starts_with("DATA") {
            (is_letter, answer) = (true, "354 go on\r\n");
        } else if line.starts_with("EHLO") {
            answer = "250-stand-in\r\n250 8BITMIME\r\n";
        }
    }
}
