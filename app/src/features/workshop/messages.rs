//! Parts that say something.

use domain::base::form::FieldError;
use leptos::prelude::*;

use super::part::Part;
use crate::{
    ui::{Elsewhere, Empty, ErrorSummary, FieldMessage, Notice},
    viewer::Viewer,
};

/// What went wrong, what was done, that there is nothing yet.
#[component]
pub fn Messages() -> impl IntoView {
    let wrong = |id: &str, label: &str, error| (id.to_owned(), label.to_owned(), error);
    let errors = vec![
        wrong("f1", "불러 드릴 이름", FieldError::Required),
        wrong("f3", "이메일 또는 휴대전화 번호", FieldError::NoLogin),
    ];
    let in_kakao = Viewer { elsewhere: Some("/ui".into()), ..Viewer::default() };
    view! {
        <Part name="error_summary">
            <ErrorSummary errors />
            <FieldMessage id="none" error=Some(FieldError::NothingChosen) />
        </Part>
        <Part name="notice"><Notice close="/ui">"저장했어요."</Notice></Part>
        <Part name="empty"><Empty><p>"아직 모임이 없어요."</p></Empty></Part>
        <Part name="elsewhere"><Elsewhere viewer=in_kakao /></Part>
    }
}
