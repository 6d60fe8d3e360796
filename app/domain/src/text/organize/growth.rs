//! Pairs who thank one another and hardly anybody else, as organizers see them.

use crate::{
    praise::growth::{GrowthKind, ThanksGiven},
    text::spoken::{en_counted, ko_times},
};

texts! {
    /// Pairs who thank one another and hardly anybody else.
    pub struct GrowthText {
        heading = "고마움이 오가는 모습", "How thanks go round";
        lead =
            "여덟 주 사이에 네 번 넘게 고마움을 주고받으시고, 다른 분께는 거의 전하지 않으신 두 분들이에요. \
             부부나 오랜 친구이실 때가 많아요. 운영자만 볼 수 있어요.",
            "Pairs of people who thanked each other at four meetings or more within eight weeks, and hardly anybody else. \
             Often they are a couple, or old friends. Only organizers see this.";
        ways = "이렇게 하실 수 있어요", "What you can do";
        leave =
            "그대로 두셔도 괜찮아요. 같은 분과 주고받은 고마움은 갈수록 조금만 세어요.",
            "Leave it: thanks between the same two people count less each time.";
        mix =
            "다음 편성에서 두 분이 새로운 분들도 만나시게 해 주세요.",
            "In the next round, let them meet other people as well.";
        void =
            "사실과 다른 것이 있으면 까닭을 적고 세지 않으실 수 있어요. 언제든 다시 셀 수 있어요.",
            "If something is not as it was, say why and have it not count. It can be made to count again at any time.";
        none = "지금은 그런 두 분이 없어요.", "There are none at present.";
        pair(one: &str, other: &str) = format!("{one}, {other}"), format!("{one} and {other}");
        gave(one: &str, given: ThanksGiven) =
            format!("{one}: 보낸 고마움 {}, 그중 두 분 사이에 {}", times(given.in_all), times(given.to_the_other)),
            format!(
                "{one}: gave thanks {}, of which {} to the other",
                en_counted(given.in_all, "time", "times"), given.to_the_other
            );
        between = "두 분 사이의 고마움 보기", "See the thanks between them";
        between_heading = "두 분 사이의 고마움", "Thanks between two people";
        between_lead =
            "언제 고마움을 주고받으셨는지만 보여요. 적으신 말은 보이지 않아요.",
            "Only when they thanked each other stands here, and no word of what they wrote.";
        between_none = "두 분이 주고받은 고마움이 아직 없어요.", "These two have not thanked each other yet.";
        counts = "황금향이 자란 일", "What a Hwanggeumhyang grew from";
        line(one: &str, kind: GrowthKind, when: &str) =
            match kind {
                GrowthKind::WasThanked => format!("{one}: 받은 고마움, {when}"),
                _ => format!("{one}: 보낸 고마움, {when}"),
            },
            match kind {
                GrowthKind::WasThanked => format!("{one}: thanks received, {when}"),
                _ => format!("{one}: thanks given, {when}"),
            };
        choose = "세지 않을 것", "What shall not count";
        reason = "세지 않는 까닭", "Why it does not count";
        reason_hint =
            "본인이 자기 정보를 내려받으면 보여요.",
            "The person reads it when they download what is kept about them.";
        not_count = "고른 것 세지 않기", "Have these not count";
        voided = "세지 않는 것", "What does not count";
        because(reason: &str) = format!("까닭: {reason}"), format!("Why: {reason}");
        count_again(line: &str) = format!("다시 세기: {line}"), format!("Let it count again: {line}");
        again = "다시 세기", "Let it count again";
        back = "두 분들 모두 보기", "See all pairs";
    }
}

/// So many times: 네 번.
fn times(n: i64) -> String {
    ko_times(u32::try_from(n).unwrap_or(u32::MAX))
}
