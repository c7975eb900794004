// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.schema.DataType;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import io.rockform.schema.Refresh;
import io.rockform.schema.Rollup;
import io.rockform.schema.TableKey;
import java.util.List;

/** Single clauses as text, as builders and annotations take them. */
public final class DdlClauses {
    private static final DdlParser PARSER = new DdlParser();

    private DdlClauses() {}

    /** Reads a distribution such as {@code HASH(id) BUCKETS 10}. */
    public static Distribution distribution(String clause) {
        return PARSER.distribution(clause);
    }

    /** Reads a refresh scheme such as {@code ASYNC START("2024-01-01 00:00:00") EVERY(INTERVAL 1 DAY)}. */
    public static Refresh refresh(String clause) {
        return PARSER.refresh(clause);
    }

    /** Reads a partition such as {@code p1 VALUES LESS THAN ('10')}, or a series of them. */
    public static PartitionDefinition partition(String clause) {
        return PARSER.partition(clause);
    }

    /** Reads a series such as {@code START ('2024-01-01') END ('2024-02-01') EVERY (INTERVAL 1 DAY)}. */
    public static RangePartition.Series partitionSeries(String clause) {
        if (partition(clause) instanceof RangePartition.Series series) {
            return series;
        }
        throw new IllegalArgumentException("a series begins with START: " + clause);
    }

    /** Reads a type such as {@code DECIMAL(10, 2)}. */
    public static DataType type(String text) {
        return PARSER.type(text);
    }

    /** Reads an argument of an aggregate state, or the type that holds one: there a VARCHAR may be of any length. */
    public static DataType typeOfState(String text) {
        return PARSER.typeOfState(text);
    }

    /** Reads a partitioning such as {@code date_trunc('day', dt)} or {@code LIST(city)}, with or without PARTITION BY. */
    public static Partitioning partitioning(String clause) {
        return PARSER.partitioning(clause);
    }

    /** Reads what a materialized view is partitioned by, such as {@code date_trunc('month', dt)}. */
    public static List<PartitionItem> partitionItems(String clause) {
        return PARSER.partitionItems(clause);
    }

    /** Reads a key clause such as {@code PRIMARY KEY(id)}. */
    public static TableKey key(String clause) {
        return PARSER.key(clause);
    }

    /** Reads a sort key such as {@code (a, b)}, with or without ORDER BY. */
    public static List<String> sortKey(String clause) {
        return PARSER.sortKey(clause);
    }

    /** Reads an index such as {@code i (c) USING BITMAP}, with or without INDEX. */
    public static Index index(String clause) {
        return PARSER.index(clause);
    }

    /** Reads a rollup such as {@code r (a, b)}, with or without ROLLUP. */
    public static Rollup rollup(String clause) {
        return PARSER.rollup(clause);
    }
}
