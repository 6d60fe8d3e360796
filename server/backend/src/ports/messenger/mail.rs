//! Mail: over SMTP, into a folder, or kept for a test to read.

use std::{
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message as Letter, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};

use super::{
    folder::Folder,
    message::{Handed, Message},
};

/// Where the people of the demonstration have their addresses: nobody is there, so nothing goes there.
const NOBODY: &str = "@demo.example";

/// Why a letter was not sent.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// An address is none.
    #[error("an address of the mail cannot be used")]
    Address,
    /// The mail server did not take the letter, or has not said so.
    #[error("the mail server: {0}")]
    Smtp(#[from] lettre::transport::smtp::Error),
    /// The mail server was not reached, or wanted nothing of us, before a letter was begun.
    #[error("the mail server: {0}")]
    Away(lettre::transport::smtp::Error),
    /// The mail server takes connections, and says nothing.
    #[error("the mail server does not answer")]
    Silent,
    /// The folder cannot be written.
    #[error("the mail folder: {0}")]
    Folder(#[from] std::io::Error),
}

impl MailError {
    /// Whether it is certain that nothing was sent. A mail server that said no, whenever that was, has not taken the letter; one
    /// that said nothing may have.
    pub fn sent_nothing(&self) -> bool {
        match self {
            Self::Smtp(error) => error.status().is_some() || error.is_client(),
            Self::Address | Self::Away(_) | Self::Silent | Self::Folder(_) => true,
        }
    }
}

/// Where letters go.
#[derive(Debug)]
pub enum Mailer {
    /// A mail server.
    Smtp(Box<Smtp>),
    /// One `.eml` file a letter, for a start without a mail server.
    Folder(PathBuf, Mailbox),
    /// Kept in memory for a test.
    Memory(Mutex<Vec<Message>>),
}

/// A mail server and the sender that it knows us by.
#[derive(Debug)]
pub struct Smtp {
    /// The connection pool.
    pub transport: AsyncSmtpTransport<Tokio1Executor>,
    /// The sender.
    pub from: Mailbox,
}

impl Mailer {
    /// Sends a letter, or fails so that the job which asked for it is tried again.
    pub(super) async fn send(&self, mail: &Message) -> Result<Handed, MailError> {
        match self {
            Self::Smtp(_) if mail.to.ends_with(NOBODY) => {}
            Self::Smtp(smtp) => {
                self.is_there().await?;
                smtp.transport.send(letter(mail, smtp.from.clone())?).await?;
            }
            Self::Folder(path, from) => {
                let letter = letter(mail, from.clone())?;
                let id = letter.headers().get_raw("Message-ID").unwrap_or("letter");
                let name: String = id.chars().filter(char::is_ascii_alphanumeric).collect();
                Folder { path, ending: ENDING }.put(mail, &name, letter.formatted()).await?;
                if !mail.to.ends_with(NOBODY) {
                    return Ok(Handed::Kept);
                }
            }
            Self::Memory(outbox) => {
                outbox.lock().unwrap_or_else(PoisonError::into_inner).push(mail.clone());
            }
        }
        Ok(Handed::Over)
    }

    /// Whether it answers at all, asked in a way that sends nothing.
    pub(super) async fn is_there(&self) -> Result<(), MailError> {
        match self {
            Self::Smtp(smtp) => match smtp.transport.test_connection().await {
                Ok(true) => Ok(()),
                Ok(false) => Err(MailError::Silent),
                Err(error) => Err(MailError::Away(error)),
            },
            Self::Folder(..) | Self::Memory(_) => Ok(()),
        }
    }

    pub(super) fn folder(&self) -> Option<Folder<'_>> {
        match self {
            Self::Folder(path, _) => Some(Folder { path, ending: ENDING }),
            Self::Smtp(_) | Self::Memory(_) => None,
        }
    }
}

/// How the name of a letter in a folder ends.
const ENDING: &str = "eml";

/// What a letter is called, the same however often it is sent, where that is known: mail programs show one that came twice
/// once. By chance where it is not.
fn message_id(mail: &Message, from: &Mailbox) -> Option<String> {
    mail.delivery.map(|id| format!("<{id}@{}>", from.email.domain()))
}

fn letter(mail: &Message, from: Mailbox) -> Result<Letter, MailError> {
    let to = mail.to.parse().map_err(|_| MailError::Address)?;
    let id = message_id(mail, &from);
    Letter::builder()
        .from(from)
        .to(to)
        .subject(mail.subject.clone())
        .message_id(id)
        .header(ContentType::TEXT_PLAIN)
        .body(mail.body.clone())
        .map_err(|_| MailError::Address)
}

#[cfg(test)]
mod tests {
    use domain::people::login::Login;
    use proptest::prelude::*;

    use super::*;

    /// Whether a letter can be written to whoever logs in with this, if it is an address at all.
    fn reaches(typed: &str) -> bool {
        match Login::parse(typed) {
            Ok(Login::Email(address)) => address.parse::<Mailbox>().is_ok_and(|mailbox| {
                let mail = Message {
                    to: address.clone(),
                    subject: "안녕하세요".into(),
                    body: "편지예요".into(),
                    key: None,
                    person: None,
                    template: None,
                    delivery: None,
                    until: None,
                };
                mailbox.name.is_none() && mailbox.email.as_ref() == address && letter(&mail, mailbox).is_ok()
            }),
            _ => true,
        }
    }

    #[test]
    fn letters_reach_every_address_that_one_can_sign_up_with() {
        let longest = format!("{}@example.kr", "a".repeat(64));
        for typed in [
            "halla@example.kr",
            "Halla.Bong+a_b@sub.example.kr",
            "!#$%&'*/=?^`{|}~@b.kr",
            "a@xn--3e0b707e.kr",
            &longest,
        ] {
            assert!(matches!(Login::parse(typed), Ok(Login::Email(_))), "{typed} is an address");
            assert!(reaches(typed), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn an_address_that_is_taken_is_one_that_letters_can_be_sent_to(
            typed in "[!-~]{1,70}@[!-~]{1,20}\\.[a-z]{1,3}|[a-z.]{1,9}@[a-z0-9.-]{1,70}\\.kr|.{0,9}@.{0,9}\\.kr"
        ) {
            prop_assert!(reaches(&typed), "{}", typed);
        }
    }
}
