#!/usr/bin/env bash
# Arguments go to cargo: scripts/bench.sh -p matching
. "$(dirname "$0")/lib.sh"
scripts/setup.sh run
exec cargo bench --workspace "$@"
