//! Thanks, letters and what grows from them, translated between pages and the backend.

use backend::{
    groups::GroupRecord,
    meetings::MeetingRecord,
    member::Member,
    thanks::{Hyang, Letter, Thanks, ThanksError, ThanksView},
};
use domain::id::{Id, Meeting, Member as MemberNoun};

use super::write;
use crate::{
    error::AppError,
    features::{
        draft::Draft,
        feedback::{
            api::{OtherShown, Stand, ThanksShown},
            thanks_form::{ThanksField, ThanksForm, ThanksTo},
        },
        home::api::ToThank,
        hyang::api::HyangShown,
        letters::api::LetterShown,
    },
};

impl<F: Ord> From<ThanksError> for AppError<F> {
    fn from(error: ThanksError) -> Self {
        match error {
            ThanksError::NotFound => Self::NotFound,
            ThanksError::Closed => Self::Conflict,
            ThanksError::Store(error) => error.into(),
        }
    }
}

/// Gives a member's thanks for a meeting.
pub async fn give<F: Ord>(from: Member, meeting: Id<Meeting>, all: Vec<ThanksTo>) -> Result<(), AppError<F>> {
    let all: Vec<Thanks> = all.into_iter().map(thanks).collect();
    write(move |backend| {
        let (from, meeting, all) = (from.clone(), meeting.clone(), all.clone());
        async move { backend.thank(&from, &meeting, &all).await }
    })
    .await
}

/// Notes that a member opens their letters.
pub async fn see_letters<F: Ord>(by: Member) -> Result<(), AppError<F>> {
    write(move |backend| {
        let by = by.clone();
        async move { backend.see_letters(&by.id).await }
    })
    .await
}

fn thanks(ThanksTo { to, kinds, note, again }: ThanksTo) -> Thanks {
    Thanks { to, kinds, note, again }
}

/// The page on which thanks are given, with what was typed before.
pub fn shown(view: ThanksView, draft: Option<Draft<ThanksForm, ThanksField>>) -> ThanksShown {
    let alone = view.others.is_empty();
    let open_to = |(id, _): &(Id<MemberNoun>, String)| view.open && !view.thanked.contains(id);
    let other = |(id, name): (Id<MemberNoun>, String)| OtherShown {
        mark: view.marks.get(&id).cloned(),
        id: id.to_string(),
        name,
    };
    let others: Vec<_> = view.others.into_iter().filter(open_to).collect();
    let stand = match (view.thanked.is_empty(), view.open, alone) {
        (false, ..) => Stand::Given,
        (_, false, _) => Stand::Closed,
        (.., true) => Stand::Alone,
        _ => Stand::Open,
    };
    ThanksShown {
        interest: view.group.interest,
        number: view.group.number,
        stand,
        others: others.into_iter().map(other).collect(),
        draft: draft.unwrap_or_default(),
    }
}

/// A meeting to give thanks for, as the home shows it.
pub fn at_home((meeting, group): (MeetingRecord, GroupRecord)) -> ToThank {
    ToThank { meeting: meeting.id.to_string(), interest: group.interest, number: group.number }
}

/// A letter as its page shows it.
pub fn letter(Letter { from, mark, kinds, note, again, at }: Letter) -> LetterShown {
    LetterShown { from, mark, kinds, note, again, at }
}

/// A 황금향 as its page shows it.
pub fn hyang(Hyang { points, attended, gave, received }: Hyang) -> HyangShown {
    HyangShown { points, attended, gave, received }
}
