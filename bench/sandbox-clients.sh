#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Connects clients of other languages to a sandbox and lets them run their own catalog queries. Needs the mariadb command
# line; PyMySQL and SQLAlchemy are tried if PYTHON (default python3) has them.
#
# usage: bench/sandbox-clients.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
python=${PYTHON:-python3}

start_sandbox --job-time 0
port=$(sed -n 's|.*starrocks://[^:]*:\([0-9]*\)/.*|\1|p' "$work/server")

expect() {
    [ "$2" = "$3" ] || { printf '%s: expected [%s], got [%s]\n' "$1" "$2" "$3" >&2; exit 1; }
    echo "$1: ok"
}

sql() {
    mariadb --no-defaults --protocol=tcp -h 127.0.0.1 -P "$port" -u root -N -B mydatabase -e "$1"
}
sql "CREATE TABLE t (k INT NOT NULL, v VARCHAR(20)) PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 1"
sql "INSERT INTO t VALUES (1, 'a'), (2, NULL)"
expect 'mariadb: tables' t "$(sql 'SHOW TABLES')"
expect 'mariadb: rows' $'1\ta\n2\tNULL' "$(sql 'SELECT * FROM t ORDER BY k')"

if "$python" -c 'import pymysql' 2>/dev/null; then
    expect PyMySQL "(('t',),) ((1, 'a'),)" "$("$python" - "$port" <<'PYTHON'
import sys
import pymysql

with pymysql.connect(host="127.0.0.1", port=int(sys.argv[1]), user="root", database="mydatabase") as connection:
    with connection.cursor() as cursor:
        cursor.execute("SHOW TABLES")
        tables = cursor.fetchall()
        cursor.execute("SELECT k, v FROM t WHERE k = %s", (1,))
        print(tables, cursor.fetchall())
PYTHON
    )"
else
    echo "PyMySQL: not there, not tried"
fi

if "$python" -c 'import pymysql, sqlalchemy' 2>/dev/null; then
    expect SQLAlchemy "['t'] ['k', 'v']" "$("$python" - "$port" <<'PYTHON'
import sys
import sqlalchemy

engine = sqlalchemy.create_engine(f"mysql+pymysql://root@127.0.0.1:{sys.argv[1]}/mydatabase")
with engine.connect() as connection:
    tables = [row[0] for row in connection.exec_driver_sql("SHOW TABLES")]
    columns = [row[0] for row in connection.exec_driver_sql("SHOW FULL COLUMNS FROM t")]
    print(tables, columns)
PYTHON
    )"
else
    echo "SQLAlchemy: not there, not tried"
fi
