//! Wakes the islands of a page.

use wasm_bindgen::prelude::wasm_bindgen;

/// Called by the loader once the module is there; each island is then woken by its own name.
#[wasm_bindgen]
pub fn hydrate() {
    // Naming the crate keeps its islands in the module.
    _ = app::shell;
    leptos::mount::hydrate_islands();
}
