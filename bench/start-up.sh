#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# How long short commands take, from the shell's view: each is run RUNS times (default 11), the median is printed.
#
# usage: bench/start-up.sh [URL]     a running server to ask besides; without one, a sandbox is started for it
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
runs=${RUNS:-11}

# measure NAME COMMAND…: the median and the fastest of the runs, in seconds.
measure() {
    local name=$1 run
    shift
    for ((run = 0; run < runs; run++)); do
        milliseconds "$@"
    done | median "$name"
}

header "$runs runs each"

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
    start_sandbox
fi
project --url "$url" "$work/served"
cd "$work/served"
measure 'rockform current (running server)' "$rockform" current
measure 'rockform check (running server)' "$rockform" check

# A revision of the number after the parent.
java_revision() {
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
}

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
        java_revision
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
    java_revision
    parent=r$number
    number=$((number + 1))
    "$rockform" upgrade head
}
measure '1,000 revisions: one more compiled and run' upgrade_one

cd "$work"
runs=3
measure 'rockform quickstart' "$rockform" quickstart
