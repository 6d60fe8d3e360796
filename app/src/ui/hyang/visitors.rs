//! How visitors, flowers and things to wear are drawn, each around its own middle.

use super::pen::{at, dot, line, part, shape, stroke, tone};

/// 동박새, with its white ring around the eye.
pub fn white_eye() -> String {
    [
        shape("M-16 6C-20-8-10-19 2-18 14-18 20-8 18 2 16 12 4 15-6 13L-24 18Q-22 10-16 6Z", "#a9c84e"),
        tone("M-8 12C0 14 12 12 16 2 10 4 0 2-8 12Z", "#f4efd6"),
        shape("M-14 4Q-4-8 6 0-2 10-14 10Z", "#86a838"),
        dot(8., -8., 5., 5., "#fffdf4"),
        dot(9., -8., 2.6, 2.6, "#35200f"),
        shape("M17-8 25-5 17-3Z", "#5a4a3a"),
        line("M0 14v6M6 14v6", 2.4),
    ]
    .concat()
}

/// 소라, with the sea in it.
pub fn shell() -> String {
    [
        shape("M-18 6C-20-8-6-18 6-14 18-12 22 0 16 8 8 14-12 14-18 6Z", "#f2d0a4"),
        tone("M-6 8C-4-2 8-6 14 2 12 10 0 12-6 8Z", "#f8b6a0"),
        line("M-14-2Q-8-10 0-12M-16 6Q-10-4 2-6", 2.2),
    ]
    .concat()
}

/// A butterfly.
pub fn butterfly() -> String {
    [
        shape("M0 0C-6-16-22-18-22-6-22 2-10 4 0 0ZM0 0C6-16 22-18 22-6 22 2 10 4 0 0Z", "#f7c948"),
        shape("M0 0C-14 0-18 14-10 16-4 16-1 8 0 0ZM0 0C14 0 18 14 10 16 4 16 1 8 0 0Z", "#f29e4c"),
        dot(-14., -7., 3., 3., "#fff3cf"),
        dot(14., -7., 3., 3., "#fff3cf"),
        line("M0-5V9M-1-6l-5-7M1-6l5-7", 2.8),
    ]
    .concat()
}

/// 돌하르방, kind and of stone.
pub fn dolharubang() -> String {
    [
        shape("M-17 24C-20 6-18-12-15-22H15C18-12 20 6 17 24Z", "#a39d99"),
        tone("M8-20C13-10 14 8 12 22H16C19 6 17-12 14-20Z", "#837d79"),
        shape("M-20-20C-15-22-14-40 0-41 14-40 15-22 20-20 10-15-10-15-20-20Z", "#8f8985"),
        dot(-7., -8., 5., 5.4, "#fffaf0"),
        dot(7., -8., 5., 5.4, "#fffaf0"),
        dot(-6.5, -7.5, 2.8, 3.2, "#35200f"),
        dot(6.5, -7.5, 2.8, 3.2, "#35200f"),
        stroke("M0-7C-3-2-3 1 0 1 2 1 3 0 2-1M-5 5q5 4 10 0", "#4a2c17", 2.6),
        line("M-17 12q9-5 16 2M17 18q-9-4-15 1", 2.8),
        stroke("M-8-30h.1M5-33h.1M-11 20h.1M11 6h.1", "#6f6966", 3.),
    ]
    .concat()
}

/// A scarf around the body.
pub fn scarf() -> String {
    [
        shape("M-60 22C-34 40 34 40 60 22 63 30 60 36 56 39 30 52-30 52-56 39-61 35-62 29-60 22Z", "#d94f4f"),
        shape("M30 38C44 40 50 52 48 66L32 68C34 56 32 48 26 44Z", "#d94f4f"),
        stroke("M-44 37l4-8M-22 43l2-8M0 45v-8M22 43l-2-8M33 60l14-2", "#fff3d6", 3.4),
    ]
    .concat()
}

