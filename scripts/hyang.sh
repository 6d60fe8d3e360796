#!/usr/bin/env bash
# The character for eyes: docs/hyang.png with every stage, mood and variant, a filmstrip of each movement beside it, and
# the icons of the site; all from the drawing and the style sheet that pages have.
. "$(dirname "$0")/lib.sh"
scripts/setup.sh
claim_target
folder=$HGH_ROOT/target/hyang
# With the features of the whole, so that nothing is compiled a second time for it.
cargo build --locked --quiet --workspace --exclude frontend --example hyang
"$CARGO_TARGET_DIR/debug/examples/hyang" "$folder"
cp "$folder/favicon.svg" public/favicon.svg
node end2end/pictures.mjs "$folder"
say "look at docs/hyang.png and docs/hyang-*.png"
