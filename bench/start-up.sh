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

# A history of 1,000 revisions, in Java and in SQL by turns, all of them applied.
long=$work/long
mkdir -p "$long/revisions"
cp rockform.toml "$long"
cd "$long"
parent=
for ((number = 1000; number < 2000; number++)); do
    if ((number % 2)); then
        cat >"revisions/r$number.sql" <<SQL
-- revision: r$number
-- parents: $parent
-- created: 2026-01-01T00:00:00Z

-- upgrade
SELECT $number;

-- downgrade
SQL
    else
        cat >"revisions/R$number.java" <<JAVA
import io.rockform.revision.*;

@Revision(id = "r$number", parents = {${parent:+\"$parent\"}}, created = "2026-01-01T00:00:00Z")
final class R$number implements Migration {
    public void upgrade(Operations op) {
        op.execute("SELECT $number");
    }

    public void downgrade(Operations op) {}
}
JAVA
    fi
    parent=r$number
done
"$rockform" stamp --purge head >"$work/out" 2>&1 || { cat "$work/out" >&2; exit 1; }
measure '1,000 revisions: history' "$rockform" history
measure '1,000 revisions: heads' "$rockform" heads
measure '1,000 revisions: current' "$rockform" current
measure '1,000 revisions: upgrade, nothing to do' "$rockform" upgrade head

# One revision more, which has to be compiled, each time.
number=2000
upgrade_one() {
    cat >"revisions/R$number.java" <<JAVA
import io.rockform.revision.*;

@Revision(id = "r$number", parents = "$parent", created = "2026-01-01T00:00:00Z")
final class R$number implements Migration {
    public void upgrade(Operations op) {
        op.execute("SELECT $number");
    }

    public void downgrade(Operations op) {}
}
JAVA
    parent=r$number
    number=$((number + 1))
    "$rockform" upgrade head
}
measure '1,000 revisions: one more compiled and run' upgrade_one

cd "$work"
runs=3
measure 'rockform quickstart' "$rockform" quickstart
