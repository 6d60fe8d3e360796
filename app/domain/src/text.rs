//! The catalogue of words: one struct, two languages, so that a missing translation does not compile.
//!
//! Style: 해요체, plain words, `-시-` and 님 for people. Names are always followed by 님, so
//! particles never depend on the last letter of a name.
#![expect(missing_docs, reason = "a field's name says where its words stand; ko.rs shows them")]

mod en;
mod ko;
pub mod letter;
mod say;

use serde::{Deserialize, Serialize};

pub use self::{en::EN, ko::KO};
use crate::{
    job::JobKind,
    round::{Concern, Reason, Rule},
};

/// A language of the pages; Korean unless the person chose English.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    #[default]
    Ko,
    En,
}

impl Language {
    /// The catalogue of this language.
    pub fn text(self) -> &'static Text {
        match self {
            Self::Ko => &KO,
            Self::En => &EN,
        }
    }

    /// The value of `lang` attributes, of the cookie and of the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::Ko => "ko",
            Self::En => "en",
        }
    }

    /// Reads a key; anything but English is Korean.
    pub fn parse(key: &str) -> Self {
        if key == "en" { Self::En } else { Self::Ko }
    }

    /// The one of two words that belongs to this language.
    pub fn pick(self, ko: &'static str, en: &'static str) -> &'static str {
        match self {
            Self::Ko => ko,
            Self::En => en,
        }
    }
}

/// All words of the service in one language.
pub struct Text {
    pub language: Language,
    pub site: Site,
    pub nav: Nav,
    pub view: View,
    pub landing: Landing,
    pub form: Form,
    pub account: Account,
    pub welcome: Welcome,
    pub home: Home,
    pub group: Group,
    pub feedback: Feedback,
    pub letters: Letters,
    pub hyang: Hyang,
    pub profile: Profile,
    pub organize: Organize,
    pub adjust: Adjust,
    pub seat: Seat,
    pub mend: Mend,
    pub error: Error,
    pub mail: Mail,
    pub letter: letter::LetterText,
    pub verify: Verify,
    pub pages: Pages,
    pub legal: Legal,
    pub confirm: Confirm,
}

pub struct Site {
    pub name: &'static str,
    pub tagline: &'static str,
    pub skip: &'static str,
    pub help: &'static str,
    pub help_question: &'static str,
    pub help_phone: &'static str,
    pub footer: &'static str,
    pub mind_scams: &'static str,
    pub in_kakao: &'static str,
    pub open_elsewhere: &'static str,
    /// Above every page of a demonstration that is open to the world.
    pub practice: &'static str,
}

pub struct Nav {
    pub label: &'static str,
    pub home: &'static str,
    pub letters: &'static str,
    pub hyang: &'static str,
    pub profile: &'static str,
    pub organize: &'static str,
    pub signup: &'static str,
    pub login: &'static str,
    pub logout: &'static str,
}

