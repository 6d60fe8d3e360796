//! What a browser holds of who has logged in with it: it lets them try their password there whatever strangers do elsewhere.

use backend::people::tries::Source;
use domain::{base::id::Id, people::member::Member};

use super::{
    answer::set_cookie,
    caller::{Caller, caller},
};
use crate::error::AppError;

/// The cookie in which a browser holds who has logged in with it.
const KNOWN: &str = "known";
/// A year, the most that browsers keep without asking again.
const KNOWN_LIFE: u32 = 365 * 24 * 60 * 60;

impl Caller {
    /// Where a try to get in comes from.
    pub fn source(&self) -> Source {
        Source { address: self.address, proof: self.cookies(KNOWN).next().map(str::to_owned) }
    }
}

/// Lets this browser through from now on when strangers try this person's log-in elsewhere.
pub(super) fn remember_browser<F: Ord>(id: &Id<Member>) -> Result<(), AppError<F>> {
    let caller = caller()?;
    let proof = caller.backend.remember_browser(caller.source().proof.as_deref(), id)?;
    set_known(&caller, &proof, KNOWN_LIFE);
    Ok(())
}

/// Has this browser no longer hold that somebody has logged in with it; of others who have, it holds so still.
pub fn forget_browser<F: Ord>(id: &Id<Member>) -> Result<(), AppError<F>> {
    let caller = caller()?;
    match caller.backend.browser_without(caller.source().proof.as_deref(), id)? {
        Some(proof) => set_known(&caller, &proof, KNOWN_LIFE),
        None => set_known(&caller, "", 0),
    }
    Ok(())
}

fn set_known(caller: &Caller, proof: &str, life: u32) {
    let (prefix, secure) = if caller.backend.is_https() { ("__Host-", "; Secure") } else { ("", "") };
    let cookie = format!("{prefix}{KNOWN}={proof}; Path=/; Max-Age={life}; HttpOnly; SameSite=Lax{secure}");
    set_cookie(&cookie);
}
