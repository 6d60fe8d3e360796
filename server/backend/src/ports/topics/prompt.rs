//! What the model is asked, and how its answer is read: as a stranger's text.

use std::collections::BTreeSet;

use domain::{people::interest, topic::TopicCard};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    error::{TopicError, Unfit},
    labels::GroupLabels,
};

/// The version of what the model is asked; it rises whenever a word of it changes.
pub const PROMPT_VERSION: i64 = 1;

/// What every model is told. Numbers are written as words, for a model writes as it is spoken to.
///
/// The form is told as well as sent as a schema: some servers take a schema and ignore it.
pub(super) const SYSTEM: &str = "\
당신은 제주에서 사는 삶을 꿈꾸는 예순에서 여든 살 분들의 작은 화상 모임을 돕는 다정한 길잡이예요.
모임에서 함께 나눌 이야깃거리 카드를 써 주세요.

카드 한 장은 네 부분이에요.
- title: 이야깃거리의 이름. 스무 자를 넘지 않아요.
- why: 이 모임이 왜 좋아할지 알려 주는 한 문장.
- opener: 누구나 편안히 답할 수 있는 따뜻하고 열린 질문 하나. 물음표로 끝나요.
- activity: 저마다 자기 화면 앞에서 십 분쯤 함께 해 볼 수 있는 일. 한두 문장.

꼭 지켜 주세요.
- 쉽고 따뜻한 우리말 해요체로 써요. 어느 글도 백 자를 넘지 않아요.
- 카드는 부탁받은 장수만큼만 쓰고, 제목은 모두 다르게 지어요.
- 사람, 가게, 상표의 이름을 쓰지 않아요.
- 숫자, 인터넷 주소, 전자우편, 전화번호를 쓰지 않아요.
- 돈과 값, 투자, 집의 매매, 물건 사고팔기, 정치, 종교, 병의 진단과 약은 다루지 않아요.
- 다른 앱이나 모임 밖의 연락으로 이끌지 않아요.
- 나이를 탓하거나 외로움과 슬픔을 들추지 않아요.
- 제주에 대해 확실하지 않은 것은 사실처럼 쓰지 않아요.
- 한글로만, 줄을 바꾸지 않고, 꾸밈 기호나 그림 문자 없이 써요.

답은 다음 꼴의 JSON 하나뿐이에요. 앞뒤에 다른 말을 붙이지 않아요.
{\"cards\":[{\"title\":\"…\",\"why\":\"…\",\"opener\":\"…\",\"activity\":\"…\"}]}";

/// The group in Korean words with counts. Every word comes from the catalogue of this program: a
/// key that it does not know says nothing.
pub(super) fn about_group(about: &GroupLabels, count: usize) -> String {
    let interests = about.interests.iter().filter_map(|(key, people)| Some((interest::find(key)?.ko, *people)));
    let stages = about.stages.iter().map(|(stage, people)| (stage.ko(), *people));
    let areas = about.areas.iter().map(|(area, people)| (area.ko(), *people));
    let month = Some(about.month).filter(|month| (1..=12).contains(month));
    [
        Some(format!("모임의 사람 수: {}명", about.people)),
        line("좋아하는 일", interests),
        line("제주로 오는 길", stages),
        line("살고 싶은 곳", areas),
        month.map(|month| format!("모이는 때: {month}월")),
        Some(format!("이 모임에 어울리는 카드를 꼭 {count}장 써 주세요.")),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join("\n")
}

/// One line of labels with counts, unless there is nothing to say.
fn line(title: &str, labels: impl Iterator<Item = (&'static str, usize)>) -> Option<String> {
    let said: Vec<_> =
        labels.filter(|(_, people)| *people > 0).map(|(label, people)| format!("{label} {people}명")).collect();
    (!said.is_empty()).then(|| format!("{title}: {}", said.join(", ")))
}

/// The JSON schema of an answer.
///
/// It uses only what strict mode has had from the beginning. Servers refuse the whole request for
/// a word such as `minItems` that they do not know, so numbers and lengths are checked here.
pub(super) fn schema() -> Value {
    let text = json!({ "type": "string" });
    let card = json!({
        "type": "object",
        "properties": { "title": text, "why": text, "opener": text, "activity": text },
        "required": ["title", "why", "opener", "activity"],
        "additionalProperties": false,
    });
    json!({
        "type": "object",
        "properties": { "cards": { "type": "array", "items": card } },
        "required": ["cards"],
        "additionalProperties": false,
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answer {
    cards: Vec<Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    title: String,
    why: String,
    opener: String,
    activity: String,
}

/// Reads exactly `count` cards, or none: one bad card spoils the rest, since a model that lets one
/// through was not minding what it was told.
pub(super) fn read(answer: &str, count: usize) -> Result<Vec<TopicCard>, TopicError> {
    let Answer { cards } = serde_json::from_str(answer).map_err(|_| TopicError::Malformed)?;
    if cards.len() != count {
        return Err(Unfit::Count.into());
    }
    let cards = cards
        .iter()
        .map(|card| TopicCard::parse(&card.title, &card.why, &card.opener, &card.activity))
        .collect::<Result<Vec<_>, _>>()
        .map_err(Unfit::Card)?;
    let titles: BTreeSet<_> = cards.iter().map(|card| &card.title).collect();
    if titles.len() != count {
        return Err(Unfit::SameTitle.into());
    }
    Ok(cards)
}
