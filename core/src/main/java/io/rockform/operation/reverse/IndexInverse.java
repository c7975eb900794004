// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.reverse;

import io.rockform.operation.IndexOperation;
import io.rockform.operation.IndexOperation.AddIndex;
import io.rockform.operation.IndexOperation.DropIndex;
import io.rockform.operation.Operation;
import io.rockform.schema.Index;
import io.rockform.schema.MaterializedView;
import java.util.List;

/** What undoes a change to an index. */
final class IndexInverse implements IndexOperation.Visitor<List<Operation>> {
    private final Before before;

    IndexInverse(Before before) {
        this.before = before;
    }

    @Override
    public List<Operation> visitAddIndex(AddIndex operation) {
        return List.of(new DropIndex(operation.table(), operation.index().name()));
    }

    @Override
    public List<Operation> visitDropIndex(DropIndex operation) {
        return List.of(new AddIndex(operation.table(), index(operation)));
    }

    private Index index(DropIndex operation) {
        List<Index> indexes = before.schema()
                .materializedView(operation.table())
                .map(MaterializedView::indexes)
                .orElseGet(() -> before.table(operation.table()).indexes());
        return indexes.stream()
                .filter(index -> index.isNamed(operation.index()))
                .findFirst()
                .orElseThrow();
    }
}
