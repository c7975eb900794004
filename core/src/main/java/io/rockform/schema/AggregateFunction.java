// SPDX-License-Identifier: Apache-2.0
package io.rockform.schema;

/** A function that combines the values of a column of an AGGREGATE KEY table by itself (facts 3.4). */
public enum AggregateFunction implements Aggregation {
    SUM,
    MIN,
    MAX,
    REPLACE,
    REPLACE_IF_NOT_NULL,
    HLL_UNION,
    BITMAP_UNION,
    PERCENTILE_UNION
}
