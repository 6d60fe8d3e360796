//! What the crate promises, checked from outside and by a checker that shares no code with it.

// Said although it is always so here: clippy then knows helpers as test code too.
#[cfg(test)]
mod checker;
#[cfg(test)]
mod explain;
#[cfg(test)]
mod figures;
#[cfg(test)]
mod fuzz;
#[cfg(test)]
mod generate;
#[cfg(test)]
mod help;
#[cfg(test)]
mod judge;
#[cfg(test)]
mod locks;
#[cfg(test)]
mod mend;
#[cfg(test)]
mod newcomer;
#[cfg(test)]
mod people;
#[cfg(test)]
mod places;
#[cfg(test)]
mod promises;
#[cfg(test)]
mod reasons;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod wishes;
