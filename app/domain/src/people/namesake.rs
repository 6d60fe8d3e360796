//! Namesakes: people of one name in a group, told apart by what they like or by a letter.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::line::fold::small;

/// What tells somebody from a namesake.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mark {
    /// Key of an interest that none of the namesakes shares.
    Interest(String),
    /// The place among the namesakes, from 0, in the order in which the group is kept.
    Nth(usize),
}

/// Somebody among others, as far as telling them apart needs it.
#[derive(Debug, Clone)]
pub struct Named<'a> {
    /// The name they like to be called by.
    pub name: &'a str,
    /// Keys of their interests, the dearest first.
    pub interests: Vec<&'static str>,
}

/// For each of these names whether another one is the same to the eye: letter case, width and blanks make no
/// difference.
pub fn doubled<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<bool> {
    let keys: Vec<_> = names.into_iter().map(key).collect();
    let mut counts = HashMap::<&str, usize>::new();
    for key in &keys {
        *counts.entry(key).or_default() += 1;
    }
    keys.iter().map(|key| counts[key.as_str()] > 1).collect()
}

/// For each of the people what tells them from their namesakes; nothing for who has none.
pub fn tell_apart(people: &[Named]) -> Vec<Option<Mark>> {
    let keys: Vec<_> = people.iter().map(|one| key(one.name)).collect();
    let mark = |at: usize| {
        let alike: Vec<_> = (0..people.len()).filter(|other| keys[*other] == keys[at]).collect();
        let nth = alike.iter().position(|other| *other == at)?;
        if alike.len() < 2 {
            return None;
        }
        let liked_by_others =
            |key: &&&'static str| alike.iter().any(|other| *other != at && people[*other].interests.contains(*key));
        let own = people[at].interests.iter().find(|key| !liked_by_others(key));
        Some(own.map_or(Mark::Nth(nth), |key| Mark::Interest((*key).to_owned())))
    };
    (0..people.len()).map(mark).collect()
}

fn key(name: &str) -> String {
    small(name).chars().filter(|c| !c.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{EN, KO};

    fn marks(people: &[(&str, &[&'static str])]) -> Vec<Option<Mark>> {
        let named: Vec<_> =
            people.iter().map(|(name, interests)| Named { name, interests: interests.to_vec() }).collect();
        tell_apart(&named)
    }

    fn interest(key: &str) -> Mark {
        Mark::Interest(key.to_owned())
    }

    #[test]
    fn who_has_no_namesake_needs_no_mark() {
        assert_eq!(marks(&[("순자", &["olle"]), ("영숙", &["olle"])]), [None, None]);
    }

    #[test]
    fn namesakes_are_told_apart_by_what_only_one_of_them_likes() {
        let people = [("순자", &["olle", "garden"][..]), ("영숙", &["baduk"]), ("순자", &["olle", "baduk"])];
        assert_eq!(marks(&people), [Some(interest("garden")), None, Some(interest("baduk"))]);
    }

    #[test]
    fn namesakes_who_like_the_same_get_a_letter() {
        let people = [("순자", &["olle"][..]), ("순자", &["olle"]), ("순자", &["olle", "garden"])];
        assert_eq!(marks(&people), [Some(Mark::Nth(0)), Some(Mark::Nth(1)), Some(interest("garden"))]);
    }

    #[test]
    fn names_that_look_alike_are_one() {
        for (one, other) in [("순자", "순 자"), ("Mary", "ｍａｒｙ"), ("MARY", "mary")] {
            assert_eq!(doubled([one, other, "순애"]), [true, true, false], "{one} {other}");
        }
    }

    #[test]
    fn a_mark_is_said_behind_what_one_is_called() {
        assert_eq!(KO.told_apart("순자 님", Some(&Mark::Interest("olle".into()))), "순자 님 (올레길 걷기)");
        assert_eq!(KO.told_apart("순자 님께", Some(&Mark::Nth(1))), "순자 님께 (ㄴ)");
        assert_eq!(EN.told_apart("Mary", Some(&Mark::Nth(0))), "Mary (A)");
        assert_eq!(KO.told_apart("순자 님", Some(&Mark::Nth(6))), "순자 님 (7)", "a long list has more than letters");
        assert_eq!(KO.told_apart("순자 님", None), "순자 님");
    }
}
