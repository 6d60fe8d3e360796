//! What a group has in common.

use matching::{Area, explain};
use serde_json::json;

use crate::people::{file, plan, read};

#[test]
fn a_group_is_told_what_all_and_what_most_share() {
    let person = |n: usize| {
        let mut interests = json!({"garden": 3});
        if n < 3 {
            interests["baduk"] = json!(1);
        }
        if n < 2 {
            interests["olle"] = json!(2);
        }
        json!({"id": format!("p{n}"), "interests": interests, "slots": [4, 7], "area": "west"})
    };
    let file = file(&(0..4).map(person).collect::<Vec<_>>());
    let told = explain(&read(&file), &plan(&file));
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].all, ["garden"]);
    assert_eq!(told[0].most, [("baduk".to_owned(), 3)]);
    assert_eq!(told[0].slots, [4, 7]);
    assert_eq!(told[0].area, Some(Area::West));
}
