//! What every other noun is made of: ids, moments, public holidays, pages of lists, and the errors of fields.

pub mod form;
pub mod holiday;
pub mod id;
pub mod moment;
pub mod page;
