//! Letters, which a person may read long after.

mod birthday;
mod breaks;
mod change;
pub mod letter;
mod praise;
mod proposal;
mod reminder;
mod roomless;
mod seat;
mod vote;

pub use self::{
    birthday::BirthdayLetterText, breaks::BreakLetterText, change::ChangeText, praise::PraiseLetterText,
    proposal::ProposalLetterText, reminder::ReminderText, roomless::RoomlessLetterText, seat::SeatLetterText,
    vote::VoteLetterText,
};

texts! {
    /// The letters that are sent.
    pub struct MailText {
        key_subject = "[황금향] 비밀번호 새로 정하기 안내", "[Hwanggeumhyang] Choose a new password";
        key_body(link: &str) =
            format!("안녕하세요, 황금향이에요.\n\n\
                     아래 주소를 누르시면 비밀번호를 새로 정하실 수 있어요.\n\
                     한 시간 동안 한 번만 쓰실 수 있어요.\n\n\
                     {link}\n\n\
                     부탁하신 적이 없으시면 이 편지를 그냥 지우셔도 괜찮아요.\n\
                     황금향은 돈을 보내 달라고 하지 않아요.\n"),
            format!("Hello from Hwanggeumhyang.\n\n\
                     Open the address below to choose a new password.\n\
                     It works once, within one hour.\n\n\
                     {link}\n\n\
                     If you did not ask for this, you can simply delete this letter.\n\
                     We never ask you to send money.\n");
        code_subject = "[황금향] 확인 번호 안내", "[황금향] Your code";
        code_body(code: &str) =
            format!("안녕하세요, 황금향이에요.\n\n\
                     확인 번호는 {code} 이에요.\n\
                     나의 모임 화면에 이 숫자 여섯 자리를 적어 주세요. 하루 동안 쓰실 수 있어요.\n\n\
                     가입하신 적이 없으시면 이 편지를 그냥 지우셔도 괜찮아요.\n\
                     황금향은 전화로 이 번호를 묻지 않고, 돈을 보내 달라고 하지 않아요.\n"),
            format!("Hello from 황금향.\n\n\
                     Your code is {code}.\n\
                     Please type these six digits on your home page. The code can be used for a day.\n\n\
                     If you have not signed up, you can simply delete this letter.\n\
                     황금향 never asks for this code on the telephone, and never asks for money.\n");
        /// The code that proves an address beside a log-in.
        contact_body(code: &str) =
            format!("안녕하세요, 황금향이에요.\n\n\
                     확인 번호는 {code} 이에요.\n\
                     내 정보 화면의 ‘소식 받는 길’에 이 숫자 여섯 자리를 적어 주세요. 하루 동안 쓰실 수 있어요.\n\n\
                     황금향에 이 주소를 적으신 적이 없으시면 이 편지를 그냥 지우셔도 괜찮아요.\n\
                     황금향은 전화로 이 번호를 묻지 않고, 돈을 보내 달라고 하지 않아요.\n"),
            format!("Hello from 황금향.\n\n\
                     Your code is {code}.\n\
                     Please type these six digits on the page About me, under “How we tell you of meetings”. \
                     The code can be used for a day.\n\n\
                     If you have not given us this address, you can simply delete this letter.\n\
                     황금향 never asks for this code on the telephone, and never asks for money.\n");
        /// Of the two letters below.
        notice_subject = "[황금향] 비밀번호에 대한 안내", "[Hwanggeumhyang] About your password";
        /// To whom an organizer makes a key.
        key_made =
            "안녕하세요, 황금향이에요.\n\n\
             운영자가 회원님께서 들어오실 열쇠를 만들었어요.\n\
             부탁하신 적이 없으시면 운영자에게 알려 주세요.\n\
             황금향은 돈을 보내 달라고 하지 않아요.\n",
            "Hello from Hwanggeumhyang.\n\n\
             An organizer has made a key with which you can get in.\n\
             If you did not ask for this, please tell an organizer.\n\
             We never ask you to send money.\n";
        /// To whose password was set by a key.
        password_set =
            "안녕하세요, 황금향이에요.\n\n\
             방금 비밀번호가 새로 정해졌어요. 다른 기기에서는 모두 나가게 해 두었어요.\n\
             직접 하신 일이 아니면 운영자에게 바로 알려 주세요.\n\
             황금향은 돈을 보내 달라고 하지 않아요.\n",
            "Hello from Hwanggeumhyang.\n\n\
             Your password was just set anew, and every other device was logged out.\n\
             If that was not you, please tell an organizer at once.\n\
             We never ask you to send money.\n";
        /// Of the letter below.
        contact_subject =
            "[황금향] 다른 연락처를 적으셨어요",
            "[Hwanggeumhyang] You have given us another contact";
        /// To the log-in of whoever names another contact.
        contact_added =
            "안녕하세요, 황금향이에요.\n\n\
             방금 만남 소식을 받으실 다른 연락처가 적혔어요. 내 정보 화면의 ‘소식 받는 길’에서 보실 수 있어요.\n\
             직접 하신 일이 아니면 운영자에게 바로 알려 주세요.\n\
             황금향은 돈을 보내 달라고 하지 않아요.\n",
            "Hello from Hwanggeumhyang.\n\n\
             Another contact for news of your meetings was just added. You find it on the page About me, \
             under “How we tell you of meetings”.\n\
             If that was not you, please tell an organizer at once.\n\
             We never ask you to send money.\n";
        /// Of the letter below.
        login_subject =
            "[황금향] 들어오실 때 쓰는 연락처가 바뀌었어요",
            "[Hwanggeumhyang] What you log in with has changed";
        /// To the log-in that somebody had, and to the one that they have now.
        login_changed =
            "안녕하세요, 황금향이에요.\n\n\
             방금 들어오실 때 쓰는 연락처가 바뀌었어요. 예전 연락처와 새 연락처 모두에 알려 드려요. \
             다른 기기에서는 모두 나가게 해 두었어요.\n\
             직접 하신 일이 아니면 운영자에게 바로 알려 주세요.\n\
             황금향은 돈을 보내 달라고 하지 않아요.\n",
            "Hello from Hwanggeumhyang.\n\n\
             What you log in with was just changed. We tell you where you logged in before and where you do now. \
             Every other device was logged out.\n\
             If that was not you, please tell an organizer at once.\n\
             We never ask you to send money.\n";
    }
}

#[cfg(test)]
mod tests;
