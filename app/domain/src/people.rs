//! People: who they are, how they get in, and what they tell about themselves.

pub mod birthday;
pub mod breaks;
pub mod contact;
pub mod interest;
pub mod key;
pub mod limit;
pub mod login;
pub mod member;
pub mod namesake;
pub mod person;
pub mod place;
pub mod profile;
pub mod role;
pub mod signup;
pub mod slot;
pub mod waiting;
