//! The file that a member takes away: words that a person can read, not our columns.

mod birthday;
mod done;
mod meetings;
mod praise;
mod seats;
mod told;
mod tree;

use std::collections::BTreeMap;

use domain::{
    base::{id::Id, moment::Moment},
    delivery::PastDelivery,
    event::Event,
    group::Group,
    meeting::{answer::Answer, proposal::MeetingOption, vote::VoteChoice},
    people::{
        interest,
        member::{Choices, Member, View},
        place::{Area, MovingStage},
        profile::{Decade, Gender},
    },
    praise::{Face, Letter, SentLetter, growth::GrowthKind, own_tree::OwnTree},
    text::KO,
};
use serde::Serialize;

pub use self::{birthday::ToldBirthday, seats::ToldSeats};
use self::{
    done::Done,
    meetings::{Answered, Chosen, HelpAsked, Missed, SaidOfThem, Voted, Written},
    praise::{Looked, PraiseGiven, PraiseReceived, SaidOfMeeting, Worried},
    told::{RoleHeld, ToldContact, ToldLetter, ToldTree},
    tree::Tree,
};
use crate::{
    people::account::KEY_LIFE,
    store::{
        held::{PlannedIn, SaidOf},
        members::contacts::KeptContact,
        praises::{ledger::Grown, worries},
    },
};

/// All that is held about a member.
#[derive(Debug, Serialize)]
pub struct Export {
    name: String,
    login: String,
    login_proven: bool,
    other_contact: Option<ToldContact>,
    roles: Vec<RoleHeld>,
    joined_at: String,
    on_break_until: Option<String>,
    consent: Option<Consent>,
    interests: BTreeMap<&'static str, u8>,
    slots: Vec<String>,
    area: Option<&'static str>,
    stage: Option<&'static str>,
    birth_decade: Option<u16>,
    gender: Option<&'static str>,
    look: Look,
    letters_seen_at: Option<String>,
    signed_in_until: Vec<String>,
    calendar_address_since: Option<String>,
    keys: Vec<Key>,
    keys_made: Vec<String>,
    rounds: Vec<Planned>,
    rounds_started: Vec<String>,
    groups: Vec<String>,
    memberships: Vec<Membership>,
    attended: Vec<String>,
    came_at: Vec<String>,
    said_of_attendance: Vec<SaidOfThem>,
    missed: Vec<Missed>,
    answers: Vec<Answered>,
    votes: Vec<Voted>,
    choices: Vec<Chosen>,
    help_asked: Vec<HelpAsked>,
    host_lines: Vec<Written>,
    seats: ToldSeats,
    practised_at: Option<String>,
    praise_received: Vec<PraiseReceived>,
    praise_given: Vec<PraiseGiven>,
    said_of_meetings: Vec<SaidOfMeeting>,
    worries: Vec<Worried>,
    looked_who_wrote: Vec<Looked>,
    news: Vec<ToldLetter>,
    tree: Tree,
    own_tree: ToldTree,
    birthday: ToldBirthday,
    events: Vec<Done>,
}

/// What is held about a member beside what they told.
pub struct Held {
    /// What they may do beside meeting: the role, for what it holds, and since when.
    pub roles: Vec<(String, String, Moment)>,
    /// Whether they have proven their log-in, or need not.
    pub proven: bool,
    /// Their contact beside the log-in.
    pub contact: Option<KeptContact>,
    /// Letters about groups and meetings to them.
    pub letters: Vec<PastDelivery>,
    /// Until when they stay signed in, for each browser.
    pub sessions: Vec<Moment>,
    /// Since when their calendar can be fetched.
    pub calendar: Option<Moment>,
    /// When they last opened their letters.
    pub letters_seen: Option<Moment>,
    /// Until when their keys open, and when each was used.
    pub keys: Vec<(Moment, Option<Moment>)>,
    /// Until when the keys open that they made for others.
    pub keys_made: Vec<Moment>,
    /// The announced rounds in whose plans they were.
    pub rounds: Vec<PlannedIn>,
    /// When they started rounds.
    pub rounds_started: Vec<Moment>,
    /// Since when they belong to each group, and until when they did.
    pub memberships: BTreeMap<Id<Group>, (Moment, Option<Moment>)>,
    /// Their groups.
    pub groups: Vec<Group>,
    /// When the meetings started that they were at.
    pub attended: Vec<Moment>,
    /// When they came to those.
    pub came_at: Vec<Moment>,
    /// What is said of them at meetings, and by whom.
    pub said_of: Vec<SaidOf>,
    /// When the meetings started that they missed, and when they were called for it.
    pub missed: Vec<(Moment, Option<Moment>)>,
    /// What they said before meetings: when each starts, the answer, and since when it stands.
    pub answers: Vec<(Moment, Answer, Moment)>,
    /// What they chose after the last meetings of their groups: when each starts, the choice, and since when it stands.
    pub votes: Vec<(Moment, VoteChoice, Moment)>,
    /// What they chose of proposals: when the meeting starts, the option, and since when it stands.
    pub choices: Vec<(Moment, MeetingOption, Moment)>,
    /// When the meetings start at which they asked for help, when they did, and when somebody helped.
    pub help_asked: Vec<(Moment, Moment, Option<Moment>)>,
    /// What they wrote as a host before meetings: when each starts, the line, and since when it stands.
    pub host_lines: Vec<(Moment, String, Moment)>,
    /// The seats that they waited for.
    pub seats: ToldSeats,
    /// Praise that they received and that was opened.
    pub received: Vec<Letter>,
    /// Praise that they gave.
    pub given: Vec<SentLetter>,
    /// What they said of meetings: when each began, the face, the line to the host, and since when it stands.
    pub words: Vec<(Moment, Option<Face>, String, Moment)>,
    /// What worried them: when the meeting began, what they wrote, when, and when an organizer looked at it.
    pub worries: Vec<worries::Worried>,
    /// Why they looked as an organizer who wrote a letter, and when.
    pub looks: Vec<(String, Moment)>,
    /// How far their 황금향 has grown.
    pub grown: Grown,
    /// From how many events of each kind that count.
    pub grown_from: Vec<(GrowthKind, u32)>,
    /// What of it an organizer has not count, since when and why.
    pub voided: Vec<(GrowthKind, Moment, String)>,
    /// What they call their 황금향, and how much of its growth they have seen.
    pub own_tree: OwnTree,
    /// Their birthday, with the cards that they got and wrote on.
    pub birthday: ToldBirthday,
    /// What they did, and what was done to them or for them.
    pub events: Vec<Event>,
}

