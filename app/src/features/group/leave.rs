//! The way out of a group.

use domain::{base::id::Id, group::Group};
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::LeaveGroup;
use crate::{
    text::use_text,
    ui::{Button, Dialog, FormKey},
};

/// What there is to know about leaving a group, and the question before it.
#[component]
pub fn LeaveSection(
    /// The group.
    group: Id<Group>,
) -> impl IntoView {
    let t = use_text();
    view! {
        <section aria-labelledby="leave-heading">
            <h2 id="leave-heading">{t.leave_group.heading}</h2>
            <p>{t.leave_group.lead}</p>
            <Dialog id="leave" ask=t.leave_group.ask question=t.leave_group.question back=t.leave_group.stay>
                <p>{t.leave_group.warning}</p>
                <form method="post" action=LeaveGroup::url()>
                    <FormKey />
                    <input type="hidden" name="group" value=group.to_string() />
                    <Button grave=true>{t.leave_group.leave}</Button>
                </form>
            </Dialog>
        </section>
    }
}
