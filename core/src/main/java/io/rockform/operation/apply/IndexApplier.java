// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import io.rockform.operation.IndexOperation;
import io.rockform.operation.IndexOperation.AddIndex;
import io.rockform.operation.IndexOperation.DropIndex;
import io.rockform.schema.Column;
import io.rockform.schema.Index;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.Table;
import io.rockform.schema.ViewColumn;
import java.util.List;
import java.util.function.Function;

/** What operations make of indexes. */
final class IndexApplier implements IndexOperation.Visitor<Schema> {
    private final AlteredSchema target;

    IndexApplier(AlteredSchema target) {
        this.target = target;
    }

    @Override
    public Schema visitAddIndex(AddIndex operation) {
        return indexes(operation.table(), change -> change.add(operation.index()));
    }

    @Override
    public Schema visitDropIndex(DropIndex operation) {
        return indexes(operation.table(), change -> change.drop(operation.index()));
    }

    /** Of a table, or of a materialized view: the one thing that ALTER TABLE does to it (facts 6.1). */
    private Schema indexes(ObjectName name, Function<IndexChange, List<Index>> change) {
        if (target.schema().find(name).orElse(null) instanceof MaterializedView view) {
            List<String> columns = view.columns().stream().map(ViewColumn::name).toList();
            return target.schema().with(view.withIndexes(change.apply(new IndexChange(name, columns, view.indexes()))));
        }
        return target.changed(name, table -> {
            List<String> columns = table.columns().stream().map(Column::name).toList();
            Table indexed = table.withIndexes(change.apply(new IndexChange(name, columns, table.indexes())));
            return NewViolations.none(table, indexed, target.profile());
        });
    }
}
