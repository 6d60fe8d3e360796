#!/usr/bin/env bash
# The browser journeys, against the release: its own port, its own empty database, its own clock.
# Arguments go to Playwright: end2end/run.sh --project js --grep login
. "$(dirname "$0")/../scripts/lib.sh"

scripts/build.sh

dir=$(mktemp -d)
server=
cleanup() {
    if [[ -n $server ]]; then
        kill "$server" 2>/dev/null || true
        wait "$server" || true
    fi
    rm -rf "$dir"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

port=$(free_port)
date -u +%Y-%m-%dT%H:%M:%SZ >"$dir/clock"
# Copied into a folder of its own and started there: it has to carry all that it serves, and whatever
# it keeps in data/ is gone afterwards as well.
cp "$HGH_ROOT/target/release/hwanggeumhyang" "$dir/"
(
    cd "$dir"
    HGH_ADDR=127.0.0.1:$port HGH_DATABASE_URL=sqlite://$dir/data/hwanggeumhyang.db \
        exec ./hwanggeumhyang serve --demo --test-clock "$dir/clock"
) >"$dir/server.log" 2>&1 &
server=$!

give_up() {
    cat "$dir/server.log" >&2
    die "$1"
}
for ((i = 0; ; i++)); do
    kill -0 "$server" 2>/dev/null || give_up "The server ended before it was ready."
    ! curl --fail --silent --output /dev/null "http://127.0.0.1:$port/readyz" || break
    ((i < 300)) || give_up "The server was not ready after 30 s."
    sleep 0.1
done
say "server on port $port"

status=0
(
    cd end2end
    HGH_BASE_URL=http://127.0.0.1:$port HGH_DATA_DIR=$dir/data HGH_TEST_CLOCK=$dir/clock \
        PLAYWRIGHT_JSON_OUTPUT_FILE=$dir/results.json node_modules/.bin/playwright test "$@"
) || status=$?
if ((status)); then
    say "the server's last words"
    tail -n 40 "$dir/server.log"
fi
# In cargo's words, so that scripts/steps.sh counts them alike.
# shellcheck disable=SC2016 # it is JavaScript
[[ ! -f $dir/results.json ]] || node -p '
    const { expected, unexpected, flaky, skipped } = JSON.parse(require("fs").readFileSync(process.argv[1])).stats;
    `test result: ${unexpected + flaky ? "FAILED" : "ok"}. ${expected} passed; ${unexpected + flaky} failed; ${skipped} ignored`' "$dir/results.json"
exit $status
