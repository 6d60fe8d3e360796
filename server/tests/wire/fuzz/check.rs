//! Whether what was sent is lost: what is refused stands on the page again, what is taken is found again.

use std::collections::BTreeSet;

use domain::people::person::CallName;

use super::{
    crowd::Who,
    fill::Filled,
    forms::{Field, Form, Kind, read},
};
use crate::site::{Browser, Page, Site};

/// The longest body that is taken, see `http/layers/body.rs`: no form that a person fills in is as long.
pub const LIMIT: usize = 512 * 1024;

/// How a form fared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It was taken.
    Taken,
    /// It came back.
    Refused,
}

/// A form that was sent, by whom, and how it was answered.
pub struct Sending<'a> {
    /// Where.
    pub site: &'a Site,
    /// By whom.
    pub who: &'a Who,
    /// The form as its page has it.
    pub form: &'a Form,
    /// As it was sent.
    pub filled: &'a Filled,
}

impl Sending<'_> {
    /// Looks for what was sent; says what is lost.
    pub async fn look(&self, answer: Page) -> Result<Fate, String> {
        if answer.status.is_server_error() {
            return Err(format!("answered {}", answer.status));
        }
        let led = answer.location.clone().unwrap_or_default();
        if let Some(next) = led.strip_prefix("/login?next=") {
            return self.look_after_log_in(&led, next).await;
        }
        if led.contains("draft=") && self.has_typed() {
            let page = self.who.browser.open(&led).await;
            return self.look_on(&page);
        }
        if answer.status.is_client_error() {
            return self.look_on(&answer);
        }
        self.look_where_it_was_taken().await.map(|()| Fate::Taken)
    }

    fn has_typed(&self) -> bool {
        self.form.fields.iter().any(|field| field.name.starts_with("form[") && field.kind != Kind::Hidden)
    }

    /// Whoever was signed out finds it on the page that logging in leads to.
    async fn look_after_log_in(&self, led: &str, next: &str) -> Result<Fate, String> {
        let page = self.who.log_in_again(led).await?;
        if next.contains("draft") { self.look_on(&page) } else { Ok(Fate::Refused) }
    }

    /// Whether all that was typed or chosen stands on this page.
    fn look_on(&self, page: &Page) -> Result<Fate, String> {
        let is_read = self.filled.body().len() <= LIMIT;
        let forms = read(&page.text).forms;
        // Several letters of one page have a form each.
        let shown: Vec<&Form> = forms.iter().filter(|form| form.action == self.form.action).collect();
        let typed = |field: &&Field| !matches!(field.kind, Kind::Hidden | Kind::Secret);
        for field in self.form.fields.iter().filter(|field| field.name.starts_with("form[")).filter(typed) {
            let sent = self.filled.values(field);
            if sent.is_empty()
                || !is_read
                || sent.iter().all(|value| seen(value).is_empty())
                || stands(field, &sent, &shown, self.filled.shaped)
                || field.kind == Kind::Text && sent.iter().any(|value| is_quoted(value, &page.text))
            {
                continue;
            }
            return Err(format!("{} {sent:.80?} is not on the page ({}): {}", field.name, page.status, page.text));
        }
        if page.status.is_client_error() && !page.text.contains("href=\"/") {
            return Err(format!("{} leaves no way on: {}", page.status, page.text));
        }
        Ok(Fate::Refused)
    }

    /// Whether what was taken is there.
    async fn look_where_it_was_taken(&self) -> Result<(), String> {
        if !self.filled.shaped {
            return Ok(());
        }
        let browser = &self.who.browser;
        match self.form.action.as_str() {
            "/api/signup" => {
                let sent = |name: &str| self.filled.value(name).unwrap_or_default();
                let came = Browser::new(self.site).log_in(&sent("form[login]"), &sent("form[password]")).await;
                found(came.location.as_deref() == Some("/home"), "whoever signed up", &came)
            }
            "/api/rename" => {
                let name = self.filled.value("form[name]").and_then(|name| CallName::parse(&name).ok());
                let page = browser.open("/profile").await;
                let there = values(&page, "form[name]");
                found(name.is_some_and(|name| there.contains(name.as_str())), "the name", &page)
            }
            "/api/interests" => {
                let page = browser.open("/welcome/interests").await;
                found(self.ticked("form[interests][]") == values(&page, "form[interests][]"), "the interests", &page)
            }
            "/api/times" => {
                let page = browser.open("/welcome/times").await;
                let same = ["form[slots][]", "form[area]", "form[stage]", "form[decade]", "form[gender]"]
                    .into_iter()
                    .all(|name| self.ticked(name) == values(&page, name));
                found(same, "the half days", &page)
            }
            "/api/leave" => {
                let Some((login, password)) = &self.who.account else { return Ok(()) };
                let back = Browser::new(self.site).log_in(login, password).await;
                found(back.location.as_deref() != Some("/home"), "the farewell", &back)
            }
            _ => Ok(()),
        }
    }

    fn ticked(&self, name: &str) -> BTreeSet<String> {
        let sent = self.filled.pairs.iter().filter(|(found, _)| found == name);
        sent.map(|(_, value)| String::from_utf8_lossy(value).into_owned()).filter(|value| !value.is_empty()).collect()
    }
}

fn found(there: bool, what: &str, page: &Page) -> Result<(), String> {
    if there { Ok(()) } else { Err(format!("{what} was taken and is lost: {} {}", page.status, page.text)) }
}

/// What stands or is ticked under this name on a page.
fn values(page: &Page, name: &str) -> BTreeSet<String> {
    let forms = read(&page.text).forms;
    let fields = forms.into_iter().flat_map(|form| form.fields).filter(|field| field.name == name);
    fields
        .filter(|field| !matches!(field.kind, Kind::Tick(false) | Kind::Press))
        .map(|field| field.value)
        .filter(|v| !v.is_empty())
        .collect()
}

/// Whether what was sent under the name of a field stands in the form as it is shown again.
fn stands(field: &Field, sent: &[String], shown: &[&Form], shaped: bool) -> bool {
    let same: Vec<&Field> =
        shown.iter().flat_map(|form| &form.fields).filter(|other| other.name == field.name).collect();
    // On a page that only sends a form again, all is hidden.
    let is = |value: &String| same.iter().any(|other| seen(&other.value) == seen(value));
    let held =
        |value: &String| same.iter().any(|other| seen(&other.value) == seen(value) && other.kind != Kind::Tick(false));
    match &field.kind {
        Kind::Secret | Kind::Hidden | Kind::Press => true,
        Kind::Text if shaped => sent.iter().all(is),
        // Of what was sent twice, one stands there.
        Kind::Text => sent.iter().any(is),
        Kind::Choice(options) => sent.iter().any(|value| !options.contains(value) || is(value)),
        Kind::Tick(_) => !sent.contains(&field.value) || held(&field.value),
    }
}

/// A text without what no page can show and what a page writes otherwise: line ends, NUL, what is no text.
/// Whether a text stands on a page to be copied, where there is no field for it any more.
fn is_quoted(text: &str, page: &str) -> bool {
    let written = seen(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    page.contains(&format!("<blockquote>{written}"))
}

fn seen(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    lines.chars().filter(|letter| !matches!(letter, '\0' | '\u{fffd}')).collect::<String>().trim().to_owned()
}
