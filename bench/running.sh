#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# What running safely costs: the share of lock, journal and history in an upgrade of 200 statements of two kinds (a table is made;
# its column is changed, which is a job), and in the cheapest of all, 200 tables on a server that does nothing else, where
# `create` does the same without any of it. On a sandbox in a process of its own.
#
# usage: [RUNS=5] bench/running.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
runs=${RUNS:-5}
count=200

header "$runs pairs of runs"
start_sandbox

# statements DIRECTORY WITH_JOBS: a project there whose only revision has 200 statements.
statements() {
    local number half
    mkdir -p "$work/$1/models" "$work/$1/revisions"
    cd "$work/$1"
    echo "url = \"$url\"" >rockform.toml
    half=$count
    if [ -n "$2" ]; then half=$((count / 2)); fi
    for ((number = 1; number <= half; number++)); do
        echo "CREATE TABLE t$number (k INT NOT NULL, v INT) DUPLICATE KEY(k) DISTRIBUTED BY HASH(k) BUCKETS 1"
        echo "PROPERTIES (\"replication_num\" = \"1\");"
    done >models/tables.sql
    {
        printf -- '-- revision: a1\n\n-- upgrade\n'
        cat models/tables.sql
        if [ -n "$2" ]; then
            for ((number = 1; number <= half; number++)); do echo "ALTER TABLE t$number MODIFY COLUMN v BIGINT;"; done
        fi
    } >revisions/a1.sql
}

# made_by COMMAND…: milliseconds that it takes, with all tables gone before it.
made_by() {
    "$rockform" drop -q --yes >/dev/null
    "$rockform" stamp base -q >/dev/null
    milliseconds "$@"
}

# The lines of the log that tell of a statement of Rockform's own tables, and what it took.
own='rockform\.sql - .*rockform_.* -- [0-9.]* ms'

statements mixed yes
for ((run = 0; run < runs; run++)); do
    elapsed=$(made_by "$rockform" upgrade head -v)
    grep -o "$own" "$work/err" | awk -v elapsed="$elapsed" -v n=$count \
        '{ own += $(NF - 1) } END { print own / (elapsed - own), NR / n, elapsed }'
done | sort -n | awk '{ share[NR] = $1; trips[NR] = $2; time[NR] = $3 } END {
    middle = int((NR + 1) / 2)
    printf "200 statements, half of them jobs: journal and lock add %.0f%% (%.0f%% to %.0f%%), %.2f round trips a statement; %.1f s in all\n",
        share[middle] * 100, share[1] * 100, share[NR] * 100, trips[middle], time[middle] / 1000 }'

statements plain ''
for ((run = 0; run < runs; run++)); do
    plain=$(made_by "$rockform" create -q)
    safe=$(made_by "$rockform" upgrade head -q)
    echo "$plain" >>"$work/create"
    echo "$safe" >>"$work/upgrade"
    echo "$plain $safe" | awk '{ print $2 / $1 }' >>"$work/ratios"
done
median "create, $count tables" <"$work/create"
median "upgrade, $count tables" <"$work/upgrade"
sort -n "$work/ratios" | awk '{ r[NR] = $1 } END {
    printf "nothing but tables: upgrade takes %.2f times as long as create (%.2f to %.2f)\n", r[int((NR + 1) / 2)], r[1], r[NR] }'
