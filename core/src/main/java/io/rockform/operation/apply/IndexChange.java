// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static io.rockform.operation.apply.Refusals.analysis;
import static io.rockform.operation.apply.Refusals.refused;

import io.rockform.schema.Index;
import io.rockform.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;

/** ADD INDEX and DROP INDEX (facts 4.5; recorded indexes). */
final class IndexChange {
    private final ObjectName object;
    private final List<String> columns;
    private final List<Index> indexes;

    /** @param columns the names of the columns that the object has */
    IndexChange(ObjectName object, List<String> columns, List<Index> indexes) {
        this.object = object;
        this.columns = columns;
        this.indexes = indexes;
    }

    List<Index> add(Index index) {
        if (index.columns().size() != 1) {
            throw analysis(object, index.name() + " index can only apply to a single column.");
        }
        List<String> stored = index.columns().stream().map(this::stored).toList();
        if (indexes.stream().anyMatch(other -> other.isNamed(index.name()))) {
            throw refused(object, "index `" + index.name() + "` already exist.");
        }
        if (indexes.stream().anyMatch(other -> other.columns().equals(stored))) {
            throw refused(object, "index for columns (" + String.join(",", stored) + " ) already exist.");
        }
        List<Index> longer = new ArrayList<>(indexes);
        longer.add(index.withColumns(stored));
        return longer;
    }

    private String stored(String column) {
        return columns.stream()
                .filter(column::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() ->
                        analysis(object, "can not find column by name: " + column + ", from table: " + object.name()));
    }

    List<Index> drop(String name) {
        List<Index> shorter =
                indexes.stream().filter(index -> !index.isNamed(name)).toList();
        if (shorter.size() == indexes.size()) {
            throw refused(object, "index " + name + " does not exist");
        }
        return shorter;
    }
}
