//! The room of a group as an organizer looks after it.

use crate::group::room::{RoomDelay, RoomMaker};

texts! {
    /// The room of a group as an organizer looks after it.
    pub struct RoomText {
        coming = "모임 방을 만들고 있어요. 다 되면 저절로 이어져요.", "The meeting room is being made. It will be there by itself.";
        leaves =
            "새 방을 만들고 있어요. 다 될 때까지는 전에 쓰던 방에서 만나요.",
            "A new room is being made. Until it is there, the group meets in the old one.";
        delay(why: RoomDelay) -> &'static str =
            match why {
                RoomDelay::Spent =>
                    "오늘 만들 수 있는 방을 모두 만들었어요. 내일 오전 9시가 지나면 저절로 만들어요. \
                     그 전에 만나신다면 주소를 붙여 넣어 주세요.",
                RoomDelay::Away =>
                    "Zoom이 대답하지 않아서 아직 만들지 못했어요. 저절로 다시 해 봐요. \
                     곧 만나신다면 주소를 붙여 넣어 주세요.",
                RoomDelay::Refused =>
                    "Zoom이 방을 만들어 주지 않았어요. 운영실의 ‘멈춘 일’에서 까닭을 보시거나 주소를 붙여 넣어 주세요.",
            },
            match why {
                RoomDelay::Spent =>
                    "As many rooms as may be made in a day have been made. It goes on by itself after nine tomorrow \
                     morning, Seoul time. If the group meets before that, please paste an address.",
                RoomDelay::Away =>
                    "Zoom does not answer, so there is none yet. It is tried again by itself. If the group meets soon, \
                     please paste an address.",
                RoomDelay::Refused =>
                    "Zoom refused to make a room. The stuck tasks in the organizers’ room say why; or paste an address.",
            };
        crowded =
            "같은 시각에 만나는 다른 모임과 Zoom 하나를 나눠 써요. Zoom 하나로는 한 번에 한 모임만 열 수 있어요. \
             Zoom을 늘린 뒤 새 방을 만드시거나, 다른 주소를 붙여 넣어 주세요.",
            "The Zoom user that hosts this room hosts another group at the same time, and can open only one. Add a user \
             and make a new room, or paste another address.";
        crowded_groups = "Zoom 하나를 나눠 쓰는 모임", "Groups that share a Zoom user";
        renew_ask = "새 방이 필요해요", "We need a new room";
        renew_question = "새 방으로 바꿀까요?", "Change to a new room?";
        keep = "쓰던 방 그대로 두기", "Keep the room";
        renew_lead = "모르는 분이 방에 들어오거나 주소가 퍼졌을 때 바꿔 주세요.", "Do this when strangers come in, or the address has got about.";
        renew_then(maker: RoomMaker) -> &'static str =
            match maker {
                RoomMaker::Zoom | RoomMaker::Jitsi =>
                    "전에 쓰던 방은 없어져요. 회원들은 늘 누르시던 ‘모임 들어가기’로 새 방에 들어가요.",
                RoomMaker::Pasted =>
                    "지금 주소는 지워져요. 새 주소를 붙여 넣으실 때까지 회원들이 들어갈 수 없어요.",
            },
            match maker {
                RoomMaker::Zoom | RoomMaker::Jitsi =>
                    "The old room goes away. Members come into the new one by the button that they know.",
                RoomMaker::Pasted => "The address is taken away. Nobody can come in until you paste a new one.",
            };
        renew = "새 방 만들기", "Make a new room";
        renewed = "새 방으로 바꾸었어요.", "The group has a new room.";
        to_paste = "방 주소를 지웠어요. 새 주소를 붙여 넣어 주세요.", "The address is gone. Please paste a new one.";
        many = "모임 방 한꺼번에 넣기", "Rooms for many groups";
        many_lead =
            "아직 방이 없는 모임이에요. 주소를 하나씩 적거나 아래에 한꺼번에 붙여 넣어 주세요.",
            "These groups have no room yet. Write an address for each, or paste many at once below.";
        many_lead_all =
            "앞으로 만날 모임이 모두 있어요. 새 주소를 적으신 모임만 바뀌어요.",
            "All groups that still meet. Only those for which you write an address change.";
        many_none = "앞으로 만날 모임마다 방이 있어요.", "Every group that still meets has a room.";
        see_all = "방이 있는 모임도 보기", "Show the groups that have a room as well";
        see_roomless = "방이 없는 모임만 보기", "Show only the groups without a room";
        spread_lead =
            "붙여 넣으신 것을 모임마다 나누어 넣었어요. 맞는지 보시고 ‘모두 저장하기’를 눌러 주세요. 아직 저장하지 않았어요.",
            "What you pasted stands beside its groups now. Please look through it and press “Save all”. Nothing is saved yet.";
        lines = "한꺼번에 붙여 넣기", "Paste many at once";
        lines_hint =
            "한 줄에 하나씩 ‘모임 이름 [탭] 주소’로 적어 주세요. 표에서 그대로 옮기셔도 돼요. \
             전화로도 들어갈 수 있으면 그 뒤에 ‘[탭] 전화번호 [탭] 누를 번호’를 적어 주세요.",
            "One line for each: name of the group, tab, address. You can copy rows of a spreadsheet. \
             If one can join by telephone: tab, number to call, tab, what to type there.";
        spread = "모임마다 나누어 넣기", "Put them beside their groups";
        for_group(what: &str, group: &str) = format!("{what}, {group}"), format!("{what}: {group}");
        by_telephone = "전화로도 들어갈 수 있으면", "If one can join by telephone";
        save_all = "모두 저장하기", "Save all";
        replaces = "지금 방이 있어요. 새로 적으시면 바뀌어요.", "There is a room; a new address takes its place.";
        dials = "전화로도 들어갈 수 있어요.", "One can join by telephone as well.";
        phone = "걸 전화번호", "Number to call";
        phone_hint =
            "전화로도 들어갈 수 있는 방이면 적어 주세요. 문이 열린 동안 모임 분들만 보세요.",
            "If one can join the room by telephone. Only the people of the group see it, while the door is open.";
        code = "전화기로 누를 번호", "What to type on the telephone";
        code_hint = "전화를 건 다음 눌러야 하는 번호가 있으면 적어 주세요.", "If something has to be typed once the call is answered.";
        roomless = "방이 없는 만남", "Meetings without a room";
        roomless_lead =
            "하루 안에 만나는데 아직 모임 방이 없어요. 모임을 눌러 주소를 붙여 넣어 주세요.",
            "These are within a day, and the group has no room. Open the group and paste an address.";
    }
}
