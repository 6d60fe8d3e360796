//! The queue: work that is done outside of requests, once, sooner or later, and after the operation was committed.
//!
//! It knows no feature. A kind of work is a type that is [`Work`], beside the feature whose work it is; an operation pushes
//! one in its own transaction, so that the job exists exactly if the operation does. What kinds there are, and what is done
//! by the clock, the top floor (`jobs`) says to the worker.

mod attempt;
mod backoff;
mod chore;
mod failure;
mod finish;
mod handler;
mod payload;
mod push;
mod work;
mod worker;

pub(crate) use self::{chore::Chore, finish::repeated, handler::Handler, worker::Worker};
pub use self::{
    failure::Failure,
    push::{Batch, push, push_later, push_once},
    work::Work,
};
