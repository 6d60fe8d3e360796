#!/usr/bin/env bash
# Builds the release: the site first, then the server, which carries it inside. Leaves it at
# target/release/hwanggeumhyang, and builds nothing if the stamp says that it would come out the same.
. "$(dirname "$0")/lib.sh"

stamp=$(stamp)
built=$CARGO_TARGET_DIR/built/$stamp/hwanggeumhyang # shared by all checkouts with the same content
if [[ -x $built ]]; then
    say "release $stamp is built already"
else
    claim_target
    if have flock; then
        exec 9>"$CARGO_TARGET_DIR/release.lock" # another checkout may be building into the same folder
        flock 9
    fi

    locked=$(grep -A 1 '^name = "wasm-bindgen"$' Cargo.lock | sed -n 's/^version = "\(.*\)"$/\1/p')
    cli=$(wasm-bindgen --version 2>/dev/null | cut -d ' ' -f 2) || true
    [[ $locked == "$cli" ]] || die "wasm-bindgen is $locked in Cargo.lock but ${cli:-missing} on PATH; please run: make setup"

    say "crates, exactly those in Cargo.lock"
    cargo fetch --locked --quiet || die "Cargo.lock and Cargo.toml disagree, or no package registry is in reach."

    # cargo-leptos may return 0 after a failed build. What it has to make is removed first, so that
    # whatever lies there afterwards is new; cargo itself has everything else still.
    binary=$CARGO_TARGET_DIR/release/hwanggeumhyang
    rm -rf "$binary" target/site
    say "site and server (cargo leptos)"
    unset RUSTFLAGS # the release is measured with its types whole
    RUST_BACKTRACE=0 cargo leptos build --release --precompress || die "cargo leptos build failed; its messages stand above."
    for kind in css js wasm; do
        for ending in '' .br .gz; do
            compgen -G "target/site/pkg/*.$kind$ending" >/dev/null ||
                die "cargo leptos made no *.$kind$ending; its messages stand above."
        done
    done
    [[ -x $binary ]] || die "cargo leptos made no server; its messages stand above."

    rm -rf "$CARGO_TARGET_DIR/built"
    install -D "$binary" "$built"
    # What it is built of, as CycloneDX.
    cargo metadata --format-version=1 --locked --offline | node scripts/sbom.mjs >"$built.cdx.json"
    say "release $stamp: $(du -h "$built" | cut -f 1)"
fi

# install(1) replaces the file instead of writing into it, so a running service is not disturbed.
cmp -s "$built" target/release/hwanggeumhyang || install -D "$built" target/release/hwanggeumhyang
if [[ -e $built.cdx.json ]]; then install -D -m 644 "$built.cdx.json" target/release/hwanggeumhyang.cdx.json; fi
