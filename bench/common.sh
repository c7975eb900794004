# SPDX-License-Identifier: Apache-2.0
# What the benchmarks share; to be sourced. Sets home, rockform and work (a directory that is gone at the end).
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
rockform=$home/rockform
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

# What is measured, and where.
header() {
    "$rockform" --version
    echo "$(nproc) processors, load $(cut -d ' ' -f 1 /proc/loadavg 2>/dev/null || echo unknown), $1"
}

# start_sandbox OPTION…: a sandbox in a process of its own; sets url.
start_sandbox() {
    "$rockform" sandbox --port 0 "$@" >"$work/server" 2>&1 &
    server=$!
    until url=$(grep -o 'starrocks://[^; ]*' "$work/server"); do
        kill -0 "$server" || { cat "$work/server" >&2; exit 1; }
        sleep 0.1
    done
}

# milliseconds COMMAND…: how long it takes; what it prints goes to $work/out and $work/err.
milliseconds() {
    local start end
    start=$(date +%s%N)
    "$@" >"$work/out" 2>"$work/err" || { cat "$work/out" "$work/err" >&2; return 1; }
    end=$(date +%s%N)
    echo $(((end - start) / 1000000))
}

# median NAME: of the milliseconds on standard input, one a line.
median() {
    sort -n | awk -v name="$1" \
        '{ t[NR] = $1 } END { printf "%-44s median %.3f s   fastest %.3f s\n", name, t[int((NR + 1) / 2)] / 1000, t[1] / 1000 }'
}
