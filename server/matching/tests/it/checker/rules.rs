//! Hard rules, and the shape of the answer.

use std::collections::BTreeSet;

use serde_json::Value;

use super::village::Village;

pub fn faults(village: &Village, groups: &[Vec<usize>], plan: &Value) -> Vec<String> {
    let mut faults = seats(village, groups, plan);
    faults.extend(broken(village, groups));
    faults.extend(unsorted(plan));
    if plan["report"]["violations"] != 0 {
        faults.push("the report admits violations".into());
    }
    faults
}

/// The hard rules that groups break, strangers among them.
pub fn broken(village: &Village, groups: &[Vec<usize>]) -> Vec<String> {
    let mut broken = Vec::new();
    for members in groups {
        let names: Vec<_> = members.iter().map(|&one| village.ids.get(one)).collect();
        if members.contains(&usize::MAX) {
            broken.push(format!("{names:?} holds a stranger"));
            continue;
        }
        if !village.is_group(members) {
            broken.push(format!("{names:?} breaks a hard rule"));
        }
        for &person in members {
            let unit = village.unit(person);
            if !unit.iter().all(|one| members.contains(one)) {
                broken.push(format!("{names:?} splits {unit:?}"));
            }
        }
    }
    let mut seen: Vec<usize> = groups.iter().flatten().copied().collect();
    seen.sort_unstable();
    broken.extend(seen.windows(2).filter(|two| two[0] == two[1]).map(|two| format!("{two:?} sits twice")));
    broken
}

/// Everybody stands exactly once, in a group or among the unplaced.
fn seats(village: &Village, groups: &[Vec<usize>], plan: &Value) -> Vec<String> {
    let left = plan["unplaced"].as_array().unwrap().iter();
    let left = left.map(|one| village.index(one["id"].as_str().unwrap()).unwrap_or(usize::MAX));
    let mut seen: Vec<usize> = groups.iter().flatten().copied().chain(left).collect();
    seen.sort_unstable();
    let everybody: Vec<usize> = (0..village.count()).collect();
    if seen == everybody { Vec::new() } else { vec![format!("seats of {seen:?}")] }
}

fn unsorted(plan: &Value) -> Vec<String> {
    let words = |list: &Value, field: Option<&str>| -> Vec<String> {
        let list = list.as_array().unwrap().iter();
        let word = |one: &Value| field.map_or(one.clone(), |field| one[field].clone());
        list.map(|one| word(one).to_string()).collect()
    };
    let groups = plan["groups"].as_array().unwrap();
    let mut lists = vec![words(&plan["unplaced"], Some("id"))];
    lists.push(groups.iter().map(|group| group["members"][0].to_string()).collect());
    for group in groups {
        lists.extend([words(&group["members"], None), words(&group["shared"], None)]);
        let slots: Vec<u64> = group["slots"].as_array().unwrap().iter().map(|s| s.as_u64().unwrap()).collect();
        lists.push(slots.iter().map(|slot| format!("{slot:02}")).collect());
    }
    let sorted = |list: &&Vec<String>| **list == BTreeSet::from_iter((*list).clone()).into_iter().collect::<Vec<_>>();
    lists.iter().filter(|list| !sorted(list)).map(|list| format!("{list:?} is not sorted")).collect()
}
