//! A 황금향 as its person's own: what they call it, and how much they have seen of it.

use serde::{Deserialize, Serialize};

use super::{
    hyang::Hyang,
    look::{Lately, Look},
};
use crate::{
    base::{form::FieldError, moment::Moment},
    line::{Line, lure, office::claims_office},
};

/// What somebody calls their 황금향, one line of 1 to 12 letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TreeName(Line<{ Self::MAX }>);

impl TreeName {
    /// As long as the name of a person: it stands in sentences of the same length.
    pub const MAX: usize = 12;

    /// Reads what was typed; nothing at all gives it the name of all others back. What no letter may hold no name may
    /// hold either: one day a tree stands where others see it.
    pub fn parse(typed: &str) -> Result<Option<Self>, FieldError> {
        let Some(line) = Line::optional(typed)? else { return Ok(None) };
        if lure::find(line.as_str()).is_some() {
            return Err(FieldError::Lure);
        }
        if claims_office(line.as_str()) { Err(FieldError::Office) } else { Ok(Some(Self(line))) }
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// What is kept of a 황금향 beside its growth.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnTree {
    /// What its person calls it, if not as everybody does.
    pub name: Option<String>,
    /// The steps that it had grown when its person last looked.
    pub seen: u32,
}

/// A 황금향 with all that can be seen of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HyangView {
    /// What its person calls it, if not as everybody does.
    pub name: Option<String>,
    /// How far it has grown, and from what.
    pub hyang: Hyang,
    /// What can be seen of it.
    pub look: Look,
    /// What happened lately.
    pub lately: Lately,
    /// Whose thanks the drawn leaves are, the newest first; none where that is not known to its person, nothing where it is
    /// seen from afar.
    pub leaves: Vec<Option<String>>,
    /// The present moment.
    pub now: Moment,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_short_line_and_none_is_fine() {
        let name = |typed| TreeName::parse(typed).map(|name| name.map(|name| name.as_str().to_owned()));
        assert_eq!(name(" 귤이 "), Ok(Some("귤이".to_owned())));
        assert_eq!(name("  "), Ok(None));
        assert_eq!(name("열두 글자보다 더 긴 나무 이름이에요"), Err(FieldError::TooLong { max: TreeName::MAX }));
    }

    #[test]
    fn a_name_leads_nobody_elsewhere_and_claims_no_office() {
        assert_eq!(TreeName::parse("010-1234-5678").unwrap_err(), FieldError::TooLong { max: 12 });
        assert_eq!(TreeName::parse("0101234567").unwrap_err(), FieldError::Lure);
        assert_eq!(TreeName::parse("운영자").unwrap_err(), FieldError::Office);
    }
}
