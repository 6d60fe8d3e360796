//! Sixty retirees who were made up; their names are given names and nicknames, never whole names.
//!
//! They stand in twelve fives who like and have time for much the same, with a few other
//! likings each, so that groups form by themselves and none is quite like the next.

use domain::people::{
    interest::Strength,
    place::{Area, MovingStage},
    profile::Gender,
    slot::{Day, Part, Slot},
};

use super::person::DemoPerson;

/// The organizer of the demonstration.
pub const ORGANIZER: (&str, &str) = ("김운영", "organizer@demo.example");

/// One person in three lines: who they are, what they like, when they have time.
macro_rules! people {
    ($($name:literal $login:literal $gender:ident $decade:literal $area:ident $stage:ident
        [$($interest:literal $strength:ident),+] [$($day:ident $part:ident),+];)+) => {
        &[$(DemoPerson {
            name: $name,
            login: concat!($login, "@demo.example"),
            interests: &[$(($interest, Strength::$strength)),+],
            slots: &[$(Slot::at(Day::$day, Part::$part)),+],
            area: Area::$area,
            stage: MovingStage::$stage,
            decade: $decade,
            gender: Gender::$gender,
        }),+]
    };
}

/// Everybody in the demo.
pub const PEOPLE: &[DemoPerson] = people! {
    // Walkers.
    "순덕" "sundeok" Woman 1950 Seogwipo Planning
        ["olle" Very, "oreum" Much, "forest" Much, "tea" Some]
        [Tuesday Morning, Thursday Morning, Saturday Morning];
    "광수" "gwangsu" Man 1950 Seogwipo Curious
        ["olle" Very, "oreum" Very, "birds" Much]
        [Tuesday Morning, Saturday Morning];
    "정옥" "jeongok" Woman 1960 East MonthStay
        ["olle" Much, "forest" Very, "wildflowers" Much, "photography" Some]
        [Monday Morning, Tuesday Morning, Thursday Morning];
    "산들바람" "sandeul" Woman 1960 Undecided Curious
        ["olle" Very, "forest" Much, "seaside" Much, "wildflowers" Some, "birds" Some]
        [Tuesday Morning, Thursday Morning, Friday Afternoon];
    "병태" "byeongtae" Man 1940 Seogwipo Settled
        ["oreum" Much, "olle" Much, "forest" Much, "jeju-language" Some]
        [Tuesday Morning, Saturday Morning, Sunday Morning];

    // Growers.
    "복희" "bokhui" Woman 1950 West Planning
        ["garden" Very, "flowers" Very, "citrus" Much, "foraging" Much]
        [Monday Afternoon, Wednesday Morning, Friday Morning];
    "만수" "mansu" Man 1950 West Settled
        ["citrus" Very, "garden" Much, "trees" Much, "market" Some]
        [Monday Afternoon, Wednesday Morning];
    "영자" "yeongja" Woman 1940 West Planning
        ["garden" Very, "foraging" Much, "preserving" Much]
        [Monday Afternoon, Wednesday Morning, Thursday Afternoon];
    "흙냄새" "heuk" Man 1960 JejuCity Moving
        ["garden" Very, "trees" Much, "citrus" Much, "woodwork" Some]
        [Monday Afternoon, Wednesday Morning, Saturday Afternoon];
    "경숙" "gyeongsuk" Woman 1960 West MonthStay
        ["flowers" Very, "garden" Much, "trees" Some, "tea" Some, "pets" Some]
        [Monday Afternoon, Wednesday Morning, Friday Afternoon];

    // Board games and the brush.
    "기동" "gidong" Man 1940 JejuCity Curious
        ["baduk" Very, "calligraphy" Much, "tea" Some]
        [Wednesday Afternoon, Friday Afternoon];
    "상철" "sangcheol" Man 1950 JejuCity Planning
        ["baduk" Very, "reading" Much, "films" Some]
        [Monday Afternoon, Wednesday Afternoon, Friday Afternoon];
    "윤재" "yunjae" Man 1960 Undecided Curious
        ["baduk" Much, "reading" Much, "tea" Much, "listening" Some]
        [Wednesday Afternoon, Thursday Evening, Friday Afternoon];
    "묵향" "mukhyang" Woman 1950 JejuCity MonthStay
        ["calligraphy" Very, "baduk" Some, "tea" Very, "reading" Much]
        [Wednesday Afternoon, Friday Afternoon, Saturday Morning];
    "춘식" "chunsik" Man 1950 East Settled
        ["baduk" Very, "calligraphy" Some, "films" Much, "fishing" Some]
        [Tuesday Afternoon, Wednesday Afternoon, Friday Afternoon];

    // Park golf and other sport.
    "봉구" "bonggu" Man 1950 JejuCity Planning
        ["park-golf" Very, "table-tennis" Much, "oreum" Some]
        [Monday Morning, Friday Morning];
    "말순" "malsun" Woman 1950 JejuCity Moving
        ["park-golf" Very, "stretching" Much, "dancing" Some]
        [Monday Morning, Friday Morning, Saturday Morning];
    "종호" "jongho" Man 1960 West Curious
        ["park-golf" Much, "table-tennis" Very, "cycling" Much]
        [Monday Morning, Thursday Evening, Friday Morning];
    "미경" "migyeong" Woman 1960 JejuCity Planning
        ["table-tennis" Much, "park-golf" Much, "swimming" Much, "stretching" Some]
        [Monday Morning, Wednesday Evening, Friday Morning];
    "덕배" "deokbae" Man 1940 JejuCity Settled
        ["park-golf" Very, "baduk" Some, "oreum" Some, "table-tennis" Some]
        [Monday Morning, Friday Morning];

    // Words and tales.
    "은실" "eunsil" Woman 1960 East Planning
        ["jeju-language" Very, "folklore" Much, "reading" Much]
        [Tuesday Afternoon, Thursday Afternoon];
    "태섭" "taeseop" Man 1950 East MonthStay
        ["folklore" Very, "jeju-language" Much, "memoir" Much, "oreum" Some]
        [Tuesday Afternoon, Thursday Afternoon, Friday Evening];
    "옥분" "okbun" Woman 1940 Seogwipo Settled
        ["jeju-language" Very, "memoir" Much, "jeju-food" Some]
        [Tuesday Afternoon, Thursday Afternoon];
    "책갈피" "chaekgalpi" Woman 1960 Undecided Curious
        ["reading" Very, "memoir" Very, "folklore" Some, "films" Some]
        [Thursday Afternoon, Friday Afternoon, Sunday Evening];
    "인규" "ingyu" Man 1960 East Planning
        ["memoir" Much, "jeju-language" Much, "folklore" Much, "photography" Some]
        [Tuesday Afternoon, Thursday Afternoon, Saturday Afternoon];

    // The sea.
    "해순" "haesun" Woman 1950 East Moving
        ["haenyeo" Very, "seaside" Very, "swimming" Much]
        [Wednesday Morning, Saturday Morning];
    "파도소리" "pado" Man 1960 East MonthStay
        ["seaside" Very, "shore-care" Much, "sunset" Much, "fishing" Some]
        [Wednesday Morning, Saturday Morning, Sunday Afternoon];
    "미자" "mija" Woman 1950 Seogwipo Planning
        ["haenyeo" Much, "shore-care" Very, "volunteering" Much, "seaside" Much]
        [Wednesday Morning, Friday Morning, Saturday Morning];
    "조약돌" "joyakdol" Woman 1960 East Curious
        ["seaside" Much, "shore-care" Much, "haenyeo" Much, "islands" Much, "dyeing" Some]
        [Wednesday Morning, Saturday Morning];
    "동수" "dongsu" Man 1950 West Planning
        ["swimming" Very, "seaside" Much, "haenyeo" Some, "islands" Some]
        [Tuesday Evening, Wednesday Morning, Saturday Morning];

    // Music.
    "명애" "myeongae" Woman 1950 JejuCity Planning
        ["singing" Very, "dancing" Much, "listening" Much]
        [Tuesday Evening, Thursday Evening];
    "하모니카" "harmonica" Man 1950 Seogwipo MonthStay
        ["instrument" Very, "singing" Much, "listening" Much]
        [Tuesday Evening, Thursday Evening, Sunday Afternoon];
    "재근" "jaegeun" Man 1960 JejuCity Curious
        ["instrument" Much, "listening" Very, "singing" Much, "films" Some]
        [Tuesday Evening, Thursday Evening];
    "혜선" "hyeseon" Woman 1960 Undecided Curious
        ["dancing" Very, "singing" Very, "stretching" Some]
        [Tuesday Evening, Thursday Evening, Saturday Afternoon];
    "두만" "duman" Man 1940 JejuCity Planning
        ["listening" Much, "singing" Much, "instrument" Some, "baduk" Some]
        [Tuesday Evening, Thursday Evening, Friday Afternoon];

    // Pictures and the sky.
    "노을빛" "noeul" Woman 1960 West Planning
        ["painting" Very, "sunset" Very, "photography" Much]
        [Saturday Afternoon, Sunday Afternoon];
    "성민" "seongmin" Man 1960 West Curious
        ["photography" Very, "stars" Very, "birds" Some]
        [Saturday Afternoon, Saturday Evening, Sunday Afternoon];
    "연화" "yeonhwa" Woman 1950 Seogwipo Moving
        ["painting" Very, "calligraphy" Some, "flowers" Some, "sunset" Much]
        [Saturday Afternoon, Sunday Afternoon];
    "별지기" "byeoljigi" Man 1950 East Planning
        ["stars" Very, "photography" Much, "sunset" Much, "oreum" Some]
        [Saturday Afternoon, Saturday Evening, Sunday Afternoon];
    "수경" "sugyeong" Woman 1960 West MonthStay
        ["photography" Much, "painting" Much, "wildflowers" Much, "stars" Some]
        [Thursday Morning, Saturday Afternoon, Sunday Afternoon];

    // The table.
    "순임" "sunim" Woman 1950 Seogwipo Planning
        ["jeju-food" Very, "preserving" Very, "market" Much]
        [Monday Morning, Thursday Morning];
    "정자" "jeongja" Woman 1940 JejuCity Curious
        ["preserving" Very, "baking" Some, "market" Much]
        [Thursday Morning, Friday Morning];
    "손맛" "sonmat" Woman 1960 Seogwipo Settled
        ["jeju-food" Very, "market" Much, "baking" Much, "jeju-language" Some]
        [Monday Morning, Thursday Morning];
    "영철" "yeongcheol" Man 1960 JejuCity MonthStay
        ["jeju-food" Much, "baking" Very, "market" Much, "tea" Some]
        [Thursday Morning, Saturday Morning];
    "화숙" "hwasuk" Woman 1950 Seogwipo Planning
        ["baking" Much, "jeju-food" Much, "foraging" Some, "preserving" Much]
        [Monday Morning, Wednesday Afternoon, Thursday Morning];

    // Made by hand.
    "실타래" "siltarae" Woman 1950 JejuCity Curious
        ["knitting" Very, "sewing" Much, "listening" Some]
        [Monday Afternoon, Wednesday Afternoon];
    "필례" "pillye" Woman 1940 East Planning
        ["sewing" Very, "knitting" Much, "dyeing" Much]
        [Monday Afternoon, Wednesday Afternoon, Friday Afternoon];
    "선영" "seonyeong" Woman 1960 West Planning
        ["pottery" Very, "dyeing" Much, "tea" Some, "knitting" Some]
        [Monday Afternoon, Wednesday Afternoon, Saturday Morning];
    "감빛" "gambit" Woman 1960 West Settled
        ["dyeing" Very, "sewing" Much, "pottery" Much, "citrus" Some]
        [Monday Afternoon, Wednesday Afternoon];
    "문식" "munsik" Man 1950 JejuCity MonthStay
        ["pottery" Very, "woodwork" Much, "dyeing" Some, "sewing" Some]
        [Monday Afternoon, Wednesday Afternoon, Sunday Morning];

    // Lines and planes.
    "갈매기" "galmaegi" Man 1950 Seogwipo Planning
        ["fishing" Very, "islands" Very, "repairs" Some]
        [Friday Evening, Sunday Morning];
    "용구" "yonggu" Man 1950 West Moving
        ["fishing" Very, "repairs" Much, "woodwork" Some]
        [Friday Evening, Saturday Evening, Sunday Morning];
    "철호" "cheolho" Man 1960 Undecided Curious
        ["fishing" Much, "woodwork" Very, "islands" Much, "cycling" Some]
        [Friday Evening, Sunday Morning];
    "나뭇결" "namutgyeol" Man 1960 Seogwipo Planning
        ["woodwork" Very, "repairs" Very, "fishing" Some]
        [Monday Evening, Friday Evening, Sunday Morning];
    "희자" "huija" Woman 1950 West MonthStay
        ["islands" Very, "fishing" Much, "repairs" Some, "seaside" Much]
        [Friday Evening, Sunday Morning];

    // Neighbours.
    "민들레" "mindeulle" Woman 1950 JejuCity Settled
        ["volunteering" Very, "stretching" Much, "pets" Much]
        [Monday Evening, Wednesday Evening];
    "근영" "geunyeong" Man 1960 JejuCity Planning
        ["cycling" Very, "stretching" Much, "volunteering" Some, "pets" Some]
        [Monday Evening, Wednesday Evening, Sunday Morning];
    "달래" "dallae" Woman 1960 East Curious
        ["pets" Very, "volunteering" Much, "stretching" Much, "garden" Some]
        [Monday Evening, Wednesday Evening];
    "창수" "changsu" Man 1950 Undecided Curious
        ["cycling" Much, "volunteering" Much, "stretching" Some, "swimming" Some]
        [Monday Evening, Wednesday Evening, Saturday Morning];
    "옥희" "okhui" Woman 1950 JejuCity Planning
        ["stretching" Very, "volunteering" Much, "pets" Some, "cycling" Some, "tea" Some]
        [Monday Evening, Wednesday Evening, Friday Afternoon];
};
