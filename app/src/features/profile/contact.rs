//! The ways by which one is told of meetings: another contact beside the log-in, and the choice between the two.

use domain::people::contact::{ContactWay, OtherContact, ToldBy};
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::{ProfileField, ProfileForm, ProfileView};
use crate::{
    draft::Draft,
    error::AppError,
    text::use_text,
    ui::{Button, Card, FormKey, Notice, Radios, TextField},
    viewer::use_viewer,
};

/// The id of the card.
pub const CONTACT: &str = "contact";
/// The id of the field with another contact.
pub const CONTACT_FIELD: &str = "other-contact";
/// The id of the field with the code.
pub const CODE_FIELD: &str = "code";
/// The start of the ids of the choices.
pub const TOLD_BY: &str = "told-by";

/// Names another contact, at which the person can be told of meetings once they have proven it.
#[server(prefix = "/api", endpoint = "add-contact")]
pub async fn add_contact(#[server(default)] form: ProfileForm) -> Result<(), AppError<ProfileField>> {
    use crate::server;
    use backend::{operation::Failed, people::contact::ContactRefusal};
    use domain::{base::form::FieldError, people::login::Login};
    let member = server::member()?;
    let contact = match Login::parse(form.contact.as_deref().unwrap_or_default()) {
        Ok(contact) => contact,
        Err(error) => return server::reject_one(form, ProfileField::Contact, error).await,
    };
    server::proof::require().await?;
    let error = match server::backend()?.add_contact(&member, &contact).await {
        Ok(()) => {
            server::redirect("/profile?saved#contact");
            return Ok(());
        }
        Err(Failed::Refused(ContactRefusal::SameWay(ContactWay::Text))) => FieldError::MobileWanted,
        Err(Failed::Refused(ContactRefusal::SameWay(ContactWay::Mail))) => FieldError::MailWanted,
        Err(failed) => return Err(failed.into()),
    };
    server::reject_one(form, ProfileField::Contact, error).await
}

/// Takes the code that proves the other contact.
#[server(prefix = "/api", endpoint = "prove-contact")]
pub async fn prove_contact(#[server(default)] form: ProfileForm) -> Result<(), AppError<ProfileField>> {
    use crate::server;
    use backend::{operation::Failed, people::verify::CodeRefusal};
    use domain::base::form::FieldError;
    let member = server::member()?;
    let typed = form.code.as_deref().unwrap_or_default();
    let error = match server::backend()?.prove_contact(&member.id, typed).await {
        Ok(()) => {
            server::redirect("/profile?saved#contact");
            return Ok(());
        }
        Err(Failed::Refused(CodeRefusal::Wrong)) => FieldError::WrongCode,
        Err(Failed::Refused(CodeRefusal::Over)) => FieldError::CodeOver,
        Err(failed) => return Err(failed.into()),
    };
    server::reject_one(form, ProfileField::Code, error).await
}

/// Sends a new code to the other contact.
#[server(prefix = "/api", endpoint = "send-contact-code")]
pub async fn send_contact_code() -> Result<(), AppError> {
    use crate::server;
    server::backend()?.send_contact_code(&server::member()?.id, use_text()).await?;
    server::redirect("/profile?sent#contact");
    Ok(())
}

/// Has the person be told of meetings as they chose.
#[server(prefix = "/api", endpoint = "choose-way")]
pub async fn choose_way(#[server(default)] form: ProfileForm) -> Result<(), AppError<ProfileField>> {
    use crate::server;
    use backend::{operation::Failed, people::contact::ContactRefusal};
    use domain::base::form::FieldError;
    let member = server::member()?;
    let chosen = form.told_by.as_deref().unwrap_or_default();
    let Some(told_by) = ToldBy::parse(chosen) else {
        let error = if chosen.is_empty() { FieldError::NothingChosen } else { FieldError::NotOffered };
        return server::reject_one(form, ProfileField::ToldBy, error).await;
    };
    match server::backend()?.choose_way(&member.id, told_by).await {
        Ok(()) => {
            server::redirect("/profile?saved#contact");
            Ok(())
        }
        Err(Failed::Refused(ContactRefusal::NoContact)) => {
            server::reject_one(form, ProfileField::ToldBy, FieldError::NotOffered).await
        }
        Err(failed) => Err(failed.into()),
    }
}

