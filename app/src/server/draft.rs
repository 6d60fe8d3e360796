//! What was typed into a form that was not taken: nobody types it twice.
//!
//! Nothing of it is stored with us. It travels back in the answer itself, or, so that the page can be opened again, in a
//! sealed cookie that only the browser it came from holds, for a quarter of an hour and for that page alone
//! (docs/adr/0002).

use std::io::{Read, Write};

use domain::base::form::{FieldError, FieldErrors};
use flate2::{Compression, read::DeflateDecoder, write::DeflateEncoder};
use http::{HeaderValue, header};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{Caller, caller, own_path, query, redirect};
use crate::{error::AppError, features::draft::Draft};

/// The query parameter that names a draft.
const QUERY: &str = "draft";
/// The cookie that holds one.
const COOKIE: &str = "draft";
/// Browsers keep cookies of 4,096 bytes, name and attributes among them.
const MAX_SEALED: usize = 3_600;
/// Seconds for which a draft can be opened again: a telephone call may come between.
const LIFE: u32 = 15 * 60;
/// The most that a draft unfolds to; a body of ours is no longer.
const MAX_UNFOLDED: u64 = 512 * 1024;
/// The longest form of ours has fewer fields.
const MOST_FIELDS: usize = 300;
/// Fields that no answer brings back.
const SECRET: [&str; 2] = ["form[password]", "form[number]"];

/// What is kept of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kept {
    /// A draft of this form, as JSON: what was typed and what is wrong.
    Draft(String),
    /// The fields as they were sent, without secrets: nobody has looked at them yet.
    Fields(String),
    /// Something for the next page that must stand in no address, as JSON.
    Handed(String),
}

/// A form as a browser sent it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sent {
    /// The fields without secrets, as they were sent.
    pub fields: String,
}

impl Sent {
    /// Reads the body of a form. What in it is no text is kept as far as it is one.
    pub fn new(body: &[u8]) -> Self {
        let body = String::from_utf8_lossy(body);
        let open = body.split('&').filter(|pair| {
            let name = super::decoded(pair.split('=').next().unwrap_or_default());
            !pair.is_empty() && !SECRET.contains(&name.as_str())
        });
        Self { fields: open.collect::<Vec<_>>().join("&") }
    }

    /// Names and values, as they were before they were encoded.
    pub fn pairs(&self) -> Vec<(String, String)> {
        let plain = |text: &str| super::decoded(&text.replace('+', " "));
        let pairs = self.fields.split('&').filter_map(|pair| pair.split_once('='));
        pairs.map(|(name, value)| (plain(name), plain(value))).collect()
    }

    /// The value of a field.
    pub fn field(&self, name: &str) -> Option<String> {
        self.pairs().into_iter().find(|(found, _)| found == name).map(|(_, value)| value)
    }

    /// Whether a person typed or chose something in it that would be lost.
    pub fn is_worth_keeping(&self) -> bool {
        self.fields.split('&').any(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            super::decoded(name).starts_with("form[") && !value.is_empty()
        })
    }
}

/// What the page that is being rendered shall show in its form, where no cookie could carry it.
#[derive(Debug, Clone)]
pub struct Shown(pub Kept);

/// What a server function leaves to the web layer to do for a browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Left {
    /// To render the page with this draft, which no cookie can carry.
    Refused(Kept),
    /// To ask for the password, and to keep the form meanwhile.
    Unproven,
    /// To take the form that waited for the password.
    Goes(WaitingForm),
}

/// A form that was not taken before its sender gave their password once more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingForm {
    /// Where it goes.
    pub action: String,
    /// Its fields, as they were sent.
    pub fields: String,
}

/// Hands what is left to do from a server function to the web layer.
#[derive(Debug, Clone, Default)]
pub struct LeftToWeb(std::sync::Arc<std::sync::Mutex<Option<Left>>>);

impl LeftToWeb {
    /// Takes it out, after the server function has answered.
    pub fn take(&self) -> Option<Left> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take()
    }

    /// Leaves something to do.
    pub(super) fn set(&self, left: Left) {
        *self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(left);
    }
}

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
        Some(Kept::Fields(fields)) => form_of(&Sent { fields }).map(Draft::of),
        Some(Kept::Handed(_)) | None => None,
    })
}

/// The form that these fields make. Of fields that make none together, as many are taken as make one: a field too many,
/// or one of another shape, must not cost the others.
fn form_of<T: DeserializeOwned>(fields: &Sent) -> Option<T> {
    let own = fields.pairs().into_iter().filter(|(name, _)| name.starts_with("form["));
    let own: Vec<String> = own.map(|(name, value)| format!("{}={}", encoded(&name), encoded(&value))).collect();
    read_form(&own).or_else(|| {
        let mut taken = Vec::new();
        for pair in own.into_iter().take(MOST_FIELDS) {
            taken.push(pair);
            if read_form::<T>(&taken).is_none() {
                taken.pop();
            }
        }
        read_form(&taken)
    })
}

fn read_form<T: DeserializeOwned>(pairs: &[String]) -> Option<T> {
    #[derive(Deserialize)]
    struct Body<T> {
        form: T,
    }
    let read = serde_qs::Config::new().use_form_encoding(true).deserialize_str(&pairs.join("&"));
    read.ok().map(|Body { form }| form)
}

/// A text as it stands in the body of a form.
fn encoded(text: &str) -> percent_encoding::PercentEncode<'_> {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC)
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
    let cookie = format!("{COOKIE}={sealed}; Path={path}; Max-Age={LIFE}; HttpOnly; SameSite=Lax{secure}");
    let glue = if page.contains('?') { '&' } else { '?' };
    Some((format!("{page}{glue}{QUERY}={id}"), cookie))
}

fn kept_here() -> Result<Option<Kept>, AppError> {
    if let Some(Shown(kept)) = use_context::<Shown>() {
        return Ok(Some(kept));
    }
    let caller = caller()?;
    let Some((_, asked)) = query(&caller.page).find(|(name, _)| *name == QUERY) else { return Ok(None) };
    let opened = caller.cookies(COOKIE).find_map(|sealed| unfolded(&caller.backend.open_from_browser(sealed)?));
    Ok(opened.filter(|(id, _)| id == asked).map(|(_, kept)| kept))
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

fn set_cookie(cookie: &str) {
    if let (Some(options), Ok(value)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(cookie)) {
        options.append_header(header::SET_COOKIE, value);
    }
}
