//! How long a text is to a carrier, which counts bytes of EUC-KR: two for a syllable, one for a letter of ASCII.

use encoding_rs::EUC_KR;

/// A short text (SMS) has at most so many bytes.
pub const SMS: usize = 90;
/// A long one (LMS) has at most so many.
pub const LMS: usize = 2000;
/// The heading of a long one has at most so many.
pub const HEADING: usize = 40;

/// How many bytes a text has in EUC-KR.
pub fn euc_kr_length(text: &str) -> usize {
    EUC_KR.encode(&writable(text)).0.len()
}

/// The text as EUC-KR can write it: blanks of other kinds become blanks, and what it lacks, as 😀, a question mark.
pub fn writable(text: &str) -> String {
    let mut letter = [0; 4];
    let one = |c: char| match EUC_KR.encode(c.encode_utf8(&mut letter)).2 {
        false => c,
        true if c.is_whitespace() => ' ',
        true => '?',
    };
    text.chars().map(one).collect()
}

/// The longest beginning of a text that has no more bytes than this.
pub fn cut(text: &str, most: usize) -> String {
    let mut left = most;
    let fits = |c: &char| {
        let bytes = if c.is_ascii() { 1 } else { 2 };
        left.checked_sub(bytes).inspect(|rest| left = *rest).is_some()
    };
    writable(text).chars().take_while(fits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_syllable_counts_two_and_a_letter_one() {
        assert_eq!(euc_kr_length("황금향 code 123456"), 6 + 1 + 4 + 1 + 6);
        // Syllables that old EUC-KR lacks are in the newer one, which carriers use.
        assert_eq!(euc_kr_length("똠방각하"), 8);
    }

    #[test]
    fn what_carriers_cannot_write_is_replaced_and_counted_as_it_is_sent() {
        assert_eq!(writable("네\u{a0}분 😀"), "네 분 ?");
        assert_eq!(euc_kr_length("네\u{a0}분 😀"), 7);
    }

    #[test]
    fn a_heading_is_cut_between_letters() {
        assert_eq!(cut("황금향", 5), "황금");
        assert_eq!(cut("황금향", 6), "황금향");
        assert_eq!(cut("a황금", 4), "a황");
    }
}
