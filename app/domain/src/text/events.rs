//! The log of what was done.

use crate::event::Verb;

texts! {
    /// The log of what was done.
    pub struct EventsText {
        heading = "기록", "Log";
        lead = "누가 언제 무엇을 했는지 적혀 있어요. 적으신 글은 남지 않고, 기록은 2년 뒤에 지워져요.",
            "Who did what, and when. Nothing that anybody typed stands here, and each line goes after two years.";
        about = "이것에 대한 기록이에요:", "Only what is about this:";
        all = "기록 모두 보기", "The whole log";
        see = "기록 보기", "See the log";
        none = "아직 기록이 없어요. 누가 무엇을 하면 여기에 나타나요.", "Nothing is here yet. Whatever somebody does appears here.";
        what = "한 일", "What";
        who = "누가", "Who";
        subject = "대상", "To what";
        when = "때", "When";
        left = "떠나신 분", "Somebody who has left";
        stranger = "들어오지 않은 분", "Somebody not signed in";
        command = "서버의 명령", "A command on the server";
        program = "프로그램", "The program";
        job = "멈춘 일", "A stuck job";
        gone = "이제 없는 것", "Something that is gone";
        verb(verb: Verb) -> &'static str =
            match verb {
                Verb::SignUp => "가입하셨어요",
                Verb::ChooseInterests => "관심사를 고르셨어요",
                Verb::ChooseTimes => "만날 수 있는 때를 고르셨어요",
                Verb::Rename => "이름을 바꾸셨어요",
                Verb::NameTree => "황금향에 이름을 지어 주셨어요",
                Verb::ChangeLogin => "연락처를 바꾸셨어요",
                Verb::SendCode => "확인 번호를 다시 받으셨어요",
                Verb::MakeCalendarAddress => "달력 주소를 만드셨어요",
                Verb::EndCalendarAddress => "달력 주소를 없애셨어요",
                Verb::ProveLogin => "연락처를 확인하셨어요",
                Verb::AddContact => "다른 연락처를 적으셨어요",
                Verb::ProveContact => "다른 연락처를 확인하셨어요",
                Verb::RemoveContact => "다른 연락처를 빼셨어요",
                Verb::ChooseWay => "소식 받는 길을 고르셨어요",
                Verb::SendKey => "메일로 들어오는 열쇠를 부탁하셨어요",
                Verb::MakeKey => "들어오는 열쇠를 만들었어요",
                Verb::SetPassword => "비밀번호를 새로 정하셨어요",
                Verb::AppointOrganizer => "운영자로 모셨어요",
                Verb::Leave => "탈퇴하셨어요",
                Verb::TakeBreak => "한동안 쉬기로 하셨어요",
                Verb::ComeBack => "다시 함께하기로 하셨어요",
                Verb::SetNextRound => "다음 편성 날짜를 정했어요",
                Verb::StartRound => "편성을 시작했어요",
                Verb::ComputeRound => "편성을 마쳤어요",
                Verb::FailRound => "편성하지 못했어요",
                Verb::SwapPlaces => "두 분의 자리를 바꾸었어요",
                Verb::PublishRound => "편성을 발표했어요",
                Verb::MakeGroup => "모임을 만들었어요",
                Verb::MakeRoom => "모임 방을 만들었어요",
                Verb::ChangeRoom => "모임 방 주소를 바꾸었어요",
                Verb::RenewRoom => "모임 방을 새로 만들게 했어요",
                Verb::MakeCards => "이야기 카드를 골랐어요",
                Verb::GiveSeat => "모임에 모셨어요",
                Verb::VacateSeat => "모임에서 다른 데로 옮겨 드렸어요",
                Verb::GiveUpSeat => "모임의 자리를 비우셨어요",
                Verb::RepairGroup => "인원이 모자란 모임을 손보았어요",
                Verb::MoveMeeting => "만남을 다른 때로 옮겼어요",
                Verb::CancelMeeting => "만남을 쉬기로 했어요",
                Verb::RestoreMeeting => "쉬기로 한 만남을 다시 하기로 했어요",
                Verb::Propose => "만남을 옮기거나 쉴지 모임에 여쭤봤어요",
                Verb::ChooseOption => "제안에서 하나를 고르셨어요",
                Verb::KeepMeeting => "모임에서 그대로 만나기로 했어요",
                Verb::Answer => "만남에 오시는지 답하셨어요",
                Verb::Vote => "마지막 만남 다음에 어떻게 할지 고르셨어요",
                Verb::CloseVote => "모임에서 고르신 대로 했어요",
                Verb::Attend => "만남에 오셨어요",
                Verb::NoteAttendance => "만남에 오셨는지 적었어요",
                Verb::NoteCall => "안부 전화를 드렸어요",
                Verb::TurnCard => "이야기 카드를 넘기셨어요",
                Verb::BecomeHost => "모임지기가 되셨어요",
                Verb::EndHosting => "모임지기를 그만두셨어요",
                Verb::WriteLine => "모임지기로 한마디를 적으셨어요",
                Verb::AskHelp => "만남에서 도움을 청하셨어요",
                Verb::GiveHelp => "도와드렸어요",
                Verb::Practise => "연습방에 들어가 보셨어요",
                Verb::Thank => "칭찬을 전하셨어요",
                Verb::RetryJob => "멈춘 일을 다시 하게 했어요",
            },
            match verb {
                Verb::SignUp => "Signed up",
                Verb::ChooseInterests => "Chose interests",
                Verb::ChooseTimes => "Chose when to meet",
                Verb::Rename => "Changed the name",
                Verb::NameTree => "Gave their Hwanggeumhyang a name",
                Verb::ChangeLogin => "Changed the log-in",
                Verb::SendCode => "Had a new code sent",
                Verb::MakeCalendarAddress => "Made an address for the calendar",
                Verb::EndCalendarAddress => "Ended the address of the calendar",
                Verb::ProveLogin => "Proved the log-in",
                Verb::AddContact => "Added another contact",
                Verb::ProveContact => "Proved the other contact",
                Verb::RemoveContact => "Took the other contact away",
                Verb::ChooseWay => "Chose how to be told of meetings",
                Verb::SendKey => "Asked for a key by mail",
                Verb::MakeKey => "Made a key",
                Verb::SetPassword => "Set a new password",
                Verb::AppointOrganizer => "Appointed an organizer",
                Verb::Leave => "Left",
                Verb::TakeBreak => "Began to rest for a while",
                Verb::ComeBack => "Came back",
                Verb::SetNextRound => "Set the date of the next round",
                Verb::StartRound => "Started a round",
                Verb::ComputeRound => "Finished the plan of a round",
                Verb::FailRound => "Could make no plan",
                Verb::SwapPlaces => "Let two people change places",
                Verb::PublishRound => "Announced a round",
                Verb::MakeGroup => "Made a group",
                Verb::MakeRoom => "Made a room",
                Verb::ChangeRoom => "Changed the address of a room",
                Verb::RenewRoom => "Had a new room made",
                Verb::MakeCards => "Chose topic cards",
                Verb::GiveSeat => "Gave somebody a seat",
                Verb::VacateSeat => "Moved somebody elsewhere",
                Verb::GiveUpSeat => "Gave up a seat",
                Verb::RepairGroup => "Repaired a group that was too small",
                Verb::MoveMeeting => "Moved a meeting",
                Verb::CancelMeeting => "Called a meeting off",
                Verb::RestoreMeeting => "Let a meeting take place after all",
                Verb::Propose => "Asked a group whether to move or skip a meeting",
                Verb::ChooseOption => "Chose an option of a proposal",
                Verb::KeepMeeting => "The group keeps a meeting as it is",
                Verb::Answer => "Said whether they come to a meeting",
                Verb::Vote => "Chose what comes after the last meeting",
                Verb::CloseVote => "Did what the people of a group had chosen",
                Verb::Attend => "Came to a meeting",
                Verb::NoteAttendance => "Noted whether somebody came to a meeting",
                Verb::NoteCall => "Called somebody who had not come",
                Verb::TurnCard => "Turned the topic card",
                Verb::BecomeHost => "Became the host of the group",
                Verb::EndHosting => "Is the host no longer",
                Verb::WriteLine => "Wrote a line as the host",
                Verb::AskHelp => "Asked for help at a meeting",
                Verb::GiveHelp => "Helped somebody who had asked",
                Verb::Practise => "Tried the practice room",
                Verb::Thank => "Sent praise",
                Verb::RetryJob => "Had a stuck job tried again",
            };
    }
}
