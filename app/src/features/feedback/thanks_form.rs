//! What is said after a meeting as it is typed, and as it is meant.

use domain::{
    base::form::{FieldError, FieldErrors},
    praise::{Face, Feedback, Note, PraiseKind, Said, Thanks, ThanksView, worry::WorryText},
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
    /// The ids of those beside whom the person would rather meet others.
    pub apart: Vec<String>,
    /// The ids of those who learn who wrote. Where the tick is missing nobody does: no name is told by mistake.
    pub signed: Vec<String>,
    /// The face that says how the meeting was.
    pub face: String,
    /// The line to the host.
    pub line: String,
    /// Whether something worries the person, with words or without.
    pub worried: Option<String>,
    /// What worries them.
    pub worry: String,
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

    /// Whether to meet again.
    pub fn wish(member: &str) -> Self {
        Self(format!("wish-{member}"))
    }

    /// How the meeting was.
    pub fn face() -> Self {
        Self("face".to_owned())
    }

    /// 모임지기님께 한마디
    pub fn line() -> Self {
        Self("line".to_owned())
    }

    /// What worries the person.
    pub fn worry() -> Self {
        Self("worry".to_owned())
    }

    /// The id of its control.
    pub fn id(&self) -> &str {
        &self.0
    }
}

impl ThanksForm {
    /// What was said so far, as the form shows it again; a letter to somebody new is signed unless one decides otherwise.
    pub fn of(meeting: &str, view: &ThanksView) -> Self {
        let mut form = Self { meeting: meeting.to_owned(), ..Self::default() };
        for other in view.others.iter().filter(|other| !other.said.as_ref().is_some_and(|said| said.settled)) {
            let id = other.person.id.to_string();
            let said = other.said.clone().unwrap_or(Said { signed: true, ..Said::default() });
            form.praise.extend(said.kinds.iter().map(|kind| format!("{id}:{}", kind.key())));
            form.note.push(said.note);
            let ticked =
                [(said.again, &mut form.again), (said.apart, &mut form.apart), (said.signed, &mut form.signed)];
            ticked.into_iter().filter(|(ticked, _)| *ticked).for_each(|(_, list)| list.push(id.clone()));
            form.to.push(id);
        }
        view.words.face.map_or("", Face::key).clone_into(&mut form.face);
        form.line.clone_from(&view.words.line);
        form.worried = view.words.worry.as_ref().map(|_| "yes".to_owned());
        form.worry = view.words.worry.as_ref().map_or_else(String::new, |worry| worry.text.clone());
        form
    }

    /// What was typed to somebody.
    pub fn note_to(&self, member: &str) -> &str {
        let place = self.to.iter().position(|to| to == member);
        place.and_then(|place| self.note.get(place)).map_or("", String::as_str)
    }

    /// The words for the praise that is ticked for somebody.
    pub fn praise_of<'a>(&'a self, member: &'a str) -> impl Iterator<Item = &'a str> {
        self.praise.iter().filter_map(move |pair| pair.strip_prefix(member)?.strip_prefix(':'))
    }

    /// All that is said, of which there must be something.
    pub fn feedback(&self) -> Result<Feedback, FieldErrors<ThanksField>> {
        let mut check = FieldErrors::new();
        let thanks: Option<Vec<_>> = self.to.iter().map(|member| self.thanks_to(member, &mut check)).collect();
        let face = match self.face.as_str() {
            "" => Ok(None),
            key => Face::parse(key).map(Some).ok_or(FieldError::NotOffered),
        };
        let face = check.field(ThanksField::face(), face);
        let line = check.field(ThanksField::line(), Note::parse(&self.line));
        let worry = check.field(ThanksField::worry(), WorryText::parse(&self.worry));
        let worried = self.worried.is_some() || worry.as_ref().is_some_and(|worry| !worry.as_str().is_empty());
        let all = thanks.zip(face).zip(line.zip(worry));
        let feedback =
            all.map(|((thanks, face), (line, worry))| Feedback { thanks, face, line, worry: worried.then_some(worry) });
        if feedback.as_ref().is_some_and(Feedback::is_empty) {
            let first = self.to.first().map_or_else(ThanksField::face, |first| ThanksField::praise(first));
            check.field::<()>(first, Err(FieldError::NothingChosen));
        }
        check.finish(|| feedback)
    }

