//! Where the outside comes in: time, chance, mail, rooms, a model. Closed enums, no `dyn`.

pub mod clock;
pub mod mail;
pub mod rng;
pub mod room;
pub mod topics;
