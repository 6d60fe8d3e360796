//! The page that one comes home to.

use super::spoken::ko_counted;

texts! {
    /// The page of one’s own groups.
    pub struct HomeText {
        heading = "나의 모임", "My groups";
        greeting(name: &str) = format!("{name} 님, 반가워요"), format!("Good to see you, {name}");
        no_group = "모임을 찾고 있어요", "We are looking for your group";
        no_group_lead =
            "마음이 맞는 분들과 이어 드릴게요. 모임이 정해지면 바로 소식을 보내 드려요.",
            "We will bring you together with people you will like, and write to you as soon as there is a group.";
        next_round(day: &str) =
            format!("다음에 모임을 엮는 날은 {day}쯤이에요."),
            format!("We next form groups on {day} or thereabouts.");
        next_round_open =
            "다음에 모임을 엮는 날은 아직 정하지 않았어요.",
            "The day on which we next form groups is not set yet.";
        meanwhile = "그동안 하실 수 있는 것", "What you can do meanwhile";
        more_times =
            "만나실 수 있는 때를 넓혀 두시면 모임을 찾기 쉬워요.",
            "The more half days you can meet on, the easier it is to find a group.";
        crowded(slots: &str) =
            format!("{slots}에 만나고 싶어 하시는 분이 많아요. 이때도 괜찮으시면 골라 두세요."),
            format!("Many wait on these half days: {slots}. If you can meet then as well, please choose them.");
        prove_first =
            "위에 확인 번호를 적어 주세요. 적으셔야 다음 모임에 함께하실 수 있어요.",
            "Please type the code above. You need it to be in the next group.";
        look_around =
            "모임에서 어떤 이야기를 나누는지 미리 보실 수 있어요.",
            "Have a look at what people talk about in a group.";
        see_example = "모임 미리 보기", "See an example";
        see_help = "도움말 보기", "See how it works";
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
