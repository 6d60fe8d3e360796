//! What is told once.

use domain::group::dial_in::DialIn;

/// How one comes into the room of the group on this page, for whoever has pressed the button: the one answer in which it
/// stands.
#[derive(Debug, Clone)]
pub struct ToldDialIn(pub DialIn);
