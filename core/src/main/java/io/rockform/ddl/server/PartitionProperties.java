// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import java.util.Map;

/**
 * The properties of a partition itself. Of them a server shows only a number of replicas that is not the table's (facts 4.6;
 * recorded partitions/* properties).
 */
final class PartitionProperties {
    private static final String REPLICATION_NUM = "replication_num";

    private final Map<String, String> table;

    /** @param table the completed properties of the table */
    PartitionProperties(Map<String, String> table) {
        this.table = table;
    }

    Map<String, String> shown(Map<String, String> given) {
        String replicas = given.get(REPLICATION_NUM);
        return replicas == null || replicas.equals(table.get(REPLICATION_NUM))
                ? Map.of()
                : Map.of(REPLICATION_NUM, replicas);
    }
}
