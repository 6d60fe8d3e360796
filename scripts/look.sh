#!/usr/bin/env bash
# Pictures of every page at three widths, four text sizes and in three themes, for eyes: target/look.
. "$(dirname "$0")/lib.sh"
scripts/setup.sh
HGH_LOOK=$HGH_ROOT/target/look end2end/run.sh --project look "$@"
say "open target/look/light-360.html and its neighbours"
