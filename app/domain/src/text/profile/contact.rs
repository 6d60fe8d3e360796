//! The ways by which one is told of meetings.

use crate::people::contact::{ContactWay, ToldBy};

texts! {
    /// The ways by which one is told of meetings.
    pub struct ContactText {
        heading = "소식 받는 길", "How we tell you of meetings";
        now(way: ContactWay, login: &str) =
            match way {
                ContactWay::Text => format!("만남 소식을 {login} 번호로 문자나 알림톡을 보내 알려 드려요."),
                ContactWay::Mail => format!("만남 소식을 {login} 주소로 이메일을 보내 알려 드려요."),
            },
            match way {
                ContactWay::Text => format!("News of your meetings comes by text to {login}."),
                ContactWay::Mail => format!("News of your meetings comes by mail to {login}."),
            };
        more(way: ContactWay) -> &'static str =
            match way {
                ContactWay::Text => "휴대전화 번호를 적어 주시면 문자나 알림톡으로도 받으실 수 있어요.",
                ContactWay::Mail => "이메일 주소를 적어 주시면 이메일로도 받으실 수 있어요.",
            },
            match way {
                ContactWay::Text => "If you give us a mobile number, it can come by text as well.",
                ContactWay::Mail => "If you give us an email address, it can come by mail as well.",
            };
        field = "다른 연락처", "Another contact";
        add = "다른 연락처 적기", "Add this contact";
        unproven(contact: &str) =
            format!("{contact} 앞으로 여섯 자리 번호를 보냈어요. 적어 주시면 그리로도 소식을 받으실 수 있어요."),
            format!("We sent six digits to {contact}. Once you type them, news can come there as well.");
        other(contact: &str) = format!("다른 연락처: {contact}"), format!("Another contact: {contact}");
        which = "만남 소식을 어떻게 받으시겠어요?", "How shall we tell you of your meetings?";
        told_by(choice: ToldBy) -> &'static str =
            match choice {
                ToldBy::Text => "문자·알림톡",
                ToldBy::Mail => "이메일",
                ToldBy::Both => "둘 다",
            },
            match choice {
                ToldBy::Text => "By text",
                ToldBy::Mail => "By mail",
                ToldBy::Both => "By both",
            };
        choose = "이렇게 받기", "Tell me this way";
        remove = "다른 연락처 빼기", "Take this contact away";
        codes(login: &str) =
            format!("확인 번호와 열쇠는 늘 {login} 앞으로 보내 드려요."),
            format!("Codes and keys always go to {login}.");
    }
}
