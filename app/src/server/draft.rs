//! What was typed into a form that was not taken: nobody types it twice.
//!
//! Nothing of it is stored with us. It travels back in the answer itself, or, so that the page can be opened again, in a
//! sealed cookie that only the browser it came from holds, for a quarter of an hour and for that page alone
//! (docs/adr/0002).

use std::io::{Read, Write};

use domain::base::form::{FieldError, FieldErrors};
use flate2::{Compression, read::DeflateDecoder, write::DeflateEncoder};
use leptos::prelude::use_context;
use serde::{Serialize, de::DeserializeOwned};

use super::{
    answer::{own_path, redirect, set_cookie},
    caller::{Caller, caller},
    left::{Left, LeftToWeb},
    query::query,
    sent::{Kept, Sent},
};
use crate::{
    draft::Draft,
    error::{AppError, NoField},
};

/// The query parameter that names a draft.
const QUERY: &str = "draft";
/// What the names of cookies begin with that hold one each: two tabs of one page do not take each other's.
const COOKIE: &str = "draft-";
/// So many drafts of one page are kept, the newest: a third would leave no room in the head of a request.
const AT_ONCE: usize = 2;
/// Browsers keep cookies of 4,096 bytes, name and attributes among them.
const MAX_SEALED: usize = 3_600;
/// Seconds for which a draft can be opened again: a telephone call may come between.
const LIFE: u32 = 15 * 60;
/// The most that a draft unfolds to; a body of ours is no longer.
const MAX_UNFOLDED: u64 = 512 * 1024;

/// What the page that is being rendered shall show in its form, where no cookie could carry it.
#[derive(Debug, Clone)]
pub struct PageDraft(pub Kept);

/// Refuses a form: programs get 422 with the errors; a browser goes back to the page, where what
/// was typed still stands. `form` must hold no password.
pub async fn reject<T, F>(form: T, errors: FieldErrors<F>) -> Result<(), AppError<F>>
where
    T: Serialize,
    F: Ord + Serialize + DeserializeOwned,
{
    let caller = caller()?;
    if !caller.wants_page {
        return Err(AppError::Invalid(errors));
    }
    let text = serde_json::to_string(&Draft { form, errors }).map_err(|_| AppError::Internal)?;
    let kept = Kept::Draft(text);
    match keep(&caller, &caller.page, &kept) {
        Some((page, cookie)) => {
            set_cookie(&cookie);
            redirect(&page);
        }
        None => use_context::<LeftToWeb>().ok_or(AppError::Internal)?.set(Left::Refused(kept)),
    }
    Ok(())
}

/// Refuses a form for one field.
pub async fn reject_one<T, F>(form: T, field: F, error: FieldError) -> Result<(), AppError<F>>
where
    T: Serialize,
    F: Ord + Serialize + DeserializeOwned,
{
    reject(form, FieldErrors::one(field, error)).await
}

/// What was typed into the form of this page before it was not taken, or nothing. A draft of another form, or of an
/// older version of this one, reads as none.
pub async fn draft<T, F>() -> Result<Option<Draft<T, F>>, AppError>
where
    T: DeserializeOwned,
    F: Ord + DeserializeOwned + Serialize,
{
    Ok(match kept_here()? {
        Some(Kept::Draft(text)) => serde_json::from_str(&text).ok(),
        Some(Kept::Fields(fields)) => Sent { fields }.form().map(Draft::of),
        Some(Kept::Handed(_)) | None => None,
    })
}

/// What was chosen in the form of this page before it could be taken: nothing of it can be wrong, as it only offers what there is.
pub async fn chosen<T: Default + DeserializeOwned>() -> Result<T, AppError> {
    let draft: Option<Draft<T, NoField>> = draft().await?;
    Ok(draft.map(|draft| draft.form).unwrap_or_default())
}

/// The words that this person typed into the form of a page that has none for them any more: texts alone, without what
/// was chosen and without ids.
pub fn typed(caller: &Caller) -> Vec<String> {
    let values = match kept_for(caller) {
        Some(Kept::Draft(text)) => serde_json::from_str::<Draft<serde_json::Value, String>>(&text)
            .map(|draft| texts_in(draft.form))
            .unwrap_or_default(),
        Some(Kept::Fields(fields)) => {
            let own = Sent { fields }.pairs().into_iter().filter(|(name, _)| name.starts_with("form["));
            own.map(|(_, value)| value).collect()
        }
        Some(Kept::Handed(_)) | None => Vec::new(),
    };
    // Ids, numbers and ticks are ASCII without a space; what a person writes is not, but for addresses.
    let is_written = |text: &String| text.contains([' ', '\n']) || !text.is_ascii() || text.contains("://");
    values.into_iter().filter(is_written).collect()
}

