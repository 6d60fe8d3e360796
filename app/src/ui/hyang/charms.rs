//! Visitors, flowers and things to wear, each at a place of its own, so that all fit at once.

use domain::praise::look::{Charm, Look, Weather};

use super::{
    pen::{at, dot, mirrored, part, said, stroke},
    tree::crown_of,
    visitors::{
        butterfly, canola, dolharubang, grass_hat, ladybird, lantern, pinwheel, pony, rain_hat, scarf, shell, white_eye,
    },
    weather::camellia,
};

/// The charm as a part that says why it came; nothing where it did not come.
fn one(look: &Look, charm: Charm, drawn: impl FnOnce() -> String) -> String {
    if look.charms.has(charm) { said(&format!("charm-{}", charm.place()), &drawn()) } else { String::new() }
}

/// What stands behind the tree: the rainbow, the pony on its hill.
pub fn behind(look: &Look) -> String {
    let rainbow = || {
        let bow =
            |r: f32, colour: &str| stroke(&format!("M{} 176A{r} {r} 0 0 1 {} 176", 120. - r, 120. + r), colour, 6.);
        [bow(104., "#f28b82"), bow(98., "#fbd57e"), bow(92., "#a7d7a0"), bow(86., "#9fc5e8")].concat()
    };
    one(look, Charm::Rainbow, rainbow) + &one(look, Charm::Pony, || at(50., 172., 0.85, 0., &part("pony", &pony())))
}

/// What sits in and around the crown, or beside a little one without a crown.
pub fn around(look: &Look) -> String {
    let (radius, middle) = crown_of(look).unwrap_or((58., 178.));
    let side = if look.charms.mirrored { -1. } else { 1. };
    let place = |x: f32, y: f32| (120. + side * x * radius, middle + y * radius);
    let put = |charm: Charm, (x, y): (f32, f32), scale: f32, drawn: fn() -> String| {
        let turned = || if side < 0. { mirrored(&drawn()) } else { drawn() };
        one(look, charm, || at(x, y, scale, 0., &part("visitor", &turned())))
    };
    [
        put(Charm::Lantern, place(-0.98, 0.34), 0.9, lantern),
        put(Charm::WhiteEye, place(-0.72, -0.86), 0.95, white_eye),
        put(Charm::Butterfly, place(1.02, -0.72), 0.9, butterfly),
        put(Charm::Shell, (66., 250.), 0.85, shell),
        put(Charm::Canola, (92., 256.), 0.9, canola),
        put(Charm::Pinwheel, (34., 240.), 0.95, pinwheel),
        put(Charm::Dolharubang, (204., 230.), 0.98, dolharubang),
        one(look, Charm::Fireflies, fireflies),
    ]
    .concat()
}

fn fireflies() -> String {
    const AT: [(f32, f32); 6] = [(26., 120.), (214., 150.), (40., 190.), (200., 200.), (176., 34.), (76., 36.)];
    let fly = |(x, y)| dot(x, y, 7., 7., "#fff2a866") + &dot(x, y, 3., 3., "#fff2a8");
    part("fireflies", &AT.into_iter().map(fly).collect::<String>())
}

/// What it wears, around the middle of its body.
pub fn worn(look: &Look) -> String {
    let rain = look.sky.weather == Weather::Rain;
    [
        one(look, Charm::Scarf, scarf),
        if rain { rain_hat() } else { one(look, Charm::GrassHat, grass_hat) },
        one(look, Charm::Camellia, || at(-38., -38., 0.9, -20., &camellia())),
        one(look, Charm::Ladybird, || at(48., -26., 0.8, 40., &ladybird())),
    ]
    .concat()
}
