// SPDX-License-Identifier: Apache-2.0
package io.rockform.source;

import io.rockform.operation.Operation;
import io.rockform.operation.TableOperation.CreateTable;
import io.rockform.policy.Management;
import io.rockform.schema.Schema;
import io.rockform.schema.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What hooks add to tables when they are created stands in revisions and in no model, and was not taken back for all that: it
 * is left out of what the revisions are held to have said.
 */
final class HookedClauses {
    private HookedClauses() {}

    static Schema removed(Schema agreed, Schema declared, Management management) {
        Schema without = agreed;
        for (Table said : agreed.tables()) {
            Table wanted = declared.table(said.name()).orElse(null);
            if (wanted != null && !management.hooks().isEmpty()) {
                without = without.replacing(said.name(), without(said, wanted, created(wanted, management)));
            }
        }
        return without;
    }

    private static Table created(Table wanted, Management management) {
        for (Operation operation : management.rewrite(List.of(new CreateTable(wanted)), Schema.empty())) {
            if (operation instanceof CreateTable create && create.table().name().equals(wanted.name())) {
                return create.table();
            }
        }
        return wanted;
    }

    private static Table without(Table said, Table wanted, Table created) {
        Map<String, String> properties = new LinkedHashMap<>(said.properties());
        properties
                .keySet()
                .removeIf(key -> created.properties().containsKey(key)
                        && !wanted.properties().containsKey(key));
        Table changed = said.withProperties(properties);
        if (wanted.distribution() == null && created.distribution() != null) {
            changed = changed.withDistribution(null);
        }
        return wanted.sortKey().isEmpty() && !created.sortKey().isEmpty() ? changed.withSortKey(List.of()) : changed;
    }
}
