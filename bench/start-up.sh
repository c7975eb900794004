#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# How long short commands take, from the shell's view: each is run RUNS times (default 11), the median is printed.
#
# usage: bench/start-up.sh [URL]     a running server to ask besides; without one, a sandbox is started for it
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
rockform=$home/rockform
runs=${RUNS:-11}
work=$(mktemp -d)
server=
finish() {
    if [ -n "$server" ]; then
        # What the shell starts in the background ignores Ctrl-C.
        kill -TERM "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    fi
    rm -rf "$work"
}
trap finish EXIT

# measure NAME COMMAND…: the median and the fastest of the runs, in seconds.
measure() {
    local name=$1 run times=() start end
    shift
    for ((run = 0; run < runs; run++)); do
        start=$(date +%s%N)
        "$@" >"$work/out" 2>&1 || { cat "$work/out" >&2; return 1; }
        end=$(date +%s%N)
        times+=($(((end - start) / 1000000)))
    done
    printf '%s\n' "${times[@]}" | sort -n |
        awk -v name="$name" '{ t[NR] = $1 } END { printf "%-44s median %.3f s   fastest %.3f s\n", name, t[int((NR + 1) / 2)] / 1000, t[1] / 1000 }'
}

"$rockform" --version
echo "$(nproc) processors, load $(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo unknown), $runs runs each"

measure 'rockform --version' "$rockform" --version

project() {
    "$rockform" quickstart --keep "$@" >"$work/out" 2>&1 || { cat "$work/out" >&2; return 1; }
}

project "$work/embedded"
cd "$work/embedded"
measure 'rockform current (sandbox inside)' "$rockform" current
measure 'rockform check (sandbox inside)' "$rockform" check

url=${1:-}
if [ -z "$url" ]; then
    "$rockform" sandbox --port 0 >"$work/server" 2>&1 &
    server=$!
    until url=$(grep -o 'starrocks://[^; ]*' "$work/server"); do
        kill -0 "$server" || { cat "$work/server" >&2; exit 1; }
        sleep 0.1
    done
fi
project --url "$url" "$work/served"
cd "$work/served"
measure 'rockform current (running server)' "$rockform" current
measure 'rockform check (running server)' "$rockform" check

cd "$work"
runs=3
measure 'rockform quickstart' "$rockform" quickstart
