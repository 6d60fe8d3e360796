//! How alike people are, in words and in figures.

use domain::text::Text;

/// From this likeness on a group is called by the second, third and fourth word. Two people with a
/// third of their interests in common reach the second; more than half is rare among real people.
const WORDS_FROM: [f64; 3] = [0.2, 0.3, 0.45];

/// The word for a likeness of 0 to 1.
pub fn alike(t: &Text, likeness: f64) -> &'static str {
    let [little, fairly, much, very] = t.organize.alike;
    match WORDS_FROM.map(|from| likeness >= from) {
        [_, _, true] => very,
        [_, true, _] => much,
        [true, ..] => fairly,
        _ => little,
    }
}

/// A share of 0 to 1 in percent.
pub fn percent(share: f64) -> String {
    format!("{:.0}%", share * 100.0)
}

/// A share of 0 to 1 in percent, to the tenth: small changes show.
pub fn tenths(share: f64) -> String {
    format!("{:.1}%", share * 100.0)
}

#[cfg(test)]
mod tests {
    use domain::text::KO;

    use super::*;

    #[test]
    fn a_greater_likeness_has_a_stronger_word() {
        let said = [0.0, 0.2, 0.3, 0.45, 1.0].map(|likeness| alike(&KO, likeness));
        let [little, fairly, much, very] = KO.organize.alike;
        assert_eq!(said, [little, fairly, much, very, very]);
    }

    #[test]
    fn a_share_is_said_in_whole_percent() {
        assert_eq!([0.0, 0.784, 1.0].map(percent), ["0%", "78%", "100%"]);
    }
}
