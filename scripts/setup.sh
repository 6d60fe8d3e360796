#!/usr/bin/env bash
# Installs what is missing, and nothing else; run it as often as you like.
#
#     scripts/setup.sh run     what it takes to build and start
#     scripts/setup.sh check   … and what the fast part of the tests takes
#     scripts/setup.sh         … and what it takes to test
. "$(dirname "$0")/lib.sh"

steps=(base rust tools node)
case ${1:-} in
run) ;;
check) steps+=(deny) ;;
*) steps+=(deny journeys chromium postgres) ;;
esac

# Two at once (a terminal and an editor, say) would install into the same folder.
mkdir -p "$HGH_CACHE"
if have flock; then
    exec 9>"$HGH_CACHE/setup.lock"
    flock -n 9 || { say "waiting for another set-up"; flock 9; }
fi

for step in "${steps[@]}"; do
    # shellcheck source=/dev/null
    (. "scripts/setup/$step.sh") || exit 1
done
say "everything is there"
