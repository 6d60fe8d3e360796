# shellcheck shell=bash
# What all scripts share: strict mode, the environment, how to speak and how to give up.
set -euo pipefail
# shellcheck source=scripts/env.sh
. "$(dirname "${BASH_SOURCE[0]}")/env.sh"
cd "$HGH_ROOT"

say() { printf '▸ %s\n' "$*"; }
die() {
    printf '✗ %s\n' "$*" >&2
    exit 1
}
have() { command -v "$1" >/dev/null; }
at_least() { [[ $(printf '%s\n' "$1" "$2" | sort -V | head -n 1) == "$1" ]]; } # at_least WANTED FOUND

# as_root CMD…: only ever without a question; otherwise returns 1.
as_root() {
    if ((EUID == 0)); then "$@"; else have sudo && sudo -n true 2>/dev/null && sudo -n "$@"; fi
}

# apt_install PACKAGE…: adds, never removes or replaces. Whoever may not is told the one line to run.
apt_install() {
    have apt-get || die "Please install what Debian calls: $*"
    as_root true || die "Please run once: sudo apt-get install --no-remove $*"
    say "apt: $*"
    # The lists may be empty (a container) or old (a long-running machine).
    as_root apt-get update -qq || say "apt-get update failed; trying with the lists that are there"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq --no-remove --no-install-recommends "$@" >/dev/null ||
        die "apt could not add these without removing something; please run: sudo apt-get install $*"
}

# Below what Linux hands out by itself (from 32,768): such a port may go to a connection before it is listened on.
free_port() {
    node -e 'const look = () => {
        const port = 20000 + Math.floor(Math.random() * 12000)
        const probe = require("net").createServer().once("error", look)
        probe.listen(port, "127.0.0.1", () => { console.log(port); probe.close() })
    }; look()'
}

# The release is keyed by everything it is made of: the files as they lie there, tracked or new, and the tools.
# Neither journeys nor documents reach the binary.
stamp() {
    {
        git -c safe.directory='*' ls-files -z --cached --others --exclude-standard -- ':!end2end' ':!docs' ':!*.md' |
            sort -zu | xargs -0 sha256sum 2>/dev/null || true # a deleted file is missing from the list: another stamp
        rustc -vV 2>/dev/null || true
        echo "cargo-leptos $HGH_CARGO_LEPTOS, wasm-bindgen $HGH_WASM_BINDGEN"
    } | sha256sum | cut -c 1-16
}

# npm_ci FOLDER: exactly what its lock file says, and nothing if that is there already. No package
# of ours needs an install script, so none may run one.
npm_ci() {
    cmp -s "$1/package-lock.json" "$1/node_modules/.installed" && return
    say "npm: $1"
    (cd "$1" && npm ci --ignore-scripts --no-progress --loglevel=error) || die "npm ci failed in $1; is a package registry in reach?"
    cp "$1/package-lock.json" "$1/node_modules/.installed"
}

# The folder with initdb and pg_ctl; Debian keeps them off PATH. Empty if there is none.
postgres_bin() {
    local found
    found=$(command -v initdb || compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1) && dirname "$found"
}

# claim_target: Cargo tells files apart by path within the workspace and by time, so a target folder
# that another checkout used last would serve that one's crates as ours (docs/adr/0004).
claim_target() {
    local owner=$CARGO_TARGET_DIR/checkout
    mkdir -p "$CARGO_TARGET_DIR"
    [[ $(cat "$owner" 2>/dev/null) != "$HGH_ROOT" ]] || return 0
    find app frontend server migrations -name '*.rs' -exec touch {} + -o -name '*.sql' -exec touch {} +
    printf '%s' "$HGH_ROOT" >"$owner"
}
