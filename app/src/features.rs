//! The features, one folder each: `api` (server functions only), pages, and parts of pages.

pub mod answer;
pub mod confirm;
pub mod failure;
pub mod feedback;
pub mod forgot;
pub mod garden;
pub mod group;
pub mod home;
pub mod hyang;
pub mod landing;
pub mod legal;
pub mod letters;
pub mod loaded;
pub mod login;
pub mod offline;
pub mod organize;
pub mod profile;
pub mod signup;
pub mod welcome;
pub mod workshop;
