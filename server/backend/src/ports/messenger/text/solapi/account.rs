//! What a text service has to be told to send texts for us.

use secrecy::SecretString;

use crate::ports::messenger::text::template::Channel;

/// An account of SOLAPI.
#[derive(Debug, Clone)]
pub struct TextAccount {
    /// The key of its interface.
    pub api_key: SecretString,
    /// The secret that requests are signed with.
    pub api_secret: SecretString,
    /// The number that texts come from, registered there; digits alone.
    pub from: String,
    /// The channel of 알림톡, if there is one.
    pub channel: Option<Channel>,
    /// Where it is, as in `https://api.solapi.com`.
    pub api_url: String,
}
