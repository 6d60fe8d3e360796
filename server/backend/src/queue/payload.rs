//! What a job is about, as it stands in the database: JSON that begins with its kind, sealed if it tells of a person.

use domain::job::JobKind;
use serde::Serialize;

use super::{failure::Failure, work::Work};
use crate::{Backend, store::StoreError};

#[derive(Serialize)]
struct Written<'a, W> {
    job: JobKind,
    #[serde(flatten)]
    work: &'a W,
}

/// Writes work down.
pub fn written<W: Work>(backend: &Backend, work: &W) -> Result<String, StoreError> {
    let json = serde_json::to_string(&Written { job: W::KIND, work }).map_err(|_| StoreError::Corrupt("job"))?;
    if !W::SEALED {
        return Ok(json);
    }
    // A letter holds an address and often a key, of which the database otherwise has only a hash.
    backend.parts.secret.seal(&backend.parts.rng, &json).map_err(|_| StoreError::Corrupt("job"))
}

/// Reads what was written down; what cannot be read will not be readable later.
pub fn read<W: Work>(backend: &Backend, payload: &str) -> Result<W, Failure> {
    let opened = if W::SEALED {
        backend.parts.secret.open(payload).map_err(|error| Failure::permanent(&error))?
    } else {
        payload.to_owned()
    };
    serde_json::from_str(&opened).map_err(|_| Failure::unreadable())
}
