# shellcheck shell=bash
# A C compiler for SQLite and the like, and the small change.
for tool in git curl cc make pkg-config python3; do
    if ! have $tool; then
        apt_install make git curl ca-certificates build-essential pkg-config python3 python3-venv
        break
    fi
done
