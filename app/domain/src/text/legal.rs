//! What is agreed to, and help.

/// The version of the terms and the privacy policy that a consent names: the day they took effect.
pub const CONSENT_VERSION: &str = "2026-11-21";

/// Paragraphs, each behind its heading.
type Paragraphs = &'static [(&'static str, &'static str)];

texts! {
    /// Terms, privacy, help and accessibility.
    pub struct LegalText {
        terms = "이용약관", "Terms of use";
        terms_body: Paragraphs =
            &[
                (
                    "무엇을 하는 곳인가요?",
                    "황금향은 제주로 옮겨 살고 싶은 분들이 작은 모임에서 만나는 곳이에요. 쓰시는 데 돈이 들지 않아요.",
                ),
                (
                    "서로 지켜요",
                    "모임에서는 투자, 부동산, 종교, 정치를 권하지 않아요. 허락 없이 녹화하거나 사진을 찍지 않아요.",
                ),
                ("그만두고 싶으시면", "내 정보 화면에서 언제든 탈퇴하실 수 있고, 정보는 바로 지워져요."),
            ],
            &[
                (
                    "What this place is",
                    "Hwanggeumhyang is where people who would like to move to Jeju meet in small groups. \
                     It costs nothing.",
                ),
                (
                    "What we all keep to",
                    "In our meetings nobody promotes investments, property, religion or politics. \
                     Nobody records or takes pictures without permission.",
                ),
                (
                    "If you want to stop",
                    "You can leave at any time on the page About me. Your details are deleted at once.",
                ),
            ];
        privacy = "개인정보 처리방침", "Privacy policy";
        privacy_body: Paragraphs =
            &[
                (
                    "무엇을 받나요?",
                    "불러 드릴 이름, 이메일 또는 휴대전화 번호, 비밀번호, 관심사, 만날 수 있는 때, 마음에 두신 곳, \
                     어디까지 준비하셨는지를 받아요. 적어 주시면 다른 연락처도 받아요. 보내 드린 소식이 닿았는지 적어 두어요. \
                     오신 만남과 못 오신 만남, 그것을 누가 알려 주었는지, 만남이 어땠는지도 적어 두어요. \
                     주고받으신 칭찬과 답장, 언제까지 쉬시는지, 여덟 번 만난 뒤에 고르신 것도 적어 두어요. \
                     어느 모임의 자리를 기다리시는지도 적어 두어요. \
                     모임지기로 적으신 한마디, 도움을 청하신 때, 연습방에 들어가 보신 날도 적어 두어요. \
                     생일과 생일 카드에 쓰신 말도 적어 두어요. \
                     태어난 연대와 성별, 생일은 안 알려 주셔도 돼요. 태어난 해는 여쭙지 않아요.",
                ),
                (
                    "어디에 쓰나요?",
                    "마음이 맞는 분들과 모임을 엮고 소식을 알려 드리는 데만 써요. \
                     소식을 나르는 메일과 문자 회사에는 받으실 곳과 적은 글만 맡겨요. \
                     화상으로 만나는 곳에는 불러 드릴 이름만 알려 줘요. \
                     이야기 카드를 만드는 프로그램에는 이름이나 연락처를 보내지 않고, 관심사와 그것을 고르신 분의 수만 \
                     보내요.",
                ),
                (
                    "누가 보나요?",
                    "함께하는 분들은 이름과 관심사, 제주에 사시는지, 쉬시는지만 보실 수 있어요. \
                     생일을 알려 주시면 한 주 전에 모임 분들께 날짜를 알려 드려요. \
                     생일 카드에 쓰신 말은 그날 받으신 분께 이름과 함께 보여요. \
                     전하신 칭찬은 받으신 분께 보여요. 이름을 밝힐지는 쓰실 때 고르세요. \
                     편지가 불편하다고 하시면 운영자가 읽고, 까닭을 적은 뒤에 누가 썼는지 확인할 수 있어요. \
                     다시 만나고 싶은지는 모임을 엮는 프로그램만 보고, 걱정되는 일은 운영자만 봐요. 연락처는 운영자만, 도와드릴 때만 봐요. \
                     못 오신 만남도 운영자만 보고, 안부를 여쭙는 데만 써요. \
                     언제 무엇을 하셨는지 적은 기록도 운영자만 봐요. 적으신 글은 거기에 남지 않아요.",
                ),
                (
                    "얼마나 가지고 있나요?",
                    "탈퇴하시면 바로 지워요. 다른 분께 전하신 칭찬과 생일 카드만 이름 없이 남아요. 기록은 2년 뒤에, 소식이 닿았는지는 석 달 뒤에 지워요. \
                     화상 모임에서 쓰신 이름은 만남이 끝나고 사흘 뒤에 지워요. \
                     인터넷이 끊겨도 보시라고 다음 만남의 시각을 쓰시는 전화기에 남겨 두는데, 나가시면 지워져요.",
                ),
            ],
            &[
                (
                    "What we ask for",
                    "What we should call you, your email or mobile number, another contact if you give one, a password, what you like, when you can \
                     meet, the place you have in mind, and how far your plans have come. \
                     We also keep which meetings you came to and which you missed, who said so, how meetings were for you, the praise and \
                     answers you gave and received, whether our letters reached you, for which seats you wait, until when you take a break, and \
                     what you chose after eight meetings. \
                     So are the line you write as a host, when you asked for help, and when you tried the practice room. \
                     So are your birthday, if you tell it, and what you write on birthday cards. \
                     You need not tell us your decade of birth, your birthday or your gender. We do not ask for the year.",
                ),
                (
                    "What we use it for",
                    "Only to bring you together with people you will like, and to tell you the news of it. \
                     The companies that carry mail and texts get only where it goes and what it says. \
                     The place where you meet by video gets only what we should call you. \
                     The program that writes the cards gets no names, emails or numbers. \
                     It only gets what people like, and how many of them do.",
                ),
                (
                    "Who can see it",
                    "The people of your group see only your name, what you like, whether you live on Jeju and whether you take a break. \
                     If you tell your birthday, the people of your groups learn the day a week before. \
                     What you write on a card is read by whom it is for, with your name. \
                     Whoever gets your praise reads it, with your name if you choose so. \
                     If a letter troubles its reader, an organizer reads it, and may see who wrote it after noting why. \
                     Only the program that forms groups sees whom you would like to meet again; only organizers see your worries. \
                     Only the organizers see your email or number, and only to help you. \
                     Only they see which meetings you missed, and only to ask how you are. \
                     Only they see the log of what you did, in which nothing that you wrote stands.",
                ),
                (
                    "How long we keep it",
                    "When you leave, we delete it at once. \
                     Only praise and birthday wishes that you gave stay with those who received them, without your name. \
                     The log of what was done is deleted after two years, whether letters reached you after three months, and \
                     the name you used in a video meeting after three days. \
                     So that you can look it up without the internet, your telephone keeps the time of your next \
                     meeting until you log out.",
                ),
            ];
        help = "도움 받기", "Get help";
        help_body: Paragraphs =
            &[
                (
                    "비밀번호를 잊으셨나요?",
                    "들어가기 화면에서 ‘비밀번호를 잊으셨나요?’를 눌러 주세요. \
                     휴대전화 번호로 가입하셨다면 전화 주세요. 비밀번호를 새로 정하실 수 있는 열쇠 번호를 불러 드려요.",
                ),
                (
                    "모임에는 어떻게 들어가나요?",
                    "시작 15분 전부터 나의 모임에 ‘모임 들어가기’ 단추가 보여요. 누르시면 화상 모임이 새 화면에서 열려요.",
                ),
                (
                    "소리나 얼굴이 나오지 않아요",
                    "마이크와 카메라를 쓸지 물으면 ‘허용’을 눌러 주세요. 그래도 안 되면 전화 주세요.",
                ),
                (
                    "글자가 작아요",
                    "맨 위의 ‘글자·화면’을 누르시면 네 가지 가운데 고르실 수 있어요. \
                     화면 색을 또렷하게 하거나 움직임을 멈추는 단추도 거기에 있어요.",
                ),
                ("그만두고 싶어요", "‘내 정보’ 맨 아래에서 ‘이제 그만두고 싶어요’를 눌러 주세요. 정보는 바로 지워져요."),
                (
                    "돈을 달라는 분이 있어요",
                    "황금향은 돈을 보내 달라고 하지 않아요. 그런 분이 계시면 운영자에게 바로 알려 주세요.",
                ),
            ],
            &[
                (
                    "Forgot your password?",
                    "On the page Log in, choose “Forgot your password?”. \
                     If you signed up with a mobile number, an organizer will read you a key over the phone.",
                ),
                (
                    "How do I join a meeting?",
                    "From 15 minutes before the start, the page My groups shows the button “Join the meeting”. \
                     It opens the video meeting on a new screen.",
                ),
                (
                    "Somebody asks for money",
                    "We never ask you to send money. If somebody does, please tell an organizer at once.",
                ),
            ];
        accessibility = "누구나 쓰실 수 있게", "Made for everybody";
        accessibility_body: Paragraphs =
            &[
                (
                    "이렇게 만들었어요",
                    "글자는 처음부터 크고, 맨 위의 ‘글자·화면’에서 네 단계로 바꾸실 수 있어요. \
                     거기에서 화면 색을 또렷하게 하시거나 움직임을 멈추실 수도 있어요. \
                     누르는 것은 모두 손가락보다 크고, 하는 일이 말로 적혀 있어요.",
                ),
                (
                    "다른 도구와 함께 쓰실 때",
                    "모든 화면은 키보드만으로 쓰실 수 있고, 화면을 읽어 주는 프로그램이 차례대로 읽을 수 있어요. \
                     휴대전화에서 글자를 키우시거나 어두운 화면을 고르시면 여기에도 그대로 나타나요. \
                     오래된 휴대전화에서도 열려요.",
                ),
                (
                    "무엇을 보고 만들었나요?",
                    "한국형 웹 콘텐츠 접근성 지침 2.2의 33가지를 하나씩 살폈어요. \
                     세계 지침인 WCAG 2.2는 AA까지 지키고, 글자와 바탕의 밝기 차이는 더 엄한 AAA에 맞추었어요. \
                     화면을 고칠 때마다 프로그램으로 모든 화면을 다시 살펴요.",
                ),
                (
                    "아직 모자란 것",
                    "화상 모임 화면은 줌이나 짓시의 것이라 저희가 바꾸지 못해요. \
                     화면을 읽어 주는 프로그램을 날마다 쓰시는 분과 함께 살펴보는 일은 아직 하지 못했어요.",
                ),
                (
                    "불편하신 데가 있으면",
                    "아래 ‘도움 받기’에 있는 대로 운영자에게 알려 주세요. \
                     어느 화면에서 무엇을 하시려 했는지만 말씀해 주시면 돼요. 고치고 나서 알려 드릴게요. \
                     이 글은 2026년 11월 22일에 살펴보고 적었어요.",
                ),
            ],
            &[
                (
                    "How it is made",
                    "Letters are large from the start, and you can choose one of four sizes at the top of any page. \
                     There you can also make colours clearer or stop all movement. \
                     Everything you can press is larger than a finger and says in words what it does.",
                ),
                (
                    "With other tools",
                    "Every page can be used with a keyboard alone, and screen readers read it in order. \
                     Larger letters and dark colours set on your telephone are followed. Older telephones can open it.",
                ),
                (
                    "What we measure it by",
                    "We went through all 33 items of the Korean guidelines KWCAG 2.2. \
                     We keep WCAG 2.2 at level AA, and its stricter level AAA for the contrast of text. \
                     Whenever a page changes, a program looks at all of them again.",
                ),
                (
                    "What is still missing",
                    "The meeting itself takes place in Zoom or Jitsi, which we cannot change. \
                     We have not yet gone through the pages together with somebody who uses a screen reader every day.",
                ),
                (
                    "If something is hard for you",
                    "Please tell an organizer, as Get help below explains. \
                     It is enough to say on which page you were and what you wanted to do. We mend it and tell you. \
                     Looked at and written on 22 November 2026.",
                ),
            ];
    }
}
