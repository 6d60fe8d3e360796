//! The form in which people sign up, as typed.

use serde::{Deserialize, Serialize};

/// The form as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct SignupForm {
    /// The name to be called by.
    pub name: String,
    /// E-mail address or mobile number.
    pub login: String,
    /// The password; it never enters a draft.
    #[serde(skip_serializing)]
    pub password: String,
    /// `yes` once ticked.
    pub consent: String,
}

/// The fields, in the order of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SignupField {
    /// 불러 드릴 이름
    Name,
    /// 이메일 또는 휴대전화 번호
    Login,
    /// 비밀번호
    Password,
    /// 이용약관과 개인정보 처리방침에 동의해요
    Consent,
}
