//! Features: each knows itself, what lies under all of them, and has its server half behind one line.

use std::collections::BTreeSet;

use syn::visit::Visit;

use crate::{arrows::Arrows, parsed, sources};

const FEATURES: &str = "app/src/features/";
/// Rooms are as deep as this: a feature, and the wings of one that is large.
const DEPTH: usize = 2;

/// The folders below the features, as `group` and `organize/rounds`.
fn folders() -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for (name, _) in sources(FEATURES.trim_end_matches('/')) {
        let below = name.trim_start_matches(FEATURES);
        all.extend(below.match_indices('/').map(|(at, _)| below[..at].to_owned()));
    }
    all
}

/// The feature of a file, or the wing of one; nothing for what lies beside the features and serves all of them.
fn room(file: &str, folders: &BTreeSet<String>) -> String {
    let parts: Vec<_> = file.trim_start_matches(FEATURES).trim_end_matches(".rs").split('/').collect();
    let deep = (1..=parts.len().min(DEPTH)).rev().find(|depth| folders.contains(&parts[..*depth].join("/")));
    deep.map(|depth| parts[..depth].join("/")).unwrap_or_default()
}

/// A wing may name what its house has for all wings, and the house passes the pages of its wings on. Of a stranger, a
/// feature may name the questions to the server alone: a form may lead there.
fn may_name(from: &str, to: &str, folders: &BTreeSet<String>) -> bool {
    let (here, there) = (room(from, folders), room(to, folders));
    let of_the_house = here.starts_with(&format!("{there}/"));
    let passes_on = from == format!("{FEATURES}{here}.rs") && there.starts_with(&format!("{here}/"));
    let asks = to == format!("{FEATURES}{there}/api.rs");
    here == there || there.is_empty() || of_the_house || passes_on || asks
}

#[test]
fn a_feature_names_no_inside_of_another() {
    let (arrows, folders) = (Arrows::of("app/src"), folders());
    let within = |file: &String| file.starts_with(FEATURES);
    let found = arrows.all.iter().filter(|(from, to)| within(from) && within(to));
    let wrong: Vec<_> = found.filter(|(from, to)| !may_name(from, to, &folders)).collect();
    assert!(wrong.is_empty(), "what two features need stands beside them, in ui or in server: {wrong:#?}");
}

#[test]
fn the_server_side_of_the_app_names_no_feature() {
    let arrows = Arrows::of("app/src");
    let wrong: Vec<_> =
        arrows.all.iter().filter(|(from, to)| from.starts_with("app/src/server") && to.starts_with(FEATURES)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn cfg_stands_before_the_server_side_and_before_the_server_half_of_a_feature() {
    for (name, text) in sources("app/src") {
        let lines: Vec<_> = text.lines().collect();
        let conditions = lines.windows(2).filter(|pair| pair[0].contains("cfg(") && !pair[0].contains("cfg(test)"));
        let known = if name.starts_with(FEATURES) { "mod serve;" } else { "pub mod server;" };
        let wrong = conditions.filter(|pair| **pair != ["#[cfg(feature = \"ssr\")]", known]).collect::<Vec<_>>();
        assert!(wrong.is_empty(), "{name}: {wrong:?}");
    }
}

/// Names of what is public, with endings that say how a thing is used instead of what it is.
#[derive(Default)]
struct Names(Vec<String>);

impl<'ast> Visit<'ast> for Names {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        let (visibility, name) = match item {
            syn::Item::Enum(item) => (&item.vis, &item.ident),
            syn::Item::Fn(item) => (&item.vis, &item.sig.ident),
            syn::Item::Struct(item) => (&item.vis, &item.ident),
            syn::Item::Trait(item) => (&item.vis, &item.ident),
            syn::Item::Type(item) => (&item.vis, &item.ident),
            _ => return syn::visit::visit_item(self, item),
        };
        if !matches!(visibility, syn::Visibility::Inherited) {
            self.0.push(name.to_string());
        }
    }
}

#[test]
fn no_public_name_says_only_that_it_is_shown_or_recorded() {
    for (name, text) in ["app/src", "app/domain/src", "server/backend/src"].into_iter().flat_map(sources) {
        let mut names = Names::default();
        names.visit_file(&parsed(&name, &text));
        let wrong: Vec<_> =
            names.0.iter().filter(|public| public.ends_with("Shown") || public.ends_with("Record")).collect();
        assert!(wrong.is_empty(), "{name}: {wrong:?}");
    }
}

#[test]
fn a_wing_names_its_house_and_no_wing_beside_it() {
    let folders = ["home", "letters", "organize", "organize/groups", "organize/rounds", "organize/rounds/serve"];
    let folders: BTreeSet<String> = folders.map(str::to_owned).into();
    let may = |from: &str, to: &str| may_name(&format!("{FEATURES}{from}"), &format!("{FEATURES}{to}"), &folders);
    for (from, to) in [
        ("home/page.rs", "loaded.rs"),
        ("home.rs", "home/page.rs"),
        ("home/page.rs", "letters/api.rs"),
        ("organize.rs", "organize/groups/page.rs"),
        ("organize/groups/page.rs", "organize/words.rs"),
        ("organize/rounds/api.rs", "organize/rounds/serve/plan.rs"),
    ] {
        assert!(may(from, to), "{from} may name {to}");
    }
    for (from, to) in [
        ("home/page.rs", "letters/page.rs"),
        ("home/page.rs", "organize/words.rs"),
        ("organize/page.rs", "organize/groups/page.rs"),
        ("organize/groups/page.rs", "organize/rounds.rs"),
        ("loaded.rs", "home/page.rs"),
    ] {
        assert!(!may(from, to), "{from} must not name {to}");
    }
}
