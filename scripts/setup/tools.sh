# shellcheck shell=bash
# cargo leptos and wasm-bindgen, one folder per version. Built without optimisation: that takes a
# quarter of the time, and what they do themselves takes seconds.

# install_tool FOLDER CRATE VERSION [FLAG…]
install_tool() {
    local folder=$HGH_CACHE/tools/$1 crate=$2 version=$3
    shift 3
    [[ ! -f $folder/done ]] || return 0
    if cargo binstall -V >/dev/null 2>&1; then
        say "$crate $version, ready-made"
        if cargo binstall --no-confirm --disable-strategies compile --root "$folder" "$crate@$version"; then
            touch "$folder/done"
            return 0
        fi
    fi
    say "$crate $version from its source (once, five to fifteen minutes)"
    # Kept if it is interrupted, to go on from there.
    CARGO_TARGET_DIR=$HGH_CACHE/tools/building CARGO_PROFILE_DEV_DEBUG=0 CARGO_INCREMENTAL=0 \
        cargo install --quiet --debug --force --root "$folder" --version "$version" "$@" "$crate" ||
        die "Could not install $crate $version; please run: cargo install $crate --version $version"
    rm -rf "$HGH_CACHE/tools/building"
    touch "$folder/done"
}

[[ $(wasm-bindgen --version 2>/dev/null) == "wasm-bindgen $HGH_WASM_BINDGEN" ]] ||
    install_tool "wasm-bindgen-$HGH_WASM_BINDGEN" wasm-bindgen-cli "$HGH_WASM_BINDGEN" # its lock names versions that a mirror may not hold
[[ $(cargo leptos --version 2>/dev/null) == *"$HGH_CARGO_LEPTOS" ]] ||
    install_tool "cargo-leptos-$HGH_CARGO_LEPTOS" cargo-leptos "$HGH_CARGO_LEPTOS" --locked --features no_downloads
