//! Seats in groups that meet already, and groups that lost people.

use super::spoken::ko_count;

texts! {
    /// Seats in groups that meet already.
    pub struct SeatText {
        heading = "지금 들어가실 수 있는 모임", "Groups with a seat now";
        lead =
            "다음 편성을 기다리지 않고, 이미 만나고 있는 모임에 모실 수 있어요. 가장 잘 맞는 모임부터예요.",
            "Without waiting for the next round, you can give them a seat in a group that meets already. \
             The one that suits best comes first.";
        next(when: &str) = format!("다음 만남: {when}"), format!("Next meeting: {when}");
        take(group: &str) = format!("{group}에 모시기"), format!("A seat in {group}");
        taken(person: &str) =
            format!("모임에 모셨어요. 이제 {person}의 ‘나의 모임’에 나타나요."),
            format!("The seat is theirs. {person} now finds the group under “My groups”.");
        not_taken =
            "모시지 못했어요. 그사이 자리가 찼거나 다른 모임이 정해졌어요.",
            "Not done: the seat was taken meanwhile, or they have another group.";
        none = "지금은 때가 맞고 자리가 있는 모임이 없어요.", "No group that meets when they can has a seat now.";
        none_lead = "다음 편성에서 모임을 찾아 드려요.", "The next round will look for a group.";
        column = "모임", "Group";
        waits = "기다리시는 중이에요", "Waits for one";
        has_group = "모임이 있어요", "Has one";
        all_waiting = "기다리시는 분 모두 보기", "See all who are waiting";
        heading_waiting = "기다리시는 분", "Who is waiting";
        nobody_waits = "지금은 기다리시는 분이 없어요.", "Nobody is waiting at the moment.";
    }
}

texts! {
    /// A group that lost people.
    pub struct MendText {
        thin = "인원이 모자란 모임", "Groups with too few people";
        heading = "인원이 모자라요", "Too few people";
        lead(people: usize) =
            format!("{}만 남았어요. 모임에는 네 분 이상 계셔야 해요.", ko_count(people)),
            match people {
                1 => "One person is left. A group needs four or more.".to_owned(),
                _ => format!("{people} people are left. A group needs four or more."),
            };
        filled = "기다리시는 분을 모시면 모임을 계속 이어 갈 수 있어요.", "With people who wait, the group can go on.";
        borrowed =
            "다른 모임에 계신 분을 모셔 오면 계속 이어 갈 수 있어요.",
            "With people from other groups, it can go on.";
        merged = "두 모임을 하나로 합치면 함께 이어 갈 수 있어요.", "As one group, the two can go on together.";
        divided =
            "이 모임을 마치고, 자리가 있는 다른 모임으로 나누어 모실 수 있어요.",
            "The group can end, and its people find seats in other groups.";
        ended =
            "지금은 이 모임을 채울 방법이 없어요. 마치면 다음 편성에서 새 모임을 찾아 드려요.",
            "There is no way to fill the group now. If it ends, the next round finds its people a new one.";
        unknown =
            "지금은 방법을 찾지 못했어요. 잠시 뒤에 다시 열어 주세요.",
            "No way was found just now. Please open this page again in a moment.";
        movers = "자리를 옮기실 분", "Who changes seats";
        from = "지금", "Now";
        to = "옮기시면", "Then";
        next_round = "다음 편성을 기다리셔요", "Waits for the next round";
        alike(was: &str, now: &str) =
            format!("평균 닮은 정도가 {was}에서 {now}로 바뀌어요."),
            format!("Average likeness: {was} before, {now} then.");
        ask =
            "먼저 전화로 여쭤봐 주세요. 옮기시는 분께는 달력에 넣어 두신 옛 모임을 지우시라고 알려 주세요.",
            "Please ask them on the telephone first, and to take the old meetings out of their calendars.";
        for_good =
            "비게 되는 모임의 남은 만남은 취소되고, 되돌릴 수 없어요.",
            "A group that nobody is left in has no more meetings; that cannot be undone.";
        mend = "이대로 옮기기", "Move them like this";
        give_up = "모임 마치기", "End the group";
        done = "보신 대로 했어요.", "Done as you saw it.";
        changed =
            "옮기지 않았어요. 그사이 달라진 것이 있어요. 다시 살펴봐 주세요.",
            "Not done: something has changed meanwhile. Please look again.";
        meeting =
            "옮기지 않았어요. 지금 만나고 있는 모임이 있어요. 만남이 끝난 뒤에 옮겨 주세요.",
            "Not done: one of the groups is meeting now. Please do it after the meeting.";
        over = "끝난 모임이에요.", "This group has ended.";
    }
}
