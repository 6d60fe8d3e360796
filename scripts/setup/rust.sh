# shellcheck shell=bash
# Rust for the server and for WebAssembly. The first that works:
#
#   1. the cargo on PATH, if it is new enough and complete;
#   2. the one that rustup can get;
#   3. Debian's, which packages no WebAssembly library: that one is built from its source into a
#      toolchain of our own, made of links and four one-line wrappers. Nothing in /usr changes.
wasm=wasm32-unknown-unknown
own=$HGH_CACHE/toolchain

works() {
    local found
    found=$(rustc --version 2>/dev/null | cut -d ' ' -f 2) && at_least "$HGH_RUST" "$found" &&
        compgen -G "$(rustc --print target-libdir --target $wasm)/libstd-*.rlib" >/dev/null &&
        cargo clippy --version >/dev/null 2>&1 && cargo fmt --version >/dev/null 2>&1
}

# A toolchain beside the user's, whose default stays what it is; ours is a link to it.
through_rustup() {
    have rustup || return 1
    say "Rust: $HGH_RUST by rustup"
    timeout 900 rustup toolchain install "$HGH_RUST" --profile minimal -c clippy,rustfmt -t $wasm --no-self-update 2>/dev/null || {
        say "Rust: rustup could not get it"
        return 1
    }
    rm -rf "$own"
    ln -s "$(rustup run "$HGH_RUST" rustc --print sysroot)" "$own"
}

through_debian() {
    local packages=(rustc-web cargo-web rust-web-src rust-web-llvm rustfmt-web rust-web-clippy lld-22)
    dpkg-query -s "${packages[@]}" >/dev/null 2>&1 || apt_install "${packages[@]}"

    say "Rust: a toolchain of our own in $own"
    rm -rf "$own"
    mkdir -p "$own/bin" "$own/lib/rustlib"
    ln -s /usr/lib/rustlib/* "$own/lib/rustlib/"
    ln -s /usr/bin/cargo /usr/bin/cargo-fmt /usr/bin/rustfmt "$own/bin/"
    # The compiler takes the folder above it for its sysroot, links or not, so it has to be told.
    local tool
    for tool in rustc rustdoc; do
        printf '#!/bin/sh\nexec /usr/bin/%s --sysroot "%s" "$@"\n' $tool "$own" >"$own/bin/$tool"
    done
    for tool in cargo-clippy clippy-driver; do
        printf '#!/bin/sh\nSYSROOT="%s" exec /usr/bin/%s "$@"\n' "$own" $tool >"$own/bin/$tool"
    done
    chmod +x "$own"/bin/{rustc,rustdoc,cargo-clippy,clippy-driver}
    hash -r # from here on, cargo is the one in our folder

    say "Rust: the standard library for $wasm from its source (a minute)"
    local crate lib=$own/lib/rustlib/$wasm/lib
    crate=$(mktemp -d)
    mkdir "$crate/src"
    touch "$crate/src/lib.rs"
    printf '[package]\nname = "std-for-wasm"\nedition = "2024"\n[lib]\ncrate-type = ["cdylib"]\n[workspace]\n' >"$crate/Cargo.toml"
    # -Zbuild-std is not stable; the library that it builds is the stable one.
    (cd "$crate" && RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR=$crate/target \
        cargo build --quiet --release --target $wasm -Zbuild-std=std,panic_abort) ||
        die "Could not build the $wasm library; please install Rust $HGH_RUST or newer with that target, for example by rustup."
    mkdir -p "$lib"
    cp "$crate/target/$wasm/release/deps/"*.rlib "$lib/"
    rm -rf "$crate"
    # A library fits exactly one compiler: Debian's next one has to build it again.
    rustc -vV >"$own/made-for"
}

if [[ -f $own/made-for && $(rustc -vV) != "$(<"$own/made-for")" ]]; then
    say "Rust: the compiler has changed since its WebAssembly library was built"
    rm -rf "$own"
    hash -r
fi
if ! works; then
    through_rustup || through_debian
    hash -r
    works || die "Please install Rust $HGH_RUST or newer with clippy, rustfmt and the target $wasm, for example by rustup."
fi
