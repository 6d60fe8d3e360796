//! Where it lives: sky, sea, 한라산, the wall of basalt, the ground.

use domain::praise::look::{Daylight, Season, Sky, Weather};

use super::pen::{at, dot, part, shape, stroke, tone};

/// A round patch of paper on which the world is painted; its rim is uneven.
const PATCH: &str = "M234 134C236 170 220 214 190 236 168 254 70 256 46 236 18 214 4 172 7 132 9 96 26 62 54 40 78 22 100 15 124 16 158 17 188 32 208 56 226 78 233 106 234 134Z";

/// Everything behind the tree.
pub fn behind(sky: Sky) -> String {
    [part("sky", &(heaven(sky) + &lights(sky))), part("land", &(land(sky) + &wall(sky)))].concat()
}

fn heaven(sky: Sky) -> String {
    let colour = match (sky.light, sky.weather, sky.season) {
        (Daylight::Night, ..) => "#39466b",
        (Daylight::Evening, ..) => "#fbcf9d",
        (_, Weather::Rain, _) => "#cfdde0",
        (_, Weather::Snow, _) => "#e2eaf0",
        (Daylight::Morning, ..) => "#fdeac4",
        (_, _, Season::Spring) => "#e2f1ea",
        (_, _, Season::Summer) => "#cdeaf3",
        (_, _, Season::Autumn) => "#fdeecb",
        (_, _, Season::Winter) => "#e6eff4",
    };
    tone(PATCH, colour)
}

/// Sun, moon and stars.
fn lights(sky: Sky) -> String {
    match (sky.light, sky.weather) {
        (Daylight::Night, _) => [
            tone("M52 46C38 50 32 66 40 78 46 87 58 89 66 83 54 82 46 72 46 62 46 55 49 50 52 46Z", "#ffe9a8"),
            stroke("M196 56h.1M92 34h.1M156 32h.1M26 112h.1M216 112h.1M110 58h.1", "#fff3cf", 4.),
            stroke("M74 62h.1M132 26h.1M218 92h.1M20 132h.1M206 78h.1M182 42h.1", "#fff3cf", 2.6),
        ]
        .concat(),
        (_, Weather::Rain | Weather::Snow) => cloud(60., 62., "#f4f7f6") + &cloud(178., 50., "#e9eff0"),
        (Daylight::Evening, _) => dot(186., 150., 20., 20., "#f6894f") + &cloud(58., 70., "#fde6c8"),
        (Daylight::Morning, _) => dot(52., 96., 15., 15., "#ffd166") + &cloud(184., 58., "#fffaf0"),
        (Daylight::Day, _) => dot(200., 60., 14., 14., "#ffc94d") + &cloud(56., 62., "#fffdf7"),
    }
}

fn cloud(x: f32, y: f32, colour: &str) -> String {
    at(x, y, 1., 0., &tone("M-26 8C-32 0-24-8-16-6-12-16 4-16 8-7 18-11 26-2 22 8Z", colour))
}

