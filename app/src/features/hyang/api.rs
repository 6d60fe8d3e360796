//! A person's 황금향, as the browser asks for it.
#![expect(missing_docs, reason = "`#[server]` makes a field of each argument, without docs")]

use domain::praise::own_tree::HyangView;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{draft::Draft, error::AppError};

/// The form with the name of a 황금향, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TreeForm {
    /// What its person would like to call it.
    pub tree_name: Option<String>,
}

/// The fields of `/hyang`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum TreeField {
    /// 나무 이름
    TreeName,
}

/// What stands on `/hyang`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HyangPageView {
    /// The 황금향.
    pub tree: HyangView,
    /// What was typed as its name and not taken.
    pub draft: Draft<TreeForm, TreeField>,
}

/// The page of the 황금향 of the person who is signed in.
#[server(prefix = "/api", endpoint = "hyang")]
pub async fn my_hyang() -> Result<HyangPageView, AppError> {
    use crate::server;
    let member = server::member()?;
    let tree = server::backend()?.hyang_with_leaves(&member).await?;
    Ok(HyangPageView { tree, draft: server::draft().await?.unwrap_or_default() })
}

/// Gives the 황금향 a name; an empty one gives it the name of all others back.
#[server(prefix = "/api", endpoint = "name-tree")]
pub async fn name_tree(#[server(default)] form: TreeForm) -> Result<(), AppError<TreeField>> {
    use crate::server;
    use domain::praise::own_tree::TreeName;
    let member = server::member()?;
    match TreeName::parse(form.tree_name.as_deref().unwrap_or_default()) {
        Ok(name) => server::backend()?.name_tree(&member.id, name.as_ref()).await?,
        Err(error) => return server::reject_one(form, TreeField::TreeName, error).await,
    }
    server::redirect("/hyang?saved");
    Ok(())
}

/// Notes that what has grown was seen, so that it is celebrated once. A GET writes nothing, so this is a form; an island
/// sends it by itself.
#[server(prefix = "/api", endpoint = "see-growth")]
pub async fn see_growth() -> Result<(), AppError> {
    use crate::server;
    use domain::praise::hyang::steps;
    let member = server::member()?;
    let backend = server::backend()?;
    let grown = backend.hyang(&member.id).await?.points;
    backend.see_tree(&member.id, steps(grown)).await?;
    server::redirect("/hyang");
    Ok(())
}
