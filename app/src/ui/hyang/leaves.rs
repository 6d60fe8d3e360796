//! What grows in the crown: leaves that say thanks, blossom, buds of letters, small fruit.

use domain::praise::{hyang::Stage, look::Look};

use super::{
    pen::{at, dot, fine, line, part, said, shape, stroke, tone},
    tree::crown_of,
};

/// A small leaf that shines: somebody said thanks.
fn thanks_leaf(n: usize) -> String {
    let [base, shade] = [["#b9e07a", "#86bf52"], ["#a8d96c", "#79b648"], ["#cbe68b", "#9cca5c"]][n % 3];
    let leaf = [
        shape("M0 4C-10-2-10-16 0-22 10-16 10-2 0 4Z", base),
        tone("M0 2C8-3 9-14 1-20Z", shade),
        line("M0 10V-12", 2.),
    ];
    fine(&leaf.concat())
}

/// Where leaves of thanks grow on the rim of a crown: degrees from the top, spread so that the first few lie apart.
fn spread(n: usize) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "at most two dozen")]
    let turn = (n as f32 * 137.5) % 290.;
    turn - 145.
}

/// Leaves, one for each thanks, each with its own name for a touch.
pub fn leaves(look: &Look) -> String {
    let shown = look.leaves.min(Look::LEAVES_DRAWN) as usize;
    let Some((radius, middle)) = crown_of(look) else { return low_leaves(shown) };
    let drawn: String = (0..shown)
        .map(|n| {
            let turn = spread(n);
            let (sin, cos) = turn.to_radians().sin_cos();
            let ring = radius * if n % 3 == 2 { 0.84 } else { 1.02 };
            let leaf = at(120. + ring * sin, middle - ring * 0.94 * cos, 0.82, turn, &thanks_leaf(n));
            said(&format!("leaf-{n}"), &leaf)
        })
        .collect();
    part("leaves", &drawn)
}

/// Before there is a crown they lie in a ring on the ground around it.
fn low_leaves(shown: usize) -> String {
    const AT: [(f32, f32, f32); 10] = [
        (64., 236., -62.),
        (178., 238., 58.),
        (50., 246., -80.),
        (192., 247., 76.),
        (80., 250., -70.),
        (162., 251., 68.),
        (38., 238., -50.),
        (204., 238., 52.),
        (104., 256., -84.),
        (138., 256., 80.),
    ];
    let drawn: String = AT
        .into_iter()
        .take(shown)
        .enumerate()
        .map(|(n, (x, y, turn))| said(&format!("leaf-{n}"), &at(x, y, 0.7, turn, &thanks_leaf(n))))
        .collect();
    part("leaves", &drawn)
}

/// A citrus blossom: five white petals and gold.
pub fn flower() -> String {
    let petal = "M0-3C-8-5-9-15-1-18 8-16 8-6 0-3Z";
    let petals: String =
        [0., 72., 144., 216., 288.].into_iter().map(|turn| at(0., 0., 1., turn, &shape(petal, "#fffdf4"))).collect();
    [petals, dot(0., 0., 5.2, 5.2, "#f7c242"), stroke("M-2-1h.1M2-2h.1M0 2h.1", "#d98a12", 2.4)].concat()
}

/// A bud: a letter that waits to be read again.
fn bud() -> String {
    let bud = [
        shape("M0 7C-10 4-10-10 0-18 10-10 10 4 0 7Z", "#fffaf4"),
        tone("M1 5C8 1 8-9 1-16Z", "#f6cfd0"),
        shape("M-9 1Q0 10 9 1 8 10 0 12-8 10-9 1Z", "#5c9f48"),
    ];
    fine(&bud.concat())
}

/// Flowers, as many as the steps of blossom brought, and buds, one for each letter.
pub fn flowers(look: &Look) -> String {
    const AT: [(f32, f32); 9] = [
        (-0.78, -0.36),
        (0.8, -0.3),
        (0.34, -0.84),
        (-0.4, -0.8),
        (-0.94, 0.2),
        (0.95, 0.24),
        (-0.72, 0.62),
        (0.7, 0.64),
        (0., -0.98),
    ];
    let Some((radius, middle)) = crown_of(look) else { return String::new() };
    let open = match look.stage {
        Stage::Blossom => 4 + look.step.min(Look::STEPS - 1) as usize,
        Stage::GreenFruit => 2_usize.saturating_sub(look.step as usize / 2),
        _ => 0,
    };
    let blossoms: String = AT
        .into_iter()
        .take(open)
        .enumerate()
        .map(|(n, (x, y))| {
            let turn = [12., 40., -20., 60., 5., 30., 50., -8., 20.][n % 9];
            at(120. + x * radius, middle + y * radius * 0.94, 0.92, turn, &flower())
        })
        .collect();
    let buds: String = (0..look.buds.min(Look::BUDS_DRAWN) as usize)
        .map(|n| {
            let turn = [-58., 62., -24., 30., -100., 104., -80., 84.][n % 8];
            let (sin, cos) = f32::to_radians(turn).sin_cos();
            at(120. + 0.8 * radius * sin, middle - 0.78 * radius * cos, 1., turn, &bud())
        })
        .collect();
    part("blossom", &(blossoms + &buds))
}

/// The flower of a birthday, with a ribbon: in the crown, and before there is one on the ground beside the little one.
pub fn birthday(look: &Look) -> String {
    if !look.birthday {
        return String::new();
    }
    let (x, y) = crown_of(look).map_or((52., 218.), |(radius, middle)| (120. + 0.5 * radius, middle - 0.78 * radius));
    let ribbon = [
        stroke("M-2 6Q-9 16-13 25M2 6Q9 16 12 26", "#d8453a", 4.),
        shape("M0 6C-7 0-16 0-17 7-16 14-7 13 0 8 7 13 16 14 17 7 16 0 7 0 0 6Z", "#f0695c"),
    ];
    // In front of the lowest petals, else they hide the bow.
    let ribbon = at(0., 12., 1., 0., &ribbon.concat());
    part("birthday", &at(x, y, 1.15, -8., &(flower() + &ribbon)))
}

/// A golden fruit, as it hangs in the crown and lies in the basket.
pub fn gold() -> String {
    small("#ffb52e", "#ec8d0c")
}

fn small(base: &str, shade: &str) -> String {
    [
        shape("M0-10C9-11 13-4 11 3 9 10 4 11 0 11-6 11-11 8-12 1-12-6-8-11 0-10Z", base),
        tone("M10 0C9 8 3 10-2 10-6 10-9 8-10 4 0 9 6 5 10 0Z", shade),
        stroke("M-6-3q1-3 3-4", "#fff3cf", 2.6),
        shape("M-1-10Q5-19 13-16 9-8-1-10Z", "#8cc65c"),
    ]
    .concat()
}

/// Small fruit in the crown, before and after it is ripe.
pub fn fruit(look: &Look) -> String {
    const AT: [(f32, f32); 6] = [(0.82, -0.06), (-0.84, -0.1), (-0.56, -0.62), (0.6, -0.6), (0.04, -0.9), (-0.8, 0.46)];
    let Some((radius, middle)) = crown_of(look) else { return String::new() };
    let (count, one) = match look.stage {
        Stage::GreenFruit => (1 + look.step as usize / 2, small("#a9c84e", "#83a532")),
        Stage::Golden => (3 + look.step as usize / 2, gold()),
        _ => return String::new(),
    };
    let hung = AT.into_iter().take(count);
    part(
        "fruit",
        &hung.map(|(x, y)| at(120. + x * radius, middle + y * radius * 0.94, 0.94, 0., &one)).collect::<String>(),
    )
}
