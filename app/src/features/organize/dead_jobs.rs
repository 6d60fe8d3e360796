//! Jobs that were given up, each with a way to try it again, unless its moment is past.

use domain::{base::moment::Moment, job::dead::DeadJob};
use leptos::{prelude::*, server_fn::ServerFn};

use super::api::RetryJob;
use crate::{
    text::use_text,
    ui::{Button, FormKey},
};

/// The jobs, or a word that there is none.
#[component]
pub fn DeadJobs(
    /// Jobs that were given up, the newest first.
    jobs: Vec<DeadJob>,
    /// Now.
    now: Moment,
) -> impl IntoView {
    let t = use_text();
    if jobs.is_empty() {
        return view! { <p>{t.organize.no_dead_jobs}</p> }.into_any();
    }
    // Each button says its number, so that no two on the page have the same name.
    let numbered = jobs.into_iter().zip(1..).map(|(job, number)| view! { <One job number now /> }).collect_view();
    view! {
        <p>{t.organize.dead_jobs}</p>
        {numbered}
    }
    .into_any()
}

#[component]
fn One(job: DeadJob, number: usize, now: Moment) -> impl IntoView {
    let t = use_text();
    let since = job.created_at.said(now, t.language);
    view! {
        <article class="card">
            <h3>{(t.organize.nth_job)(number, (t.organize.job)(job.kind))}</h3>
            <p>{(t.organize.tried)(&since, job.attempts)}</p>
            <p class="hint" lang="en">{job.error}</p>
            {if job.is_over {
                view! { <p>{t.organize.job_over}</p> }.into_any()
            } else {
                view! {
                    <form method="post" action=RetryJob::url()>
                        <FormKey />
                        <input type="hidden" name="job" value=job.id.to_string() />
                        <Button>{(t.organize.retry)(number)}</Button>
                    </form>
                }
                .into_any()
            }}
        </article>
    }
}
