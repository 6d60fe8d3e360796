//! The forms in which an organizer changes a plan by hand.

use leptos::{prelude::*, server_fn::ServerFn};

use super::{
    api::{FormTogether, FormWithout, SwapPlaces},
    form::{AdjustForm, REST, SWAP, TOGETHER},
    outcome::called,
    plan::PlanView,
};
use crate::{
    text::use_text,
    ui::{Button, Card, FormKey, Select},
};

/// Ids with the words by which an organizer finds the person.
pub type Choices = Vec<(String, String)>;

/// Two people change places; two stay together; somebody rests.
#[component]
pub fn Adjust(
    /// The id of the round.
    round: String,
    /// Its plan.
    plan: PlanView,
    /// What was chosen before it could be taken.
    chosen: AdjustForm,
) -> impl IntoView {
    let t = use_text();
    if !plan.whole {
        return view! {
            <section aria-labelledby="adjust">
                <h2 id="adjust">{t.adjust.heading}</h2>
                <p>{t.adjust.many}</p>
            </section>
        }
        .into_any();
    }
    let everybody = choices(&plan);
    // Within one group nobody can change places with anybody.
    let places = plan.groups.items.len() + usize::from(!plan.left_over.items.is_empty());
    view! {
        <section aria-labelledby="adjust">
            <h2 id="adjust">{t.adjust.heading}</h2>
            <p>{t.adjust.lead}</p>
            <Forms round ones=everybody.clone() others=everybody swaps={places > 1} chosen />
        </section>
    }
    .into_any()
}

/// The forms, with those among whom one chooses.
#[component]
pub fn Forms(
    /// The id of the round.
    round: String,
    /// Among whom the first of two is chosen, and who rests.
    ones: Choices,
    /// Among whom the second is chosen.
    others: Choices,
    /// Whether any two of them could change places.
    swaps: bool,
    /// What was chosen before it could be taken.
    chosen: AdjustForm,
) -> impl IntoView {
    let t = use_text();
    let resting = ones.clone();
    let pair = |change: &'static str| {
        let (round, ones, others) = (round.clone(), ones.clone(), others.clone());
        let chosen = chosen.chosen_in(change);
        view! { <Pair change round ones others chosen /> }.into_any()
    };
    let together = (!others.is_empty()).then(|| pair(TOGETHER));
    let swap = swaps.then(|| pair(SWAP));
    let (rests, _) = chosen.chosen_in(REST);
    view! {
            {swap
                .map(|swap| {
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
            {together
                .map(|together| {
                    view! {
                        <Card title=t.adjust.together>
                            <p>{t.adjust.anew}</p>
                            <form method="post" action=FormTogether::url()>
                                <FormKey />
                                {together}
                                <Button>{t.adjust.together_button}</Button>
                            </form>
                        </Card>
                    }
                })}
            <Card title=t.adjust.rest>
                <p>{t.adjust.anew}</p>
                <form method="post" action=FormWithout::url()>
                    <FormKey />
                    <Which round change=REST />
                    <Person id=REST.to_owned() name="form[one]" label=t.adjust.person everybody=resting chosen=rests />
                    <Button>{t.adjust.rest_button}</Button>
                </form>
            </Card>
    }
}

/// The round, and what is changed of it.
#[component]
fn Which(round: String, change: &'static str) -> impl IntoView {
    view! {
        <input type="hidden" name="round" value=round />
        <input type="hidden" name="form[change]" value=change />
    }
}

/// The round and two people of it.
#[component]
fn Pair(
    change: &'static str,
    round: String,
    ones: Choices,
    others: Choices,
    chosen: (String, String),
) -> impl IntoView {
    let t = use_text();
    let (one, other) = chosen;
    view! {
        <Which round change />
        <Person id=format!("{change}-one") name="form[one]" label=t.adjust.one everybody=ones chosen=one />
        <Person id=format!("{change}-other") name="form[other]" label=t.adjust.other everybody=others chosen=other />
    }
}

/// A choice among all people of the plan; nobody is chosen to begin with.
#[component]
fn Person(id: String, name: &'static str, label: &'static str, everybody: Choices, chosen: String) -> impl IntoView {
    let t = use_text();
    let nobody = (String::new(), t.adjust.nobody.to_owned());
    let options = std::iter::once(nobody).chain(everybody).collect();
    view! { <Select id name label options chosen /> }
}

/// Everybody by group, in the order of the page; who is left over comes last.
fn choices(plan: &PlanView) -> Choices {
    let t = use_text();
    let seated = plan.groups.items.iter().flat_map(|group| {
        let place = usize::try_from(group.place).unwrap_or_default();
        group.people.iter().map(move |person| (person.id.clone(), (t.adjust.in_group)(&called(t, person), place)))
    });
    let left = plan.left_over.items.iter();
    let left = left.map(|one| (one.person.id.clone(), (t.adjust.in_none)(&called(t, &one.person))));
    seated.chain(left).collect()
}
