//! The forms in which an organizer changes a plan by hand.

use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    api::{FormTogether, FormWithout, SwapPlaces},
    outcome::called,
    plan::PlanView,
};
use crate::{
    text::use_text,
    ui::{Button, Card, FormKey, Select},
};

/// Ids with the words by which an organizer finds the person.
type Choices = Vec<(String, String)>;

/// Two people change places; two stay together; somebody rests.
#[component]
pub fn Adjust(
    /// The id of the round.
    round: String,
    /// Its plan.
    plan: PlanView,
) -> impl IntoView {
    let t = use_text();
    let everybody = choices(&plan);
    // Within one group nobody can change places with anybody.
    let places = plan.groups.len() + usize::from(!plan.left_over.is_empty());
    let pair = |id: &'static str| {
        let (round, everybody) = (round.clone(), everybody.clone());
        view! { <Pair id round everybody /> }.into_any()
    };
    let (swap, together) = (pair("swap"), pair("together"));
    view! {
        <section aria-labelledby="adjust">
            <h2 id="adjust">{t.adjust.heading}</h2>
            <p>{t.adjust.lead}</p>
            {(places > 1)
                .then(|| {
                    view! {
                        <Card title=t.adjust.swap>
                            <form method="post" action=SwapPlaces::url()>
                                <FormKey />
                                {swap}
                                <Button>{t.adjust.swap_button}</Button>
                            </form>
                        </Card>
                    }
                })}
            <Card title=t.adjust.together>
                <p>{t.adjust.anew}</p>
                <form method="post" action=FormTogether::url()>
                    <FormKey />
                    {together}
                    <Button>{t.adjust.together_button}</Button>
                </form>
            </Card>
            <Card title=t.adjust.rest>
                <p>{t.adjust.anew}</p>
                <form method="post" action=FormWithout::url()>
                    <FormKey />
                    <input type="hidden" name="round" value=round />
                    <Person id="rest".to_owned() name="person" label=t.adjust.person everybody />
                    <Button>{t.adjust.rest_button}</Button>
                </form>
            </Card>
        </section>
    }
}

/// The round and two people of it.
#[component]
fn Pair(id: &'static str, round: String, everybody: Choices) -> impl IntoView {
    let t = use_text();
    view! {
        <input type="hidden" name="round" value=round />
        <Person id=format!("{id}-one") name="one" label=t.adjust.one everybody=everybody.clone() />
        <Person id=format!("{id}-other") name="other" label=t.adjust.other everybody />
    }
}

/// A choice among all people of the plan; nobody is chosen to begin with.
#[component]
fn Person(id: String, name: &'static str, label: &'static str, everybody: Choices) -> impl IntoView {
    let t = use_text();
    let nobody = (String::new(), t.adjust.nobody.to_owned());
    let options = std::iter::once(nobody).chain(everybody).collect();
    view! { <Select id name label options chosen="" /> }
}

/// Everybody by group, in the order of the page; who is left over comes last.
fn choices(plan: &PlanView) -> Choices {
    let t = use_text();
    let seated = plan.groups.iter().zip(1..).flat_map(|(group, number)| {
        let words = move |person| (t.adjust.in_group)(&called(t, person), number);
        group.people.iter().map(move |person| (person.id.clone(), words(person)))
    });
    let left = plan.left_over.iter().map(|one| (one.person.id.clone(), (t.adjust.in_none)(&called(t, &one.person))));
    seated.chain(left).collect()
}
