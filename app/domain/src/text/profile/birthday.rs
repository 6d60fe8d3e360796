//! Birthdays: telling one's own, writing on a card, and finding it.

use crate::people::birthday::BirthdayCalendar;

texts! {
    /// Birthdays: telling one’s own, writing on a card, and finding it.
    pub struct BirthdayText {
        heading = "생일", "My birthday";
        lead =
            "알려 주시면 생일에 모임 분들이 함께 쓴 카드를 드려요. 알려 주지 않으셔도 괜찮아요.",
            "If you tell us, the people of your group write you a card together. You need not.";
        no_year =
            "몇 년에 태어나셨는지는 여쭙지 않아요. 나이는 어디에도 보이지 않아요.",
            "We do not ask for the year. Your age is shown nowhere.";
        leap_month =
            "윤달에 태어나셨으면 같은 이름의 달에 챙겨 드려요.",
            "Born in a leap month? We remember you in the month of the same name.";
        calendar = "양력인가요, 음력인가요?", "By the sun or by the moon?";
        calendar_name(calendar: BirthdayCalendar) -> &'static str =
            match calendar {
                BirthdayCalendar::Solar => "양력",
                BirthdayCalendar::Lunar => "음력",
            },
            match calendar {
                BirthdayCalendar::Solar => "Solar calendar",
                BirthdayCalendar::Lunar => "Lunar calendar",
            };
        date = "몇 월 며칠인가요?", "Which month and day?";
        month = "달", "Month";
        day = "날", "Day";
        choose = "골라 주세요", "Choose";
        month_name(month: i8) = format!("{month}월"), month.to_string();
        day_name(day: i8) = format!("{day}일"), day.to_string();
        told(calendar: BirthdayCalendar, month: i8, day: i8) =
            match calendar {
                BirthdayCalendar::Solar => format!("양력 {month}월 {day}일이에요."),
                BirthdayCalendar::Lunar => format!("음력 {month}월 {day}일이에요."),
            },
            match calendar {
                BirthdayCalendar::Solar => format!("Month {month}, day {day}."),
                BirthdayCalendar::Lunar => format!("Month {month}, day {day} of the lunar calendar."),
            };
        next(day: &str) = format!("다음 생일은 {day}이에요."), format!("Your next birthday is {day}.");
        save = "생일 알려 주기", "Tell my birthday";
        change = "생일 고치기", "Change my birthday";
        remove = "생일 지우기", "Take my birthday away";
        /// The heading of a card that is written, on the page of a group.
        card_for(person: &str) = format!("{person}의 생일 카드"), format!("A birthday card for {person}");
        near(person: &str, day: &str) =
            format!("곧 {person} 생일이에요. {day}이에요."),
            format!("{person} has a birthday soon, on {day}.");
        near_lead =
            "모두 한 줄씩 써서 카드 한 장을 드려요. 그날 아침 9시에 전해 드려요.",
            "Each of you writes a line, and together they are one card. It is given at nine that morning.";
        line = "축하 한 줄", "A line of good wishes";
        line_hint =
            "이름과 함께 전해 드려요. 그 전까지 고치실 수 있고, 비우시면 사라져요.",
            "It is given with your name. You can change it until then; leave it empty to take it away.";
        sign = "카드에 쓰기", "Write on the card";
        signed = "카드에 적어 두었어요.", "It stands on the card.";
        taken_back = "카드에서 지웠어요.", "It no longer stands on the card.";
        late = "카드를 벌써 전해 드렸어요.", "The card has been given already.";
        cards = "생일 카드", "My birthday cards";
        cards_lead = "생일마다 받으신 카드예요.", "The cards of your birthdays.";
        of_year(year: i16) = format!("{year}년 생일"), format!("Birthday {year}");
        greeting =
            "생일 축하드려요! 태어나 주셔서 고마워요. 황금향이에요.",
            "Happy birthday! It is good that you are here. Hwanggeumhyang";
        gone = "함께했던 분", "Somebody you met";
        none = "아직 받으신 카드가 없어요", "No card yet";
        none_lead =
            "내 정보에서 생일을 알려 주시면 그날 카드를 드려요.",
            "If you tell your birthday on the page About me, you get a card that day.";
        to_profile = "생일 알려 주러 가기", "Tell my birthday";
        to_cards = "생일 카드 보기", "See my birthday cards";
        came = "생일 축하드려요", "Happy birthday";
        came_lead = "생일 카드가 와 있어요.", "There is a card for you.";
    }
}
