//! What `#[server]` bodies ask for, whatever their feature: the backend, the person, an answer, a refusal.

mod answer;
mod browser;
mod caller;
mod draft;
mod failure;
mod left;
pub mod proof;
mod query;
mod sent;
mod session;

pub use self::{
    answer::{own_path, page_telling, redirect, show},
    browser::forget_browser,
    caller::{Caller, backend, caller, id, member, organizer},
    draft::{
        PageDraft, chosen, draft, hand_over, handed_over, keep, reject, reject_one, superseded, typed, without_draft,
    },
    left::{Left, LeftToWeb, WaitingForm},
    query::{decoded, query_value},
    sent::{Kept, Sent},
    session::{FORGET, MEMBER_KEY, sign_in, sign_out},
};
