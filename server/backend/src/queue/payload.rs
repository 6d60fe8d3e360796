//! What a job is about, as it stands in the database: JSON that begins with its kind, sealed if it tells of a person.

use domain::job::JobKind;
use serde::{Deserialize, Serialize};

use super::{failure::Failure, work::Work};
use crate::{Backend, store::StoreError};

#[derive(Serialize)]
struct Written<'a, W> {
    job: JobKind,
    #[serde(flatten)]
    work: &'a W,
    /// Left out at first: what waits already is found by these very letters.
    #[serde(skip_serializing_if = "Option::is_none")]
    undone: Option<i64>,
}

/// What stands beside the work. Old jobs, and those that have not failed yet, hold nothing of it.
#[derive(Deserialize)]
struct Beside {
    #[serde(default)]
    undone: i64,
}

/// Writes work down.
pub fn written<W: Work>(backend: &Backend, work: &W) -> Result<String, StoreError> {
    written_after(backend, work, 0)
}

/// Writes work down of which so many attempts came to nothing.
pub fn written_after<W: Work>(backend: &Backend, work: &W, undone: i64) -> Result<String, StoreError> {
    let written = Written { job: W::KIND, work, undone: (undone > 0).then_some(undone) };
    let json = serde_json::to_string(&written).map_err(|_| StoreError::Corrupt("job"))?;
    if !W::SEALED {
        return Ok(json);
    }
    // A letter holds an address and often a key, of which the database otherwise has only a hash.
    backend.parts.secret.seal(&backend.parts.rng, &json).map_err(|_| StoreError::Corrupt("job"))
}

/// Reads what was written down, and how many attempts came to nothing; what cannot be read will not be readable later.
pub fn read<W: Work>(backend: &Backend, payload: &str) -> Result<(W, i64), Failure> {
    let opened = if W::SEALED {
        backend.parts.secret.open(payload).map_err(|error| Failure::permanent(&error))?
    } else {
        payload.to_owned()
    };
    let work = serde_json::from_str(&opened).map_err(|_| Failure::unreadable())?;
    let Beside { undone } = serde_json::from_str(&opened).map_err(|_| Failure::unreadable())?;
    Ok((work, undone))
}
