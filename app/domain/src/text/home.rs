//! The page that one comes home to.

use super::spoken::ko_counted;

texts! {
    /// The page of one’s own groups.
    pub struct HomeText {
        heading = "나의 모임", "My groups";
        greeting(name: &str) = format!("{name} 님, 반가워요"), format!("Good to see you, {name}");
        no_group = "모임을 찾고 있어요", "We are looking for your group";
        no_group_lead =
            "다음에 모임을 엮을 때 마음이 맞는 분들과 이어 드릴게요. 정해지면 여기에서 보실 수 있으니 가끔 들러 주세요.",
            "When we next form groups, we will bring you together with people you will like. You will see it here.";
        meanwhile =
            "그동안 만나실 수 있는 때를 넓혀 두시면 모임을 찾기 쉬워요.",
            "Meanwhile, the more half days you can meet on, the easier it is to find a group.";
        finish_welcome = "조금만 더 알려 주세요", "Tell us a little more";
        finish_welcome_lead =
            "좋아하시는 것과 만날 수 있는 때를 알려 주시면 모임을 찾아 드려요.",
            "Tell us what you like and when you can meet. Then we will find your group.";
        next_meeting(when: &str) = format!("{when}에 만나요."), format!("Next meeting: {when}");
        on_now = "지금 만나고 있어요", "The meeting is on now";
        no_meeting =
            "만남을 모두 마쳤어요. 다음에 모임을 엮을 때 새로운 분들을 만나실 수 있어요.",
            "All meetings are over. You can meet new people when we next form groups.";
        open_group = "모임 보기", "See the group";
        thank(group: &str) = format!("{group} 분들께 마음 전하기"), format!("Say thank you: {group}");
        thank_lead =
            "함께한 분들께 고마운 마음을 전해 보세요. 서로의 황금향이 자라요.",
            "Tell the people you met what you are grateful for. It makes each Hwanggeumhyang grow.";
        new_letters(count: u64) =
            format!("새 편지가 {} 왔어요", ko_counted(count, "통")),
            if count == 1 { "A new letter has come".into() } else { format!("{count} new letters have come") };
        read_letters = "편지 읽기", "Read the letters";
    }
}
