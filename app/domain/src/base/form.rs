//! What can be wrong with a field, as data: the words for it are picked where it is shown.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// What is wrong with one field of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum FieldError {
    /// Nothing was typed or chosen.
    Required,
    /// A box that has to be ticked is not.
    Unticked,
    /// None of the choices is chosen.
    NothingChosen,
    /// Fewer characters than `min`.
    TooShort {
        /// The least number of characters.
        min: usize,
    },
    /// More characters than `max`.
    TooLong {
        /// The greatest number of characters.
        max: usize,
    },
    /// A letter under more marks than any writing puts on one.
    Unreadable,
    /// Neither an e-mail address nor a Korean mobile number.
    NoLogin,
    /// Not the number of a key: another count of digits, or letters.
    NoKey,
    /// A password that is guessed with few tries.
    TooCommon,
    /// Not the newest code that was sent.
    WrongCode,
    /// No code could be right any more: it has expired, or was tried too often.
    CodeOver,
    /// Somebody is a member by this log-in already.
    Taken,
    /// The log-in that a member would like to have is somebody else's.
    InUse,
    /// Log-in and password do not belong together.
    Mismatch,
    /// Not the password of whoever is signed in.
    WrongPassword,
    /// Not among the choices that the page offers.
    NotOffered,
    /// An address of a meeting room that is not https or not on an allowed host.
    NoRoom,
    /// Not a telephone number that one could call.
    NoPhone,
    /// Something that cannot be typed on a telephone.
    NoCode,
    /// Not the name of a group that there is.
    NoGroup,
    /// Not a date with a time.
    NoMoment,
    /// A moment that is too near, or past.
    TooSoon,
    /// A moment that does not lie between the meetings before and after.
    OutOfOrder,
    /// An address where a mobile number belongs: mail comes by the log-in already.
    MobileWanted,
    /// A mobile number where an address belongs: texts come by the log-in already.
    MailWanted,
    /// Not a day of the calendar.
    NoDay,
    /// A day that is past, or so far away that it was mistyped.
    DayOff,
    /// A name that claims an office.
    Office,
    /// A password made of the person's own name, number or address.
    AboutSelf,
    /// A way to reach somebody elsewhere, money, or a lure, where only thanks belong.
    Lure,
    /// A way to reach somebody elsewhere in a name.
    ContactInName,
    /// Two wishes of which only one can hold.
    Both,
}

/// The errors of a form, at most one a field, in the order of the fields.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldErrors<F: Ord>(BTreeMap<F, FieldError>);

impl<F: Ord> Default for FieldErrors<F> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<F: Ord> FieldErrors<F> {
    /// A form with nothing wrong yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// A form with one thing wrong.
    pub fn one(field: F, error: FieldError) -> Self {
        Self(BTreeMap::from([(field, error)]))
    }

    /// Notes what is wrong with a field, if anything is, and hands on what is right.
    pub fn field<T>(&mut self, field: F, parsed: Result<T, FieldError>) -> Option<T> {
        match parsed {
            Ok(value) => Some(value),
            Err(error) => {
                self.0.entry(field).or_insert(error);
                None
            }
        }
    }

    /// The same for what is read of several fields at once and says itself in which it went wrong.
    pub fn field_of<T, E>(&mut self, parsed: Result<T, E>, wrong: impl FnOnce(E) -> (F, FieldError)) -> Option<T> {
        match parsed.map_err(wrong) {
            Ok(value) => Some(value),
            Err((field, error)) => self.field(field, Err(error)),
        }
    }

    /// The finished form if all fields were right, else all that is wrong at once.
    pub fn finish<T>(self, make: impl FnOnce() -> Option<T>) -> Result<T, Self> {
        if !self.0.is_empty() {
            return Err(self);
        }
        make().ok_or(self)
    }

    /// What is wrong with this field.
    pub fn of(&self, field: &F) -> Option<FieldError> {
        self.0.get(field).copied()
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All that is wrong, in the order of the fields.
    pub fn iter(&self) -> impl Iterator<Item = (&F, FieldError)> {
        self.0.iter().map(|(field, error)| (field, *error))
    }
}
