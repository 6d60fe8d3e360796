//! Who comes to the meetings of a group, and what somebody said about it on the telephone.

use domain::{
    base::{id::Id, moment::Moment},
    group::{Group, Person},
    meeting::{
        Meeting,
        answer::{Answer, WhoComes},
    },
};
use leptos::{prelude::*, server_fn::ServerFn};

use super::{api::AnswerFor, form::PhonedForm};
use crate::{
    text::use_text,
    ui::{Button, ComingList, FormKey, Select},
};

/// The meetings in their order, and who comes to each that lies ahead.
#[component]
pub fn Meetings(
    /// The meetings.
    meetings: Vec<Meeting>,
    /// Who comes to those that still take answers.
    who_comes: Vec<(Id<Meeting>, WhoComes)>,
) -> impl IntoView {
    let t = use_text();
    let soonest = who_comes.first().map(|(meeting, _)| *meeting);
    let of = move |id: Id<Meeting>| {
        let (_, mut who) = who_comes.iter().find(|(meeting, _)| *meeting == id)?.clone();
        // Who has not said yet matters for the meeting that comes next; nobody need think of those after it.
        if soonest != Some(id) {
            who.silent.clear();
        }
        Some(who)
    };
    let all = meetings
        .into_iter()
        .map(|Meeting { id, sequence, starts_at, state, .. }| {
            let when = (t.organize.nth_meeting)(sequence, &starts_at.dated(t.language));
            let who = of(id).map(|who| view! { <ComingList who /> });
            let page = format!("/organize/meetings/{id}");
            view! {
                <li>
                    <a href=page><time datetime=starts_at.rfc3339()>{when}</time></a>
                    " "
                    <span class="hint">{(t.meeting.state)(state)}</span>
                    {who}
                </li>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="meetings">
            <h2 id="meetings">{t.organize.meetings}</h2>
            <ul class="days">{all}</ul>
        </section>
    }
}

/// The form in which an organizer writes down what they were told; nothing where no meeting takes answers.
#[component]
pub fn PhonedAnswer(
    /// The group.
    group: Id<Group>,
    /// Its people.
    people: Vec<Person>,
    /// Its meetings, in their order.
    meetings: Vec<Meeting>,
    /// The present moment.
    now: Moment,
    /// What was chosen before it could be taken.
    phoned: PhonedForm,
) -> impl IntoView {
    let t = use_text();
    let ahead: Vec<_> = meetings
        .into_iter()
        .filter(|meeting| meeting.takes_answers(now))
        .map(|Meeting { id, sequence, starts_at, .. }| {
            (id.to_string(), (t.organize.nth_meeting)(sequence, &starts_at.said(now, t.language)))
        })
        .collect();
    let people: Vec<_> = people
        .into_iter()
        .map(|one| (one.id.to_string(), t.told_apart(&(t.organize.called)(&one.name), one.mark.as_ref())))
        .collect();
    let answers = Answer::ALL.map(|answer| (answer.key().to_owned(), (t.coming.answer)(answer).to_owned())).to_vec();
    let PhonedForm { meeting, member, answer } = phoned;
    let answer = if answer.is_empty() { Answer::Coming.key().to_owned() } else { answer };
    (!ahead.is_empty() && !people.is_empty()).then(|| {
        view! {
            <section aria-labelledby="phoned">
                <h2 id="phoned">{t.coming.phoned}</h2>
                <p>{t.coming.phoned_lead}</p>
                <form method="post" action=AnswerFor::url()>
                    <FormKey />
                    <input type="hidden" name="group" value=group.to_string() />
                    <Select id="phoned-meeting" name="form[meeting]" label=t.coming.which_meeting options=ahead chosen=meeting />
                    <Select id="phoned-member" name="form[member]" label=t.coming.which_person options=people chosen=member />
                    <Select
                        id="phoned-answer" name="form[answer]" label=t.coming.which_answer options=answers
                        chosen=answer
                    />
                    <Button>{t.coming.write_down}</Button>
                </form>
            </section>
        }
    })
}
