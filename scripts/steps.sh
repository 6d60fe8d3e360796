# shellcheck shell=bash
# For check.sh and test.sh: named steps that are timed and counted. Whatever happens, the last line
# is `N passed, N failed`.
passed=0 failed=0 broken=()
output=$(mktemp)

summary() {
    local status=$?
    rm -f "$output"
    # Set-up gave up, somebody pressed Ctrl-C: neither is a success.
    ((status == 0)) || failed=$((failed + 1))
    ((${#broken[@]} == 0)) || say "failed: $(printf '%s; ' "${broken[@]}" | sed 's/; $//')"
    echo "$passed passed, $failed failed"
    ((failed == 0 && passed > 0)) || exit 1
}
trap summary EXIT
trap 'exit 130' INT TERM

# step NAME COMMAND…: goes on after a failure. Counts the lines `test result: … N passed; N failed`
# that cargo and end2end/run.sh print; a command that fails without one counts as one failure.
step() {
    local name=$1 start=$SECONDS status=0 p=0 f=0 line
    shift
    say "$name"
    "$@" 2>&1 | tee "$output" || status=$?
    while read -r line; do
        [[ $line =~ ^'test result: '.*\ ([0-9]+)\ passed\;\ ([0-9]+)\ failed ]] || continue
        p=$((p + BASH_REMATCH[1])) f=$((f + BASH_REMATCH[2]))
    done <"$output"
    ((status == 0 || f > 0)) || f=1
    passed=$((passed + p)) failed=$((failed + f))
    if ((f)); then
        broken+=("$name")
        printf '✗ %s: failed after %d s\n' "$name" $((SECONDS - start))
        return 1
    fi
    printf '✓ %s: %d s\n' "$name" $((SECONDS - start))
}

lint() { cargo clippy --locked --quiet "$@" -- -D warnings; }

# Known faults of our crates, where the database of them can be had.
advisories() {
    if timeout 120 cargo deny fetch db 2>/dev/null; then
        cargo deny --offline --locked check --hide-inclusion-graph advisories
    else
        say "advisories: not looked at, their database is out of reach"
    fi
}

fast_steps() {
    claim_target
    step "format" cargo fmt --check || true
    step "crates" cargo deny --locked check -D unmatched-skip -D unnecessary-skip --hide-inclusion-graph bans licenses sources || true
    step "advisories" advisories || true
    # Without `frontend`: beside it, cargo would build `app` for the browser and the server at once, and
    # effects of islands would then run on the server (docs/adr/0001).
    step "lint, server" lint --workspace --exclude frontend --all-targets || true
    step "lint, WebAssembly" lint -p frontend --target wasm32-unknown-unknown || true
    step "tests, SQLite" env -u TEST_DATABASE_URL cargo test --locked --quiet --workspace --exclude frontend --no-fail-fast || true
}
