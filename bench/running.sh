#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What running safely costs: 200 tables made by `upgrade` (lock, journal, preflight, history) and by `create` (none of it), on a
# sandbox in a process of its own; and the round trips of each, from the log.
#
# usage: [RUNS=5] bench/running.sh
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
rockform=$home/rockform
runs=${RUNS:-5}
tables=200
work=$(mktemp -d)
server=
finish() {
    if [ -n "$server" ]; then
        kill -TERM "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$work"
}
trap finish EXIT

"$rockform" --version
echo "$(nproc) processors, load $(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo unknown), $runs runs each"
"$rockform" sandbox --port 0 >"$work/server" 2>&1 &
server=$!
until url=$(grep -o 'starrocks://[^; ]*' "$work/server"); do
    kill -0 "$server" || { cat "$work/server" >&2; exit 1; }
    sleep 0.1
done

mkdir "$work/project" && cd "$work/project"
"$rockform" init --url "$url" >/dev/null
rm -f models/*.java
for ((table = 1; table <= tables; table++)); do
    echo "CREATE TABLE t$table (k INT NOT NULL, v VARCHAR(10)) PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 1"
    echo "PROPERTIES (\"replication_num\" = \"1\");"
done >models/tables.sql
"$rockform" revision --autogenerate --format sql -m tables >/dev/null

# round NAME COMMAND…: milliseconds of each run, with all tables gone before it.
round() {
    local name=$1 run start end
    shift
    for ((run = 0; run < runs; run++)); do
        "$rockform" drop -q --yes >/dev/null
        "$rockform" stamp base -q >/dev/null
        start=$(date +%s%N)
        "$@" >"$work/out" 2>"$work/err" || { cat "$work/out" "$work/err" >&2; return 1; }
        end=$(date +%s%N)
        echo $(((end - start) / 1000000))
    done | sort -n | awk -v name="$name" '{ t[NR] = $1 } END { printf "%-28s median %5d ms   fastest %5d ms\n", name, t[int((NR + 1) / 2)], t[1] }'
    grep -c 'rockform.sql - ' "$work/err" >"$work/$name.trips" || true
}

round create "$rockform" create -q
round upgrade "$rockform" upgrade head -q
runs=1
round create-trips "$rockform" create -v >/dev/null
round upgrade-trips "$rockform" upgrade head -v >/dev/null
bookkeeping=$(grep 'rockform.sql - ' "$work/err" | grep -c 'rockform_' || true)
awk -v all="$(cat "$work/upgrade-trips.trips")" -v plain="$(cat "$work/create-trips.trips")" -v own="$bookkeeping" -v n=$tables \
    'BEGIN { printf "round trips a statement: create %.2f, upgrade %.2f, of which journal and lock %.2f\n", plain / n, all / n, own / n }'
