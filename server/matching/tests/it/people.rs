//! People for tests: by hand, and by chance.

use matching::{Input, Plan, Settings, form_groups};
use proptest::{collection::vec, prelude::*};
use serde_json::{Value, json};

/// Somebody with these slots who likes to walk the olle trails.
pub fn person(id: &str, slots: &[u8]) -> Value {
    json!({"id": id, "interests": {"olle": 2}, "slots": slots})
}

/// So many people `a0`, `a1` … who are all free in the same slots.
pub fn crowd(prefix: &str, count: usize, slots: &[u8]) -> Vec<Value> {
    let id = |number| format!("{prefix}{number}");
    (0..count).map(|number| person(&id(number), slots)).collect()
}

/// A file of these people in groups of four to six.
pub fn file(people: &[Value]) -> Value {
    json!({"people": people})
}

pub fn file_of_size(people: &[Value], (min, ideal, max): (u8, u8, u8)) -> Value {
    json!({"people": people, "size": {"min": min, "ideal": ideal, "max": max}})
}

pub fn read(file: &Value) -> Input {
    Input::from_json(file.to_string().as_bytes()).expect("a valid file")
}

/// The converged plan of a file.
pub fn plan(file: &Value) -> Plan {
    form_groups(&read(file), &Settings::default(), &|| false)
}

/// The ids in the groups of a plan.
pub fn members(plan: &Plan) -> Vec<Vec<String>> {
    plan.groups.iter().map(|group| group.members.clone()).collect()
}

/// The file in which nobody has met those they sit with: they stay together even if whoever linked them,
/// and so lifted that they had met, has left.
pub fn for_mates(input: &Input, groups: &[Vec<String>]) -> Value {
    let mut people = input.people().to_vec();
    for person in &mut people {
        let group = groups.iter().find(|members| members.contains(&person.id));
        person.met.retain(|id| group.is_none_or(|members| !members.contains(id)));
    }
    serde_json::to_value(Input::new(people, input.size()).unwrap()).unwrap()
}

prop_compose! {
    /// Somebody among so many, with few slots and ties enough to get in each other's way.
    fn anybody(number: usize, of: usize)(
        strengths in vec(0..=3_u8, 5),
        slots in vec(0..4_u8, 0..4),
        area in prop::option::of(prop::sample::select(vec!["east", "west", "undecided"])),
        gender in prop::option::weighted(0.9, prop::sample::select(vec!["f", "m"])),
        stage in prop::option::of(prop::sample::select(vec!["curious", "settled"])),
        waiting in 0..60_u32,
        avoid in vec(0..of, 0..3),
        met in vec(0..of, 0..4),
        together in prop::option::weighted(0.2, 0..of),
        wish in vec(0..of, 0..4),
        voice in prop::option::of(prop::sample::select(vec!["talks", "listens"])),
    ) -> Value {
        let keys = ["baduk", "garden", "jejueo", "olle", "parkgolf"].into_iter().zip(strengths);
        let interests: Vec<_> = keys.filter(|&(_, strength)| strength > 0).collect();
        let ids = |list: &mut dyn Iterator<Item = usize>| -> Vec<String> {
            list.filter(|&other| other != number).map(|other| format!("p{other}")).collect()
        };
        let mut person = json!({
            "id": format!("p{number}"), "slots": slots, "waiting_days": waiting,
            "interests": interests.into_iter().collect::<std::collections::BTreeMap<_, _>>(),
            "avoid": ids(&mut avoid.into_iter()), "met": ids(&mut met.into_iter()),
            "together": ids(&mut together.into_iter()), "wish": ids(&mut wish.into_iter()),
        });
        if let Some(area) = area { person["area"] = area.into(); }
        if let Some(stage) = stage { person["stage"] = stage.into(); }
        if let Some(gender) = gender { person["gender"] = gender.into(); }
        if let Some(voice) = voice { person["voice"] = voice.into(); }
        person
    }
}

prop_compose! {
    fn sizes()(mut three in vec(2..=7_u8, 3)) -> (u8, u8, u8) {
        three.sort_unstable();
        (three[0], three[1], three[2])
    }
}

/// Files of up to so many people; some have to be refused.
pub fn any_file(most: usize) -> impl Strategy<Value = Value> {
    let people = |count| (0..count).map(|number| anybody(number, count)).collect::<Vec<_>>();
    (0..=most)
        .prop_flat_map(move |count| (people(count), sizes()))
        .prop_map(|(people, size)| file_of_size(&people, size))
}
