// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.reverse;

import io.rockform.operation.Operation;
import io.rockform.operation.Operation.Irreversible;
import io.rockform.schema.Column;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.Table;

/** The schema that an operation was applied to, and so has what the operation is about. */
record Before(Schema schema) {
    Table table(ObjectName name) {
        return schema.table(name).orElseThrow();
    }

    MaterializedView materializedView(ObjectName name) {
        return schema.materializedView(name).orElseThrow();
    }

    static Column column(Table table, String name) {
        return table.column(name).orElseThrow();
    }

    /** There is no UNSET (facts 5). */
    static Operation noWayBack(ObjectName name, String key) {
        return new Irreversible("StarRocks has no statement that takes the property " + key + " of " + name + " back");
    }
}
