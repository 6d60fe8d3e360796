//! What is asked after signing up.

use crate::people::waiting::MANY;

texts! {
    /// The two pages of questions after signing up.
    pub struct WelcomeText {
        interests = "무엇을 좋아하세요?", "What do you like?";
        interests_lead =
            "마음이 가는 것을 골라 주세요. 몇 가지든 좋아요.",
            "Choose whatever you feel drawn to, as many as you like.";
        how_much = "얼마나 좋아하세요?", "How much do you like it?";
        chosen(count: usize) = format!("{count}가지 고르셨어요"), format!("You chose {count}");
        next = "다음", "Next";
        times = "언제 만날까요?", "When shall we meet?";
        times_lead =
            "만나실 수 있는 때를 모두 골라 주세요. 한\u{a0}번에 한\u{a0}시간 반이에요.",
            "We will find people who are free when you are.";
        slots = "만날 수 있는 때", "When I can meet";
        slots_hint =
            "오전은 10시, 오후는 2시, 저녁은 7시 30분에 시작해요.",
            "Mornings start at 10:00, afternoons at 2:00, evenings at 7:30, Korean time.";
        area = "마음에 두신 곳", "The place you have in mind";
        stage = "어디까지 준비하셨어요?", "How far along are you?";
        about = "조금 더 알려 주시겠어요?", "Would you tell us a little more?";
        about_hint =
            "안 알려 주셔도 돼요. 비슷한 분들을 찾아 드리는 데만 써요.",
            "You can leave this out. We use it only to find people like you.";
        decade = "태어난 연대", "When you were born";
        decade_name(year: u16) = format!("{year}년대"), format!("The {year}s");
        gender = "성별", "Gender";
        woman = "여성", "Woman";
        man = "남성", "Man";
        untold = "밝히고 싶지 않아요", "I would rather not say";
        done = "다 됐어요", "All done";
        step(step: usize, of: usize) = format!("{of}단계 가운데 {step}단계"), format!("Step {step} of {of}");
        how_much_hint =
            "고르신 것마다 얼마나 좋아하시는지도 알려 주세요.",
            "For each, tell us how much you like it as well.";
        touch_hint =
            "고르신 것을 이어서 또 누르시면 ‘꽤’, ‘아주’\u{2060}로 바뀌고, 한\u{a0}번 더 누르시면 빠져요.",
            "Touch a chosen one again and it becomes “quite”, then “very much”; once more takes it off.";
        taken_off = "뺐어요", "taken off";
        family_count(count: usize) = format!("{count}가지"), format!("{count} chosen");
        whole = "모두", "All";
        whole_day(day: &str) = format!("{day} 모두"), format!("All of {day}");
        whole_part(part: &str) = format!("{part} 모두"), format!("Every {part}");
        waiting(people: u64) =
            format!("{people}명{}", if people < MANY { "쯤" } else { " 넘게" }),
            format!("{} {people}", if people < MANY { "about" } else { "over" });
        waiting_hint =
            "칸 아래 숫자는 모임을 기다리는 분 가운데 그때 만날 수 있는 분이 몇 명쯤인지예요. \
             누구인지 아무도 짐작하지 못하게 다섯 명씩 묶어 적고, 다섯 명이 안 되면 적지 않아요.",
            "The numbers under the boxes are about how many of those who wait for a group can meet then. \
             They go by fives, and fewer than five are not told, so that nobody can guess who it is.";
    }
}
