//! Messages to one person, by the way on which their log-in is reached: mail to an address, a text to a mobile number.

mod folder;
pub mod mail;
mod message;
pub mod text;

use std::io;

use domain::{
    base::{id::Id, moment::Moment},
    people::{login::Login, member::Member},
};

pub use self::message::{Filled, Handed, Message, Words};
use self::{
    mail::{MailError, Mailer},
    text::{TextError, Texter},
};
use super::rng::Rng;

/// Why a message was not sent.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    /// The mail was not taken.
    #[error(transparent)]
    Mail(#[from] MailError),
    /// The text was not taken.
    #[error(transparent)]
    Text(#[from] TextError),
}

impl SendError {
    /// Whether it is certain that nothing was sent; else the message may have gone, and nobody has said so.
    pub fn sent_nothing(&self) -> bool {
        match self {
            Self::Mail(error) => error.sent_nothing(),
            Self::Text(error) => error.sent_nothing(),
        }
    }
}

/// Where messages go.
#[derive(Debug)]
pub struct Messenger {
    /// To addresses.
    pub mail: Mailer,
    /// To mobile numbers.
    pub text: Texter,
}

impl Messenger {
    /// Sends a message, or fails so that the job which asked for it is tried again.
    pub async fn send(&self, message: &Message, rng: &Rng, now: Moment) -> Result<Handed, SendError> {
        match Login::parse(&message.to) {
            Ok(Login::Mobile(_)) => Ok(self.text.send(message, rng, now).await?),
            _ => Ok(self.mail.send(message).await?),
        }
    }

    /// Makes sure that whoever is to take a message to this log-in answers at all, in a way that sends nothing.
    pub async fn is_there(&self, to: &str) -> Result<(), SendError> {
        match Login::parse(to) {
            Ok(Login::Mobile(_)) => Ok(self.text.is_there().await?),
            _ => Ok(self.mail.is_there().await?),
        }
    }

    /// The hashes of keys in messages that lie in a folder.
    pub fn keys_in_folders(&self) -> io::Result<Vec<String>> {
        let folders = [self.mail.folder(), self.text.folder()];
        let keys = folders.into_iter().flatten().map(|folder| folder.keys()).collect::<io::Result<Vec<_>>>()?;
        Ok(keys.concat())
    }

    /// Removes the message that holds this key.
    pub fn forget_key(&self, hash: &str) -> io::Result<()> {
        [self.mail.folder(), self.text.folder()].into_iter().flatten().try_for_each(|folder| folder.forget_key(hash))
    }

    /// Removes all messages for this person, and all to what they log in with.
    pub fn forget_person(&self, person: &Id<Member>, login: &str) -> io::Result<()> {
        let folders = [self.mail.folder(), self.text.folder()];
        folders.into_iter().flatten().try_for_each(|folder| folder.forget_person(person, login))
    }
}