/// A hat of the grass of 오름.
pub fn grass_hat() -> String {
    [
        shape("M-52-28C-30-50 30-50 52-30 50-24 20-36-2-35-26-36-50-22-52-28Z", "#d9bb62"),
        shape("M-30-38C-28-62 26-64 30-39 14-44-14-44-30-38Z", "#e8cf7d"),
        stroke("M-29-40C-12-46 14-46 29-41", "#5c9f48", 4.4),
        stroke("M-14-56l-2 10M0-59v12M14-56l2 10M-40-30l8-4M40-32l-8-3", "#b8953f", 2.2),
    ]
    .concat()
}

/// A hat for the rain.
pub fn rain_hat() -> String {
    [
        shape("M-50-26C-30-38 30-40 50-28 56-24 52-18 46-20 20-30-24-30-46-18-54-16-56-22-50-26Z", "#ffd23f"),
        shape("M-36-32C-34-64 32-66 36-34 14-40-14-40-36-32Z", "#ffd23f"),
        tone("M10-56C26-52 32-44 33-36 26-38 20-38 14-39 18-44 16-50 10-56Z", "#edb42b"),
        stroke("M-24-44q3-8 10-10", "#fff3b8", 4.),
    ]
    .concat()
}

/// 청사초롱, red and blue.
pub fn lantern() -> String {
    [
        line("M0-26V-14", 2.6),
        dot(0., 0., 20., 20., "#ffe9a855"),
        shape("M-10-12H10C16-6 16 8 10 13H-10C-16 8-16-6-10-12Z", "#e8604c"),
        tone("M-9 1H9C14 1 14 7 9 12H-9C-14 7-14 1-9 1Z", "#3f76a8"),
        shape("M-7-16H7V-11H-7ZM-7 12H7V16H-7Z", "#8a5a30"),
        stroke("M0 17v8", "#f6b93b", 3.4),
    ]
    .concat()
}

/// 유채 in flower.
pub fn canola() -> String {
    let blossom = |x: f32, y: f32| {
        at(x, y, 1., 0., &(stroke("M-4 0h.1M4 0h.1M0-4h.1M0 4h.1", "#ffd23f", 7.) + &dot(0., 0., 2.4, 2.4, "#e59a1c")))
    };
    [
        stroke("M0 0Q-1-14-8-24M0 0Q1-16 2-32M0 0Q3-12 12-22", "#5c9f48", 3.2),
        blossom(-9., -26.),
        blossom(2., -34.),
        blossom(13., -24.),
    ]
    .concat()
}

/// A pinwheel on its stick.
pub fn pinwheel() -> String {
    let sail =
        |turn: f32, colour: &str| at(0., -36., 1.25, turn, &shape("M0 0C-5-8-17-9-17-17-5-21 4-14 0 0Z", colour));
    let sails = part(
        "wheel",
        &[sail(0., "#f28b82"), sail(90., "#fbd57e"), sail(180., "#8cc9cf"), sail(270., "#a7d7a0")].concat(),
    );
    [stroke("M0 4V-32", "#8a5a30", 4.), sails, dot(0., -36., 3.4, 3.4, "#fff3cf")].concat()
}

/// A ladybird.
pub fn ladybird() -> String {
    [
        dot(0., -9., 6., 5., "#35200f"),
        shape("M-10 0C-10-10 10-10 10 0 10 9 5 12 0 12-5 12-10 9-10 0Z", "#e5483d"),
        line("M0-7V11", 2.2),
        stroke("M-5-1h.1M5-1h.1M-4 6h.1M4 6h.1", "#35200f", 4.),
    ]
    .concat()
}

/// 조랑말, far away.
pub fn pony() -> String {
    [
        shape("M-24-2C-24-14-8-14 4-13 8-24 18-30 26-26 32-22 34-16 32-13L24-14C22-6 18 0 16 4V16H10V6H-12V16H-18V4C-22 4-24 2-24-2Z", "#b5793f"),
        shape("M6-13C8-24 14-30 22-28 14-24 13-16 10-10Z", "#5a3a20"),
        shape("M-23-6C-32-4-32 8-29 12-25 8-24 2-22-1Z", "#5a3a20"),
        dot(26., -20., 1.8, 2., "#35200f"),
    ]
    .concat()
}
