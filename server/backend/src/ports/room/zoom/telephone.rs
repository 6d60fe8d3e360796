//! What Zoom tells with a meeting of how one comes in by telephone.

use domain::group::dial_in::{DialCode, DialCodes, DialIn, DialNumber};
use serde::Deserialize;
use serde_json::Value;

/// What stands in an answer about the telephone. Each part is read by itself: one that reads otherwise than Zoom describes it
/// shall cost the numbers and not the room.
#[derive(Deserialize)]
pub struct Telephone {
    #[serde(default)]
    password: Value,
    #[serde(default)]
    pstn_password: Value,
    #[serde(default)]
    settings: Value,
}

/// One of `settings.global_dial_in_numbers`.
#[derive(Deserialize)]
struct Listed {
    number: String,
    #[serde(default)]
    city: Option<String>,
    #[serde(default)]
    country_name: Option<String>,
}

impl Telephone {
    /// The way into the meeting with this number; nothing where the account has no numbers, or the passcode cannot be typed
    /// on a telephone.
    pub fn dial_in(&self, meeting: u64) -> Option<DialIn> {
        let passcode = match [&self.pstn_password, &self.password].map(text).into_iter().flatten().next() {
            Some(passcode) => Some(DialCode::parse(&passcode).ok()?),
            None => None,
        };
        let meeting = DialCode::parse(&meeting.to_string()).ok()?;
        let all = self.settings["global_dial_in_numbers"].as_array()?;
        let read = |one: &Value| {
            let one = Listed::deserialize(one).ok()?;
            let place = one.city.filter(|city| !city.is_empty()).or(one.country_name).unwrap_or_default();
            Some(DialNumber::parse(&one.number).ok()?.at(&place))
        };
        DialIn::new(all.iter().filter_map(read).collect(), DialCodes::Zoom { meeting, passcode })
    }
}

/// A passcode, which may be none.
fn text(value: &Value) -> Option<String> {
    value.as_str().filter(|text| !text.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(answer: Value) -> Option<DialIn> {
        serde_json::from_value::<Telephone>(answer).unwrap().dial_in(84_912_345_678)
    }

    fn numbers() -> Value {
        json!({ "global_dial_in_numbers": [
            { "country": "US", "country_name": "US", "city": "San Jose", "number": "+1 6699006833", "type": "toll" },
            { "country": "KR", "country_name": "Korea", "city": "Seoul", "number": "+82 2 6022 2322", "type": "toll" },
        ] })
    }

    #[test]
    fn numbers_and_codes_are_read_as_zoom_describes_them() {
        let answer = json!({ "password": "Hg7abcdefg", "pstn_password": "459824", "settings": numbers() });
        let dial_in = read(answer).unwrap();
        let shown: Vec<_> = dial_in.numbers().iter().map(|one| (one.shown(), one.place.clone())).collect();
        let of = |number: &str, place: &str| (number.to_owned(), place.to_owned());
        assert_eq!(shown, [of("02-6022-2322", "Seoul"), of("+16699006833", "San Jose")]);
        let DialCodes::Zoom { meeting, passcode } = &dial_in.codes else { panic!("{dial_in:?}") };
        assert_eq!((meeting.typed(), passcode.as_ref().unwrap().typed()), ("84912345678", "459824"));
    }

    #[test]
    fn without_numbers_or_with_a_passcode_of_letters_nobody_dials_in() {
        assert_eq!(read(json!({ "password": "1234567890" })), None);
        assert_eq!(read(json!({ "password": "1234567890", "settings": { "global_dial_in_numbers": [] } })), None);
        assert_eq!(read(json!({ "password": "Hg7abcdefg", "settings": numbers() })), None);
        assert!(read(json!({ "password": "1234567890", "settings": numbers() })).is_some());
        assert!(read(json!({ "settings": numbers() })).is_some(), "there is no passcode");
    }

    #[test]
    fn what_reads_otherwise_costs_the_numbers_alone() {
        for settings in [json!(null), json!("none"), json!({ "global_dial_in_numbers": { "number": 1 } })] {
            assert_eq!(read(json!({ "settings": settings })), None);
        }
        let odd = json!({ "global_dial_in_numbers": [7, { "number": "+82 2 6022 2322", "city": null }] });
        assert_eq!(read(json!({ "settings": odd })).unwrap().numbers().len(), 1);
    }
}
