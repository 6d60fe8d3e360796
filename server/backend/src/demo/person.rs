//! The people of the demo, all of them made up.

use domain::people::{
    interest::Strength,
    place::{Area, MovingStage},
    profile::Gender,
    slot::Slot,
};

/// Somebody who lives only in the demo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DemoPerson {
    /// The name to be called by, without 님.
    pub name: &'static str,
    /// The e-mail address to log in with, at a domain that is reserved and reaches nobody.
    pub login: &'static str,
    /// The keys of the interests, and how much each is liked.
    pub interests: &'static [(&'static str, Strength)],
    /// When the person has time.
    pub slots: &'static [Slot],
    /// Where on Jeju the person would like to live.
    pub area: Area,
    /// How far the move has come.
    pub stage: MovingStage,
    /// The first year of the decade of birth.
    pub decade: u16,
    /// The gender.
    pub gender: Gender,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::DemoPerson;
    use crate::demo::people::PEOPLE;
    use domain::people::{
        interest,
        place::{Area, MovingStage},
        profile::{Decade, Gender},
        slot::Slot,
    };

    fn share_slot_and_interest(one: &DemoPerson, other: &DemoPerson) -> bool {
        one.slots.iter().any(|slot| other.slots.contains(slot))
            && one.interests.iter().any(|(key, _)| other.interests.iter().any(|(theirs, _)| theirs == key))
    }

    #[test]
    fn there_are_sixty_people_and_no_two_alike() {
        assert_eq!(PEOPLE.len(), 60);
        let fields: [fn(&DemoPerson) -> &str; 2] = [|person| person.name, |person| person.login];
        for field in fields {
            let distinct: BTreeSet<_> = PEOPLE.iter().map(field).collect();
            assert_eq!(distinct.len(), 60);
        }
    }

    #[test]
    fn every_name_is_two_to_six_letters_of_hangul() {
        for DemoPerson { name, .. } in PEOPLE {
            assert!((2..=6).contains(&name.chars().count()), "{name}");
            assert!(name.chars().all(|letter| ('가'..='힣').contains(&letter)), "{name}");
        }
    }

    #[test]
    fn every_log_in_is_an_address_that_reaches_nobody() {
        for DemoPerson { login, .. } in PEOPLE {
            let name = login.strip_suffix("@demo.example").expect(login);
            assert!(!name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase()));
        }
    }

    #[test]
    fn everybody_likes_three_to_seven_different_things_of_the_catalogue() {
        for DemoPerson { name, interests, .. } in PEOPLE {
            let keys: BTreeSet<_> = interests.iter().map(|(key, _)| key).collect();
            assert_eq!(keys.len(), interests.len(), "{name}");
            assert!((3..=7).contains(&keys.len()), "{name}");
            for key in keys {
                assert!(interest::find(key).is_some(), "{name}: {key}");
            }
        }
    }

    #[test]
    fn everybody_has_two_to_six_different_times_in_the_order_of_the_week() {
        for DemoPerson { name, slots, .. } in PEOPLE {
            assert!((2..=6).contains(&slots.len()), "{name}");
            assert!(slots.is_sorted_by(|one, next| one < next), "{name}");
        }
    }

    #[test]
    fn everybody_was_born_in_a_decade_that_is_offered() {
        for DemoPerson { name, decade, .. } in PEOPLE {
            assert!((1940..=1960).contains(decade), "{name}");
            assert!(Decade::new(*decade).is_some(), "{name}");
        }
    }

    #[test]
    fn every_interest_area_stage_and_gender_occurs() {
        let liked: BTreeSet<_> = PEOPLE.iter().flat_map(|person| person.interests).map(|(key, _)| *key).collect();
        let unloved: Vec<_> =
            interest::CATALOGUE.iter().map(|one| one.key).filter(|key| !liked.contains(key)).collect();
        assert!(unloved.is_empty(), "{unloved:?}");
        for area in Area::ALL {
            assert!(PEOPLE.iter().any(|person| person.area == area), "{area:?}");
        }
        for stage in MovingStage::ALL {
            assert!(PEOPLE.iter().any(|person| person.stage == stage), "{stage:?}");
        }
        for gender in Gender::ALL {
            assert!(PEOPLE.iter().any(|person| person.gender == gender), "{gender:?}");
        }
    }

    #[test]
    fn the_five_of_every_circle_have_a_time_in_common() {
        for circle in PEOPLE.chunks(5) {
            assert!(
                Slot::ALL.iter().any(|slot| circle.iter().all(|person| person.slots.contains(slot))),
                "{}",
                circle[0].name
            );
        }
    }

    #[test]
    fn everybody_has_four_others_to_meet_about_something_at_some_time() {
        for person in PEOPLE {
            let company = PEOPLE.iter().filter(|other| share_slot_and_interest(person, other)).count();
            assert!(company > 4, "{}", person.name);
        }
    }
}
