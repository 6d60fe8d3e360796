//! Words of money, property, cures and faith as those use them who sell them: somebody should look at such a text.

use super::folded::Folded;

/// Looked for with blanks, signs and digits left out, since they are written so to be hidden.
const OFFERS: &str = "원금보장 원금은보장 고수익 수익인증 수익률 투자처 투자하실 투자하세요 공동투자 투쟈 재테크 다단계 네트워크사업 비트코인 이더리움 가상화폐 가상자산 \
    암호화폐 코인으로 코인하세요 코인사 리딩방 종목하나 종목추천 종목찍 주식추천 비상장 상장전 배당이매 선물거래 카지노 바카라 도박아니 필승법 로또번호뽑 번호뽑아 \
    급매 평당 분양권 분양받 땅사 땅이에요 땅이나왔 개발된다 개발정보 부동산대박 대박정보 지분을 월세가따박 사두면 사두세요 두배 세배는 경매로나온 반값에 싸게넘 싸게드 싸게사 \
    맡기시면 불려드리 들어오는길 노후자금 대출쉽게 대출해 급전 신용상관 담보로 목돈 환급금 지원금을대신 세금만먼저 당첨되 회원비 추천인 부업으로 벌어요 돈버는 돈벌 \
    돈을벌 돈좀빌 돈빌려 이자쳐 만원만 원만보내 만보내 부쳐주 보내주시면꼭 계좌로 계좌알려 계좌번호알려 입금해 입금확인 입금하 송금해 송금만 상품권을사 상품권사 기프트카드 핀번호 \
    건강식품같이 특효약 만병통치 암이나았 암이낫 약팝 약을팝 좋은약 환을먹 효소 녹용 사은품 무료체험 설명회 상조 보험하나 보험갈아 갈아타시면 정수기바꾸 현금드 휴대전화바꿔 \
    무료로해드 인증번호불러 인증번호알려 비밀번호알려 등록증사진 신분증사진 통장빌려 통장하나 원격으로 앱하나까 앱을설치 앱을깔 \
    교회에한번나오 교회에한번나와 말씀공부 말씀모임 성경공부 지옥갑 천국가 예수믿 하나님을모르 신천지 도를아십 조상님이 굿을해야 부적 제사를대신 정성을올리 헌금을 은혜가커 스승님만나 종말이 \
    심리검사무료 말씀카드 기치료 사주봐 복채 구원받 영생 치유집회 후원금 십일조를내 수맥 달마도 묘를옮기 하늘에쌓 병이나아 직구로 금을싸게 집산사람 딴돈으로 재산을하늘";
/// The first sounds alone, as in talk that hides: ㅌㅈ for 투자.
const SOUNDS: [&str; 2] = ["\u{1110}\u{110C}", "\u{110F}\u{110B}"];

/// Whether a text speaks so.
pub(super) fn is_needed(folded: &Folded) -> bool {
    let close: String = folded.small().chars().filter(|c| c.is_alphabetic()).collect();
    let with_digits: String = folded.small().chars().filter(|c| c.is_alphanumeric()).collect();
    let offered = OFFERS.split_whitespace().any(|offer| close.contains(offer) || with_digits.contains(offer));
    offered || folded.small().split(' ').any(|word| SOUNDS.contains(&word))
}
