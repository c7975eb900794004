#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Models of 300 tables of 20 columns: how long they take to be generated, and, in each form of Java, to be compiled with
# every warning on and none allowed. Generating them again must change nothing.
set -euo pipefail
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

awk 'BEGIN {
    for (t = 1; t <= 300; t++) {
        printf "CREATE TABLE sales_table_%d (\n  id BIGINT NOT NULL,\n  day DATE NOT NULL", t
        for (c = 1; c <= 18; c++) {
            type = c % 4 == 0 ? "DECIMAL(18, 2)" : c % 4 == 1 ? "VARCHAR(50)" : c % 4 == 2 ? "DATETIME" : "ARRAY<INT>"
            printf ",\n  column_%d %s COMMENT \"the %dth of table %d\"", c, type, c, t
        }
        printf "\n) PRIMARY KEY (id, day) COMMENT \"Table %d\"", t
        printf "\nPARTITION BY date_trunc(\"day\", day)\nDISTRIBUTED BY HASH (id) BUCKETS 8\n"
        printf "PROPERTIES (\"replication_num\" = \"1\", \"bloom_filter_columns\" = \"column_1\");\n"
    }
}' >tables.sql

"$home/rockform" --version >/dev/null
jar=$home/cli/target/rockform.jar
for style in builder annotated records; do
    begin=$(date +%s.%N)
    "$home/rockform" generate --from tables.sql --style "$style" --split object --package com.acme --update --out "$style" >written
    generated=$(date +%s.%N)
    mkdir "classes-$style"
    javac -Xlint:all,-processing -Werror -proc:none --release 17 -cp "$jar" -d "classes-$style" \
        $(find "$style" -name '*.java')
    compiled=$(date +%s.%N)
    "$home/rockform" generate --from tables.sql --style "$style" --split object --package com.acme --update --out "$style" >again
    awk -v a="$begin" -v b="$generated" -v c="$compiled" -v style="$style" -v files="$(grep -c ^Wrote written)" \
        -v same="$(grep -c ^Unchanged again)" 'BEGIN {
        printf "%-10s %d files generated in %.1f s, compiled in %.1f s; generated again: %d unchanged\n", style, files, b - a, c - b, same
    }'
done
