//! How long is waited for a client, at each step.

use std::time::Duration;

/// How long is waited for a client. Tests wait for less than people do.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// For the head of the first request, from the moment that the connection stands: whatever is sent or not
    /// sent before it, and whichever protocol it turns out to be.
    pub first: Duration,
    /// For the head of any other request, and for the answer to a ping.
    pub head: Duration,
    /// For a whole body: the longest form is sent in a second even by a slow phone.
    pub body: Duration,
    /// Between two requests of a connection: whoever reads a page asks for the next one on a new connection.
    pub rest: Duration,
    /// For an answer, from its question to its last byte: a phone at 30 kbit/s takes the largest file in that time.
    pub answer: Duration,
    /// Between the word of `/readyz` that the process stops and the closed door: a proxy asks every second or two.
    pub grace: Duration,
    /// For requests under way when the process is told to stop; who told it waits for half a minute.
    pub drain: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            first: Duration::from_secs(10),
            head: Duration::from_secs(10),
            body: Duration::from_secs(15),
            rest: Duration::from_mins(1),
            answer: Duration::from_mins(5),
            grace: Duration::from_secs(3),
            drain: Duration::from_secs(25),
        }
    }
}
