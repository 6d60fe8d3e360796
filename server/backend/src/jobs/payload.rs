//! What a job is about, as it stands in the database: a letter sealed, the rest as JSON.

use super::{Failure, Job};
use crate::{Backend, store::StoreError};

/// The kind of letters, the only jobs that tell something about a person.
pub const MAIL: &str = "mail";

/// Writes a job down.
pub fn written(backend: &Backend, job: &Job) -> Result<String, StoreError> {
    let json = serde_json::to_string(job).map_err(|_| StoreError::Corrupt("job"))?;
    if job.kind() != MAIL {
        return Ok(json);
    }
    // A letter holds an address and often a key, of which the database otherwise has only a hash.
    backend.0.secret.seal(&backend.0.rng, &json).map_err(|_| StoreError::Corrupt("job"))
}

/// Reads what was written down; what cannot be read will not be readable later.
pub fn read(backend: &Backend, kind: &str, payload: &str) -> Result<Job, Failure> {
    let opened = match kind {
        MAIL => backend.0.secret.open(payload).map_err(|error| Failure::permanent(&error))?,
        _ => payload.to_owned(),
    };
    serde_json::from_str(&opened).map_err(|_| Failure::permanent(&StoreError::Corrupt("job")))
}
