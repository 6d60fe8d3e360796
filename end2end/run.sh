#!/usr/bin/env bash
# The browser journeys, against the release; each starts a server of its own (service.ts).
# Arguments go to Playwright: end2end/run.sh --project js --grep 마음을
. "$(dirname "$0")/../scripts/lib.sh"

# The debug build, as the tests of `server` use it: it alone has the page /ui.
claim_target
cargo test --locked --quiet --workspace --exclude frontend --no-run
scripts/build.sh

results=$(mktemp)
trap 'rm -f "$results"' EXIT
status=0
(
    cd end2end
    HGH_BINARY=$HGH_ROOT/target/release/hwanggeumhyang HGH_WORKSHOP=$CARGO_TARGET_DIR/debug/hwanggeumhyang \
        PLAYWRIGHT_JSON_OUTPUT_FILE=$results \
        node_modules/.bin/playwright test "$@"
) || status=$?
# In cargo's words, so that scripts/steps.sh counts them alike.
# shellcheck disable=SC2016 # it is JavaScript
[[ ! -s $results ]] || node -p '
    const { expected, unexpected, flaky, skipped } = JSON.parse(require("fs").readFileSync(process.argv[1])).stats;
    `test result: ${unexpected + flaky ? "FAILED" : "ok"}. ${expected} passed; ${unexpected + flaky} failed; ${skipped} ignored`' "$results"
exit $status