/// Takes the other contact away.
#[server(prefix = "/api", endpoint = "remove-contact")]
pub async fn remove_contact() -> Result<(), AppError> {
    use crate::server;
    server::backend()?.remove_contact(&server::member()?.id).await?;
    server::redirect("/profile?saved#contact");
    Ok(())
}

/// Where news of meetings go, and what can be changed of that.
#[component]
pub fn ContactCard(
    /// All that the person told.
    profile: ProfileView,
) -> impl IntoView {
    let t = use_text();
    let ProfileView { login, login_way, contact, draft, .. } = profile;
    let lead = (t.contact.now)(login_way, &login);
    let content = match contact {
        None => view! { <p>{lead}</p> <AddContactForm beside=login_way draft /> }.into_any(),
        Some(other) if !other.is_proven => view! { <p>{lead}</p> <ProveContactForm other draft /> }.into_any(),
        Some(other) => view! { <ChooseWayForm other draft /> }.into_any(),
    };
    view! {
        <div id=CONTACT>
            <Card title=t.contact.heading>
                {content}
                <p class="hint">{(t.contact.codes)(&login)}</p>
            </Card>
        </div>
    }
}

#[component]
fn AddContactForm(beside: ContactWay, draft: Draft<ProfileForm, ProfileField>) -> impl IntoView {
    let t = use_text();
    let wanted = match beside {
        ContactWay::Text => ContactWay::Mail,
        ContactWay::Mail => ContactWay::Text,
    };
    let error = draft.error(&ProfileField::Contact);
    view! {
        <form method="post" action=AddContact::url() novalidate>
            <FormKey />
            <TextField
                id=CONTACT_FIELD name="form[contact]" label=t.contact.field hint=(t.contact.more)(wanted)
                value=draft.form.contact.unwrap_or_default() error
            />
            <Button quiet=true>{t.contact.add}</Button>
        </form>
    }
}

#[component]
fn ProveContactForm(other: OtherContact, draft: Draft<ProfileForm, ProfileField>) -> impl IntoView {
    let t = use_text();
    let (hint, sent) = match other.way {
        ContactWay::Text => (t.verify.text_hint, t.verify.text_sent_again),
        ContactWay::Mail => (t.verify.code_hint, t.verify.sent_again),
    };
    let error = draft.error(&ProfileField::Code);
    view! {
        {use_viewer().told("sent").then(|| view! { <Notice>{sent}</Notice> })}
        <p>{(t.contact.unproven)(&other.shown)}</p>
        <form method="post" action=ProveContact::url() novalidate>
            <FormKey />
            <TextField
                id=CODE_FIELD name="form[code]" label=t.verify.code hint=hint
                autocomplete="one-time-code" value=draft.form.code.unwrap_or_default() error
            />
            <Button>{t.verify.confirm}</Button>
        </form>
        <form method="post" action=SendContactCode::url()>
            <FormKey />
            <Button quiet=true>{t.verify.send_again}</Button>
        </form>
        <RemoveContactForm />
    }
}

#[component]
fn ChooseWayForm(other: OtherContact, draft: Draft<ProfileForm, ProfileField>) -> impl IntoView {
    let t = use_text();
    let choice = |choice: ToldBy| (choice.key().to_owned(), (t.contact.told_by)(choice).to_owned());
    let error = draft.error(&ProfileField::ToldBy);
    let chosen = draft.form.told_by.unwrap_or_else(|| other.told_by.key().to_owned());
    view! {
        <p>{(t.contact.other)(&other.shown)}</p>
        <form method="post" action=ChooseWay::url()>
            <FormKey />
            <Radios
                name=TOLD_BY sent="form[told_by]" legend=t.contact.which
                options=ToldBy::ALL.map(choice).to_vec() chosen error
            />
            <Button quiet=true>{t.contact.choose}</Button>
        </form>
        <RemoveContactForm />
    }
}

#[component]
fn RemoveContactForm() -> impl IntoView {
    let t = use_text();
    view! {
        <form method="post" action=RemoveContact::url()>
            <FormKey />
            <Button quiet=true>{t.contact.remove}</Button>
        </form>
    }
}
