//! Rooms of many groups as they are typed.

use domain::{
    base::{
        form::{FieldError, FieldErrors},
        id::Id,
    },
    group::{
        Group,
        dial_in::{DialField, DialIn},
    },
    line::clean,
};
use serde::{Deserialize, Serialize};

/// The form as typed. The lists are in step with one another.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RoomsForm {
    /// What was pasted and has no place beside a group so far.
    pub lines: String,
    /// The ids of the groups.
    pub groups: Vec<String>,
    /// The addresses.
    pub urls: Vec<String>,
    /// The numbers to call.
    pub phones: Vec<String>,
    /// What is typed there.
    pub codes: Vec<String>,
}

/// What was typed for one group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RoomTyped {
    /// The address.
    pub url: String,
    /// The number to call.
    pub phone: String,
    /// What is typed there.
    pub code: String,
}

/// A field of the form, by the id that its control has on the page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RoomsField(String);

impl RoomsField {
    /// 한꺼번에 붙여 넣기
    pub fn lines() -> Self {
        Self("lines".to_owned())
    }

    /// 모임 방 주소
    pub fn url(group: &str) -> Self {
        Self(format!("url-{group}"))
    }

    /// 걸 전화번호
    pub fn phone(group: &str) -> Self {
        Self(format!("phone-{group}"))
    }

    /// 전화기로 누를 번호
    pub fn code(group: &str) -> Self {
        Self(format!("code-{group}"))
    }

    /// The id of its control.
    pub fn id(&self) -> String {
        self.0.clone()
    }
}

impl RoomTyped {
    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        [&self.url, &self.phone, &self.code].iter().all(|typed| clean(typed).is_empty())
    }
}

/// A room that may be kept: its group, its address, and how one comes in by telephone.
pub type Read = (Id<Group>, String, Option<DialIn>);

impl RoomsForm {
    /// What was typed for a group; nothing for one that is not in the form.
    pub fn of(&self, group: &str) -> RoomTyped {
        let Some(at) = self.groups.iter().position(|one| one == group) else { return RoomTyped::default() };
        let typed = |all: &[String]| all.get(at).cloned().unwrap_or_default();
        RoomTyped { url: typed(&self.urls), phone: typed(&self.phones), code: typed(&self.codes) }
    }

    /// Puts something beside a group, in place of what was typed for it.
    pub fn set(&mut self, group: &str, typed: RoomTyped) {
        let at = self.groups.iter().position(|one| one == group).unwrap_or_else(|| {
            self.groups.push(group.to_owned());
            self.groups.len() - 1
        });
        for (all, text) in [(&mut self.urls, typed.url), (&mut self.phones, typed.phone), (&mut self.codes, typed.code)]
        {
            if all.len() <= at {
                all.resize(at + 1, String::new());
            }
            all[at] = text;
        }
    }

    /// Leaves out the groups for which nothing was typed.
    pub fn drop_empty(&mut self) {
        let all: Vec<_> = self.groups.iter().map(|group| (group.clone(), self.of(group))).collect();
        *self = Self { lines: std::mem::take(&mut self.lines), ..Self::default() };
        for (group, typed) in all.into_iter().filter(|(_, typed)| !typed.is_empty()) {
            self.set(&group, typed);
        }
    }

    /// The rooms beside the groups, if all of them may be kept; `takes` says whether a room may be at an address.
    pub fn rooms(&self, takes: impl Fn(&str) -> bool) -> Result<Vec<Read>, FieldErrors<RoomsField>> {
        let mut check = FieldErrors::new();
        let mut all = Vec::new();
        for group in &self.groups {
            let typed = self.of(group);
            if !typed.is_empty() {
                all.push(read(group, &typed, &takes, &mut check));
            }
        }
        check.finish(|| all.into_iter().collect())
    }
}

fn read(
    group: &str,
    typed: &RoomTyped,
    takes: impl Fn(&str) -> bool,
    check: &mut FieldErrors<RoomsField>,
) -> Option<Read> {
    let url = match clean(&typed.url) {
        url if url.is_empty() => Err(FieldError::Required),
        url if takes(&url) => Ok(url),
        _ => Err(FieldError::NoRoom),
    };
    let url = check.field(RoomsField::url(group), url);
    let dial_in = check.field_of(DialIn::pasted(&typed.phone, &typed.code), |field| match field {
        DialField::Phone => (RoomsField::phone(group), FieldError::NoPhone),
        DialField::Code => (RoomsField::code(group), FieldError::NoCode),
    });
    let id = check.field(RoomsField::url(group), group.parse().map_err(|_| FieldError::NotOffered));
    Some((id?, url?, dial_in?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    const OTHER: &str = "01ARZ3NDEKTSV4RRFFQ69G5FAW";

    fn typed(url: &str, phone: &str) -> RoomTyped {
        RoomTyped { url: url.to_owned(), phone: phone.to_owned(), code: String::new() }
    }

    fn form(all: &[(&str, RoomTyped)]) -> RoomsForm {
        let mut form = RoomsForm::default();
        for (group, typed) in all {
            form.set(group, typed.clone());
        }
        form
    }

    #[test]
    fn what_was_typed_stays_in_step_and_groups_without_a_word_are_left_out() {
        let mut form = form(&[(ONE, RoomTyped::default()), (OTHER, typed("a", "1"))]);
        assert_eq!((form.of(ONE), form.of(OTHER)), (RoomTyped::default(), typed("a", "1")));
        form.set(OTHER, typed("b", ""));
        form.drop_empty();
        assert_eq!((form.groups.as_slice(), form.of(OTHER)), ([OTHER.to_owned()].as_slice(), typed("b", "")));
    }

    #[test]
    fn rooms_are_read_all_or_each_says_what_is_wrong_with_it() {
        let takes = |url: &str| url.starts_with("https://zoom.us/");
        let right = form(&[(ONE, typed("https://zoom.us/j/1", "")), (OTHER, RoomTyped::default())]);
        let read = right.rooms(takes).unwrap();
        assert_eq!(read.iter().map(|(_, url, _)| url.as_str()).collect::<Vec<_>>(), ["https://zoom.us/j/1"]);
        let wrong = form(&[
            (ONE, typed("zoom", "02-1")),
            (OTHER, typed("", "02-6022-2322")),
            ("x", typed("https://zoom.us/j/1", "")),
        ]);
        let errors = wrong.rooms(takes).unwrap_err();
        for (field, error) in [
            (RoomsField::url(ONE), FieldError::NoRoom),
            (RoomsField::phone(ONE), FieldError::NoPhone),
            (RoomsField::url(OTHER), FieldError::Required),
            (RoomsField::url("x"), FieldError::NotOffered),
        ] {
            assert_eq!(errors.of(&field), Some(error), "{field:?}");
        }
    }
}
