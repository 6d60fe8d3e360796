//! A form as a browser sent it, and what is kept of one.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::query::decoded;

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
            let name = decoded(pair.split('=').next().unwrap_or_default());
            !pair.is_empty() && !SECRET.contains(&name.as_str())
        });
        Self { fields: open.collect::<Vec<_>>().join("&") }
    }

    /// Names and values, as they were before they were encoded.
    pub fn pairs(&self) -> Vec<(String, String)> {
        let plain = |text: &str| decoded(&text.replace('+', " "));
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
            decoded(name).starts_with("form[") && !value.is_empty()
        })
    }

    /// The form that these fields make. Of fields that make none together, as many are taken as make one: a field too many,
    /// or one of another shape, must not cost the others.
    pub(super) fn form<T: DeserializeOwned>(&self) -> Option<T> {
        let own = self.pairs().into_iter().filter(|(name, _)| name.starts_with("form["));
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
