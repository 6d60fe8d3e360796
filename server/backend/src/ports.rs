//! Where the outside comes in: time, chance, messages, rooms, a model. Closed enums, no `dyn`.

pub mod clock;
pub mod messenger;
pub mod rng;
pub mod room;
pub mod topics;
mod wire;
