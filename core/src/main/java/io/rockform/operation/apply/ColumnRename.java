// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import io.rockform.schema.Column;
import io.rockform.schema.Distribution;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.List;

/** A column under another name: key, distribution, sort key and bloom filters follow it (facts 6.10). */
final class ColumnRename {
    private ColumnRename() {}

    static Table of(Table table, Column old, String newName) {
        Table renamed =
                table.replacing(old.name(), old.withName(newName)).withSortKey(renamed(table.sortKey(), old, newName));
        TableKey key = table.key();
        if (key != null) {
            renamed = renamed.withKey(new TableKey(key.model(), renamed(key.columns(), old, newName)));
        }
        if (table.distribution() instanceof Distribution.Hash hash) {
            renamed = renamed.withDistribution(
                    new Distribution.Hash(renamed(hash.columns(), old, newName), hash.buckets()));
        }
        return BloomFilterColumns.renamed(renamed, old.name(), newName);
    }

    private static List<String> renamed(List<String> names, Column old, String newName) {
        return names.stream().map(name -> old.isNamed(name) ? newName : name).toList();
    }
}
