//! What was typed into a form that was refused, and why it was.

use domain::base::form::{FieldError, FieldErrors};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// A form as typed, with what is wrong in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound(
    serialize = "T: Serialize, F: Ord + Serialize",
    deserialize = "T: DeserializeOwned, F: Ord + DeserializeOwned"
))]
pub struct Draft<T, F: Ord> {
    /// What was typed, never passwords.
    pub form: T,
    /// What is wrong.
    pub errors: FieldErrors<F>,
}

impl<T: Default, F: Ord> Default for Draft<T, F> {
    fn default() -> Self {
        Self { form: T::default(), errors: FieldErrors::new() }
    }
}

impl<T, F: Ord> Draft<T, F> {
    /// A form as it stands in the database, with nothing wrong.
    pub fn of(form: T) -> Self {
        Self { form, errors: FieldErrors::new() }
    }

    /// What is wrong with a field.
    pub fn error(&self, field: &F) -> Option<FieldError> {
        self.errors.of(field)
    }
}
