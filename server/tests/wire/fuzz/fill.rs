//! How a form is filled in: as people do, and then as nobody would.

use url::form_urlencoded::byte_serialize;

use super::forms::{Field, Form, Kind};
use crate::{kill::dice::Dice, site::PASSWORD};

/// An id that nothing has.
const NOTHING: &str = "00000000000000000000000000";
/// What nobody types, and what programs stumble over. Bytes, for some are no text.
const HOSTILE: [&[u8]; 34] = [
    b"",
    b" ",
    b"\0",
    "가\0나".as_bytes(),
    b"\x1b[31m\x07\x08",
    "\u{3164}".as_bytes(),
    "\u{200d}\u{2800}\u{feff}".as_bytes(),
    "\u{202e}가나다\u{202c}".as_bytes(),
    "\u{2068}\u{2069}\u{61c}".as_bytes(),
    "שלום".as_bytes(),
    "가\u{301}\u{301}\u{301}".as_bytes(),
    "각".as_bytes(),
    "각".as_bytes(),
    "👩\u{200d}👩\u{200d}👧\u{200d}👦".as_bytes(),
    b"</title><s>\"'&lt;&#0;",
    b"</textarea><script>alert(1)</script>",
    b"a\r\nb\rc\nd",
    b"\n\nlines before",
    b"' or 1=1 --",
    b"%",
    b"100%",
    b"%zz%e",
    b"%00%0d%0a",
    b"&a=b;c=d#e?f+g",
    b"../../etc/passwd",
    b"//evil.example",
    b"javascript:alert(1)",
    b"-1",
    b"9223372036854775808",
    b"18446744073709551616",
    b"1e309",
    b"NaN",
    b"olle:3",
    b"\xff\xfe\xc0\xaf\xed\xa0\x80",
];
/// Lengths of what is too long; the longest is more than any cookie or column holds.
const LONG: [usize; 4] = [13, 201, 1_800, 30_000];
/// Pages that a form may claim to stand on.
const PAGES: [&str; 6] = ["//evil.example/", "/nowhere", "/organize", "/\\evil", "/signup?draft=x&next=/a", ""];
/// What may stand behind a body.
const TAILS: [&str; 8] = ["&", "&%", "&%e", "&=&==", "&form", "&form[", "&form[x][y][z]=1", "&form[0]=1&[]=2"];

/// What a form is sent with.
#[derive(Debug, Clone)]
pub struct Filled {
    /// Names and values.
    pub pairs: Vec<(String, Vec<u8>)>,
    /// What stands behind them, as it is.
    pub tail: String,
    /// Whether each field has the name and the number that its page gives it.
    pub shaped: bool,
}

impl Filled {
    /// The form as people fill it in; `number` makes what must be unlike anything else so.
    pub fn by_people(form: &Form, number: u64, dice: &mut Dice) -> Self {
        let mut pairs = Vec::new();
        for field in &form.fields {
            let value = match &field.kind {
                Kind::Hidden => field.value.clone(),
                Kind::Text | Kind::Secret => typed(&field.name, number),
                Kind::Tick(_) | Kind::Press if dice.below(2) == 0 => field.value.clone(),
                Kind::Tick(_) | Kind::Press => continue,
                Kind::Choice(options) => dice.one(options).clone(),
            };
            pairs.push((field.name.clone(), value.into_bytes()));
        }
        Self { pairs, tail: String::new(), shaped: true }
    }

    /// Spoils something. `strange` are ids and keys that belong elsewhere.
    pub fn spoil(&mut self, form: &Form, strange: &[String], dice: &mut Dice) {
        if self.pairs.is_empty() {
            TAILS[dice.index(TAILS.len())].clone_into(&mut self.tail);
            return;
        }
        let place = dice.index(self.pairs.len());
        let hidden = form.fields.iter().any(|field| field.kind == Kind::Hidden && field.name == self.pairs[place].0);
        match dice.below(10) {
            0..4 if !hidden => self.pairs[place].1 = hostile(dice),
            0..2 => self.pairs[place].1 = hostile(dice),
            2..4 if self.pairs[place].0 == "page" => dice.one(&PAGES).as_bytes().clone_into(&mut self.pairs[place].1),
            2..5 => {
                let unknown = NOTHING.to_owned();
                let other = if dice.below(4) == 0 || strange.is_empty() { &unknown } else { dice.one(strange) };
                other.as_bytes().clone_into(&mut self.pairs[place].1);
            }
            5 => drop(self.pairs.remove(place)),
            6 => {
                let twice = (self.pairs[place].0.clone(), hostile(dice));
                self.pairs.insert(dice.index(self.pairs.len()), twice);
                self.shaped = false;
            }
            7 => {
                let name = &mut self.pairs[place].0;
                *name = match (dice.below(4), name.strip_suffix("[]")) {
                    (0, Some(plain)) => plain.to_owned(),
                    (1, _) => format!("{name}[x][y]"),
                    (2, _) => format!("{name}[9223372036854775808]"),
                    _ => format!("{name}[]"),
                };
                self.shaped = false;
            }
            8 => TAILS[dice.index(TAILS.len())].clone_into(&mut self.tail),
            _ => {
                let many = self.pairs[place].clone();
                self.pairs.extend(std::iter::repeat_n(many, 150));
                self.shaped = false;
            }
        }
    }

    /// The body.
    pub fn body(&self) -> String {
        let encoded = |bytes: &[u8]| byte_serialize(bytes).collect::<String>();
        let pairs = self.pairs.iter().map(|(name, value)| format!("{}={}", encoded(name.as_bytes()), encoded(value)));
        pairs.collect::<Vec<_>>().join("&") + &self.tail
    }

    /// The values that were sent under the name of a field.
    pub fn values(&self, field: &Field) -> Vec<String> {
        let own = self.pairs.iter().filter(|(name, _)| *name == field.name);
        own.map(|(_, value)| String::from_utf8_lossy(value).into_owned()).collect()
    }

    /// The one value that was sent under this name.
    pub fn value(&self, name: &str) -> Option<String> {
        let (_, value) = self.pairs.iter().find(|(found, _)| found == name)?;
        String::from_utf8(value.clone()).ok()
    }
}

/// What people type into a field.
pub fn typed(name: &str, number: u64) -> String {
    match name {
        "form[name]" => format!("이름{number}"),
        "form[login]" => format!("p{number}@demo.example"),
        "form[password]" => PASSWORD.to_owned(),
        "form[url]" => format!("https://meet.jit.si/room{number}"),
        "form[code]" => "123456".to_owned(),
        "form[number]" => "1234 5678 1234 5678".to_owned(),
        _ => format!("고마워요 {number}"),
    }
}

fn hostile(dice: &mut Dice) -> Vec<u8> {
    match dice.below(6) {
        0 => "감귤".repeat(*dice.one(&LONG) / 2 + 1).into_bytes(),
        _ => dice.one(&HOSTILE).to_vec(),
    }
}
