use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::{CardError, CardPart, TEXT_MAX, TITLE_MAX, TopicCard};

fn with_activity(activity: &str) -> Result<TopicCard, CardError> {
    TopicCard::parse("바람과 친해지기", "바람이 많아요.", "바람을 좋아하세요?", activity)
}

fn refused(activity: &str) -> Option<CardError> {
    with_activity(activity).err()
}

#[test]
fn a_plain_card_is_trimmed_and_composed() {
    let typed: String = "다 함께 그려요.".nfd().collect();
    let card = with_activity(&format!("  {typed}\n")).unwrap();
    assert_eq!(card.activity, "다 함께 그려요.");
}

#[test]
fn every_part_is_checked_and_named() {
    let (fine, empty) = ("바다 이야기", " ");
    for (card, part) in [
        ([empty, fine, fine, fine], CardPart::Title),
        ([fine, empty, fine, fine], CardPart::Why),
        ([fine, fine, empty, fine], CardPart::Opener),
        ([fine, fine, fine, empty], CardPart::Activity),
    ] {
        let [title, why, opener, activity] = card;
        assert_eq!(TopicCard::parse(title, why, opener, activity), Err(CardError::Empty(part)));
    }
}

#[test]
fn letters_are_counted_as_people_count_them() {
    let longest: String = "가".repeat(TEXT_MAX).nfd().collect();
    assert!(with_activity(&longest).is_ok());
    assert_eq!(refused(&"가".repeat(TEXT_MAX + 1)), Some(CardError::TooLong(CardPart::Activity)));
    assert_eq!(
        TopicCard::parse(&"가".repeat(TITLE_MAX + 1), "가", "가", "가"),
        Err(CardError::TooLong(CardPart::Title))
    );
}

#[test]
fn a_tower_of_marks_on_one_letter_cannot_be_read() {
    let tower = format!("가{}", "\u{301}".repeat(5000));
    assert_eq!(refused(&tower), Some(CardError::Unreadable(CardPart::Activity)));
}

#[test]
fn what_cannot_be_seen_is_taken_out() {
    for text in ["그려요\0", "그려\u{200B}요", "\u{202E}그려요", "그려요\u{3164}", "그려요\u{E0041}"] {
        assert_eq!(with_activity(text).unwrap().activity, "그려요", "{text:?}");
    }
    assert_eq!(with_activity("그려\n\n요").unwrap().activity, "그려 요");
    assert_eq!(refused("\u{3164}"), Some(CardError::Empty(CardPart::Activity)));
}

#[test]
fn markup_is_refused() {
    for text in ["**함께** 그려요", "<b>함께</b> 그려요", "# 함께 그려요", "{함께} 그려요"] {
        assert_eq!(refused(text), Some(CardError::Markup(CardPart::Activity)), "{text:?}");
    }
}

#[test]
fn web_addresses_are_refused_however_they_are_written() {
    for text in [
        "여기를 보세요 https://example.com 좋아요",
        "여기를 보세요 www.example",
        "제주여행.example.kr에서 만나요",
        "모두 bit.ly/abc 로 오세요",
        "모두 ｂｉｔ．ｌｙ 로 오세요",
        "모두 bit。ly 로 오세요",
        "제주.한국에서 만나요",
    ] {
        assert_eq!(refused(text), Some(CardError::Link(CardPart::Activity)), "{text:?}");
    }
}

#[test]
fn at_signs_are_refused() {
    for text in ["제 이름은 @jeju 예요", "편지는 a＠b 로 보내요"] {
        assert_eq!(refused(text), Some(CardError::At(CardPart::Activity)), "{text:?}");
    }
}

#[test]
fn long_numbers_are_refused_and_years_are_not() {
    for text in [
        "12345번을 불러요",
        "공일공 010-1234-5678로 알려요",
        "번호는 1 2 3 4 5예요",
        "번호는 ①②③④⑤예요",
        "번호는 １２３４５예요",
    ] {
        assert_eq!(refused(text), Some(CardError::Digits(CardPart::Activity)), "{text:?}");
    }
    for text in ["1970년대와 1980년대 노래를 불러요", "오후 2시, 30분 동안 걸어요"] {
        assert_eq!(refused(text), None, "{text:?}");
    }
}

#[test]
fn words_of_money_and_of_other_meeting_places_are_refused() {
    for (text, word) in [
        ("제 계좌를 알려 드려요", "계좌"),
        ("제 계.좌를 알려 드려요", "계좌"),
        ("땅에 투자하면 좋아요", "투자"),
        ("높은 수익이 나요", "수익"),
        ("오픈 채팅에서 만나요", "오픈채팅"),
        ("톡 아이디를 나누어요", "아이디"),
        ("모두 Telegram에서 만나요", "telegram"),
        ("저는 언어 모델이라 몰라요", "언어모델"),
    ] {
        assert_eq!(refused(text), Some(CardError::Denied(CardPart::Activity, word)), "{text}");
    }
}

#[test]
fn numbers_and_addresses_in_disguise_are_seen() {
    for (text, error) in [
        ("공일공 일이삼사 오육칠팔로 알려요", CardError::Digits(CardPart::Activity)),
        ("우리 골뱅이 네이버 점 컴", CardError::At(CardPart::Activity)),
        ("네이버 점 컴에서 만나요", CardError::Link(CardPart::Activity)),
        ("큐알 코드를 찍어 봐요", CardError::Denied(CardPart::Activity, "큐알")),
        ("앱을 깔아 봐요", CardError::Denied(CardPart::Activity, "앱을깔")),
        ("문자로 보내 주세요", CardError::Denied(CardPart::Activity, "문자로보내")),
    ] {
        assert_eq!(refused(text), Some(error), "{text}");
    }
}

#[test]
fn a_word_spelt_apart_is_still_seen_and_neighbours_are_not_joined() {
    assert_eq!(refused("우리 계 좌 로 보내요"), Some(CardError::Denied(CardPart::Activity, "계좌")));
    assert_eq!(refused("떡을 한 입 금방 드셨어요"), None);
}

#[test]
fn at_least_three_letters_in_five_are_hangul() {
    assert_eq!(refused("Let us sing 함께"), Some(CardError::NotKorean(CardPart::Activity)));
    assert_eq!(refused("1, 2, 3!"), Some(CardError::NotKorean(CardPart::Activity)));
    assert_eq!(refused("가나다라마바 abcd"), None);
    assert_eq!(refused("가나다라마바 abcde"), Some(CardError::NotKorean(CardPart::Activity)));
}

#[test]
fn an_error_tells_which_part_and_why() {
    assert_eq!(CardError::Denied(CardPart::Why, "투자").to_string(), "why has the word 투자");
}

proptest! {
    #[test]
    fn whatever_is_written_is_refused_or_read_back_as_it_stands(text in "\\PC{0,60}|[가-힣 .?]{1,60}") {
        if let Ok(card) = with_activity(&text) {
            prop_assert_eq!(with_activity(&card.activity), Ok(card));
        }
    }
}
