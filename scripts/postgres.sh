#!/usr/bin/env bash
# Runs a command with a Postgres that is gone afterwards:
#
#     scripts/postgres.sh cargo test -p backend
#
# A TEST_DATABASE_URL that is set is used instead.
. "$(dirname "$0")/lib.sh"

[[ -z ${TEST_DATABASE_URL:-} ]] || exec "$@"

bin=$(postgres_bin) || die "Please install Postgres (make setup does)."
as_postgres() { "$@"; }
# Postgres refuses to run as root.
((EUID)) || as_postgres() { runuser -u postgres -- "$@"; }

dir=$(as_postgres mktemp -d /tmp/hwanggeumhyang-postgres.XXXXXX) # short: the socket's path must fit 107 bytes
cleanup() {
    as_postgres "$bin/pg_ctl" -D "$dir/data" -m immediate -w stop >/dev/null 2>&1 || true
    rm -rf "$dir"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

port=$(free_port)
# The folder this was called from may be closed to that user.
cd "$dir"
as_postgres "$bin/initdb" -D "$dir/data" -U postgres -A trust --locale=C.UTF-8 -E UTF8 --no-sync >"$dir/initdb.log" 2>&1 ||
    die "initdb failed: $(tail -n 1 "$dir/initdb.log")"
as_postgres "$bin/pg_ctl" -D "$dir/data" -l "$dir/log" -w start >/dev/null \
    -o "-p $port -k $dir -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300" ||
    die "Postgres did not start: $(tail -n 1 "$dir/log")"
say "Postgres $("$bin/postgres" --version | cut -d ' ' -f 3) on port $port"

cd "$HGH_ROOT"
export TEST_DATABASE_URL=postgres://postgres@127.0.0.1:$port/postgres
"$@"
