//! What an organizer types and chooses in the forms of a group.

use serde::{Deserialize, Serialize};

/// The form with the room, as typed. Which group it is for stands in it, so that a draft shows on
/// the page of that group alone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct RoomForm {
    /// The id of the group.
    pub group: String,
    /// The address of the room.
    pub url: String,
    /// The number to call, if one can come in by telephone.
    pub phone: String,
    /// What is typed there.
    pub code: String,
}

/// The fields of `/organize/groups/{id}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum RoomField {
    /// 모임 방 주소
    Url,
    /// 전화번호
    Phone,
    /// 전화기로 누를 번호
    Code,
}

/// The form that writes down what somebody said on the telephone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PhonedForm {
    /// The id of the meeting.
    pub meeting: String,
    /// The id of the person.
    pub member: String,
    /// What they said.
    pub answer: String,
}
