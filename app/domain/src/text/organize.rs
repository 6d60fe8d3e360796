//! The organizers’ room: rounds, groups, members, and work that is stuck.

mod delivery;
mod growth;
mod meeting;
mod roll;
mod room;

pub use self::{delivery::DeliveryText, growth::GrowthText, meeting::MeetingText, roll::RollText, room::RoomText};
use super::spoken::{en_counted, ko_nth};
use crate::{job::JobKind, round::Reason};

texts! {
    /// The organizers’ room.
    pub struct OrganizeText {
        heading = "운영실", "Organizers’ room";
        lead = "모임을 엮고 돌보는 곳이에요.", "Here you form groups and look after them.";
        rounds = "편성", "Rounds";
        groups = "모임", "Groups";
        members = "회원", "Members";
        jobs = "멈춘 일", "Stuck tasks";
        waiting(n: u64) =
            format!("모임을 기다리시는 분 {n}명"),
            format!("{} waiting for a group", en_counted(n, "person", "people"));
        rounds_lead =
            "모임을 기다리시는 분들을 서로 닮은 분들끼리 엮어요. 발표하기 전에는 아무에게도 알려지지 않아요.",
            "Those who wait are put together with people like them. Nobody is told before you announce it.";
        no_rounds = "아직 편성이 없어요.", "There is no round yet.";
        all_rounds = "편성 모두 보기", "See all rounds";
        next_round = "다음 편성 날짜", "Date of the next round";
        next_round_hint =
            "기다리시는 분들의 ‘나의 모임’에 보여요. 비워 두고 저장하시면 날짜를 알리지 않아요.",
            "Those who wait read it on their home page. If you save it empty, no date is told.";
        new_round = "새 편성 시작", "Start a new round";
        round(when: &str) = format!("{when}에 시작한 편성"), format!("Round started {when}");
        nth_round(n: usize, when: &str) =
            format!("{} 편성, {when}에 시작", ko_nth(n)),
            format!("Round {n}, started {when}");
        queued = "편성하고 있어요", "Forming the groups";
        queued_lead =
            "다 되면 여기에 나타나요. 10초쯤 걸려요. 나타나지 않으면 아래를 눌러 주세요.",
            "It appears here once it is done, after about ten seconds. If it does not, press below.";
        look_again = "새로 열기", "Open anew";
        failed =
            "편성하지 못했어요. 멈춘 일을 살펴보시고 새 편성을 시작해 주세요.",
            "The groups could not be formed. Please look at the stuck tasks and start a new round.";
        ready = "발표를 기다리고 있어요", "Ready to announce";
        ready_lead =
            "미리 보는 편성이에요. 살펴보시고 괜찮으면 맨 아래에서 발표해 주세요.",
            "This is a preview. Have a look, and announce it at the bottom of the page if you like it.";
        published = "발표했어요", "Announced";
        published_groups = "발표한 모임", "Groups that were announced";
        stale =
            "이 편성은 이제 발표하실 수 없어요. 아래를 살펴보시고 새 편성을 시작해 주세요.",
            "This round can no longer be announced. Please look below and start a new one.";
        publish = "이대로 발표하기", "Announce these groups";
        publish_lead =
            "발표하면 모임과 만나는 날이 정해지고, 모두 나의 모임에서 볼 수 있어요. 되돌릴 수 없어요.",
            "Announcing sets the groups and their dates, and everybody can see theirs. It cannot be undone.";
        summary(groups: usize, placed: usize, left: usize) =
            format!("모임 {groups}개, 함께하는 분 {placed}명, 남은 분 {left}명"),
            {
                let groups = en_counted(groups, "group", "groups");
                let placed = en_counted(placed, "person", "people");
                format!("{groups} with {placed}, {left} left over")
            };
        figures = "한눈에 보기", "At a glance";
        cohesion = "닮은 정도", "How alike they are";
        cohesion_lead =
            "닮은 정도는 관심사와 마음에 두신 곳이 얼마나 겹치는지예요. 모두 똑같으면 100%가 돼요.",
            "People are alike as far as their interests and the part of Jeju they think of overlap. \
             100% would be all the same.";
        average = "평균 닮은 정도", "How alike they are on average";
        alike: [&'static str; 4] =
            ["조금 닮았어요", "꽤 닮았어요", "많이 닮았어요", "아주 많이 닮았어요"],
            ["A little alike", "Fairly alike", "Much alike", "Very much alike"];
        worst_group = "닮은 정도가 가장 낮은 모임", "The group least alike";
        best_possible = "가장 좋은 편성을 100%로 보면", "Against the best round that these people allow";
        at_least(percent: &str) = format!("{percent} 이상"), format!("{percent} or more");
        spread = "닮은 정도별 모임 수", "Groups by likeness";
        tenth(percent: usize) = format!("{percent}%대"), format!("{percent}s %");
        group_count(n: usize) = format!("모임 {n}개"), if n == 1 { "1 group".into() } else { format!("{n} groups") };
        planned = "엮은 모임, 덜 닮은 순서로", "The groups, the least alike first";
        nth_group(n: usize) = format!("모임 {n}"), format!("Group {n}");
        nothing_planned = "이번에는 엮은 모임이 없어요.", "No group came out this time.";
        people = "함께하는 분들", "The people";
        shared = "모두 고른 관심사", "Interests that all of them chose";
        nothing_shared = "모두 고른 관심사는 없어요.", "There is no interest that all of them chose.";
        gone = "떠나신 분", "somebody who has left";
        left_over = "이번에 남은 분", "Left over this time";
        none_left_over = "모두 모임을 찾았어요.", "Everybody has found a group.";
        reason(reason: Reason) -> &'static str =
            match reason {
                Reason::NoSlots => "만날 수 있는 때를 고르지 않으셨어요",
                Reason::NoCommonSlot => "같은 때에 만날 수 있는 분이 없어요",
                // The same words for both: that somebody would rather meet others is read by nobody.
                Reason::Avoided | Reason::AllMet => "같은 때에 되는 분들과는 이미 만나셨거나 이번에는 따로 모셔요",
                Reason::Partner => "함께하기로 하신 분과 때가 맞지 않아요",
                Reason::TooFewPeople => "같은 때에 만날 분이 모자라요",
                Reason::NoRoom => "자리가 나지 않았어요",
            },
            match reason {
                Reason::NoSlots => "Chose no time to meet",
                Reason::NoCommonSlot => "Nobody else can meet at the same times",
                Reason::Avoided | Reason::AllMet => "Has met those who are free at the same times, or meets others this time",
                Reason::Partner => "The times of the person they wish to be with do not fit",
                Reason::TooFewPeople => "Too few people are free at the same times",
                Reason::NoRoom => "No place was left",
            };
        common_slots = "모두 되는 때", "When all can meet";
        no_groups = "아직 모임이 없어요.", "There is no group yet.";
        all_groups = "모임 모두 보기", "See all groups";
        group = "모임 이름", "Name of the group";
        meets = "만나는 때", "Meets on";
        meetings = "만나는 날", "Dates";
        nth_meeting(n: u8, when: &str) = format!("{}: {when}", ko_nth(n.into())), format!("{n}: {when}");
        room_column = "모임 방", "Room";
        has_room = "방이 있어요", "Has a room";
        no_room = "아직 방이 없어요", "Has no room yet";
        room_kept =
            "모임 방이 정해져 있어요. 주소는 다시 보여 드리지 않아요. 새 주소를 저장하면 그 방으로 바뀌어요.",
            "The meeting room is set. Its address is not shown again. If you save a new address, the room changes.";
        room = "모임 방 주소", "Address of the meeting room";
        room_hint =
            "화상 모임 주소를 붙여 넣어 주세요. 이 모임의 회원만 들어갈 수 있어요.",
            "Paste the address of the video meeting. Only the members of this group can go in.";
        save = "저장하기", "Save";
        all_members = "회원 모두 보기", "See all members";
        name = "이름", "Name";
        called(name: &str) = format!("{name} 님"), name.to_owned();
        organizer = "운영자", "Organizer";
        untold = "아직 적지 않으셨어요", "Not told yet";
        stage = "준비하신 정도", "How far along";
        area = "마음에 두신 곳", "Thinks of";
        key = "비밀번호를 잊으셨을 때", "When they forgot their password";
        key_lead =
            "들어오는 열쇠로 비밀번호를 새로 정하실 수 있어요. \
             먼저 모임 이름과 만나는 요일을 여쭤보고 본인인지 확인해 주세요. 누가 만들었는지 기록돼요.",
            "With a key they can set a new password. Please make sure first that the caller is who they say. \
             It is recorded who made the key.";
        key_make = "들어오는 열쇠 만들기", "Make a key to log in";
        key_made = "열쇠를 만들었어요", "The key is ready";
        key_made_lead =
            "전화로 번호를 네 자씩 불러 드리고, 들어가기 화면의 ‘비밀번호를 잊으셨나요?’에서 적으시게 해 주세요. \
             주소를 문자로 보내 드려도 돼요. \
             한 시간 동안 한 번만 쓸 수 있고, 이 화면을 벗어나면 다시 보여 드리지 않아요.",
            "Read the number out over the phone, four digits at a time; it is typed at Forgot your password on the \
             log-in page. You may also send the address as a text message. It works once, within one hour. \
             After you leave this page it is not shown again.";
        dead_jobs = "여러 번 해 봤지만 끝내지 못한 일", "Tasks that failed several times";
        no_dead_jobs = "멈춘 일이 없어요.", "No task is stuck.";
        job(kind: Option<JobKind>) -> &'static str =
            match kind {
                Some(JobKind::ComputeRound) => "편성하기",
                Some(JobKind::MakeRoom) => "모임 방 만들기",
                Some(JobKind::RenewRoom) => "떠나신 분이 모르는 모임 방으로 바꾸기",
                Some(JobKind::DeleteRoom) => "안 쓰는 모임 방 지우기",
                Some(JobKind::RegisterPeople) => "들어가는 주소를 한 분씩 받기",
                Some(JobKind::MakeCards) => "이야기 카드 고르기",
                Some(JobKind::Mail) => "편지나 문자 보내기",
                Some(JobKind::TellGroup) => "모임 소식 알리기",
                None => "그 밖의 일",
            },
            match kind {
                Some(JobKind::ComputeRound) => "Forming a round",
                Some(JobKind::MakeRoom) => "Making a meeting room",
                Some(JobKind::RenewRoom) => "Having a new room made since somebody left",
                Some(JobKind::DeleteRoom) => "Deleting a room that nobody uses",
                Some(JobKind::RegisterPeople) => "Getting everybody a way of their own into the room",
                Some(JobKind::MakeCards) => "Choosing topic cards",
                Some(JobKind::Mail) => "Sending a letter or a text",
                Some(JobKind::TellGroup) => "Telling a group the news",
                None => "Another task",
            };
        nth_job(n: usize, job: &str) = format!("{n}번: {job}"), format!("{n}. {job}");
        tried(when: &str, times: u32) =
            format!("{when}에 시작해서 {times}번 해 봤어요."),
            format!("Started {when}, tried {}.", en_counted(times, "time", "times"));
        retry(n: usize) = format!("{n}번 다시 해 보기"), format!("Try number {n} again");
        job_over =
            "때가 지나서 다시 해도 보내지지 않아요. 하실 일은 없고, 한 달이 지나면 저절로 지워져요.",
            "Its moment is past, so trying it again would send nothing. There is nothing to do: it goes away by itself after a month.";
        login = "연락처", "Email or number";
        joined = "가입한 날", "Member since";
    }
}
