//! A room in which one tries alone how meeting by video is.

texts! {
    /// The practice room.
    pub struct PracticeText {
        link = "연습방", "Practice room";
        heading = "연습방", "Practice room";
        lead =
            "만나기 전에 혼자 해 보시는 방이에요. 아무도 보지 않으니 마음 놓고 눌러 보세요.",
            "Try the meeting room by yourself before you meet. Nobody is watching.";
        steps: [&'static str; 3] =
            [
                "아래 ‘연습방 들어가기’를 눌러 주세요. 새 화면이 열려요.",
                "마이크와 카메라를 쓸지 물으면 ‘허용’을 눌러 주세요.",
                "내 얼굴이 보이고 말소리에 표시가 움직이면 다 된 거예요. 새 화면을 닫아 주세요.",
            ],
            [
                "Press “Enter the practice room” below. It opens on a new screen.",
                "When you are asked about the microphone and the camera, press “Allow”.",
                "If you see your face, and a sign moves when you speak, all is well. Close the new screen.",
            ];
        enter = "연습방 들어가기", "Enter the practice room";
        none =
            "연습방을 아직 준비하지 못했어요. 운영자에게 말씀해 주시면 함께 해 봐요.",
            "There is no practice room yet. Tell an organizer, and you will try it together.";
        done(day: &str) = format!("{day}에 연습해 보셨어요."), format!("You tried it on {day}.");
        again = "몇 번이든 다시 해 보셔도 돼요.", "Try it as often as you like.";
        column = "연습방", "Practice room";
        practised(day: &str) = format!("연습해 봤어요, {day}"), format!("Tried it, {day}");
        not_yet = "아직 안 해 보셨어요", "Not yet";
    }
}
