//! What people like to do, and how much: the ground on which groups are formed.

mod catalogue;
mod family;

pub use self::{
    catalogue::CATALOGUE,
    family::{Family, Interest},
};

impl Family {
    /// The interests of this family, in the order of the catalogue.
    pub fn interests(self) -> impl Iterator<Item = &'static Interest> {
        CATALOGUE.iter().filter(move |interest| interest.family == self)
    }
}

/// The interest with this key, if there is one.
pub fn find(key: &str) -> Option<&'static Interest> {
    CATALOGUE.iter().find(|interest| interest.key == key)
}

/// How much somebody likes something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Strength {
    /// Somewhat.
    Some = 1,
    /// Much.
    Much = 2,
    /// Very much.
    Very = 3,
}

impl Strength {
    /// Every strength, the weakest first.
    pub const ALL: [Self; 3] = [Self::Some, Self::Much, Self::Very];

    /// The number with which groups are reckoned, 1 to 3.
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The Korean word.
    pub const fn ko(self) -> &'static str {
        match self {
            Self::Some => "조금",
            Self::Much => "꽤",
            Self::Very => "아주",
        }
    }

    /// The English word.
    pub const fn en(self) -> &'static str {
        match self {
            Self::Some => "a little",
            Self::Much => "quite",
            Self::Very => "very much",
        }
    }

    /// Reads `1`, `2` or `3`, as forms send it.
    pub fn parse(number: &str) -> Option<Self> {
        match number {
            "1" => Some(Self::Some),
            "2" => Some(Self::Much),
            "3" => Some(Self::Very),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{CATALOGUE, Family, Interest, Strength, find};

    fn distinct(field: fn(&Interest) -> &str) -> usize {
        CATALOGUE.iter().map(field).collect::<BTreeSet<_>>().len()
    }

    #[test]
    fn there_are_at_least_forty_interests() {
        assert!(CATALOGUE.len() >= 40);
    }

    #[test]
    fn no_two_interests_share_a_key_a_name_or_an_icon() {
        assert_eq!(distinct(|interest| interest.key), CATALOGUE.len());
        assert_eq!(distinct(|interest| interest.ko), CATALOGUE.len());
        assert_eq!(distinct(|interest| interest.en), CATALOGUE.len());
        assert_eq!(distinct(|interest| interest.icon), CATALOGUE.len());
    }

    #[test]
    fn every_key_is_short_and_fit_for_an_address() {
        for Interest { key, .. } in CATALOGUE {
            assert!((2..=16).contains(&key.len()), "{key}");
            assert!(
                key.split('-').all(|word| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase())),
                "{key}"
            );
        }
    }

    #[test]
    fn every_korean_name_is_written_in_hangul() {
        for Interest { ko, .. } in CATALOGUE {
            assert!(ko.chars().all(|letter| letter == ' ' || ('가'..='힣').contains(&letter)), "{ko}");
        }
    }

    #[test]
    fn every_english_name_is_plain() {
        for Interest { en, .. } in CATALOGUE {
            assert!(en.is_ascii() && en.starts_with(|letter: char| letter.is_ascii_uppercase()));
        }
    }

    #[test]
    fn every_icon_is_one_emoji() {
        for Interest { icon, key, .. } in CATALOGUE {
            assert_eq!(icon.chars().count(), 1, "{key}");
            assert!(!icon.is_ascii(), "{key}");
        }
    }

    #[test]
    fn every_family_has_six_interests() {
        for family in Family::ALL {
            assert_eq!(family.interests().count(), 6, "{family:?}");
        }
    }

    #[test]
    fn the_catalogue_keeps_the_order_of_the_families() {
        assert!(CATALOGUE.is_sorted_by_key(|interest| interest.family));
    }

    #[test]
    fn the_names_that_others_rely_on_stand_in_the_catalogue() {
        for name in ["오름 오르기", "올레길 걷기", "텃밭 가꾸기", "바둑과 장기", "파크골프", "제주어 배우기"]
        {
            assert!(CATALOGUE.iter().any(|interest| interest.ko == name), "{name}");
        }
    }

    #[test]
    fn an_interest_is_found_by_its_key() {
        assert_eq!(find("olle").map(|interest| interest.ko), Some("올레길 걷기"));
        assert_eq!(find("Olle"), None);
        assert_eq!(find(""), None);
    }

    #[test]
    fn a_strength_is_read_back_from_its_number() {
        for strength in Strength::ALL {
            assert_eq!(Strength::parse(&strength.number().to_string()), Some(strength));
        }
        for text in ["", "0", "4", "01", " 1", "조금"] {
            assert_eq!(Strength::parse(text), None, "{text:?}");
        }
    }
}