fn texts_in(value: serde_json::Value) -> Vec<String> {
    match value {
        serde_json::Value::String(text) => vec![text],
        serde_json::Value::Array(all) => all.into_iter().flat_map(texts_in).collect(),
        serde_json::Value::Object(all) => all.into_iter().flat_map(|(_, value)| texts_in(value)).collect(),
        _ => Vec::new(),
    }
}

/// Leads the browser to a page and hands it something that must stand in no address.
pub async fn hand_over<T: Serialize>(path: &str, value: &T) -> Result<(), AppError> {
    let caller = caller()?;
    let text = serde_json::to_string(value).map_err(|_| AppError::Internal)?;
    let Some((page, cookie)) = keep(&caller, path, &Kept::Handed(text)) else {
        redirect(path);
        return Ok(());
    };
    set_cookie(&cookie);
    redirect(&page);
    Ok(())
}

/// What was handed over to this page, or nothing.
pub async fn handed_over<T: DeserializeOwned>() -> Result<Option<T>, AppError> {
    let Some(Kept::Handed(text)) = kept_here()? else { return Ok(None) };
    Ok(serde_json::from_str(&text).ok())
}

/// A page without the name of a draft.
pub fn without_draft(page: &str) -> String {
    let (path, all) = page.split_once('?').unwrap_or((page, ""));
    let rest: Vec<_> = all.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("draft=")).collect();
    if rest.is_empty() { path.to_owned() } else { format!("{path}?{}", rest.join("&")) }
}

/// The address of a page that will show what is kept, and the cookie that carries it; nothing if it is too much for one.
pub fn keep(caller: &Caller, page: &str, kept: &Kept) -> Option<(String, String)> {
    let page = without_draft(own_path(page)?);
    let path = page.split('?').next().filter(|path| !path.contains([';', ',', '"']))?;
    let id = caller.backend.draw_token();
    let sealed = caller.backend.seal_for_browser(&folded(&id, kept)?)?;
    if sealed.len() > MAX_SEALED {
        return None;
    }
    let secure = if caller.backend.is_https() { "; Secure" } else { "" };
    // In their order: the older ones are told by their names.
    let name = format!("{COOKIE}{:013}-{}", caller.backend.now().unix_ms(), id.get(..6)?);
    let cookie = format!("{name}={sealed}; Path={path}; Max-Age={LIFE}; HttpOnly; SameSite=Lax{secure}");
    let glue = if page.contains('?') { '&' } else { '?' };
    Some((format!("{page}{glue}{QUERY}={id}"), cookie))
}

fn kept_here() -> Result<Option<Kept>, AppError> {
    if let Some(PageDraft(kept)) = use_context::<PageDraft>() {
        return Ok(Some(kept));
    }
    Ok(kept_for(&caller()?))
}

/// What the cookie holds that the address of the page names.
fn kept_for(caller: &Caller) -> Option<Kept> {
    let (_, asked) = query(&caller.page).find(|(name, _)| *name == QUERY)?;
    let all = caller.cookies_beginning(COOKIE);
    let mut opened = all.filter_map(|(_, sealed)| unfolded(&caller.backend.open_from_browser(sealed)?));
    opened.find(|(id, _)| id == asked).map(|(_, kept)| kept)
}

/// The cookies by which a browser forgets drafts of the page at this path but for the newest.
pub fn superseded(caller: &Caller, path: &str) -> Vec<String> {
    let mut names: Vec<&str> = caller.cookies_beginning(COOKIE).map(|(name, _)| name).collect();
    names.sort_unstable();
    let older = names.len().saturating_sub(AT_ONCE);
    let secure = if caller.backend.is_https() { "; Secure" } else { "" };
    let is_ours = |name: &&&str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    let forget = |name: &&str| format!("{name}=; Path={path}; Max-Age=0; HttpOnly; SameSite=Lax{secure}");
    names.iter().take(older).filter(is_ours).map(forget).collect()
}

/// Hangul in a form is half as long once it is deflated, and a cookie is short.
fn folded(id: &str, kept: &Kept) -> Option<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&serde_json::to_vec(&(id, kept)).ok()?).ok()?;
    encoder.finish().ok()
}

fn unfolded(bytes: &[u8]) -> Option<(String, Kept)> {
    let mut json = String::new();
    DeflateDecoder::new(bytes).take(MAX_UNFOLDED).read_to_string(&mut json).ok()?;
    serde_json::from_str(&json).ok()
}
