//! Thanks as they are typed, and as they are meant.

use domain::{
    base::form::{FieldError, FieldErrors},
    praise::{Note, PraiseKind, Thanks},
};
use serde::{Deserialize, Serialize};

/// The form as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ThanksForm {
    /// The id of the meeting.
    pub meeting: String,
    /// The ids of the others, in the order of the page.
    pub to: Vec<String>,
    /// The lines of thanks, in step with [`to`](Self::to).
    pub note: Vec<String>,
    /// `member:kind` for every praise that is ticked.
    pub praise: Vec<String>,
    /// The ids of those whom the person would like to meet again.
    pub again: Vec<String>,
}

/// A field of the form, by the id that its control has on the page: what it asks, and about whom.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ThanksField(String);

impl ThanksField {
    /// 고마웠던 점
    pub fn praise(member: &str) -> Self {
        Self(format!("praise-{member}"))
    }

    /// 한마디
    pub fn note(member: &str) -> Self {
        Self(format!("note-{member}"))
    }

    /// The id of its control.
    pub fn id(&self) -> &str {
        &self.0
    }
}

impl ThanksForm {
    /// What was typed to somebody.
    pub fn note_to(&self, member: &str) -> &str {
        let place = self.to.iter().position(|to| to == member);
        place.and_then(|place| self.note.get(place)).map_or("", String::as_str)
    }

    /// The words for the praise that is ticked for somebody.
    pub fn praise_of<'a>(&'a self, member: &'a str) -> impl Iterator<Item = &'a str> {
        self.praise.iter().filter_map(move |pair| pair.strip_prefix(member)?.strip_prefix(':'))
    }

    /// Whether the person would like to meet somebody again.
    pub fn again(&self, member: &str) -> bool {
        self.again.iter().any(|ticked| ticked == member)
    }

    /// The thanks for everybody on the page, of which at least one must say something.
    pub fn thanks(&self) -> Result<Vec<Thanks>, FieldErrors<ThanksField>> {
        let mut check = FieldErrors::new();
        let all: Option<Vec<_>> = self.to.iter().map(|member| self.thanks_to(member, &mut check)).collect();
        if let (Some(all), Some(first)) = (&all, self.to.first()) {
            let any = if all.iter().any(|thanks| !thanks.is_empty()) { Ok(()) } else { Err(FieldError::NothingChosen) };
            check.field(ThanksField::praise(first), any);
        }
        check.finish(|| all)
    }

    fn thanks_to(&self, member: &str, check: &mut FieldErrors<ThanksField>) -> Option<Thanks> {
        let known = member.parse().map_err(|_| FieldError::NotOffered);
        let to = check.field(ThanksField::praise(member), known);
        let kinds: Option<Vec<_>> = self.praise_of(member).map(PraiseKind::parse).collect();
        let kinds = check.field(ThanksField::praise(member), kinds.ok_or(FieldError::NotOffered));
        let note = check.field(ThanksField::note(member), Note::parse(self.note_to(member)));
        Some(Thanks { to: to?, kinds: kinds?, note: note?, again: self.again(member) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: &str = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    const B: &str = "01ARZ3NDEKTSV4RRFFQ69G5FAW";

    fn form(notes: [&str; 2], praise: &[String], again: &[&str]) -> ThanksForm {
        ThanksForm {
            meeting: String::new(),
            to: vec![A.into(), B.into()],
            note: notes.map(Into::into).to_vec(),
            praise: praise.to_vec(),
            again: again.iter().map(|id| (*id).into()).collect(),
        }
    }

    #[test]
    fn each_person_is_thanked_for_what_was_said_to_them() {
        let all = form(["", "고마워요"], &[format!("{B}:warm")], &[A]).thanks().unwrap();
        assert_eq!((all[0].kinds.as_slice(), all[0].note.as_str(), all[0].again), (&[][..], "", true));
        assert_eq!(
            (all[1].kinds.as_slice(), all[1].note.as_str(), all[1].again),
            (&[PraiseKind::Warm][..], "고마워요", false)
        );
    }

    #[test]
    fn a_form_that_says_nothing_is_asked_for_something() {
        let errors = form(["", " "], &[], &[]).thanks().unwrap_err();
        assert_eq!(errors.of(&ThanksField::praise(A)), Some(FieldError::NothingChosen));
    }

    #[test]
    fn a_note_that_is_too_long_is_told_beside_whom_it_is_for() {
        let errors = form(["", &"가".repeat(201)], &[], &[A]).thanks().unwrap_err();
        assert_eq!(errors.of(&ThanksField::note(B)), Some(FieldError::TooLong { max: Note::MAX }));
        assert_eq!(errors.iter().count(), 1);
    }

    #[test]
    fn praise_that_the_page_does_not_offer_is_refused() {
        let errors = form(["", ""], &[format!("{A}:money")], &[]).thanks().unwrap_err();
        assert_eq!(errors.of(&ThanksField::praise(A)), Some(FieldError::NotOffered));
    }
}
