//! Who may tell us something by itself: the secret under which Zoom signs its webhooks.

use std::path::PathBuf;

use secrecy::{ExposeSecret, SecretString};

use super::secret;

/// Settings of webhooks as typed.
#[derive(Debug, clap::Args)]
pub struct RawWebhook {
    #[arg(skip = secret::from_environment("HGH_ZOOM_WEBHOOK_SECRET"))]
    zoom_webhook_secret: Option<SecretString>,
    /// A file that holds the secret token under which Zoom tells who comes and leaves; or `HGH_ZOOM_WEBHOOK_SECRET`, the token.
    #[arg(long, global = true, env = "HGH_ZOOM_WEBHOOK_SECRET_FILE")]
    zoom_webhook_secret_file: Option<PathBuf>,
}

impl RawWebhook {
    /// The secret, if there is one: an empty one would be known to everybody.
    pub fn read(&self) -> Result<Option<SecretString>, String> {
        let given = secret::given(self.zoom_webhook_secret.as_ref(), self.zoom_webhook_secret_file.as_deref())?;
        Ok(given.filter(|secret| !secret.expose_secret().trim().is_empty()))
    }
}
