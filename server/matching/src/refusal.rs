//! Why a file is not taken.

use std::fmt;

use crate::input::locate;

/// A file or a list of people that breaks the format: where, and what was expected there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Refusal {
    /// The line in the file, from 1; absent when the people did not come from a file.
    pub line: Option<usize>,
    /// The field as a path such as `people[3].interests.olle`; empty for the file as a whole.
    pub field: String,
    /// What is wrong and what was expected, in English.
    pub problem: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}, ")?;
        }
        let field = if self.field.is_empty() { "the file" } else { &self.field };
        write!(f, "{field}: {}", self.problem)
    }
}

impl Refusal {
    pub(crate) fn new(field: impl Into<String>, problem: impl Into<String>) -> Self {
        Self { line: None, field: field.into(), problem: problem.into() }
    }

    pub(crate) fn of_json(text: &[u8], error: &serde_json::Error) -> Self {
        let (line, column) = (error.line(), error.column());
        let said = error.to_string();
        let place = format!(" at line {line} column {column}");
        Self {
            line: Some(line.max(1)),
            field: locate::field_at(text, line, column),
            problem: said.strip_suffix(&place).unwrap_or(&said).to_owned(),
        }
    }

    pub(crate) fn with_line_in(mut self, text: &[u8]) -> Self {
        // A field that the file leaves to its default has no line of its own: the first stands for it.
        self.line = Some(locate::line_of(text, &self.field).unwrap_or(1));
        self
    }
}
