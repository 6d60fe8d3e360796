//! What requests pass through on their way in, and answers on their way out. Which stack passes through which, and in what
//! order, stands in `router`.

pub mod body;
pub mod cache;
pub mod csrf;
pub mod errors;
pub mod gate;
pub mod headers;
pub mod methods;
pub mod session;
pub mod trace;
