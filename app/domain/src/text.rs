//! The words of the service: a file for each feature, and in it each sentence once, in both languages.
//!
//! Style: 해요체, plain words, `-시-` and 님 for people. Names are always followed by 님, so
//! particles never depend on the last letter of a name.

/// Makes a part of the words: the struct, and its constants `KO` and `EN`.
///
/// A sentence stands as `name = "한국어", "English";`. What depends on something names it, `chosen(count: usize) = …`,
/// and is a function to a `String`, or to what `-> …` says; anything else says its type, `sizes: [&'static str; 4] = …`.
/// A sentence that lacks a language does not compile. The Korean one is also the documentation of its field.
macro_rules! texts {
    ($(#[$about:meta])* pub struct $part:ident {
        $(
            $(#[$note:meta])*
            $name:ident $(($($given:ident: $of:ty),+) $(-> $said:ty)?)? $(: $kind:ty)? = $ko:expr, $en:expr;
        )+
    }) => {
        $(#[$about])*
        pub struct $part {
            $(
                $(#[$note])*
                #[doc = concat!("`", stringify!($ko), "`")]
                pub $name: kind!($(fn($($of),+) $(-> $said)?)? $($kind)?),
            )+
        }

        impl $part {
            pub(in crate::text) const KO: Self = Self { $($name: $(|$($given),+|)? $ko,)+ };
            pub(in crate::text) const EN: Self = Self { $($name: $(|$($given),+|)? $en,)+ };
        }
    };
}

/// The type of a field: a sentence, unless it says otherwise.
macro_rules! kind {
    () => { &'static str };
    (fn($($of:ty),+)) => { fn($($of),+) -> String };
    ($kind:ty) => { $kind };
}

mod account;
mod console;
mod error;
mod events;
mod form;
mod group;
mod home;
mod hyang {
    //! A 황금향: what is told of it, and what it says itself.

    mod character;
    mod choose;
    mod garden;
    mod sayings;

    pub use self::{character::CharacterText, garden::GardenText, sayings::SayingsText};
}
mod landing;
mod language;
mod legal;
mod mail;
mod organize;
mod praise;
mod profile;
mod rounds;
mod say;
mod seats;
mod site;
mod spoken;
mod welcome;

pub use self::{
    account::{AccountText, ConfirmText, VerifyText},
    console::ConsoleText,
    error::ErrorText,
    events::EventsText,
    form::FormText,
    group::{
        ComingText, DialInText, GroupText, HelpText, HolidayText, HostText, LeaveGroupText, LiveText, PracticeText,
        PresenceText, ProposalText, SoundText, VoteText, WaitersText, WaitingText,
    },
    home::HomeText,
    hyang::{CharacterText, GardenText, SayingsText},
    landing::{LandingExampleText, LandingText},
    language::Language,
    legal::{CONSENT_VERSION, LegalText},
    mail::{
        BirthdayLetterText, BreakLetterText, ChangeText, MailText, PraiseLetterText, ProposalLetterText, ReminderText,
        RoomlessLetterText, SeatLetterText, VoteLetterText,
        letter::{self, LetterText},
    },
    organize::{DeliveryText, GrowthText, MeetingText, OrganizeText, RollText, RoomText},
    praise::{FeedbackText, HyangText, LettersText, SentText, WorryWords},
    profile::{BirthdayText, BreakText, ContactText, ProfileText},
    rounds::AdjustText,
    seats::{MendText, SeatText},
    site::{NavText, PagesText, SiteText, ViewText},
    welcome::WelcomeText,
};

texts! {
    /// All words of the service in one language.
    pub struct Text {
        language: Language = Language::Ko, Language::En;
        site: SiteText = SiteText::KO, SiteText::EN;
        nav: NavText = NavText::KO, NavText::EN;
        view: ViewText = ViewText::KO, ViewText::EN;
        landing: LandingText = LandingText::KO, LandingText::EN;
        form: FormText = FormText::KO, FormText::EN;
        account: AccountText = AccountText::KO, AccountText::EN;
        welcome: WelcomeText = WelcomeText::KO, WelcomeText::EN;
        home: HomeText = HomeText::KO, HomeText::EN;
        group: GroupText = GroupText::KO, GroupText::EN;
        feedback: FeedbackText = FeedbackText::KO, FeedbackText::EN;
        letters: LettersText = LettersText::KO, LettersText::EN;
        sent: SentText = SentText::KO, SentText::EN;
        worry: WorryWords = WorryWords::KO, WorryWords::EN;
        hyang: HyangText = HyangText::KO, HyangText::EN;
        character: CharacterText = CharacterText::KO, CharacterText::EN;
        sayings: SayingsText = SayingsText::KO, SayingsText::EN;
        garden: GardenText = GardenText::KO, GardenText::EN;
        profile: ProfileText = ProfileText::KO, ProfileText::EN;
        birthday: BirthdayText = BirthdayText::KO, BirthdayText::EN;
        breaks: BreakText = BreakText::KO, BreakText::EN;
        contact: ContactText = ContactText::KO, ContactText::EN;
        organize: OrganizeText = OrganizeText::KO, OrganizeText::EN;
        adjust: AdjustText = AdjustText::KO, AdjustText::EN;
        seat: SeatText = SeatText::KO, SeatText::EN;
        mend: MendText = MendText::KO, MendText::EN;
        meeting: MeetingText = MeetingText::KO, MeetingText::EN;
        delivery: DeliveryText = DeliveryText::KO, DeliveryText::EN;
        growth: GrowthText = GrowthText::KO, GrowthText::EN;
        room: RoomText = RoomText::KO, RoomText::EN;
        error: ErrorText = ErrorText::KO, ErrorText::EN;
        mail: MailText = MailText::KO, MailText::EN;
        letter: LetterText = LetterText::KO, LetterText::EN;
        break_letter: BreakLetterText = BreakLetterText::KO, BreakLetterText::EN;
        roomless_letter: RoomlessLetterText = RoomlessLetterText::KO, RoomlessLetterText::EN;
        praise_letter: PraiseLetterText = PraiseLetterText::KO, PraiseLetterText::EN;
        birthday_letter: BirthdayLetterText = BirthdayLetterText::KO, BirthdayLetterText::EN;
        change: ChangeText = ChangeText::KO, ChangeText::EN;
        reminder: ReminderText = ReminderText::KO, ReminderText::EN;
        verify: VerifyText = VerifyText::KO, VerifyText::EN;
        pages: PagesText = PagesText::KO, PagesText::EN;
        legal: LegalText = LegalText::KO, LegalText::EN;
        confirm: ConfirmText = ConfirmText::KO, ConfirmText::EN;
        events: EventsText = EventsText::KO, EventsText::EN;
        coming: ComingText = ComingText::KO, ComingText::EN;
        live: LiveText = LiveText::KO, LiveText::EN;
        host: HostText = HostText::KO, HostText::EN;
        help: HelpText = HelpText::KO, HelpText::EN;
        practice: PracticeText = PracticeText::KO, PracticeText::EN;
        dial_in: DialInText = DialInText::KO, DialInText::EN;
        presence: PresenceText = PresenceText::KO, PresenceText::EN;
        sound: SoundText = SoundText::KO, SoundText::EN;
        vote: VoteText = VoteText::KO, VoteText::EN;
        vote_letter: VoteLetterText = VoteLetterText::KO, VoteLetterText::EN;
        roll: RollText = RollText::KO, RollText::EN;
        holiday: HolidayText = HolidayText::KO, HolidayText::EN;
        proposal: ProposalText = ProposalText::KO, ProposalText::EN;
        proposed: ProposalLetterText = ProposalLetterText::KO, ProposalLetterText::EN;
        waiting: WaitingText = WaitingText::KO, WaitingText::EN;
        waiters: WaitersText = WaitersText::KO, WaitersText::EN;
        leave_group: LeaveGroupText = LeaveGroupText::KO, LeaveGroupText::EN;
        seat_letter: SeatLetterText = SeatLetterText::KO, SeatLetterText::EN;
        console: ConsoleText = ConsoleText::KO, ConsoleText::EN;
    }
}

/// All words in Korean.
pub static KO: Text = Text::KO;
/// All words in English.
pub static EN: Text = Text::EN;

impl Language {
    /// All words in this language.
    pub fn text(self) -> &'static Text {
        match self {
            Self::Ko => &KO,
            Self::En => &EN,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        base::{holiday::PublicHoliday, moment::Moment},
        meeting::{answer::Answer, proposal::ProposalReason},
    };

    #[test]
    fn labels_that_the_contract_fixes_stand_word_for_word() {
        assert_eq!(KO.account.signup, "가입하기");
        assert_eq!(KO.account.consent, "이용약관과 개인정보 처리방침에 동의해요");
        assert_eq!(KO.welcome.done, "다 됐어요");
        assert_eq!(KO.group.join, "모임 들어가기");
        assert_eq!((KO.feedback.to)("한라봉"), "한라봉 님께");
        assert_eq!((KO.group.made, KO.group.chosen), ("AI가 만들었어요", "손으로 고른 카드"));
        assert_eq!(KO.organize.publish, "이대로 발표하기");
        assert_eq!((KO.live.heading, KO.live.turn, KO.live.look), ("함께 보는 카드", "다음 카드", "다음 카드 보기"));
        assert_eq!(
            (KO.proposal.propose, KO.proposal.keep, KO.proposal.skip),
            ("모임 옮기기", "그대로 만나기", "쉬어 가기")
        );
        assert_eq!(Answer::ALL.map(KO.coming.answer), ["참석해요", "조금 늦어요", "이번엔 못 가요"]);
    }

    #[test]
    fn in_english_one_is_counted_without_an_s() {
        assert_eq!((EN.hyang.attended)(1), "You came to 1 meeting");
        assert_eq!((EN.hyang.attended)(0), "You came to 0 meetings");
        assert_eq!((EN.group.some_share)(3, "Fishing"), "Fishing: 3 people");
        assert_eq!(
            (EN.hyang.to_next)(2, EN.hyang.stages[1]),
            "About 2 more meetings to the next stage: Sprout. Thanking one another brings it nearer."
        );
    }

    #[test]
    fn a_public_holiday_is_called_as_one_calls_it() {
        let day = |text: &str| PublicHoliday::at(Moment::parse(text).unwrap()).unwrap();
        let (eve, seollal) = (day("2027-02-06T10:00:00+09:00"), day("2027-02-07T10:00:00+09:00"));
        let (substitute, christmas) = (day("2027-02-09T10:00:00+09:00"), day("2026-12-25T10:00:00+09:00"));
        let said = |day| (KO.proposal.why)(ProposalReason::Holiday, &(KO.holiday.day)(day));
        assert_eq!([eve, seollal].map(said), ["설 연휴예요.", "설날이에요."]);
        assert_eq!([substitute, christmas].map(said), ["설날 대체 공휴일이에요.", "성탄절이에요."]);
        assert_eq!((EN.holiday.day)(eve), "part of the Seollal holidays");
    }

    #[test]
    fn in_english_a_name_stands_bare() {
        assert_eq!((EN.feedback.to)("Halla"), "To Halla");
    }
}
