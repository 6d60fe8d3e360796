//! The drawn map: the island, places that people know, and some trees in each part of it.

use domain::{
    people::place::Area,
    praise::garden::{Bed, DRAWN, GroupTree},
};
use leptos::prelude::*;

use crate::{text::use_text, ui::tree_symbols};

/// The sea, the island and its hills, drawn after where they lie.
const ISLAND: &str = include_str!("island.svg");

/// Half of a tree's width; a tree stands on the middle of its foot.
const HALF: i32 = 26;

/// Where trees stand in each part of Jeju, the first ones first.
const fn spots(area: Area) -> [(i32, i32); DRAWN] {
    match area {
        Area::JejuCity => [(300, 130), (250, 138), (350, 116), (212, 160), (396, 104), (284, 176)],
        Area::Seogwipo => [(300, 296), (356, 286), (246, 300), (408, 268), (196, 296), (330, 250)],
        Area::East => [(480, 116), (528, 140), (556, 190), (500, 196), (450, 232), (540, 240)],
        Area::West => [(112, 190), (96, 240), (150, 172), (160, 232), (70, 206), (124, 280)],
        // Boats have not landed yet: these stand on the sea.
        Area::Undecided => [(500, 350), (550, 380), (450, 388), (600, 346), (400, 360), (500, 400)],
    }
}

/// The map, which says as one picture how many trees there are; the list below it says which.
#[component]
pub fn GardenMap(
    /// The trees by part of Jeju.
    beds: Vec<Bed>,
    /// What the picture tells.
    label: String,
) -> impl IntoView {
    let t = use_text();
    let mut trees: Vec<((i32, i32), GroupTree)> =
        beds.into_iter().flat_map(|bed| spots(bed.area).into_iter().zip(bed.trees)).collect();
    // Who stands nearer hides who stands behind.
    trees.sort_by_key(|((_, y), _)| *y);
    let places =
        t.garden.places.into_iter().zip(PLACES).map(|(name, (x, y))| format!(r#"<text x="{x}" y="{y}">{name}</text>"#));
    let trees: Vec<String> = trees.iter().map(|(spot, tree)| drawn(*spot, tree)).collect();
    let inside = [tree_symbols(), ISLAND.to_owned(), places.collect(), trees.concat()].concat();
    view! { <svg class="garden-map" viewBox="0 0 640 440" role="img" aria-label=label inner_html=inside></svg> }
}

/// Where the names of places stand, in the order of the catalogue.
const PLACES: [(i32, i32); 10] =
    [(308, 236), (299, 50), (327, 325), (602, 150), (65, 169), (604, 66), (66, 343), (552, 256), (404, 26), (135, 99)];

/// A tree on its spot; those of the person who looks have a ribbon.
fn drawn((x, y): (i32, i32), tree: &GroupTree) -> String {
    let size = 2 * HALF;
    let (left, top) = (x - HALF, y - size);
    let ribbon = if tree.mine {
        format!(r#"<circle class="mine" cx="{x}" cy="{}" r="{}"/>"#, y - HALF, HALF + 3)
    } else {
        String::new()
    };
    let place = tree.stage.place();
    format!(r##"{ribbon}<use href="#tree-{place}" x="{left}" y="{top}" width="{size}" height="{size}"/>"##)
}
