#!/usr/bin/env bash
# Measures what must not become slow; what came out and the goals stand in docs/benchmarks.md.
#
#     scripts/bench.sh                 everything, about an hour
#     scripts/bench.sh landing kill    some of: landing, group, start, bytes, groups, scale, kill,
#                                    pages, lists
#     HGH_SCALE=1000000 scripts/bench.sh scale    with a million people as well
#
# HGH_BINARY names a release to measure instead of building one.
. "$(dirname "$0")/lib.sh"

wanted=("$@")
((${#wanted[@]})) || wanted=(landing group start bytes lists groups scale kill pages)

if [[ -z ${HGH_BINARY:-} ]]; then
    scripts/setup.sh run
    scripts/build.sh
fi
binary=$(realpath "${HGH_BINARY:-target/release/hwanggeumhyang}")

anchor=$CARGO_TARGET_DIR/bench/release/anchor
pricing=$CARGO_TARGET_DIR/bench/release/pricing
peers=$HGH_CACHE/bench-venv
figures=() forming=()

# beside NAME: one of the programs that are measured with, built outside the workspace.
beside() {
    CARGO_TARGET_DIR=$CARGO_TARGET_DIR/bench cargo build --locked --quiet --release --manifest-path "scripts/bench/$1/Cargo.toml"
}

# The peers of the engine, exactly those of the list, and nothing if they are there already.
install_peers() {
    local list=scripts/bench/groups/requirements.txt
    cmp -s "$list" "$peers/.installed" && return
    say "pip: what groups are measured with and against"
    rm -rf "$peers"
    python3 -m venv "$peers" 2>/dev/null || { apt_install python3-venv && python3 -m venv --clear "$peers"; }
    "$peers/bin/pip" install --quiet --disable-pip-version-check --no-deps --only-binary :all: -r "$list" ||
        die "pip failed; is a package registry in reach, and Python 3.11 or later?"
    cp "$list" "$peers/.installed"
}

for name in "${wanted[@]}"; do
    case $name in
    landing)
        have wrk || apt_install wrk
        say "what the landing page is measured against"
        beside anchor
        figures+=("$name")
        ;;
    lists) ;;
    group | start | bytes) figures+=("$name") ;;
    groups | scale)
        install_peers
        beside pricing
        forming+=("$name")
        ;;
    kill | pages) ;;
    *) die "there is no figure $name; there are: landing group start bytes lists groups scale kill pages" ;;
    esac
done

say "$(nproc) cores, $(lscpu | sed -n 's/^Model name: *//p'), $(uname -sr), $(date +%F)"
((${#figures[@]} == 0)) || PYTHONDONTWRITEBYTECODE=1 python3 scripts/bench/figures.py "$binary" "$anchor" "${figures[@]}"
if [[ " ${wanted[*]} " == *" lists "* ]]; then
    say "every page with 100,000 members, on both databases"
    PYTHONDONTWRITEBYTECODE=1 scripts/postgres.sh python3 scripts/bench/lists.py "$binary"
fi
# One thread each, as the engine has.
((${#forming[@]} == 0)) || PYTHONDONTWRITEBYTECODE=1 OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 \
    "$peers/bin/python" scripts/bench/groups.py "$binary" "$pricing" "${forming[@]}"
if [[ " ${wanted[*]} " == *" pages "* ]]; then
    say "Lighthouse on every page"
    scripts/setup.sh
    npm_ci end2end/measure
    (cd end2end && HGH_MEASURE=1 HGH_BINARY=$binary node_modules/.bin/playwright test --project measure --workers 1)
fi
[[ " ${wanted[*]} " == *" kill "* ]] || exit 0

export HGH_KILL_CYCLES=${HGH_KILL_CYCLES:-200}
say "kill -9 in the midst of writing, $HGH_KILL_CYCLES times"
claim_target
cargo test --locked --quiet -p server --test wire --no-run
said=$(mktemp)
trap 'rm -f "$said"' EXIT
if HGH_BINARY=$binary cargo test --locked --quiet -p server --test wire -- --nocapture in_the_midst_of_writing >"$said" 2>&1; then
    echo "kill -9: $(grep ' acknowledged writes' "$said") (goal 0 lost, 0 half done)"
else
    cat "$said"
    die "kill -9: something was lost, or the service did not come back"
fi
