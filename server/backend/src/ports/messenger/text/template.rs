//! The channel of 알림톡, and under which ids templates are registered in it.

use std::{collections::BTreeMap, fmt, str::FromStr};

/// A channel: its id, and by the names of our templates the ids that they were given when they were registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Channel {
    /// What SOLAPI calls the channel (`pfId`).
    pub id: String,
    /// The id of each template, by its name.
    templates: BTreeMap<String, String>,
}

/// Says that a text names no channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("expected the channel's id, then name=id of each template, as in KA01PF…,code=KA01TP…,key=KA01TP…")]
pub struct InvalidChannel;

impl Channel {
    /// The id under which a template is registered; one whose id is not named goes by its own name, and as a text if
    /// the service does not know that.
    pub fn template<'a>(&'a self, name: &'a str) -> &'a str {
        self.templates.get(name).map_or(name, String::as_str)
    }
}

impl FromStr for Channel {
    type Err = InvalidChannel;

    fn from_str(text: &str) -> Result<Self, InvalidChannel> {
        let is_word =
            |word: &str| !word.is_empty() && word.chars().all(|c| c.is_ascii_alphanumeric() || "@_-".contains(c));
        let mut parts = text.split(',').map(str::trim);
        let id = parts.next().filter(|id| is_word(id)).ok_or(InvalidChannel)?;
        let template = |part: &str| {
            let (name, id) = part.split_once('=')?;
            (is_word(name) && is_word(id)).then(|| (name.to_owned(), id.to_owned()))
        };
        let templates = parts.map(|part| template(part).ok_or(InvalidChannel)).collect::<Result<_, _>>()?;
        Ok(Self { id: id.to_owned(), templates })
    }
}

impl fmt::Display for Channel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.id)?;
        self.templates.iter().try_for_each(|(name, id)| write!(f, ",{name}={id}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_channel_may_name_the_ids_of_its_templates() {
        let channel: Channel = "KA01PF1, code=KA01TP1,key-en=KA01TP2".parse().unwrap();
        assert_eq!([channel.template("code"), channel.template("seat")], ["KA01TP1", "seat"]);
        assert_eq!(channel.to_string(), "KA01PF1,code=KA01TP1,key-en=KA01TP2");
        for wrong in ["", "a b", "a,", "a,code", "a,code=", "a,=b"] {
            assert_eq!(wrong.parse::<Channel>(), Err(InvalidChannel), "{wrong}");
        }
    }
}
