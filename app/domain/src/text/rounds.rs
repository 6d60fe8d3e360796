//! Rounds before they are announced.

use crate::round::{Concern, Rule};

texts! {
    /// Rounds changed by hand.
    pub struct AdjustText {
        heading = "손보기", "Change by hand";
        lead =
            "바꾸고 싶은 데가 있으면 여기에서 바꾸세요. 발표하기 전에는 아무에게도 알려지지 않아요.",
            "If you want something otherwise, change it here. Nobody hears of it before you announce it.";
        anew =
            "부탁을 지키면서 처음부터 다시 편성해요. 지금 이 편성은 그대로 남아요.",
            "This forms everything anew and keeps what you ask for. The round that you see here stays.";
        swap = "두 분의 자리 바꾸기", "Two people change places";
        swap_button = "자리 바꾸기", "Change places";
        together = "두 분을 꼭 함께하게 하기", "Two people stay together";
        together_button = "함께하게 다시 편성", "Form anew with them together";
        rest = "이번에는 빼고 엮기", "Leave somebody out this time";
        rest_button = "빼고 다시 편성", "Form anew without them";
        one = "첫째 분", "First person";
        other = "둘째 분", "Second person";
        person = "빼실 분", "Who is left out";
        nobody = "골라 주세요", "Please choose";
        in_group(person: &str, number: usize) = format!("모임 {number}: {person}"), format!("Group {number}: {person}");
        in_none(person: &str) = format!("남은 분: {person}"), format!("Left over: {person}");
        swapped(was: &str, now: &str) =
            format!("자리를 바꾸었어요. 평균 닮은 정도는 {was}에서 {now}로 바뀌었어요."),
            format!("They changed places. Average likeness: {was} before, {now} now.");
        breaks(rule: Rule) -> &'static str =
            match rule {
                Rule::Size => "바꾸지 않았어요. 모임이 너무 작거나 커져요.",
                Rule::NoCommonSlot => "바꾸지 않았어요. 그러면 모두 되는 때가 없어요.",
                // The same words for both: that somebody would rather meet others is read by nobody.
                Rule::Met | Rule::Avoid => "바꾸지 않았어요. 이미 만났거나 이번에는 따로 모실 분이 계세요.",
                Rule::Parted => "바꾸지 않았어요. 꼭 함께하기로 하신 분이 계세요.",
                Rule::Unknown | Rule::Twice => "바꾸지 않았어요. 두 분을 다시 골라 주세요.",
            },
            match rule {
                Rule::Size => "Not changed: a group would be too small or too large.",
                Rule::NoCommonSlot => "Not changed: there would be no time when all can come.",
                Rule::Met | Rule::Avoid => "Not changed: some of them have met, or are to meet others this time.",
                Rule::Parted => "Not changed: some of them stay together with somebody.",
                Rule::Unknown | Rule::Twice => "Not changed: please choose both people again.",
            };
        changed =
            "바꾸지 않았어요. 그사이 다른 운영자가 이 편성을 바꾸었어요. 다시 살펴봐 주세요.",
            "Not changed: another organizer changed this round meanwhile. Please look again.";
        impossible =
            "다시 편성하지 않았어요. 그렇게 하면 여섯 분을 넘거나, 함께할 수 없는 분들이 함께하게 돼요.",
            "Not formed anew: there would be more than six together, or people who are not to meet.";
        difference = "그사이 달라진 것", "What has changed meanwhile";
        gone(person: &str) =
            format!("{person}: 다른 모임이 정해졌거나, 쉬시거나 떠나셨어요"),
            format!("{person}: has another group, takes a break, or has left");
        busy(person: &str) =
            format!("{person}: 그때는 만나실 수 없게 되었어요"),
            format!("{person}: cannot come then any more");
        met(person: &str) =
            format!("{person}: 그사이 같은 모임의 다른 분과 만나셨어요"),
            format!("{person} has met somebody of the group meanwhile");
        another_round = "다른 편성이 발표되었어요", "Another round was announced";
        wishes = "부탁한 것", "What was asked for";
        concerns_heading = "편성할 때 살피는 것", "What is minded in forming groups";
        concern(concern: Concern) -> &'static str =
            match concern {
                Concern::NobodyAlone => "혼자만 여성이거나 남성인 모임이 없게",
                Concern::Settled => "모임마다 제주에 사는 선배가 있게",
                Concern::Waiting => "오래 기다리신 분부터",
            },
            match concern {
                Concern::NobodyAlone => "Nobody is the only woman or man of a group",
                Concern::Settled => "Each group has somebody who lives on Jeju",
                Concern::Waiting => "Who has waited longest comes first",
            };
        no_matter(concern: &str) = format!("살피지 않아요: {concern}"), format!("Not minded: {concern}");
        stay_together(one: &str, other: &str) = format!("꼭 함께: {one}, {other}"), format!("Together: {one}, {other}");
        rests(person: &str) = format!("이번에는 빼요: {person}"), format!("Left out this time: {person}");
        room_on = "이때도 되시면 자리가 있어요", "There is room on";
        others_on = "이때를 고르신 분이 많아요", "Many others can come on";
        many =
            "모임이 많아서 한 모임씩 바꿔요. 바꾸고 싶은 모임에서 ‘바꾸기’를 누르세요.",
            "There are many groups, so they are changed one at a time. Press Change at the group you want to change.";
        change(number: i64) = format!("모임 {number} 바꾸기"), format!("Change group {number}");
        change_none = "남은 분 바꾸기", "Change who is left over";
        chosen(number: i64) = format!("모임 {number} 손보기"), format!("Adjust group {number}");
        chosen_none = "남은 분 손보기", "Adjust who is left over";
        ask = "둘째 분의 이름이나 모임 번호", "Name of the second person, or number of their group";
        ask_hint = "아무 모임에도 없는 분들은 0번이에요.", "Those in no group are number 0.";
        ask_button = "찾기", "Find";
        nobody_found =
            "그런 모임이나 그런 이름을 쓰시는 분이 없어요.",
            "There is no such group, and nobody of that name.";
        back = "편성으로 돌아가기", "Back to the round";
        more_in_the_way(count: usize) = format!("이 밖에 {count}명이 더 있어요."), format!("And {count} more.");
    }
}