pub struct View {
    pub heading: &'static str,
    pub size: &'static str,
    pub sizes: [&'static str; 4],
    pub contrast: &'static str,
    pub contrasts: [&'static str; 2],
    pub motion: &'static str,
    pub motions: [&'static str; 2],
    pub language: &'static str,
}

pub struct Landing {
    pub heading: &'static str,
    pub lead: &'static str,
    pub steps_heading: &'static str,
    pub steps: [(&'static str, &'static str); 3],
    pub promise_heading: &'static str,
    pub promises: [&'static str; 4],
    pub character: &'static str,
    pub example: LandingExample,
    pub call: &'static str,
}

/// A group that nobody is in, to show what one is like.
pub struct LandingExample {
    pub heading: &'static str,
    pub note: &'static str,
    pub group: &'static str,
    pub when: &'static str,
    pub people: [&'static str; 4],
    pub share: &'static str,
    pub card_lead: &'static str,
}

pub struct Form {
    pub summary: &'static str,
    pub optional: &'static str,
    pub required: &'static str,
    pub unticked: &'static str,
    pub nothing_chosen: &'static str,
    pub too_short: fn(usize) -> String,
    pub too_long: fn(usize) -> String,
    pub unreadable: &'static str,
    pub no_login: &'static str,
    pub no_key: &'static str,
    pub wrong_code: &'static str,
    pub code_over: &'static str,
    pub too_common: &'static str,
    pub taken: &'static str,
    pub mismatch: &'static str,
    pub not_offered: &'static str,
    pub no_room: &'static str,
    pub error: &'static str,
    pub saved: &'static str,
    pub close: &'static str,
    pub show: &'static str,
    pub hide: &'static str,
    pub office: &'static str,
    pub about_self: &'static str,
    pub lure: &'static str,
    pub wrong_password: &'static str,
    pub in_use: &'static str,
}

pub struct Account {
    pub signup: &'static str,
    pub signup_lead: &'static str,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub login_field: &'static str,
    pub login_hint: &'static str,
    pub password: &'static str,
    pub password_hint: &'static str,
    pub password_again: &'static str,
    pub consent: &'static str,
    pub read_terms: &'static str,
    pub read_privacy: &'static str,
    pub have_account: &'static str,
    pub login: &'static str,
    pub no_account: &'static str,
    pub forgot: &'static str,
    pub forgot_lead: &'static str,
    pub forgot_button: &'static str,
    pub forgot_call: &'static str,
    pub forgot_sent: &'static str,
    pub forgot_sent_lead: &'static str,
    pub key: &'static str,
    pub key_lead: &'static str,
    pub key_used: &'static str,
    pub key_used_lead: &'static str,
    pub have_key: &'static str,
    pub type_key: &'static str,
    pub type_key_lead: &'static str,
    pub key_number: &'static str,
    pub key_number_hint: &'static str,
    pub no_key: &'static str,
    pub organizer_name: &'static str,
    pub new_password: &'static str,
    pub set_password: &'static str,
    pub logged_out: &'static str,
}

pub struct Welcome {
    pub interests: &'static str,
    pub interests_lead: &'static str,
    pub interested: &'static str,
    pub how_much: &'static str,
    pub chosen: fn(usize) -> String,
    pub next: &'static str,
    pub times: &'static str,
    pub times_lead: &'static str,
    pub slots: &'static str,
    pub slots_hint: &'static str,
    pub area: &'static str,
    pub stage: &'static str,
    pub about: &'static str,
    pub about_hint: &'static str,
    pub decade: &'static str,
    pub decade_name: fn(u16) -> String,
    pub gender: &'static str,
    pub woman: &'static str,
    pub man: &'static str,
    pub untold: &'static str,
    pub done: &'static str,
    pub step: fn(usize, usize) -> String,
    pub how_much_hint: &'static str,
    pub touch_hint: &'static str,
    pub taken_off: &'static str,
    pub family_count: fn(usize) -> String,
    pub whole: &'static str,
    pub whole_day: fn(&str) -> String,
    pub whole_part: fn(&str) -> String,
    pub waiting: fn(u64) -> String,
    pub waiting_hint: &'static str,
}

pub struct Home {
    pub heading: &'static str,
    pub greeting: fn(&str) -> String,
    pub no_group: &'static str,
    pub no_group_lead: &'static str,
    pub finish_welcome: &'static str,
    pub finish_welcome_lead: &'static str,
    pub next_meeting: fn(&str) -> String,
    pub on_now: &'static str,
    pub no_meeting: &'static str,
    pub open_group: &'static str,
    pub thank: fn(&str) -> String,
    pub thank_lead: &'static str,
    pub new_letters: fn(u64) -> String,
    pub read_letters: &'static str,
}

pub struct Group {
    pub name: fn(&str, u64) -> String,
    pub people: &'static str,
    pub person: fn(&str) -> String,
    pub senior: &'static str,
    pub shared: &'static str,
    pub all_share: fn(usize, &str) -> String,
    pub some_share: fn(usize, &str) -> String,
    pub next_meeting: &'static str,
    pub duration: &'static str,
    pub over: &'static str,
    pub join: &'static str,
    pub join_opens: &'static str,
    pub room_coming: &'static str,
    pub leaving: &'static str,
    pub calendar: &'static str,
    pub calendar_hint: &'static str,
    pub in_calendar: fn(&str) -> String,
    pub cards: &'static str,
    pub cards_lead: &'static str,
    pub cards_coming: &'static str,
    pub card_open: &'static str,
    pub card_do: &'static str,
    pub made: &'static str,
    pub chosen: &'static str,
    pub namesake: fn(&str, &str) -> String,
    pub namesakes: [&'static str; 6],
}

pub struct Feedback {
    pub heading: &'static str,
    pub lead: &'static str,
    pub to: fn(&str) -> String,
    pub praise: &'static str,
    pub note: &'static str,
    pub note_hint: &'static str,
    pub again: &'static str,
    pub send: &'static str,
    pub done: &'static str,
    pub done_lead: &'static str,
    pub more: &'static str,
    pub see: &'static str,
    pub anybody: &'static str,
    pub alone: &'static str,
    pub closed: &'static str,
}

pub struct Letters {
    pub heading: &'static str,
    pub lead: &'static str,
    pub empty: &'static str,
    pub empty_lead: &'static str,
    pub from: fn(&str) -> String,
    pub from_nobody: &'static str,
    pub again: &'static str,
}

pub struct Hyang {
    pub heading: &'static str,
    pub stages: [&'static str; 6],
    pub now: [&'static str; 6],
    pub to_next: fn(u32, &str) -> String,
    pub grown: &'static str,
    pub how: &'static str,
    pub how_lead: &'static str,
    pub attended: fn(u32) -> String,
    pub gave: fn(u32) -> String,
    pub received: fn(u32) -> String,
    pub line: &'static str,
    pub reached: &'static str,
    pub here: &'static str,
}

pub struct Profile {
    pub heading: &'static str,
    pub lead: &'static str,
    pub login_hint: &'static str,
    pub change_interests: &'static str,
    pub change_times: &'static str,
    pub name: &'static str,
    pub save: &'static str,
    pub download: &'static str,
    pub download_lead: &'static str,
    pub leave: &'static str,
    pub leave_lead: &'static str,
    pub leave_ask: &'static str,
    pub leave_question: &'static str,
    pub leave_warning: &'static str,
    pub stay: &'static str,
    pub left: &'static str,
    pub left_lead: &'static str,
    pub login_new: &'static str,
    pub login_new_hint: &'static str,
    pub login_change: &'static str,
}

pub struct Organize {
    pub heading: &'static str,
    pub lead: &'static str,
    pub rounds: &'static str,
    pub groups: &'static str,
    pub members: &'static str,
    pub jobs: &'static str,
    pub waiting: fn(u64) -> String,
    pub rounds_lead: &'static str,
    pub no_rounds: &'static str,
    pub all_rounds: &'static str,
    pub new_round: &'static str,
    pub round: fn(&str) -> String,
    pub nth_round: fn(usize, &str) -> String,
    pub queued: &'static str,
    pub queued_lead: &'static str,
    pub look_again: &'static str,
    pub failed: &'static str,
    pub ready: &'static str,
    pub ready_lead: &'static str,
    pub published: &'static str,
    pub published_groups: &'static str,
    pub stale: &'static str,
    pub publish: &'static str,
    pub publish_lead: &'static str,
    pub summary: fn(usize, usize, usize) -> String,
    pub figures: &'static str,
    pub cohesion: &'static str,
    pub cohesion_lead: &'static str,
    pub average: &'static str,
    pub alike: [&'static str; 4],
    pub worst_group: &'static str,
    pub best_possible: &'static str,
    pub at_least: fn(&str) -> String,
    pub spread: &'static str,
    pub tenth: fn(usize) -> String,
    pub group_count: fn(usize) -> String,
    pub planned: &'static str,
    pub nth_group: fn(usize) -> String,
    pub nothing_planned: &'static str,
    pub people: &'static str,
    pub shared: &'static str,
    pub nothing_shared: &'static str,
    pub gone: &'static str,
    pub left_over: &'static str,
    pub none_left_over: &'static str,
    pub reason: fn(Reason) -> &'static str,
    pub common_slots: &'static str,
    pub no_groups: &'static str,
    pub all_groups: &'static str,
    pub group: &'static str,
    pub meets: &'static str,
    pub meetings: &'static str,
    pub nth_meeting: fn(u8, &str) -> String,
    pub room_column: &'static str,
    pub has_room: &'static str,
    pub no_room: &'static str,
    pub room_kept: &'static str,
    pub room: &'static str,
    pub room_hint: &'static str,
    pub save: &'static str,
    pub all_members: &'static str,
    pub name: &'static str,
    pub called: fn(&str) -> String,
    pub organizer: &'static str,
    pub untold: &'static str,
    pub stage: &'static str,
    pub area: &'static str,
    pub key: &'static str,
    pub key_lead: &'static str,
    pub key_make: &'static str,
    pub key_made: &'static str,
    pub key_made_lead: &'static str,
    pub dead_jobs: &'static str,
    pub no_dead_jobs: &'static str,
    pub job: fn(Option<JobKind>) -> &'static str,
    pub nth_job: fn(usize, &str) -> String,
    pub tried: fn(&str, u32) -> String,
    pub retry: fn(usize) -> String,
    pub login: &'static str,
    pub joined: &'static str,
}

/// Rounds changed by hand.
pub struct Adjust {
    pub heading: &'static str,
    pub lead: &'static str,
    pub anew: &'static str,
    pub swap: &'static str,
    pub swap_button: &'static str,
    pub together: &'static str,
    pub together_button: &'static str,
    pub rest: &'static str,
    pub rest_button: &'static str,
    pub one: &'static str,
    pub other: &'static str,
    pub person: &'static str,
    pub nobody: &'static str,
    pub in_group: fn(&str, usize) -> String,
    pub in_none: fn(&str) -> String,
    pub swapped: fn(&str, &str) -> String,
    pub breaks: fn(Rule) -> &'static str,
    pub changed: &'static str,
    pub impossible: &'static str,
    pub difference: &'static str,
    pub gone: fn(&str) -> String,
    pub busy: fn(&str) -> String,
    pub met: fn(&str) -> String,
    pub another_round: &'static str,
    pub wishes: &'static str,
    pub concerns_heading: &'static str,
    pub concern: fn(Concern) -> &'static str,
    pub no_matter: fn(&str) -> String,
    pub stay_together: fn(&str, &str) -> String,
    pub rests: fn(&str) -> String,
    pub room_on: &'static str,
    pub others_on: &'static str,
    pub many: &'static str,
    pub change: fn(i64) -> String,
    pub change_none: &'static str,
    pub chosen: fn(i64) -> String,
    pub chosen_none: &'static str,
    pub ask: &'static str,
    pub ask_hint: &'static str,
    pub ask_button: &'static str,
    pub nobody_found: &'static str,
    pub back: &'static str,
    pub more_in_the_way: fn(usize) -> String,
}

/// Seats in groups that meet already.
pub struct Seat {
    pub heading: &'static str,
    pub lead: &'static str,
    pub next: fn(&str) -> String,
    pub take: fn(&str) -> String,
    pub taken: fn(&str) -> String,
    pub not_taken: &'static str,
    pub none: &'static str,
    pub none_lead: &'static str,
    pub column: &'static str,
    pub waits: &'static str,
    pub has_group: &'static str,
    pub all_waiting: &'static str,
    pub heading_waiting: &'static str,
    pub nobody_waits: &'static str,
}

/// Lists with more than a page.
pub struct Pages {
    pub nav: &'static str,
    pub nav_of: fn(&str) -> String,
    pub next: &'static str,
    pub next_of: fn(&str) -> String,
    pub first: &'static str,
    pub first_of: fn(&str) -> String,
}

pub struct Mend {
    pub thin: &'static str,
    pub heading: &'static str,
    pub lead: fn(usize) -> String,
    pub filled: &'static str,
    pub borrowed: &'static str,
    pub merged: &'static str,
    pub divided: &'static str,
    pub ended: &'static str,
    pub unknown: &'static str,
    pub movers: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub next_round: &'static str,
    pub alike: fn(&str, &str) -> String,
    pub ask: &'static str,
    pub for_good: &'static str,
    pub mend: &'static str,
    pub give_up: &'static str,
    pub done: &'static str,
    pub changed: &'static str,
    pub meeting: &'static str,
    pub over: &'static str,
}

pub struct Error {
    pub not_found: &'static str,
    pub not_found_lead: &'static str,
    pub forbidden: &'static str,
    pub forbidden_lead: &'static str,
    pub signed_out: &'static str,
    pub signed_out_lead: &'static str,
    pub too_large: &'static str,
    pub too_large_lead: &'static str,
    pub too_many: &'static str,
    pub too_many_lead: &'static str,
    pub conflict: &'static str,
    pub conflict_lead: &'static str,
    pub internal: &'static str,
    pub internal_lead: &'static str,
    pub busy: &'static str,
    pub busy_lead: &'static str,
    pub bad_request: &'static str,
    pub bad_request_lead: &'static str,
    pub back_start: &'static str,
    pub offline: &'static str,
    pub offline_lead: &'static str,
    pub try_again: &'static str,
    /// Said with a form that was not taken.
    pub kept: &'static str,
    /// Said where the page of a form cannot be shown.
    pub kept_lead: &'static str,
    /// Sends the same form again.
    pub send_again: &'static str,
    pub back_home: &'static str,
}

pub struct Mail {
    pub key_subject: &'static str,
    pub key_body: fn(&str) -> String,
    pub code_subject: &'static str,
    pub code_body: fn(&str) -> String,
    /// Of the two letters below.
    pub notice_subject: &'static str,
    /// To whom an organizer makes a key.
    pub key_made: &'static str,
    /// To whose password was set by a key.
    pub password_set: &'static str,
    /// Of the letter below.
    pub login_subject: &'static str,
    /// To the log-in that somebody had, and to the one that they have now.
    pub login_changed: &'static str,
}

pub struct Verify {
    pub heading: &'static str,
    pub lead: fn(&str) -> String,
    pub code: &'static str,
    pub code_hint: &'static str,
    pub confirm: &'static str,
    pub send_again: &'static str,
    pub sent_again: &'static str,
    pub done: &'static str,
}

pub struct Legal {
    pub terms: &'static str,
    pub terms_body: &'static [(&'static str, &'static str)],
    pub privacy: &'static str,
    pub privacy_body: &'static [(&'static str, &'static str)],
    pub help: &'static str,
    pub help_body: &'static [(&'static str, &'static str)],
    pub accessibility: &'static str,
    pub accessibility_body: &'static [(&'static str, &'static str)],
}

/// The page that asks for the password once more.
pub struct Confirm {
    pub heading: &'static str,
    pub lead: &'static str,
    pub go_on: &'static str,
    /// Said on the page that one comes back to.
    pub done: &'static str,
}

/// The version of the terms and the privacy policy that a consent names: the day they took effect.
pub const CONSENT_VERSION: &str = "2026-11-21";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_that_the_contract_fixes_stand_word_for_word() {
        assert_eq!(KO.account.signup, "가입하기");
        assert_eq!(KO.account.consent, "이용약관과 개인정보 처리방침에 동의해요");
        assert_eq!(KO.welcome.done, "다 됐어요");
        assert_eq!(KO.group.join, "모임 들어가기");
        assert_eq!((KO.feedback.to)("한라봉"), "한라봉 님께");
        assert_eq!((KO.group.made, KO.group.chosen), ("AI가 만들었어요", "손으로 고른 카드"));
        assert_eq!(KO.organize.publish, "이대로 발표하기");
    }
}