/// How pages look for them.
#[derive(Debug, Serialize)]
struct Look {
    language: &'static str,
    text_size: u8,
    contrast: bool,
    still: bool,
}

#[derive(Debug, Serialize)]
struct Key {
    made_at: String,
    used_at: Option<String>,
}

impl From<(Moment, Option<Moment>)> for Key {
    fn from((until, used): (Moment, Option<Moment>)) -> Self {
        Self { made_at: until.plus(-KEY_LIFE).rfc3339(), used_at: used.map(Moment::rfc3339) }
    }
}

#[derive(Debug, Serialize)]
struct Planned {
    announced_at: String,
    placed: bool,
}

impl From<PlannedIn> for Planned {
    fn from(planned: PlannedIn) -> Self {
        Self { announced_at: planned.announced_at.rfc3339(), placed: planned.placed }
    }
}

#[derive(Debug, Serialize)]
struct Membership {
    group: String,
    joined_at: String,
    left_at: Option<String>,
}

#[derive(Debug, Serialize)]
struct Consent {
    version: String,
    at: String,
}

impl Export {
    /// Gathers what is held about a member.
    pub fn new(member: &Member, choices: &Choices, consent: Option<(String, Moment)>, held: Held) -> Self {
        let group_name = |group: &Group| KO.group_name(&group.name);
        let membership = |group: &Group| {
            let (joined, left) = *held.memberships.get(&group.id)?;
            let left_at = left.map(Moment::rfc3339);
            Some(Membership { group: group_name(group), joined_at: joined.rfc3339(), left_at })
        };
        let said = |all: Vec<Moment>| all.into_iter().map(Moment::rfc3339).collect::<Vec<_>>();
        let View { language, text_size, contrast, still } = member.view;
        let named = |key: &&'static str| interest::find(key).map_or(*key, |interest| interest.ko);
        Self {
            name: member.name.clone(),
            login: member.login.clone(),
            login_proven: held.proven,
            other_contact: held.contact.map(ToldContact::from),
            roles: held.roles.into_iter().map(RoleHeld::from).collect(),
            joined_at: member.joined_at.rfc3339(),
            on_break_until: member.break_until.map(Moment::rfc3339),
            consent: consent.map(|(version, at)| Consent { version, at: at.rfc3339() }),
            interests: choices.interests.iter().map(|(key, strength)| (named(key), strength.number())).collect(),
            slots: choices.slots.iter().map(|slot| slot.ko()).collect(),
            area: member.area.map(Area::ko),
            stage: member.stage.map(MovingStage::ko),
            birth_decade: member.decade.map(Decade::year),
            gender: member.gender.map(Gender::key),
            look: Look { language: language.key(), text_size, contrast, still },
            letters_seen_at: held.letters_seen.map(Moment::rfc3339),
            signed_in_until: said(held.sessions),
            calendar_address_since: held.calendar.map(Moment::rfc3339),
            keys: held.keys.into_iter().map(Key::from).collect(),
            keys_made: said(held.keys_made.into_iter().map(|until| until.plus(-KEY_LIFE)).collect()),
            rounds: held.rounds.into_iter().map(Planned::from).collect(),
            rounds_started: said(held.rounds_started),
            groups: held.groups.iter().map(group_name).collect(),
            memberships: held.groups.iter().filter_map(membership).collect(),
            attended: said(held.attended),
            came_at: said(held.came_at),
            said_of_attendance: held.said_of.into_iter().map(SaidOfThem::from).collect(),
            missed: held.missed.into_iter().map(Missed::from).collect(),
            answers: held.answers.into_iter().map(Answered::from).collect(),
            votes: held.votes.into_iter().map(Voted::from).collect(),
            choices: held.choices.into_iter().map(Chosen::from).collect(),
            help_asked: held.help_asked.into_iter().map(HelpAsked::from).collect(),
            host_lines: held.host_lines.into_iter().map(Written::from).collect(),
            seats: held.seats,
            practised_at: member.practised_at.map(Moment::rfc3339),
            praise_received: held.received.into_iter().map(PraiseReceived::from).collect(),
            praise_given: held.given.into_iter().map(PraiseGiven::from).collect(),
            said_of_meetings: held.words.into_iter().map(SaidOfMeeting::from).collect(),
            worries: held.worries.into_iter().map(Worried::from).collect(),
            looked_who_wrote: held.looks.into_iter().map(Looked::from).collect(),
            news: held.letters.into_iter().map(ToldLetter::from).collect(),
            tree: Tree::new(held.grown, held.grown_from, held.voided),
            own_tree: held.own_tree.into(),
            birthday: held.birthday,
            events: Done::all(&held.events, &member.id),
        }
    }
}