    fn thanks_to(&self, member: &str, check: &mut FieldErrors<ThanksField>) -> Option<Thanks> {
        let known = member.parse().map_err(|_| FieldError::NotOffered);
        let to = check.field(ThanksField::praise(member), known);
        let kinds: Option<Vec<_>> = self.praise_of(member).map(PraiseKind::parse).collect();
        let kinds = check.field(ThanksField::praise(member), kinds.ok_or(FieldError::NotOffered));
        let note = check.field(ThanksField::note(member), Note::parse(self.note_to(member)));
        let ticked = |list: &[String]| list.iter().any(|ticked| ticked == member);
        let (again, apart) = (ticked(&self.again), ticked(&self.apart));
        let wish = if again && apart { Err(FieldError::Both) } else { Ok(()) };
        check.field(ThanksField::wish(member), wish)?;
        let mut kinds = kinds?;
        kinds.sort_unstable();
        kinds.dedup();
        Some(Thanks { to: to?, kinds, note: note?, again, apart, signed: ticked(&self.signed) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: &str = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
    const B: &str = "01ARZ3NDEKTSV4RRFFQ69G5FAW";

    fn form(notes: [&str; 2], praise: &[String], again: &[&str]) -> ThanksForm {
        ThanksForm {
            to: vec![A.into(), B.into()],
            note: notes.map(Into::into).to_vec(),
            praise: praise.to_vec(),
            again: again.iter().map(|id| (*id).into()).collect(),
            ..ThanksForm::default()
        }
    }

    #[test]
    fn each_person_is_thanked_for_what_was_said_to_them() {
        let all = form(["", "고마워요"], &[format!("{B}:warm"), format!("{B}:warm")], &[A]).feedback().unwrap().thanks;
        assert_eq!((all[0].kinds.as_slice(), all[0].note.as_str(), all[0].again), (&[][..], "", true));
        assert_eq!(
            (all[1].kinds.as_slice(), all[1].note.as_str(), all[1].again),
            (&[PraiseKind::Warm][..], "고마워요", false)
        );
    }

    #[test]
    fn no_name_is_told_without_a_tick() {
        let form = ThanksForm { signed: vec![B.into()], ..form(["a", "b"], &[], &[]) };
        assert_eq!(form.feedback().unwrap().thanks.iter().map(|one| one.signed).collect::<Vec<_>>(), [false, true]);
    }

    #[test]
    fn a_form_that_says_nothing_is_asked_for_something_and_a_face_is_something() {
        let errors = form(["", " "], &[], &[]).feedback().unwrap_err();
        assert_eq!(errors.of(&ThanksField::praise(A)), Some(FieldError::NothingChosen));
        let errors = ThanksForm::default().feedback().unwrap_err();
        assert_eq!(errors.of(&ThanksField::face()), Some(FieldError::NothingChosen));
        let face = ThanksForm { face: "warm".into(), ..form(["", ""], &[], &[]) };
        assert_eq!(face.feedback().unwrap().face, Some(Face::Warm));
    }

    #[test]
    fn words_about_a_worry_count_without_its_tick_and_its_tick_without_words() {
        for (worried, words) in [(None, "걱정이에요"), (Some("yes".to_owned()), "")] {
            let form = ThanksForm { worried, worry: words.into(), ..ThanksForm::default() };
            assert_eq!(form.feedback().unwrap().worry.unwrap().as_str(), words);
        }
    }

    #[test]
    fn what_is_wrong_is_told_beside_whom_it_is_for() {
        let errors = form(["", &"가".repeat(201)], &[], &[A]).feedback().unwrap_err();
        assert_eq!(errors.of(&ThanksField::note(B)), Some(FieldError::TooLong { max: Note::MAX }));
        assert_eq!(errors.iter().count(), 1);
        let errors = ThanksForm { apart: vec![A.into()], ..form(["", ""], &[], &[A]) }.feedback().unwrap_err();
        assert_eq!(errors.of(&ThanksField::wish(A)), Some(FieldError::Both));
    }

    #[test]
    fn what_the_page_does_not_offer_is_refused() {
        let errors = form(["", ""], &[format!("{A}:money")], &[]).feedback().unwrap_err();
        assert_eq!(errors.of(&ThanksField::praise(A)), Some(FieldError::NotOffered));
        let errors = ThanksForm { face: "angry".into(), ..form(["", ""], &[], &[]) }.feedback().unwrap_err();
        assert_eq!(errors.of(&ThanksField::face()), Some(FieldError::NotOffered));
    }
}
