#!/usr/bin/env bash
# The character for eyes: docs/hyang.png with every stage, mood and variant, a filmstrip of each movement beside it, and
# the icons of the site; all from the drawing and the style sheet that pages have.
. "$(dirname "$0")/lib.sh"
scripts/setup.sh
claim_target
folder=$HGH_ROOT/target/hyang
cargo run --locked --quiet -p app --features ssr --example hyang -- "$folder"
cp "$folder/favicon.svg" public/favicon.svg
node end2end/pictures.mjs "$folder"
say "look at docs/hyang.png and docs/hyang-*.png"
