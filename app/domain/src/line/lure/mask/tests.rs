use proptest::prelude::*;

use super::*;

#[test]
fn what_is_hidden_is_hidden_whole_and_the_rest_stays() {
    let masked = mask("순자예요. 공일공 일이삼사 오육칠팔로 전화 주세요");
    assert_eq!(masked.text, format!("순자예요. {}로 전화 주세요", mark()));
    assert_eq!(masked.found.len(), 1);
    assert!(!masked.review);
}

#[test]
fn several_are_hidden_one_by_one() {
    let masked = mask("010-1234-5678 아니면 sunja@naver.com 이에요, 집은 101동 1203호");
    assert_eq!(masked.text, format!("{0} 아니면 {0} 이에요, 집은 {0}", mark()));
    assert_eq!(masked.found.len(), 3);
}

#[test]
fn a_text_without_any_stays_as_it_is() {
    for text in ["", " ", "고마워요\n또 봬요", "\u{200B}", "오전 10:30에 만나요", "e\u{301}t\u{e9} 👍🏽"]
    {
        let masked = mask(text);
        assert_eq!(masked, Masked { text: text.into(), found: Vec::new(), review: false }, "{text:?}");
    }
}

#[test]
fn what_is_masked_is_no_lure_any_more() {
    let masked = mask("고마워요 순자 010-1234-5678").text;
    assert_eq!(super::super::find(&masked), None, "{masked}");
}

#[test]
fn long_and_piled_up_texts_are_read() {
    let longest = "오늘 3시에 만나요 ".chars().cycle().take(5_400).collect::<String>();
    assert_eq!(mask(&longest).text, longest);
    let piled = format!("순자{}", "\u{301}".repeat(31_000));
    assert_eq!(mask(&piled).text, piled);
    for piece in [
        "0 1 0 ",
        "공일",
        "(",
        ".",
        "@",
        "a.",
        "톡 ",
        "카톡 a1 ",
        "1동 ",
        "ㅋ",
        "검색 ",
        "105 98 ",
        "점 컴 ",
        "s u ",
        "🍊",
        "오픈챗 ",
    ] {
        let long: String = piece.chars().cycle().take(1_800).collect();
        let masked = mask(&long).text;
        assert_eq!(mask(&masked).text, masked, "{piece}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read_and_a_masked_one_stays(text in ".*|[0-9일이공영 .-]{0,40}|[카톡아이디 a-z0-9@.점컴]{0,40}|(?s).{0,60}") {
        let masked = mask(&text);
        prop_assert_eq!(&mask(&masked.text).text, &masked.text);
        prop_assert!(masked.found.iter().all(|part| text.get(part.clone()).is_some_and(|part| !part.is_empty())));
        prop_assert!(masked.found.windows(2).all(|pair| pair[0].end <= pair[1].start));
        prop_assert_eq!(masked.found.is_empty(), masked.text == text);
    }

    #[test]
    fn contacts_are_hidden_within_any_text(before in "[가-힣 ]{0,20}", behind in "[가-힣 ]{0,20}") {
        let masked = mask(&format!("{before} 010-1234-5678 {behind}")).text;
        prop_assert!(!masked.contains("1234") && !masked.contains("5678"), "{masked}");
    }
}
