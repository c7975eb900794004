#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Figures of the sandbox: how fast it starts, how many DDL statements it answers, what 10,000 tables take.
#
# usage: bench/sandbox.sh          about a minute
#        bench/sandbox.sh --all    besides, 100 clients for a minute, and 200 kills (about ten minutes)
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
runs=${RUNS:-7}

"$rockform" --version
echo "$(nproc) processors, load $(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo unknown)"

# From the start of the process until a client has read the server's greeting.
times=()
for ((run = 0; run < runs; run++)); do
    start=$(date +%s%N)
    "$rockform" sandbox --port 0 >"$work/server" 2>&1 &
    server=$!
    until port=$(sed -n 's|.*starrocks://[^:]*:\([0-9]*\)/.*|\1|p' "$work/server") && [ -n "$port" ]; do
        kill -0 "$server" || { cat "$work/server" >&2; exit 1; }
        sleep 0.01
    done
    exec 3<>"/dev/tcp/127.0.0.1/$port"
    head -c 5 <&3 >/dev/null
    times+=($((($(date +%s%N) - start) / 1000000)))
    exec 3>&-
    kill -TERM "$server"
    wait "$server" || true
done
printf '%s\n' "${times[@]}" | sort -n |
    awk '{ t[NR] = $1 } END { printf "start to first answer as a process: median %d ms, fastest %d ms\n", t[int((NR + 1) / 2)], t[1] }'

tests() {
    (cd "$home" && mvn -q -B -ntp -Dspotless.check.skip -Dsurefire.failIfNoSpecifiedTests=false -pl sandbox -am test "$@") |
        grep -E 'median|second|MiB|opened|rounds'
}
tests -Dtest=FiguresTest -Drockform.figures=true
if [ "${1:-}" = --all ]; then
    tests -Dtest=ClientsTest -Drockform.clients=100 -Drockform.clients.seconds=60
    tests -Dtest=KillTest -Drockform.kill.rounds=200
fi
