# shellcheck shell=bash
# The Postgres binaries for scripts/postgres.sh, but no server of the system's own.
if [[ -z ${TEST_DATABASE_URL:-} && -z $(postgres_bin) ]]; then
    apt_install postgresql-common
    as_root sed -i -E 's/^#?create_main_cluster *=.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf
    apt_install postgresql
fi