fn land(sky: Sky) -> String {
    let night = sky.light == Daylight::Night;
    let (far, near, sea, foam) = match (night, sky.light, sky.season) {
        (true, ..) => ("#4d5f7d", "#41566a", "#2f5573", "#6d8ba6"),
        (_, Daylight::Evening, _) => ("#b9a7a8", "#a8a07f", "#e0a684", "#fff0d8"),
        (_, _, Season::Spring) => ("#b3cdb6", "#c3d68c", "#8cc9cf", "#fffaf0"),
        (_, _, Season::Summer) => ("#9cc4b0", "#8fc178", "#62b8cc", "#fffaf0"),
        (_, _, Season::Autumn) => ("#c3bfa0", "#dcb877", "#86bcc4", "#fffaf0"),
        (_, _, Season::Winter) => ("#b9c8d0", "#bcc7a8", "#8fb9c8", "#fffaf0"),
    };
    let snow = if sky.season == Season::Winter && !night {
        tone(
            "M96 128C106 118 114 112 120 112 128 112 138 120 148 130 140 128 136 133 130 130 124 134 118 128 112 132 106 128 102 131 96 128Z",
            "#fbfdfe",
        )
    } else {
        String::new()
    };
    [
        // 한라산, wide and low, then the sea and an 오름.
        tone("M12 162C50 152 84 138 104 122 112 113 128 111 138 120 160 140 196 152 230 160V180H12Z", far),
        snow,
        tone("M8 160Q64 156 122 159T234 158C232 176 228 192 220 206H20C12 194 9 176 8 160Z", sea),
        stroke("M30 170q6-3 12 0M194 168q6-3 12 0M52 180q5-3 10 0M176 182q5-3 10 0", foam, 2.4),
        tone("M14 190C34 168 56 166 76 182 96 194 130 196 160 188 182 176 206 178 226 192L214 222H24Z", near),
    ]
    .concat()
}

/// 돌담: stones, and light between them.
fn wall(sky: Sky) -> String {
    let (dark, stone, light) = if sky.light == Daylight::Night {
        ("#26282f", "#474852", "#5f6170")
    } else {
        ("#45413f", "#75706e", "#979190")
    };
    let snow = if sky.weather == Weather::Snow {
        stroke("M26 198q10-5 22-4M60 197q10-4 20-1M160 196q10-4 20 0M190 196q10-4 20 1", "#ffffff", 6.)
    } else {
        String::new()
    };
    [
        tone("M19 204C24 192 34 194 44 192 54 188 66 194 78 191 92 188 108 194 122 190 138 187 150 194 164 190 178 188 192 194 204 192 214 192 220 198 222 204L212 230H30Z", dark),
        tone("M24 203q8-9 20-7 8 4 4 11l-22 3ZM53 196q12-5 22 0 3 7-3 12l-18 0ZM81 196q10-5 20-1 4 7-2 13h-17ZM107 196q10-5 21-1 3 8-2 13h-17ZM134 195q10-4 19 0 4 8-2 13h-16ZM158 195q12-5 21 0 2 8-3 13h-17ZM184 196q10-5 20-1 12 3 12 10l-12 4h-19Z", stone),
        tone("M30 214h20q5 6 2 14H36ZM56 213h22q4 8 0 15H58ZM84 213h20q3 8 0 15H86ZM136 213h20q3 8 0 15h-18ZM162 213h22q3 8-1 15h-19ZM190 214h18q3 2-4 14h-14Z", stone),
        stroke("M30 200q5-4 10-3M60 197q6-2 10 0M87 197q6-2 9 0M140 196q5-2 9 0M164 197q6-2 10 0M190 198q6-2 10 0", light, 2.4),
        snow,
    ]
    .concat()
}

/// The mound in which it stands.
pub fn ground(sky: Sky) -> String {
    let (base, shade) = if sky.light == Daylight::Night { ("#5b4a44", "#47393a") } else { ("#8a6a50", "#6d5240") };
    let grass = if sky.season == Season::Autumn || sky.season == Season::Winter { "#a39a4d" } else { "#6fae4e" };
    [
        shape(
            "M14 246C22 230 62 224 118 223 176 223 218 231 226 246 230 262 178 272 120 272 62 272 10 262 14 246Z",
            base,
        ),
        tone(
            "M15 249C30 258 66 262 120 262 176 262 212 257 226 248 226 262 178 271 120 271 62 271 16 262 15 249Z",
            shade,
        ),
        stroke("M60 240q5-3 10 0M168 238q5-3 10 0M92 254q5-3 9 0M146 256q5-3 9 0", shade, 2.8),
        stroke("M34 240q-1-8-6-11m6 11q1-9 6-12M206 240q-1-8-5-11m5 11q2-8 7-10", grass, 3.4),
    ]
    .concat()
}
