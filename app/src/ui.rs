//! The design system: each part in one file, accessible by construction, knowing no feature.

mod ballots;
mod call;
mod card;
mod coming;
mod dialog;
mod elsewhere;
mod empty;
mod form;
mod frame;
mod hyang;
mod icon;
mod join_button;
mod notice;
mod on_break;
mod onward;
mod person;
mod steps;
mod table;
mod topic_card;
mod when;

pub use self::{
    ballots::{BallotList, OptionButtons, ProposalLead},
    call::Call,
    card::Card,
    coming::{AnswerButtons, ComingList},
    dialog::Dialog,
    elsewhere::Elsewhere,
    empty::Empty,
    form::{
        Button, CheckTile, ErrorSummary, FieldMessage, FormKey, LinkButton, RadioTile, Radios, Select, SlotGrid,
        TextArea, TextField, WholeRows,
    },
    frame::{Footer, Header, Page, UserName, ViewSettings},
    hyang::{Awake, Character, GroupTree, svg_document, svg_portrait, tree_symbols},
    icon::Icon,
    join_button::{DialInButton, HelpButtons, JoinButton},
    notice::Notice,
    on_break::OnBreak,
    onward::{Onward, asked},
    person::Person,
    steps::Steps,
    table::{Row, Table},
    topic_card::TopicCard,
    when::When,
};
