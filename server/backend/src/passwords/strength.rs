//! How easily a password is guessed by somebody who knows its owner, and us.

use domain::{
    base::form::FieldError,
    line::fold::apart,
    people::{
        login::Login,
        person::{CallName, Password},
    },
};
use zxcvbn::zxcvbn;

/// Whoever tries ten passwords a minute for a year makes five million tries; eight characters by chance take
/// a hundred million. In between lies what a list of names and years with a few signs behind makes.
const GUESSES_MIN: u64 = 50_000_000;

/// So many characters are looked at, since the work grows with their square. A password whose beginning is hard
/// to guess is hard to guess.
const LOOKED_AT: usize = 64;

/// What people here think of first, in Hangul and as it is typed with the other keyboard.
const OURS: [&str; 32] = [
    "황금향",
    "hwanggeumhyang",
    "ghkdrmagid",
    "제주",
    "제주도",
    "jeju",
    "jejudo",
    "wpwn",
    "wpwneh",
    "한라봉",
    "hallabong",
    "한라산",
    "hallasan",
    "감귤",
    "비밀번호",
    "qlalfqjsgh",
    "안녕하세요",
    "dkssudgktpdy",
    "사랑해",
    "사랑해요",
    "tkfkdgo",
    "대한민국",
    "eogksalsrnr",
    "동해물과백두산이",
    "가나다라",
    "마바사아",
    "가나다",
    "자차카타",
    "파하",
    "행복하세요",
    "건강하세요",
    "아리랑",
];

/// Whose password it is, as far as others know them.
#[derive(Debug, Clone, Default)]
pub struct Owner(Vec<String>);

impl Owner {
    /// Somebody with this name and this log-in, whichever of the two is known.
    pub fn new(name: Option<&CallName>, login: Option<&Login>) -> Self {
        let mut words = Vec::new();
        if let Some(name) = name {
            words.push(name.as_str().to_owned());
            words.extend(name.as_str().split(' ').map(str::to_owned));
        }
        match login {
            Some(Login::Mobile(number)) => words.extend(forms_of_number(number)),
            Some(Login::Email(address)) => words.extend(forms_of_address(address)),
            None => {}
        }
        words.retain(|word| word.chars().count() > 1);
        Self(words)
    }
}

/// A number as it is written and as it is said: `+8210…`, `010…`, with hyphens, its last eight and four digits.
fn forms_of_number(number: &str) -> Vec<String> {
    let national = number.strip_prefix("+82").unwrap_or(number);
    let shown = Login::parse(number).map(|login| login.shown()).unwrap_or_default();
    let mut forms = vec![number.to_owned(), format!("82{national}"), format!("0{national}"), shown.clone()];
    forms.extend(national.get(2..).map(str::to_owned));
    forms.extend(shown.split('-').map(str::to_owned));
    forms.extend(shown.get(4..).map(str::to_owned));
    forms
}

/// An address as a whole and in its parts.
fn forms_of_address(address: &str) -> Vec<String> {
    let (local, host) = address.rsplit_once('@').unwrap_or((address, ""));
    let parts = local.split(['.', '_', '-', '+']).chain(host.split('.'));
    [address, local, host].into_iter().chain(parts).map(str::to_owned).collect()
}

/// Says what is wrong with a password that is easily guessed.
pub fn judge(password: &Password, owner: &Owner) -> Result<(), FieldError> {
    let typed: String = password.as_str().chars().take(LOOKED_AT).collect();
    // Without blanks the words are the same.
    let close: String = typed.split_whitespace().collect();
    let known: Vec<String> = owner.0.iter().map(String::as_str).chain(OURS).map(apart).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    // A syllable of Hangul is two or three letters to whoever guesses, and one to the library.
    let hard = |text: &str| zxcvbn(&apart(text), &known).guesses() >= GUESSES_MIN;
    match (hard(&typed) && hard(&close), is_about(&close, owner)) {
        (true, _) => Ok(()),
        (false, true) => Err(FieldError::AboutSelf),
        (false, false) => Err(FieldError::TooCommon),
    }
}

