//! What a person calls their 황금향.

use domain::base::form::FieldError;
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::NameTree;
use crate::{
    text::use_text,
    ui::{Button, Card, FormKey, TextField},
};

/// The id of the field, to which an error leads.
pub const FIELD: &str = "tree-name";

/// One field; left empty, it is called as everybody's is.
#[component]
pub fn NameForm(
    /// What it is called, or what was typed and not taken.
    name: String,
    /// What is wrong with that.
    #[prop(optional_no_strip)]
    error: Option<FieldError>,
) -> impl IntoView {
    let t = use_text();
    view! {
        <Card title=t.character.name_heading>
            <form method="post" action=NameTree::url() novalidate>
                <FormKey />
                <TextField
                    id=FIELD name="form[tree_name]" label=t.character.name hint=t.character.name_hint
                    autocomplete="off" value=name error
                />
                <Button quiet=true>{t.character.name_it}</Button>
            </form>
        </Card>
    }
}
