#!/usr/bin/env bash
# Everything that CI checks. Ends with one line: N passed, N failed.
. "$(dirname "$0")/lib.sh"
. scripts/steps.sh
scripts/setup.sh
fast_steps
# By their names, among all crates: `-p backend` would build the backend and what it stands on a second time, for features of
# other crates that it alone does not need.
of_backend=()
for file in server/backend/tests/*.rs server/backend/tests/*/main.rs; do
    name=${file#server/backend/tests/}
    of_backend+=(--test "$(basename "${name%/main.rs}" .rs)")
done
step "tests, Postgres" scripts/postgres.sh cargo test --locked --quiet --workspace --exclude frontend "${of_backend[@]}" --no-fail-fast || true
step "the binary, Postgres" scripts/postgres.sh cargo test --locked --quiet --workspace --exclude frontend --test wire on_postgres || true
if step "release" scripts/build.sh; then
    step "journeys" end2end/run.sh || true
else
    say "journeys: not run, there is no release to run them on"
fi
