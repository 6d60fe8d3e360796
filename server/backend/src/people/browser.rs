//! What a browser keeps for us, sealed so that nobody can read or make it.

use crate::Backend;

impl Backend {
    /// Seals bytes for a cookie.
    pub fn seal_for_browser(&self, bytes: &[u8]) -> Option<String> {
        self.parts.secret.seal_bytes(&self.parts.rng, bytes).ok()
    }

    /// Opens what [`Backend::seal_for_browser`] made.
    pub fn open_from_browser(&self, sealed: &str) -> Option<Vec<u8>> {
        self.parts.secret.open_bytes(sealed).ok()
    }

    /// A fresh secret for an address or a form.
    pub fn draw_token(&self) -> String {
        self.parts.rng.token()
    }

    /// Whether people come by https.
    pub fn is_https(&self) -> bool {
        self.parts.public_url.starts_with("https://")
    }
}
