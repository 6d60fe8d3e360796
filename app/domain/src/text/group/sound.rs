//! What to do where a meeting is silent, device by device.

/// What to do, step by step.
type Steps = &'static [&'static str];

texts! {
    /// The page for whoever hears nothing at a meeting.
    pub struct SoundText {
        heading = "소리가 안 들려요", "I hear nothing";
        lead =
            "쓰시는 것을 찾아 차례대로 해 보세요. 하나씩 하시고 소리가 나면 멈추셔도 돼요.",
            "Find what you use, and go step by step. Stop as soon as you hear something.";
        pictures = "이런 그림을 찾아 주세요", "Look for these pictures";
        audio = "‘오디오로 참가’ 단추예요. 누르셔야 소리가 이어져요.", "The button “Join with audio”. Without it there is no sound.";
        speaker = "스피커 그림이에요. 줄이 그어져 있으면 눌러 주세요.", "The speaker. If there is a line across it, press it.";
        microphone =
            "마이크 그림이에요. 줄이 그어져 있으면 내 말이 안 들려요.",
            "The microphone. With a line across it, nobody hears you.";
        android = "안드로이드 휴대전화", "Android telephone";
        android_steps: Steps =
            &[
                "휴대전화 옆의 소리 크게 단추를 여러 번 눌러 주세요.",
                "화면 아래에서 ‘오디오로 참가’를 찾아 누르고 ‘와이파이 또는 데이터’를 골라 주세요.",
                "마이크를 쓸지 물으면 ‘앱 사용 중에만 허용’을 눌러 주세요.",
                "이어폰이나 블루투스가 이어져 있으면 끊어 주세요.",
                "그래도 조용하면 모임에서 나오셨다가 다시 들어가 주세요.",
            ],
            &[
                "Press the button for louder sound at the side of the telephone several times.",
                "At the bottom of the screen press “Join with audio”, then “Wifi or cellular data”.",
                "When you are asked about the microphone, press “While using the app”.",
                "Unplug earphones, and turn Bluetooth off.",
                "If it is still silent, leave the meeting and join again.",
            ];
        iphone = "아이폰", "iPhone";
        iphone_steps: Steps =
            &[
                "왼쪽 옆의 작은 스위치가 주황색이면 반대로 밀어 주세요.",
                "그 아래 소리 크게 단추를 여러 번 눌러 주세요.",
                "화면에서 ‘오디오로 참가’를 누르고 ‘와이파이 또는 셀룰러 데이터’를 골라 주세요.",
                "마이크를 쓸지 물으면 ‘허용’을 눌러 주세요.",
                "그래도 조용하면 모임에서 나오셨다가 다시 들어가 주세요.",
            ],
            &[
                "If the small switch on the left side shows orange, push it the other way.",
                "Press the button for louder sound below it several times.",
                "On the screen press “Join with audio”, then “Wifi or cellular data”.",
                "When you are asked about the microphone, press “Allow”.",
                "If it is still silent, leave the meeting and join again.",
            ];
        computer = "컴퓨터", "Computer";
        computer_steps: Steps =
            &[
                "스피커가 켜져 있는지, 줄이 꽂혀 있는지 봐 주세요.",
                "화면 오른쪽 아래의 스피커 그림을 눌러 소리를 키워 주세요.",
                "모임 화면에서 ‘컴퓨터 오디오로 참가’를 눌러 주세요.",
                "마이크를 쓸지 물으면 ‘허용’을 눌러 주세요.",
                "그래도 조용하면 모임에서 나오셨다가 다시 들어가 주세요.",
            ],
            &[
                "See whether the speakers are on and plugged in.",
                "Press the speaker at the bottom right of the screen, and make it louder.",
                "In the meeting press “Join with computer audio”.",
                "When you are asked about the microphone, press “Allow”.",
                "If it is still silent, leave the meeting and join again.",
            ];
        still = "그래도 안 되시면", "If nothing helps";
        still_lead =
            "모임 화면 옆의 ‘도움 요청’을 눌러 주세요. 운영자가 바로 알게 돼요.",
            "Press “Ask for help” beside the button to join. The organizers know at once.";
    }
}
