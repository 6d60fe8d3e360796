//! Mail: over SMTP, into a folder, or kept for a test to read.

use std::{
    fs, io,
    path::PathBuf,
    sync::{Mutex, PoisonError},
};

use domain::{base::id::Id, people::member::Member};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, header::ContentType},
};
use serde::{Deserialize, Serialize};

use crate::store::files::remove;

/// A letter to one person, plain text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mail {
    /// The e-mail address of the person.
    pub to: String,
    /// The subject.
    pub subject: String,
    /// The text.
    pub body: String,
    /// The hash of the key in it: in a folder a letter stays no longer than its key opens.
    #[serde(default)]
    pub key: Option<String>,
    /// The person whom it is for, whatever their log-in is by now: what lies in a folder goes when they go.
    #[serde(default)]
    pub person: Option<Id<Member>>,
}

/// Why a letter was not sent.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// An address is none.
    #[error("an address of the mail cannot be used")]
    Address,
    /// The mail server did not take it.
    #[error("the mail server: {0}")]
    Smtp(#[from] lettre::transport::smtp::Error),
    /// The folder cannot be written.
    #[error("the mail folder: {0}")]
    Folder(#[from] std::io::Error),
}

/// Where letters go.
#[derive(Debug)]
pub enum Mailer {
    /// A mail server.
    Smtp(Box<Smtp>),
    /// One `.eml` file a letter, for a start without a mail server.
    Folder(PathBuf, Mailbox),
    /// Kept in memory for a test.
    Memory(Mutex<Vec<Mail>>),
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
    pub async fn send(&self, mail: &Mail) -> Result<(), MailError> {
        match self {
            Self::Smtp(smtp) => {
                smtp.transport.send(message(mail, smtp.from.clone())?).await?;
            }
            Self::Folder(folder, from) => {
                let message = message(mail, from.clone())?;
                tokio::fs::create_dir_all(folder).await?;
                let id = message.headers().get_raw("Message-ID").unwrap_or("letter");
                let name = match &mail.key {
                    Some(hash) => format!("{WITH_KEY}{hash}"),
                    None => id.chars().filter(char::is_ascii_alphanumeric).collect(),
                };
                let person = mail.person.as_ref().map(|id| format!("{PERSON}{id}\r\n")).unwrap_or_default();
                let letter = [person.into_bytes(), message.formatted()].concat();
                tokio::fs::write(folder.join(format!("{name}.eml")), letter).await?;
            }
            Self::Memory(outbox) => {
                outbox.lock().unwrap_or_else(PoisonError::into_inner).push(mail.clone());
            }
        }
        Ok(())
    }
}

/// How the name of a letter begins that holds a key; the hash of the key follows.
const WITH_KEY: &str = "key-";
/// The line of a letter in the folder that names whom it is for.
const PERSON: &str = "X-Person: ";

impl Mailer {
    /// The hashes of keys in letters that lie in the folder.
    pub fn keys_in_folder(&self) -> io::Result<Vec<String>> {
        let hash = |letter: &PathBuf| letter.file_stem()?.to_str()?.strip_prefix(WITH_KEY).map(str::to_owned);
        Ok(self.letters_in_folder()?.iter().filter_map(hash).collect())
    }

    /// Removes the letter that holds this key from the folder.
    pub fn forget_key(&self, hash: &str) -> io::Result<()> {
        match self {
            Self::Folder(folder, _) => remove(&folder.join(format!("{WITH_KEY}{hash}.eml"))),
            _ => Ok(()),
        }
    }

    /// Removes all letters for this person from the folder, and all to the address that they log in with.
    pub fn forget_person(&self, person: &Id<Member>, address: &str) -> io::Result<()> {
        let (person, address) = (format!("{PERSON}{person}").to_lowercase(), address.to_lowercase());
        for letter in self.letters_in_folder()? {
            let text = String::from_utf8_lossy(&fs::read(&letter)?).to_lowercase();
            let head = text.split("\r\n\r\n").next().unwrap_or_default();
            if head.lines().any(|line| line == person || (line.starts_with("to:") && line.contains(&address))) {
                remove(&letter)?;
            }
        }
        Ok(())
    }

    fn letters_in_folder(&self) -> io::Result<Vec<PathBuf>> {
        let Self::Folder(folder, _) = self else { return Ok(Vec::new()) };
        match fs::read_dir(folder) {
            Ok(entries) => {
                let paths = entries.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
                Ok(paths.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "eml")).collect())
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }
}

fn message(mail: &Mail, from: Mailbox) -> Result<Message, MailError> {
    let to = mail.to.parse().map_err(|_| MailError::Address)?;
    Message::builder()
        .from(from)
        .to(to)
        .subject(mail.subject.clone())
        .message_id(None)
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
                let letter = Mail {
                    to: address.clone(),
                    subject: "안녕하세요".into(),
                    body: "편지예요".into(),
                    key: None,
                    person: None,
                };
                mailbox.name.is_none() && mailbox.email.as_ref() == address && message(&letter, mailbox).is_ok()
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
