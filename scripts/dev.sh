#!/usr/bin/env bash
# Builds and starts again at every change. Debug builds of cargo leptos and plain cargo differ in
# RUSTFLAGS (erase_components), so each has its own folder instead of compiling the world in turns.
. "$(dirname "$0")/lib.sh"
scripts/setup.sh run
export CARGO_TARGET_DIR=$CARGO_TARGET_DIR/dev
exec cargo leptos watch "$@"
