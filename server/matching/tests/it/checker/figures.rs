//! The figures of the report and of each group, recomputed.

use serde_json::Value;

use super::village::Village;

/// One unit of the sixth decimal, and a little for sums in another order.
const CLOSE: f64 = 1.01e-6;

pub fn faults(village: &Village, groups: &[Vec<usize>], plan: &Value) -> Vec<String> {
    let n = village.count();
    let mut closeness = vec![0.0; n];
    let mut means = Vec::new();
    let mut faults = Vec::new();
    for (members, group) in groups.iter().zip(plan["groups"].as_array().unwrap()) {
        for &i in members {
            let sum: f64 = members.iter().filter(|&&j| j != i).map(|&j| likeness(village, i, j)).sum();
            closeness[i] = sum / real(members.len() - 1);
        }
        let mean = members.iter().map(|&i| closeness[i]).sum::<f64>() / real(members.len());
        means.push(mean);
        faults.extend(differs("a group's cohesion", &group["cohesion"], mean));
        faults.extend(wrong_lists(village, members, group));
    }
    let f = closeness.iter().sum::<f64>() / real(n.max(1));
    closeness.sort_by(f64::total_cmp);
    let tenth = n.div_ceil(10);
    let report = &plan["report"];
    let bound = report["bound"].as_f64().unwrap();
    let worst = means.iter().copied().fold(f64::MAX, f64::min);
    faults.extend(differs("cohesion", &report["cohesion"], f));
    faults.extend(differs("worst_group", &report["worst_group"], if means.is_empty() { 0.0 } else { worst }));
    faults.extend(differs("p10_person", &report["p10_person"], if n == 0 { 0.0 } else { closeness[tenth - 1] }));
    faults.extend(differs("lone", &report["lone"], lone(village, groups)));
    // The bound has been rounded before it is divided by here, which moves the ratio a little.
    let ratio = if bound == 0.0 { 1.0 } else { f / bound };
    let ratio_given = report["ratio"].as_f64().unwrap();
    if (ratio_given - ratio).abs() > CLOSE + CLOSE / bound.max(1e-6) {
        faults.push(format!("ratio is {ratio_given}, not {ratio}"));
    }
    let counts = [("people", n), ("placed", groups.iter().map(Vec::len).sum())];
    faults.extend(
        counts
            .into_iter()
            .filter(|&(field, count)| report[field] != count)
            .map(|(field, _)| format!("{field} is wrong")),
    );
    faults
}

fn differs(what: &str, given: &Value, right: f64) -> Option<String> {
    let given = given.as_f64().unwrap();
    let six = ((given * 1e6).round() / 1e6 - given).abs() < 1e-12;
    let fine = six && (given - right).abs() <= CLOSE;
    (!fine).then(|| format!("{what} is {given}, not {right}"))
}

fn wrong_lists(village: &Village, members: &[usize], group: &Value) -> Vec<String> {
    let slots = village.common_slots(members).into_iter().collect::<Vec<_>>();
    let all = |key: &&String| members.iter().all(|&one| village.interests[one].contains_key(*key));
    let shared: Vec<_> = village.interests[members[0]].keys().filter(all).collect();
    let wrong = group["slots"] != serde_json::json!(slots) || group["shared"] != serde_json::json!(shared);
    if wrong { vec![format!("{group} shares {slots:?}, {shared:?}")] } else { Vec::new() }
}

/// A count as a real number.
#[expect(clippy::cast_precision_loss, reason = "counts in tests are small")]
pub fn real(count: usize) -> f64 {
    count as f64
}

pub fn likeness(village: &Village, i: usize, j: usize) -> f64 {
    let n = real(village.count());
    let (mut least, mut most) = (0.0, 0.0);
    let keys = village.interests[i].keys().chain(village.interests[j].keys());
    for key in keys.collect::<std::collections::BTreeSet<_>>() {
        let chose = village.interests.iter().filter(|chosen| chosen.contains_key(key)).count();
        let weight = (1.0 + n / real(chose)).ln();
        let strength = |one: usize| village.interests[one].get(key).copied().unwrap_or(0.0);
        least += weight * strength(i).min(strength(j));
        most += weight * strength(i).max(strength(j));
    }
    let jaccard = if most > 0.0 { least / most } else { 0.0 };
    let known = village.area[i].as_deref().is_some_and(|area| area != "undecided");
    let near = known && village.area[i] == village.area[j];
    0.85 * jaccard + 0.15 * f64::from(near)
}

fn lone(village: &Village, groups: &[Vec<usize>]) -> f64 {
    let known = groups.iter().filter_map(|members| is_lone(village, members));
    let (mut all, mut lone) = (0.0, 0.0);
    for is_lone in known {
        all += 1.0;
        lone += f64::from(is_lone);
    }
    if all == 0.0 { 0.0 } else { lone / all }
}

/// Whether there is exactly one woman or exactly one man; nobody can say where somebody did not tell.
pub fn is_lone(village: &Village, members: &[usize]) -> Option<bool> {
    let of = |gender: &str| members.iter().filter(|&&one| village.gender[one].as_deref() == Some(gender)).count();
    members.iter().all(|&one| village.gender[one].is_some()).then(|| of("f") == 1 || of("m") == 1)
}
