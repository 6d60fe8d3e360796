//! What can be done here: a word for each operation that is recorded.

use serde::{Deserialize, Serialize};

/// Makes the verbs with their words in the database, so that none is without one.
macro_rules! verbs {
    ($($(#[$doc:meta])* $verb:ident => $key:literal,)+) => {
        /// What was done.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Verb {
            $($(#[$doc])* $verb,)+
        }

        impl Verb {
            /// Every verb.
            pub const ALL: &[Self] = &[$(Self::$verb),+];

            /// The word under which the database keeps it.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$verb => $key,)+
                }
            }
        }
    };
}

verbs! {
    /// Somebody became a member.
    SignUp => "sign_up",
    /// They chose what they like.
    ChooseInterests => "choose_interests",
    /// They told when they can meet, and where their plan stands.
    ChooseTimes => "choose_times",
    /// They changed the name that they are called by.
    Rename => "rename",
    /// They named their tree.
    NameTree => "name_tree",
    /// They told their birthday, or another one.
    SetBirthday => "set_birthday",
    /// They took it away.
    RemoveBirthday => "remove_birthday",
    /// They changed what they log in with.
    ChangeLogin => "change_login",
    /// A code that proves their log-in was sent once more.
    SendCode => "send_code",
    /// They made an address for their calendar.
    MakeCalendarAddress => "make_calendar_address",
    /// They ended the address of their calendar.
    EndCalendarAddress => "end_calendar_address",
    /// They proved their log-in.
    ProveLogin => "prove_login",
    /// They added another contact, at which they can be told of meetings.
    AddContact => "add_contact",
    /// They proved that contact.
    ProveContact => "prove_contact",
    /// They took it away.
    RemoveContact => "remove_contact",
    /// They chose by which ways they are told of meetings.
    ChooseWay => "choose_way",
    /// A key was sent to somebody's log-in, for whoever forgot the password.
    SendKey => "send_key",
    /// A key was made for somebody, to be read out.
    MakeKey => "make_key",
    /// A password was set by a key.
    SetPassword => "set_password",
    /// Somebody was made an organizer.
    AppointOrganizer => "appoint_organizer",
    /// Somebody left.
    Leave => "leave",
    /// They began to rest until a day that they chose.
    TakeBreak => "take_break",
    /// They came back before that day.
    ComeBack => "come_back",
    /// The day of the next round was set, or taken back.
    SetNextRound => "set_next_round",
    /// A round was started.
    StartRound => "start_round",
    /// Its plan was computed.
    ComputeRound => "compute_round",
    /// No plan could be computed.
    FailRound => "fail_round",
    /// Two people of a plan changed places.
    SwapPlaces => "swap_places",
    /// A round was announced.
    PublishRound => "publish_round",
    /// A group came to be, by a round that was announced.
    MakeGroup => "make_group",
    /// The room of a group was made.
    MakeRoom => "make_room",
    /// The room of a group was pasted, or taken away.
    ChangeRoom => "change_room",
    /// A new room was asked for, in place of the one that a group had.
    RenewRoom => "renew_room",
    /// The topic cards of a meeting were made.
    MakeCards => "make_cards",
    /// Somebody was given a seat in a group that meets already.
    GiveSeat => "give_seat",
    /// Somebody left their seat in a group for another one, or to wait.
    VacateSeat => "vacate_seat",
    /// Somebody gave up their seat in a group.
    GiveUpSeat => "give_up_seat",
    /// Somebody asked to be told when a group that is full has a seat.
    AskForSeat => "ask_for_seat",
    /// They wait for that group no longer.
    StopAsking => "stop_asking",
    /// A seat was offered to whoever had waited longest.
    OfferSeat => "offer_seat",
    /// Somebody took a seat that was offered.
    TakeSeat => "take_seat",
    /// Somebody did not take it.
    DeclineSeat => "decline_seat",
    /// An offer ended without an answer.
    EndOffer => "end_offer",
    /// An organizer took an offer back.
    WithdrawOffer => "withdraw_offer",
    /// A group that had too few people was repaired.
    RepairGroup => "repair_group",
    /// A meeting was moved to another time.
    MoveMeeting => "move_meeting",
    /// A meeting was called off.
    CancelMeeting => "cancel_meeting",
    /// A meeting that was called off takes place after all.
    RestoreMeeting => "restore_meeting",
    /// A group was asked whether a meeting is at another time, or left out.
    Propose => "propose",
    /// Somebody chose what they would like of a proposal, or chose otherwise than before.
    ChooseOption => "choose_option",
    /// The people of a group were asked about a meeting, and it stays as it is.
    KeepMeeting => "keep_meeting",
    /// Somebody said whether they come to a meeting, or said otherwise than before.
    Answer => "answer",
    /// Somebody chose what comes after the last meeting of their group, or chose otherwise than before.
    Vote => "vote",
    /// What the people of a group chose was done.
    CloseVote => "close_vote",
    /// Somebody came to a meeting.
    Attend => "attend",
    /// Somebody noted whether a person was at a meeting, or took that back.
    NoteAttendance => "note_attendance",
    /// Somebody said that another one sits beside them at a meeting.
    SayBeside => "say_beside",
    /// That was taken back, by either of them.
    TakeBackBeside => "take_back_beside",
    /// Somebody called a person who had not come.
    NoteCall => "note_call",
    /// Somebody turned the card at a meeting.
    TurnCard => "turn_card",
    /// Somebody became the host of their group.
    BecomeHost => "become_host",
    /// A group has no host any more.
    EndHosting => "end_hosting",
    /// The host of a group wrote a line to its people.
    WriteLine => "write_line",
    /// Somebody asked for help at a meeting.
    AskHelp => "ask_help",
    /// Somebody was helped who had asked for it.
    GiveHelp => "give_help",
    /// Somebody tried the practice room.
    Practise => "practise",
    /// Somebody thanked others for a meeting, or said how it was.
    Thank => "thank",
    /// Somebody told organizers of what worries them, or took that back.
    Worry => "worry",
    /// Somebody answered a letter.
    AnswerLetter => "answer_letter",
    /// Somebody wrote on the birthday card of another, wrote otherwise, or took that back.
    SignCard => "sign_card",
    /// An organizer looked at what worries somebody.
    LookAtWorry => "look_at_worry",
    /// An organizer looked who wrote a letter without a name.
    LookAtWriter => "look_at_writer",
    /// Something that somebody's tree grew from does not count any more.
    VoidGrowth => "void_growth",
    /// It counts again.
    RestoreGrowth => "restore_growth",
    /// A job that was given up was tried again.
    RetryJob => "retry_job",
}

impl Verb {
    /// Reads a [`key`](Self::key); a newer release may have written one that this one does not know.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|verb| verb.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verb_has_one_word_of_its_own_in_the_database() {
        for verb in Verb::ALL {
            assert_eq!(Verb::parse(verb.key()), Some(*verb));
        }
        assert_eq!(Verb::parse("fly"), None);
    }
}
