#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Connects clients of other languages to a sandbox and lets them run their own catalog queries. Needs the mariadb command
# line; PyMySQL, SQLAlchemy and StarRocks' dialect for it are tried if PYTHON (default python3) has them. In Debian:
# apt-get install mariadb-client python3-pymysql python3-sqlalchemy
#
# usage: bench/sandbox-clients.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
python=${PYTHON:-python3}

start_sandbox --job-time 0 --tls
port=$(sed -n 's|.*starrocks://[^:]*:\([0-9]*\)/.*|\1|p' "$work/server")

expect() {
    [ "$2" = "$3" ] || { printf '%s: expected [%s], got [%s]\n' "$1" "$2" "$3" >&2; exit 1; }
    echo "$1: ok"
}

sql() {
    mariadb --no-defaults --protocol=tcp -h 127.0.0.1 -P "$port" -u root -N -B mydatabase -e "$1"
}
sql "CREATE TABLE t (k INT NOT NULL, v VARCHAR(20)) PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 1"
sql "INSERT INTO t VALUES (1, 'a'), (2, NULL); CREATE VIEW w AS SELECT k FROM t"
expect 'mariadb: tables' $'t\nw' "$(sql 'SHOW TABLES')"
expect 'mariadb: rows' $'1\ta\n2\tNULL' "$(sql 'SELECT * FROM t ORDER BY k')"
expect 'mariadb: errors' 5502 "$(sql 'SELECT * FROM nosuch' 2>&1 | sed -n 's/^ERROR \([0-9]*\).*/\1/p')"
expect 'mariadb: TLS' 1 "$(mariadb --no-defaults --protocol=tcp --ssl -h 127.0.0.1 -P "$port" -u root -N -B mydatabase \
    -e 'SELECT COUNT(*) FROM w WHERE k = 1')"
echo 'status' | mariadb --no-defaults --protocol=tcp --ssl -h 127.0.0.1 -P "$port" -u root mydatabase >"$work/status"
expect 'mariadb: TLS is used' yes "$(grep -q 'Cipher in use' "$work/status" && echo yes || cat "$work/status")"

if "$python" -c 'import pymysql' 2>/dev/null; then
    "$python" "$home/bench/sandbox-clients.py" "$port"
else
    echo "PyMySQL: not there, not tried"
fi
