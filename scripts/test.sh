#!/usr/bin/env bash
# Everything that CI checks. Ends with one line: N passed, N failed.
. "$(dirname "$0")/lib.sh"
. scripts/steps.sh
scripts/setup.sh
fast_steps
step "tests, Postgres" scripts/postgres.sh cargo test --locked --quiet -p backend --no-fail-fast || true
step "the binary, Postgres" scripts/postgres.sh cargo test --locked --quiet --workspace --exclude frontend --test wire on_postgres || true
if step "release" scripts/build.sh; then
    step "journeys" end2end/run.sh || true
else
    say "journeys: not run, there is no release to run them on"
fi
