// SPDX-License-Identifier: Apache-2.0
package io.rockform.plan;

/** The kinds of asynchronous jobs that SHOW ALTER TABLE lists (facts 6.3). */
public enum JobKind {
    /** Schema change: columns, indexes, sort key. */
    COLUMN,
    /** Rollups and synchronous materialized views. */
    ROLLUP,
    /** Distribution and merged partitions. */
    OPTIMIZE
}
