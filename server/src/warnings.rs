//! What a start says loudly: settings that are sound one by one and wrong in sum, or that nobody reads.

use domain::base::{holiday::table_ends_soon, moment::Moment};

use crate::config::{RoomKind, Settings};

/// Variables of the environment under this are ours.
const OURS: &str = "HGH_";

/// What is wrong with settings that are sound one by one, or will be with this release.
pub fn of(settings: &Settings, demo: bool, now: Moment) -> Vec<String> {
    let public = settings.public_url.starts_with("https://");
    let fixed = matches!(settings.room.kind, RoomKind::Fixed);
    let all = [
        (
            public && settings.trusted_proxies.is_empty(),
            "HGH_TRUSTED_PROXIES IS NOT SET, but people come by https, so something stands in front of this process: \
             without it all of them count as one address and share its limits",
        ),
        (
            public && settings.smtp_url.is_none(),
            "HGH_SMTP_URL IS NOT SET, but people come by https: letters are written to a folder and reach nobody, \
             so nobody proves that a log-in is theirs",
        ),
        (
            public && settings.text.0.is_none(),
            "HGH_TEXT_API_KEY IS NOT SET, but people come by https: texts are written to a folder and reach nobody, so who \
             signed up with a mobile number hears nothing and proves nothing",
        ),
        (fixed && !demo, "HGH_ROOM IS fixed: a group has no room until an organizer pastes a link for it"),
        (
            settings.help_phone.is_none(),
            "HGH_HELP_PHONE IS NOT SET: pages tell people to call an organizer, but not at which number",
        ),
        (
            table_ends_soon(now),
            "THE PUBLIC HOLIDAYS OF THIS RELEASE END SOON OR HAVE ENDED: without a newer one no group is asked whether it skips \
             a meeting on one",
        ),
    ];
    all.into_iter().filter(|(is_so, _)| *is_so).map(|(_, warning)| warning.to_owned()).collect()
}

/// Names that look like settings and are none, each with the name that it may have been meant for.
pub fn unknown_settings(names: impl Iterator<Item = String>, known: &[&str]) -> Vec<String> {
    let ours = |name: &String| name.get(..OURS.len()).is_some_and(|start| start.eq_ignore_ascii_case(OURS));
    let mut unknown: Vec<String> = names.filter(ours).filter(|name| !known.contains(&name.as_str())).collect();
    unknown.sort();
    let say = |name: String| match nearest(&name, known) {
        Some(nearest) => format!("{name} IS NO SETTING and is not read; did you mean {nearest}?"),
        None => format!("{name} IS NO SETTING and is not read"),
    };
    unknown.into_iter().map(say).collect()
}

fn nearest<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    let name = name.to_ascii_uppercase();
    known.iter().copied().min_by_key(|known| strsim::damerau_levenshtein(known, &name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_setting_is_named_with_the_one_that_was_meant() {
        let known = ["HGH_ADDR", "HGH_PUBLIC_URL", "HGH_SECRET", "HGH_SMTP_URL", "HGH_TRUSTED_PROXIES"];
        for (typed, meant) in [
            ("HGH_PUBLIC_ULR", "HGH_PUBLIC_URL"),
            ("HGH_TRUSTED_PROXY", "HGH_TRUSTED_PROXIES"),
            ("HGH_SMTPURL", "HGH_SMTP_URL"),
            ("hgh_secret", "HGH_SECRET"),
            ("HGH_ADDRESS", "HGH_ADDR"),
        ] {
            let said = unknown_settings([typed.to_owned()].into_iter(), &known);
            assert_eq!(said.len(), 1);
            assert!(said[0].starts_with(typed) && said[0].ends_with(&format!("{meant}?")), "{said:?}");
        }
        let sound = known.into_iter().chain(["PATH", "HOME", "황"]).map(str::to_owned);
        assert!(unknown_settings(sound, &known).is_empty());
    }
}
