//! From how things are to what is said of a 황금향, and what it says.

use crate::{
    base::moment::Moment,
    praise::{
        hyang::Hyang,
        look::{Lately, Look, Weather},
    },
    text::Text,
};

/// How many sentences a page carries: as many as one hears in a visit, with change from visit to visit.
const SAID_IN_A_VISIT: usize = 12;

impl Text {
    /// How far a 황금향 has grown and what comes next: what is read beside the drawing, and its accessible name.
    pub fn hyang_told(&self, name: &str, hyang: &Hyang, look: &Look) -> String {
        let t = &self.character;
        let mut now = t.now[hyang.stage().place()](name);
        if look.birthday {
            now = format!("{now} {}", t.birthday);
        }
        if look.resting {
            return format!("{now} {}", t.resting);
        }
        let next = hyang.next().map(|(stage, points)| (t.to_next)(points, t.next[stage.place()]));
        format!("{now} {}", next.as_deref().unwrap_or(t.grown))
    }

    /// What it says, in the order in which it says it; no sentence stands there twice. `turn` is another number at
    /// another visit.
    pub fn hyang_says(&self, look: &Look, lately: Lately, turn: usize) -> Vec<&'static str> {
        let t = &self.sayings;
        let weather: &[_] = match look.sky.weather {
            Weather::Fair => &[],
            Weather::Rain => &t.by_weather[0],
            Weather::Wind => &t.by_weather[1],
            Weather::Snow => &t.by_weather[2],
        };
        let mut first: &[_] = match lately {
            Lately::Nothing => &[],
            Lately::MeetsSoon => &t.soon,
            Lately::LetterCame => &t.letter,
            Lately::Grew => &t.grew,
        };
        if look.resting {
            first = &t.resting;
        }
        let mut usual: [&[_]; 4] = [
            &t.by_stage[look.stage.place()],
            &t.by_light[look.sky.light.place()],
            &t.by_season[look.sky.season.place()],
            weather,
        ];
        let by = turn % usual.len();
        usual.rotate_left(by);
        let all = std::iter::once(first).chain(usual);
        let turned: Vec<Vec<_>> = all.map(|list| turned(list, turn)).collect();
        let rounds = turned.iter().map(Vec::len).max().unwrap_or(0);
        let in_turn = (0..rounds).flat_map(|n| turned.iter().filter_map(move |list| list.get(n).copied()));
        in_turn.take(SAID_IN_A_VISIT).collect()
    }

    /// What it says at home: when its person meets others next, or what else there is.
    pub fn hyang_at_home(&self, next: Option<Moment>, now: Moment, letters: bool, look: &Look) -> String {
        let t = &self.character;
        if look.birthday {
            return t.at_home_birthday.to_owned();
        }
        if look.resting {
            return t.at_home_resting.to_owned();
        }
        if letters {
            return t.at_home_letter.to_owned();
        }
        let near = next.and_then(|next| Some((next, usize::try_from(next.days_after(now)).ok()?)));
        match near {
            Some((next, days)) => {
                let weekday = usize::try_from(next.seoul().weekday().to_monday_zero_offset()).unwrap_or(0);
                let of_week = || t.at_home_weekdays[weekday % t.at_home_weekdays.len()];
                // From a week on its weekday would be taken for the one of this week.
                let when = t.at_home_days.get(days).copied().or_else(|| (days < 7).then(of_week));
                when.map_or_else(|| t.at_home_waiting.to_owned(), |when| (t.at_home)(when))
            }
            None => t.at_home_waiting.to_owned(),
        }
    }
}

fn turned(list: &[&'static str], turn: usize) -> Vec<&'static str> {
    let mut list = list.to_vec();
    if !list.is_empty() {
        let by = turn % list.len();
        list.rotate_left(by);
    }
    list
}

#[cfg(test)]
mod tests;
