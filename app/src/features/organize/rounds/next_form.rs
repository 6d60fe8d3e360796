//! The day of the next round, which whoever waits reads.

use domain::base::moment::Moment;
use leptos::{prelude::*, server_fn::ServerFn};
use serde::{Deserialize, Serialize};

use crate::{
    draft::Draft,
    error::AppError,
    text::use_text,
    ui::{Button, Card, FormKey, TextField},
};

/// The id of the field.
pub const NEXT_ROUND: &str = "next-round";

/// The form as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NextRoundForm {
    /// The day, as in 2026-12-01; empty for none.
    pub date: Option<String>,
}

/// The one field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum NextRoundField {
    /// 다음 편성 날짜
    Date,
}

/// Sets the day of the next round, or takes it back.
#[server(prefix = "/api", endpoint = "set-next-round")]
pub async fn set_next_round(#[server(default)] form: NextRoundForm) -> Result<(), AppError<NextRoundField>> {
    use crate::server;
    use backend::{operation::Failed, rounds::DayOff};
    use domain::base::form::FieldError;
    let by = server::organizer()?;
    let typed = form.date.as_deref().unwrap_or_default().trim();
    let day = Moment::parse_day(typed);
    if day.is_none() && !typed.is_empty() {
        return server::reject_one(form, NextRoundField::Date, FieldError::NoDay).await;
    }
    match server::backend()?.set_next_round(&by, day).await {
        Ok(()) => {
            server::redirect("/organize/rounds?saved");
            Ok(())
        }
        Err(Failed::Refused(DayOff)) => server::reject_one(form, NextRoundField::Date, FieldError::DayOff).await,
        Err(failed) => Err(failed.into()),
    }
}

/// The day of the next round, to set or to take back.
#[component]
pub fn NextRoundCard(
    /// The day that is set.
    #[prop(optional_no_strip)]
    day: Option<Moment>,
    /// Another one that was typed and not taken.
    draft: Draft<NextRoundForm, NextRoundField>,
) -> impl IntoView {
    let t = use_text();
    let error = draft.error(&NextRoundField::Date);
    let value = draft.form.date.or_else(|| day.map(|day| day.fields().0)).unwrap_or_default();
    view! {
        <Card title=t.organize.next_round>
            <form method="post" action=SetNextRound::url() novalidate>
                <FormKey />
                <TextField
                    id=NEXT_ROUND name="form[date]" label=t.organize.next_round hint=t.organize.next_round_hint
                    kind="date" value error
                />
                <Button quiet=true>{t.organize.save}</Button>
            </form>
        </Card>
    }
}
