//! The character (황금향) of a person.

mod picture;

pub use self::picture::Picture;
