//! Proving a log-in: the code that came by mail or by text.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use leptos::{prelude::*, server_fn::ServerFn};
use serde::{Deserialize, Serialize};

use crate::{
    draft::Draft,
    error::AppError,
    text::use_text,
    ui::{Button, Card, FormKey, Notice, TextField},
    viewer::use_viewer,
};

/// The form as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    /// The code.
    pub code: String,
}

/// The one field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CodeField {
    /// 확인 번호
    Code,
}

/// What a person reads who has still to prove their log-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unverified {
    /// Where the code went.
    pub login: String,
    /// Whether it went there by text.
    pub by_text: bool,
    /// What was typed before.
    pub draft: Draft<CodeForm, CodeField>,
}

/// Takes the code.
#[server(prefix = "/api", endpoint = "verify")]
pub async fn verify(#[server(default)] form: CodeForm) -> Result<(), AppError<CodeField>> {
    use crate::server;
    use backend::{operation::Failed, people::verify::CodeRefusal};
    use domain::base::form::FieldError;
    let member = server::member()?;
    let wrong = match server::backend()?.verify(&member.id, &form.code).await {
        Ok(()) => {
            server::redirect("/home?verified");
            return Ok(());
        }
        Err(Failed::Refused(CodeRefusal::Wrong)) => FieldError::WrongCode,
        Err(Failed::Refused(CodeRefusal::Over)) => FieldError::CodeOver,
        Err(failed) => return Err(failed.into()),
    };
    server::reject_one(form, CodeField::Code, wrong).await
}

/// Sends a new code.
#[server(prefix = "/api", endpoint = "send-code")]
pub async fn send_code() -> Result<(), AppError> {
    use crate::server;
    server::backend()?.send_code(&server::member()?, use_text()).await?;
    server::redirect("/home?sent");
    Ok(())
}

/// The card in which the code is typed.
#[component]
pub fn VerifyCard(unverified: Unverified) -> impl IntoView {
    let t = use_text();
    let Unverified { login, by_text, draft } = unverified;
    let (heading, hint, sent) = if by_text {
        (t.verify.text_heading, t.verify.text_hint, t.verify.text_sent_again)
    } else {
        (t.verify.heading, t.verify.code_hint, t.verify.sent_again)
    };
    let error = draft.error(&CodeField::Code);
    view! {
        <Card title=heading>
            {use_viewer().told("sent").then(|| view! { <Notice>{sent}</Notice> })}
            <p>{(t.verify.lead)(&login)}</p>
            <form method="post" action=Verify::url() novalidate>
                <FormKey />
                <TextField
                    id="code" name="form[code]" label=t.verify.code hint=hint
                    autocomplete="one-time-code" value=draft.form.code error
                />
                <Button>{t.verify.confirm}</Button>
            </form>
            <form method="post" action=SendCode::url()>
                <FormKey />
                <Button quiet=true>{t.verify.send_again}</Button>
            </form>
        </Card>
    }
}
