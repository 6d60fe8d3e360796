//! Who stands at the address of a group, for handlers below it.

use axum::{
    extract::{FromRequestParts, Path},
    response::{IntoResponse, Redirect, Response},
};
use domain::{base::id::Id, group::Group, people::member::Member};
use http::{StatusCode, request::Parts};

use crate::http::{Web, caller::signed_in, session::Visit};

/// A person who is signed in, at an address of the form `/groups/{id}/…`. Whether the group is
/// theirs, the backend decides.
pub struct AtGroup {
    /// The person.
    pub member: Member,
    /// The group that the address names.
    pub group: Id<Group>,
}

impl FromRequestParts<Web> for AtGroup {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, web: &Web) -> Result<Self, Response> {
        let path = Path::<String>::from_request_parts(parts, web).await;
        let Path(id) = path.map_err(IntoResponse::into_response)?;
        let group: Id<Group> = id.parse().map_err(|_| StatusCode::NOT_FOUND.into_response())?;
        let visit = Visit::of(&parts.extensions).map_err(IntoResponse::into_response)?;
        match signed_in(web, visit).await {
            Ok(Some(member)) => Ok(Self { member, group }),
            Ok(None) => Err(Redirect::to(&format!("/login?next=/groups/{group}")).into_response()),
            Err(status) => Err(status.into_response()),
        }
    }
}
