//! A page whose content comes from the server: the content, or why there is none.

use leptos::prelude::*;
use serde::{Serialize, de::DeserializeOwned};

use crate::{error::AppError, features::failure::Failure};

/// Renders `view` with what `load` returns, or says why there is nothing to render.
pub fn loaded<T, V, Fut>(
    load: impl Fn() -> Fut + Send + Sync + 'static,
    view: impl Fn(T) -> V + Clone + Send + Sync + 'static,
) -> impl IntoView
where
    T: Clone + Serialize + DeserializeOwned + Send + Sync + 'static,
    V: IntoView + 'static,
    Fut: Future<Output = Result<T, AppError>> + Send + 'static,
{
    let data = Resource::new(|| (), move |()| load());
    view! {
        <Suspense>
            {move || {
                let view = view.clone();
                Suspend::new(async move {
                    match data.await {
                        Ok(data) => view(data).into_any(),
                        Err(error) => view! { <Failure error /> }.into_any(),
                    }
                })
            }}
        </Suspense>
    }
}
