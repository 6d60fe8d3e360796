#!/usr/bin/env bash
# Starts the service with its demo data, installing and building first what is not there yet.
# Arguments go to `serve`: scripts/run.sh --addr 127.0.0.1:8080
. "$(dirname "$0")/lib.sh"

# The stamp covers the tools, so a release that fits needs no set-up and no look at any registry.
[[ -x $CARGO_TARGET_DIR/built/$(stamp)/hwanggeumhyang ]] || scripts/setup.sh run
scripts/build.sh
exec target/release/hwanggeumhyang serve --demo "$@"