fn is_about(close: &str, owner: &Owner) -> bool {
    let bare = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let password = bare(close);
    owner.0.iter().map(|word| bare(word)).any(|word| !word.is_empty() && password.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(password: &str, name: &str, login: &str) -> Result<(), FieldError> {
        let (name, login) = (CallName::parse(name).unwrap(), Login::parse(login).unwrap());
        judge(&Password::parse(password).unwrap(), &Owner::new(Some(&name), Some(&login)))
    }

    /// Those of these passwords that are judged in another way.
    fn others<'a>(passwords: &[&'a str], login: &str, judgement: &[Result<(), FieldError>]) -> Vec<&'a str> {
        passwords.iter().copied().filter(|one| !judgement.contains(&judged(one, "순자", login))).collect()
    }

    #[test]
    fn what_everybody_tries_first_is_too_common() {
        let passwords = [
            "password",
            "password123",
            "Password1!",
            "aaaaaaaa",
            "abcd1234",
            "abcd1234!",
            "12345678",
            "1q2w3e4r",
            "qwer1234!",
            "11112222",
            "asdfasdf",
            "iloveyou1",
            "비밀번호비밀번호",
            "가나다라마바사아",
            "사랑해사랑해사랑해",
            "황금향황금향황금향",
            "hwanggeumhyang",
            "jeju1234",
            "hallabong1!",
            "tkfkdgo1234",
            "20261128",
            "ㅋㅋㅋㅋㅋㅋㅋㅋ",
            "        ",
        ];
        let taken = others(&passwords, "bada@example.kr", &[Err(FieldError::TooCommon)]);
        assert!(taken.is_empty(), "{taken:?}");
    }

    #[test]
    fn what_others_know_of_somebody_is_no_password() {
        let refused = [Err(FieldError::AboutSelf), Err(FieldError::TooCommon)];
        let of_number = [
            "01087352946",
            "010-8735-2946",
            "+821087352946",
            "87352946",
            "8735-2946",
            "8735-2946!",
            "01087352946a",
            "순자87352946",
            "순자순자순자순자",
            "순자12345678",
        ];
        let of_address =
            ["halla.bong@example.kr", "halla.bong", "hallabong", "halla.bong1", "Halla.Bong!", "example.kr"];
        let mut taken = others(&of_number, "010-8735-2946", &refused);
        taken.extend(others(&of_address, "halla.bong@example.kr", &refused));
        assert!(taken.is_empty(), "{taken:?}");
        assert_eq!(judged("010-8735-2946", "순자", "010-8735-2946"), Err(FieldError::AboutSelf));
        assert_eq!(judged("halla.bong@example.kr", "순자", "halla.bong@example.kr"), Err(FieldError::AboutSelf));
    }

    #[test]
    fn words_in_a_row_and_letters_by_chance_are_taken() {
        let passwords = [
            "바다가 보이는 집",
            "감귤 자전거 파도 냄비",
            "비 오는 날 부침개",
            "우리 손주 이름은 셋",
            "maple-otter-cabinet",
            "k8#mQz2!vT",
            "tjrnlvhtkfkdgksek",
            "물레방아 도는 내력",
            "새로 정한 비밀번호",
        ];
        let refused = others(&passwords, "010-8735-2946", &[Ok(())]);
        assert!(refused.is_empty(), "{refused:?}");
    }

    #[test]
    fn who_is_not_known_is_judged_all_the_same() {
        let nobody = Owner::default();
        assert_eq!(judge(&Password::parse("password123").unwrap(), &nobody), Err(FieldError::TooCommon));
        assert_eq!(judge(&Password::parse("바다가 보이는 집").unwrap(), &nobody), Ok(()));
    }
}
