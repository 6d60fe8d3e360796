//! Who was at a meeting, and whom to call who was not.

use crate::meeting::attendance::{AttendanceNote, AttendanceSource, AttendanceWord, Turnout};

texts! {
    /// Who was at a meeting, and whom to call who was not.
    pub struct RollText {
        heading = "오신 분들", "Who was there";
        lead =
            "들어가기를 누르셨거나 Zoom이 알려 주면 저절로 적혀요. 다르면 아래에서 바꾸어 주세요. 운영자만 볼 수 있어요.",
            "Whoever pressed the button to join, or of whom Zoom tells us, stands here by itself. If something is wrong, \
             change it below. Only organizers see this.";
        turnout(turnout: Turnout, settled: bool) -> &'static str =
            match turnout {
                Turnout::There => "오셨어요",
                Turnout::Cancelled => "못 오신다고 미리 말씀하셨어요",
                Turnout::CancelledLate => "못 오신다고 늦게 말씀하셨어요",
                Turnout::Hindered => "기술 문제로 못 오셨어요",
                Turnout::Missing if settled => "말씀 없이 못 오셨어요",
                Turnout::Missing => "아직 몰라요",
            },
            match turnout {
                Turnout::There => "Was there",
                Turnout::Cancelled => "Had said in time that they could not come",
                Turnout::CancelledLate => "Said late that they could not come",
                Turnout::Hindered => "Could not come for a technical problem",
                Turnout::Missing if settled => "Did not come and had not said so",
                Turnout::Missing => "Not known yet",
            };
        source(note: &AttendanceNote) =
            match (note.source, note.by.as_deref()) {
                (AttendanceSource::Organizer, Some(name)) => format!("{name} 님이 적었어요"),
                (AttendanceSource::Organizer, None) => "운영자가 적었어요".to_owned(),
                (AttendanceSource::Host, Some(name)) => format!("모임지기 {name} 님이 적으셨어요"),
                (AttendanceSource::Host, None) => "모임지기가 적으셨어요".to_owned(),
                (AttendanceSource::Zoom, _) => "Zoom이 알려 주었어요".to_owned(),
                (AttendanceSource::Tap, _) => "들어가기를 누르셨어요".to_owned(),
                (AttendanceSource::Beside, _) if note.word != AttendanceWord::There =>
                    "옆에 함께 있지 않았다고 하셨어요".to_owned(),
                (AttendanceSource::Beside, Some(name)) => format!("{name} 님이 옆에 함께 있다고 하셨어요"),
                (AttendanceSource::Beside, None) => "옆에 함께 계신다고 들었어요".to_owned(),
            },
            match (note.source, note.by.as_deref()) {
                (AttendanceSource::Organizer, Some(name)) => format!("noted by {name}"),
                (AttendanceSource::Organizer, None) => "noted by an organizer".to_owned(),
                (AttendanceSource::Host, Some(name)) => format!("noted by the host, {name}"),
                (AttendanceSource::Host, None) => "noted by the host".to_owned(),
                (AttendanceSource::Zoom, _) => "Zoom told us".to_owned(),
                (AttendanceSource::Tap, _) => "pressed the button to join".to_owned(),
                (AttendanceSource::Beside, _) if note.word != AttendanceWord::There =>
                    "says that they did not sit beside anybody".to_owned(),
                (AttendanceSource::Beside, Some(name)) => format!("sat beside {name}, who says so"),
                (AttendanceSource::Beside, None) => "sat beside somebody who says so".to_owned(),
            };
        word(word: AttendanceWord) -> &'static str =
            match word {
                AttendanceWord::There => "오셨어요",
                AttendanceWord::Away => "안 오셨어요",
                AttendanceWord::Hindered => "기술 문제였어요",
            },
            match word {
                AttendanceWord::There => "Was there",
                AttendanceWord::Away => "Was not there",
                AttendanceWord::Hindered => "Technical problem",
            };
        undo = "되돌리기", "Undo";
        /// The name of a button, where a page has one for each person.
        for_person(word: &str, person: &str) = format!("{word}, {person}"), format!("{word}: {person}");
        noted = "적어 두었어요.", "It is noted.";
        not_noted = "적지 못했어요. 그분이 이 만남의 모임에 안 계세요.",
            "Not noted: that person was not in the group when it met.";
        guest(name: &str) =
            format!("Zoom에 ‘{name}’ 이름으로 들어온 분이 있어요."),
            format!("Somebody came in at Zoom under the name ‘{name}’.");
        guests_hint = "이름만으로는 누구신지 알 수 없어요. 짐작이 가시면 위에서 적어 주세요.",
            "A name alone is no proof. If you know who it was, note it above.";
        calls = "처음 못 오신 분께 안부 전화", "Call those who missed a meeting for the first time";
        calls_lead = "말씀 없이 처음으로 못 오셨어요. 나무라지 마시고 별일 없으신지 여쭤봐 주세요.",
            "They did not come and had not said so, for the first time. Please ask how they are, without reproach.";
        missed(group: &str, when: &str) = format!("{group}, {when}"), format!("{group}, {when}");
        called = "전화했어요", "I called";
    }
}
