//! From an error of a field, a gender, a mark or the name of a group to its words.

use super::Text;
use crate::{
    base::form::FieldError,
    group::GroupName,
    line::plain,
    meeting::proposal::MeetingOption,
    people::{interest, namesake::Mark, profile::Gender},
};

impl Text {
    /// What happened with a field and what to do about it, as one sentence or two.
    pub fn say(&self, error: FieldError) -> String {
        let form = &self.form;
        match error {
            FieldError::Required => form.required.into(),
            FieldError::Unticked => form.unticked.into(),
            FieldError::NoKey => form.no_key.into(),
            FieldError::WrongCode => form.wrong_code.into(),
            FieldError::CodeOver => form.code_over.into(),
            FieldError::NothingChosen => form.nothing_chosen.into(),
            FieldError::TooShort { min } => (form.too_short)(min),
            FieldError::TooLong { max } => (form.too_long)(max),
            FieldError::Unreadable => form.unreadable.into(),
            FieldError::NoLogin => form.no_login.into(),
            FieldError::TooCommon => form.too_common.into(),
            FieldError::Taken => form.taken.into(),
            FieldError::InUse => form.in_use.into(),
            FieldError::Mismatch => form.mismatch.into(),
            FieldError::WrongPassword => form.wrong_password.into(),
            FieldError::NotOffered => form.not_offered.into(),
            FieldError::NoRoom => form.no_room.into(),
            FieldError::NoPhone => form.no_phone.into(),
            FieldError::NoCode => form.no_code.into(),
            FieldError::NoGroup => form.no_group.into(),
            FieldError::NoMoment => form.no_moment.into(),
            FieldError::TooSoon => form.too_soon.into(),
            FieldError::OutOfOrder => form.out_of_order.into(),
            FieldError::MobileWanted => form.mobile_wanted.into(),
            FieldError::MailWanted => form.mail_wanted.into(),
            FieldError::NoDay => form.no_day.into(),
            FieldError::DayOff => form.day_off.into(),
            FieldError::Office => form.office.into(),
            FieldError::AboutSelf => form.about_self.into(),
            FieldError::Lure => form.lure.into(),
            FieldError::ContactInName => form.contact_in_name.into(),
            FieldError::Both => self.feedback.either.into(),
        }
    }

    /// The word for a gender.
    pub fn gender_name(&self, gender: Gender) -> &'static str {
        match gender {
            Gender::Woman => self.welcome.woman,
            Gender::Man => self.welcome.man,
        }
    }

    /// What a person is called, with the mark by which they are told from a namesake of the same group.
    pub fn told_apart(&self, called: &str, mark: Option<&Mark>) -> String {
        let word = mark.and_then(|mark| match mark {
            Mark::Interest(key) => interest::find(key).map(|found| self.language.pick(found.ko, found.en).to_owned()),
            Mark::Nth(n) => Some(self.group.namesakes.get(*n).map_or_else(|| (n + 1).to_string(), ToString::to_string)),
        });
        word.map_or_else(|| called.to_owned(), |word| (self.group.namesake)(called, &word))
    }

    /// What one may choose of a proposal, in words that stay true.
    pub fn option_name(&self, option: MeetingOption) -> String {
        match option {
            MeetingOption::Keep => self.proposal.keep.to_owned(),
            MeetingOption::Skip => self.proposal.skip.to_owned(),
            MeetingOption::At(moment) => moment.dated(self.language),
        }
    }

    /// Reads the name of a group as [`group_name`](Self::group_name) says it.
    pub fn read_group_name(&self, typed: &str) -> Option<GroupName> {
        let typed = plain(typed).split_whitespace().collect::<Vec<_>>().join(" ");
        // Past ten, names say their number in digits.
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        let numbers: Vec<u64> = digits.parse().map_or_else(|_| (1..=10).collect(), |number| vec![number]);
        let keys = interest::CATALOGUE.iter().map(|interest| interest.key).chain([""]);
        keys.flat_map(|key| numbers.iter().map(move |number| GroupName { interest: key.to_owned(), number: *number }))
            .find(|name| self.group_name(name) == typed)
    }

    /// The name of a group: its interest, else the service's own word, and its number.
    pub fn group_name(&self, name: &GroupName) -> String {
        let found = interest::find(&name.interest);
        let named = found.map_or(self.site.name, |found| self.language.pick(found.ko, found.en));
        (self.group.name)(named, name.number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{EN, KO};

    #[test]
    fn a_group_is_named_after_what_it_shares_or_after_the_service() {
        let named = |interest: &str, number| KO.group_name(&GroupName { interest: interest.to_owned(), number });
        assert_eq!(named("olle", 2), "올레길 걷기 둘째 모임");
        assert_eq!(named("olle", 10), "올레길 걷기 열째 모임");
        assert_eq!(named("olle", 11), "올레길 걷기 11번째 모임");
        assert_eq!(named("", 1), "황금향 모임");
    }

    #[test]
    fn the_name_of_a_group_is_read_as_it_is_said() {
        for text in [&KO, &EN] {
            for (interest, number) in [("olle", 1), ("olle", 2), ("baduk", 10), ("garden", 11), ("", 1), ("", 127)] {
                let name = GroupName { interest: interest.to_owned(), number };
                assert_eq!(text.read_group_name(&format!(" {} ", text.group_name(&name))), Some(name));
            }
        }
        for wrong in ["", "올레길", "올레길 걷기 둘째", "없는 것 모임", "2"] {
            assert_eq!(KO.read_group_name(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_a_group_shares_reads_as_one_says_it() {
        assert_eq!((KO.group.all_share)(4, "텃밭 가꾸기"), "네\u{a0}분 모두 텃밭 가꾸기를 고르셨어요");
        assert_eq!((KO.group.all_share)(5, "수영"), "다섯\u{a0}분 모두 수영을 고르셨어요");
        assert_eq!((KO.group.some_share)(3, "수영"), "수영: 세\u{a0}분");
    }
}
