//! What a browser keeps for us, sealed so that nobody can read or make it.

use crate::Backend;

impl Backend {
    /// Seals bytes for a cookie.
    pub fn seal_for_browser(&self, bytes: &[u8]) -> Option<String> {
        self.0.secret.seal_bytes(&self.0.rng, bytes).ok()
    }

    /// Opens what [`Backend::seal_for_browser`] made.
    pub fn open_from_browser(&self, sealed: &str) -> Option<Vec<u8>> {
        self.0.secret.open_bytes(sealed).ok()
    }

    /// A fresh secret for an address or a form.
    pub fn draw_token(&self) -> String {
        self.0.rng.token()
    }

    /// Whether people come by https.
    pub fn is_https(&self) -> bool {
        self.0.public_url.starts_with("https://")
    }
}
