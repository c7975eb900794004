#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What running safely costs: 200 tables made by `upgrade` (lock, journal, preflight, history) and by `create` (none of it), by
# turns, on a sandbox in a process of its own; and the round trips of each, from the log.
#
# usage: [RUNS=5] bench/running.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
runs=${RUNS:-5}
tables=200

header "$runs pairs of runs"
start_sandbox
mkdir "$work/project" && cd "$work/project"
"$rockform" init --url "$url" >/dev/null
rm -f models/*.java
for ((table = 1; table <= tables; table++)); do
    echo "CREATE TABLE t$table (k INT NOT NULL, v VARCHAR(10)) PRIMARY KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 1"
    echo "PROPERTIES (\"replication_num\" = \"1\");"
done >models/tables.sql
"$rockform" revision --autogenerate --format sql -m tables >/dev/null

# made_by COMMAND…: milliseconds that it takes, with all tables gone before it.
made_by() {
    "$rockform" drop -q --yes >/dev/null
    "$rockform" stamp base -q >/dev/null
    milliseconds "$@"
}

# trips: how many statements were sent, as the log of the last command has them; of those that match, if told.
trips() {
    grep 'rockform.sql - ' "$work/err" | grep -c "${1:-}" || true
}

for ((run = 0; run < runs; run++)); do
    plain=$(made_by "$rockform" create -q)
    safe=$(made_by "$rockform" upgrade head -q)
    echo "$plain" >>"$work/create"
    echo "$safe" >>"$work/upgrade"
    echo "$plain $safe" | awk '{ print $2 / $1 }' >>"$work/ratios"
done
median "create, $tables tables" <"$work/create"
median "upgrade, $tables tables" <"$work/upgrade"
sort -n "$work/ratios" | awk '{ r[NR] = $1 } END { printf "upgrade takes %.2f times as long as create (median of the pairs; %.2f to %.2f)\n", r[int((NR + 1) / 2)], r[1], r[NR] }'
made_by "$rockform" create -v >/dev/null
plain=$(trips)
made_by "$rockform" upgrade head -v >/dev/null
awk -v all="$(trips)" -v plain="$plain" -v own="$(trips rockform_)" -v n=$tables \
    'BEGIN { printf "round trips a statement: create %.2f, upgrade %.2f, of which journal and lock %.2f\n", plain / n, all / n, own / n }'
