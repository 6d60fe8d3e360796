//! Finds one's way in JSON text: which field stands at a position, on which line a field stands.
//!
//! Only refused files come here, so it may walk the whole text again. The text need not be valid
//! JSON beyond the position asked for.

/// The field that the text has reached at a 1-based line and column, such as `people[3].slots[0]`.
pub(crate) fn field_at(text: &[u8], line: usize, column: usize) -> String {
    let before = text.split_inclusive(|&byte| byte == b'\n').take(line.saturating_sub(1));
    let end = before.map(<[u8]>::len).sum::<usize>() + column;
    let mut walk = Walk::new(text);
    while walk.at < end && walk.step().is_some() {}
    walk.path()
}

/// The 1-based line on which the value of a field begins.
pub(crate) fn line_of(text: &[u8], field: &str) -> Option<usize> {
    let mut walk = Walk::new(text);
    loop {
        // An object's own path is met again before each of its keys; its first meeting is its start.
        let begins = !b" \t\r\n,:]}".contains(text.get(walk.at)?);
        if begins && walk.path() == field {
            return Some(walk.line);
        }
        walk.step();
    }
}

enum Frame {
    Object(Option<String>),
    Array(usize),
}

struct Walk<'a> {
    text: &'a [u8],
    at: usize,
    line: usize,
    frames: Vec<Frame>,
}

impl<'a> Walk<'a> {
    fn new(text: &'a [u8]) -> Self {
        Self { text, at: 0, line: 1, frames: Vec::new() }
    }

    fn path(&self) -> String {
        let mut path = String::new();
        for frame in &self.frames {
            match frame {
                Frame::Object(Some(key)) if path.is_empty() => path.push_str(key),
                Frame::Object(Some(key)) => path.extend([".", key]),
                Frame::Object(None) => {}
                Frame::Array(index) => path.extend(["[", &index.to_string(), "]"]),
            }
        }
        path
    }

    /// Takes a string, punctuation, white space, or one byte of a number or word.
    fn step(&mut self) -> Option<()> {
        let byte = *self.text.get(self.at)?;
        self.at += 1;
        match byte {
            b'{' => self.frames.push(Frame::Object(None)),
            b'[' => self.frames.push(Frame::Array(0)),
            b'}' | b']' => drop(self.frames.pop()),
            b'"' => self.string(),
            b',' => match self.frames.last_mut() {
                Some(Frame::Object(key)) => *key = None,
                Some(Frame::Array(index)) => *index += 1,
                None => {}
            },
            b'\n' => self.line += 1,
            _ => {}
        }
        Some(())
    }

    /// Takes the rest of a string; where a key was due, it is the key.
    fn string(&mut self) {
        let start = self.at;
        while let Some(&byte) = self.text.get(self.at) {
            match byte {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        let end = self.at.min(self.text.len());
        self.at = end + 1;
        if let Some(Frame::Object(key @ None)) = self.frames.last_mut() {
            *key = Some(String::from_utf8_lossy(&self.text[start..end]).into_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{field_at, line_of};

    const TEXT: &[u8] = b"{\"people\":[\n {\"id\":\"a\\\"}\",\n  \"slots\":[1,\n 99]}]}";

    #[test]
    fn a_position_knows_its_field() {
        assert_eq!(field_at(TEXT, 4, 3), "people[0].slots[1]");
        assert_eq!(field_at(TEXT, 2, 7), "people[0].id");
        assert_eq!(field_at(TEXT, 1, 0), "");
    }

    #[test]
    fn a_field_knows_its_line() {
        assert_eq!(line_of(TEXT, "people[0]"), Some(2));
        assert_eq!(line_of(TEXT, "people[0].slots"), Some(3));
        assert_eq!(line_of(TEXT, "people[0].slots[1]"), Some(4));
        assert_eq!(line_of(TEXT, "people[1]"), None);
    }
}
