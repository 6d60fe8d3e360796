//! What invented people tell about themselves, and write to each other.

use domain::{
    people::{
        member::Member,
        profile::{Circumstances, Decade, Interests, Slots},
    },
    praise::{Note, PraiseKind, Thanks},
};

use super::{error::DemoError, person::DemoPerson};
use crate::ports::rng::Rng;

/// Lines that people write to each other.
const NOTES: [&str; 8] = [
    "오늘 해 주신 오일장 이야기 덕분에 많이 웃었어요.",
    "차분히 들어 주셔서 마음이 놓였어요.",
    "알려 주신 길로 다음에 꼭 걸어 볼게요.",
    "텃밭 사진이 참 고왔어요. 또 보여 주세요.",
    "처음이라 떨렸는데 먼저 말 걸어 주셔서 고마웠어요.",
    "제주 바람 이야기가 오래 남을 것 같아요.",
    "함께해서 한 주가 즐거웠어요.",
    "건강하게 지내시다 다음 주에 또 뵈어요.",
];

/// A word or two of thanks, and now and then a line.
pub fn thanks(to: &Member, rng: &Rng) -> Result<Thanks, DemoError> {
    let pick = |from: usize| usize::try_from(rng.number() % from as u64).unwrap_or(0);
    let note = if pick(2) == 0 { NOTES[pick(NOTES.len())] } else { "" };
    Ok(Thanks {
        to: to.id,
        kinds: vec![PraiseKind::ALL[pick(PraiseKind::ALL.len())]],
        note: Note::parse(note).map_err(DemoError::invented)?,
        again: pick(2) == 0,
        apart: false,
        signed: pick(4) > 0,
    })
}

/// The interests of an invented person, as the form would have read them.
pub fn interests(person: &DemoPerson) -> Result<Interests, DemoError> {
    let typed: Vec<_> = person.interests.iter().map(|(key, strength)| (*key, strength.number().to_string())).collect();
    Interests::parse(typed.iter().map(|(key, strength)| (*key, strength.as_str()))).map_err(DemoError::invented)
}

/// The half days and the rest, as the form would have read them.
pub fn circumstances(person: &DemoPerson) -> Result<Circumstances, DemoError> {
    let slots: Vec<_> = person.slots.iter().map(|slot| slot.number().to_string()).collect();
    Ok(Circumstances {
        slots: Slots::parse(slots.iter().map(String::as_str)).map_err(DemoError::invented)?,
        area: person.area,
        stage: person.stage,
        decade: Decade::new(person.decade),
        gender: Some(person.gender),
    })
}
