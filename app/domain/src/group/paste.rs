//! Rooms that an organizer pastes for many groups at once: a line for each, as a spreadsheet copies its rows.

/// So many lines are taken at once: more would be a page that nobody looks through before pressing the button.
pub const MOST_LINES: usize = 50;

/// A line that was pasted: the parts of it as they stand, none of them judged.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PastedLine {
    /// The whole line.
    pub text: String,
    /// What the group is called.
    pub name: String,
    /// The address of its room.
    pub url: String,
    /// The number to call, if one can come in by telephone.
    pub phone: String,
    /// What is typed there.
    pub code: String,
}

impl PastedLine {
    /// Reads a text of lines `모임 이름 ⇥ 주소`, with `⇥ 전화번호 ⇥ 누를 번호` behind it where there is one; empty ones are left out.
    pub fn all(text: &str) -> Vec<Self> {
        text.lines().filter(|line| !line.trim().is_empty()).map(Self::read).collect()
    }

    /// A line without tabs, as it is typed by hand, is divided where the address begins and ends.
    fn read(line: &str) -> Self {
        let parts: Vec<&str> = if line.contains('\t') { line.split('\t').collect() } else { divided(line) };
        let part = |at: usize| parts.get(at).map_or("", |part| part.trim()).to_owned();
        Self { text: line.trim().to_owned(), name: part(0), url: part(1), phone: part(2), code: part(3) }
    }
}

fn divided(line: &str) -> Vec<&str> {
    // Of letters outside ASCII none becomes one, so the places are the same.
    let Some(at) = line.to_ascii_lowercase().find("http") else { return vec![line] };
    let (name, rest) = line.split_at(at);
    match rest.split_once(char::is_whitespace) {
        Some((url, phone)) => vec![name, url, phone],
        None => vec![name, rest],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_read_as_a_spreadsheet_copies_them_and_as_one_types_them() {
        let text = "올레길 걷기 모임\thttps://zoom.us/j/1\t02-6022-2322\t1#\r\n\n낚시 둘째 모임 https://zoom.us/j/2\n\
                    황금향 모임 HTTPS://zoom.us/j/3 02-6022-2322\n이름만\n\thttps://zoom.us/j/4";
        let read: Vec<_> =
            PastedLine::all(text).into_iter().map(|line| [line.name, line.url, line.phone, line.code]).collect();
        assert_eq!(
            read,
            [
                ["올레길 걷기 모임", "https://zoom.us/j/1", "02-6022-2322", "1#"],
                ["낚시 둘째 모임", "https://zoom.us/j/2", "", ""],
                ["황금향 모임", "HTTPS://zoom.us/j/3", "02-6022-2322", ""],
                ["이름만", "", "", ""],
                ["", "https://zoom.us/j/4", "", ""],
            ]
        );
    }
}
