//! Hard rules, and the shape of the answer.

use std::collections::BTreeSet;

use serde_json::Value;

use super::village::Village;

pub fn faults(village: &Village, groups: &[Vec<usize>], plan: &Value) -> Vec<String> {
    let mut faults = seats(village, groups, plan);
    for (members, group) in groups.iter().zip(plan["groups"].as_array().unwrap()) {
        if members.contains(&usize::MAX) {
            faults.push(format!("{group} holds a stranger"));
        } else if !village.is_group(members) {
            faults.push(format!("{group} breaks a hard rule"));
        }
        for &person in members {
            let unit = village.unit(person);
            if !unit.iter().all(|one| members.contains(one)) {
                faults.push(format!("{group} splits {unit:?}"));
            }
        }
    }
    faults.extend(unsorted(plan));
    if plan["report"]["violations"] != 0 {
        faults.push("the report admits violations".into());
    }
    faults
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
