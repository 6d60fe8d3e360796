//! Coming to a meeting or not.

use crate::{
    meeting::answer::Answer,
    text::spoken::{en_counted, ko_count},
};

texts! {
    /// Coming to a meeting or not.
    pub struct ComingText {
        ask = "오실 수 있으세요?", "Can you come?";
        answer(answer: Answer) -> &'static str =
            match answer {
                Answer::Coming => "참석해요",
                Answer::Late => "조금 늦어요",
                Answer::Absent => "이번엔 못 가요",
            },
            match answer {
                Answer::Coming => "I will come",
                Answer::Late => "I will be a little late",
                Answer::Absent => "I cannot come this time",
            };
        /// The name of a button, where a page asks about several groups.
        for_group(answer: &str, group: &str) = format!("{answer}, {group}"), format!("{answer}: {group}");
        said(answer: Answer) -> &'static str =
            match answer {
                Answer::Coming => "참석한다고 하셨어요.",
                Answer::Late => "조금 늦는다고 하셨어요.",
                Answer::Absent => "이번엔 못 간다고 하셨어요. 마음이 바뀌시면 언제든 들어오셔도 돼요.",
            },
            match answer {
                Answer::Coming => "You said that you will come.",
                Answer::Late => "You said that you will be a little late.",
                Answer::Absent => "You said that you cannot come. If you change your mind, simply join.",
            };
        change = "바꾸시려면 아래에서 다시 눌러 주세요.", "To change your answer, press another one below.";
        coming = "오시는 분", "Coming";
        late = "조금 늦으시는 분", "A little late";
        absent = "이번엔 못 오시는 분", "Not this time";
        on_break = "한동안 쉬시는 분", "Taking a break";
        silent = "아직 답하지 않으신 분", "Not said yet";
        heading = "만남에 오실 수 있으세요?", "Can you come to the meeting?";
        invited(person: &str, group: &str) =
            format!("{person}, {group}의 다음 만남이에요."),
            format!("{person}, this is the next meeting of {group}.");
        no_log_in =
            "들어오지 않으셔도 돼요. 여기에서 눌러 주시면 함께하는 분들께 전해 드려요.",
            "Press one of these, and the others will know. There is no need to log in.";
        over = "이 만남은 끝났어요", "This meeting is over";
        over_lead = "다음 만남은 ‘나의 모임’에서 보실 수 있어요.", "You will find the next one under “My groups”.";
        cancelled = "이 만남은 쉬기로 했어요", "This meeting was called off";
        phoned = "전화로 답해 주셨어요", "They answered on the telephone";
        phoned_lead =
            "전화로 들으신 답을 여기에 적어 주세요. 누가 적었는지 기록에 남아요.",
            "Write down here what you were told on the telephone. The log says who wrote it down.";
        which_meeting = "어느 만남", "Which meeting";
        which_person = "어느 분", "Who";
        which_answer = "어떤 답", "What they said";
        write_down = "답 적어 두기", "Write it down";
        written = "답을 적어 두었어요.", "The answer is written down.";
        not_written =
            "적지 못했어요. 그사이 만남이 끝났거나 모임을 떠나셨어요.",
            "Not done: the meeting is over, or they have left the group.";
        few = "오실 분이 적은 만남", "Meetings to which few come";
        few_lead =
            "하루 안에 만나는데 온다고 하신 분이 세 분보다 적어요. 전화로 여쭤봐 주세요.",
            "These are within a day, and fewer than three people have said that they come. Please call them.";
        few_link(when: &str, group: &str) = format!("{when}, {group}"), format!("{when}, {group}");
        confirmed(people: u64) =
            match usize::try_from(people) {
                Ok(people @ 1..) => format!("온다고 하신 분이 {} 계세요.", ko_count(people)),
                _ => "아직 온다고 하신 분이 없어요.".to_owned(),
            },
            format!("{} so far.", en_counted(people, "person comes", "people come"));
    }
}
