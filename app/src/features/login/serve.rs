//! Whose log-in it is that was typed.

use backend::store::hash::token_hash;
use domain::people::login::Login;

/// The log-in as typed. What cannot be one is nobody's, and is checked all the same, so that it takes as long.
pub fn login(typed: &str) -> Login {
    // A leading blank is never stored, so this is nobody's; each typo has its own count of tries.
    Login::parse(typed).unwrap_or_else(|_| Login::Email(format!(" {}", token_hash(typed))))
}
