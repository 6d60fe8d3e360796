//! The host (모임지기) of a group: one of its people who looks after its meetings (docs/adr/0029).

use serde::{Deserialize, Serialize};

use super::Person;
use crate::{
    base::form::FieldError,
    line::{Line, lure},
};

/// The line that a host writes to their group before a meeting, at most 100 letters; an empty one takes away what stood
/// there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HostLine(Option<Line<{ Self::MAX }>>);

impl HostLine {
    /// A sentence or two: it stands above everything else that the group reads.
    pub const MAX: usize = 100;

    /// Reads what was typed. Ways to reach somebody elsewhere, money and lures are refused, as in a note of thanks.
    pub fn parse(typed: &str) -> Result<Self, FieldError> {
        let line = Line::optional(typed)?;
        match line.as_ref().and_then(|line| lure::find(line.as_str())) {
            Some(_) => Err(FieldError::Lure),
            None => Ok(Self(line)),
        }
    }

    /// The text; nothing for an empty one.
    pub fn text(&self) -> Option<&str> {
        self.0.as_ref().map(Line::as_str)
    }
}

/// Who looks after the meetings of a group, as one of its people or an organizer sees it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostView {
    /// Who it is, if there is somebody.
    pub host: Option<Person>,
    /// Whether it is the viewer.
    pub is_mine: bool,
    /// Whether the viewer may become it: there is none, they belong to the group and do not rest.
    pub may_become: bool,
    /// What the host wrote to the group before the meeting that is on or comes next.
    pub line: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_the_host_is_short_and_no_lure_and_may_be_taken_away() {
        assert_eq!(
            HostLine::parse(" 따뜻한 차 한 잔 들고 오세요. ").unwrap().text(),
            Some("따뜻한 차 한 잔 들고 오세요.")
        );
        assert_eq!(HostLine::parse("  ").unwrap().text(), None);
        assert_eq!(HostLine::parse("010-1234-5678로 전화 주세요"), Err(FieldError::Lure));
        assert_eq!(HostLine::parse(&"가".repeat(101)), Err(FieldError::TooLong { max: HostLine::MAX }));
    }
}
