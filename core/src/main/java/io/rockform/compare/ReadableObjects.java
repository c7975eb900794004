// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.operation.MaterializedViewOperation.CreateMaterializedView;
import io.rockform.operation.MaterializedViewOperation.CreateSynchronousMaterializedView;
import io.rockform.operation.Operation;
import io.rockform.operation.ViewOperation.CreateView;
import io.rockform.operation.ViewOperation.ReplaceView;
import io.rockform.problem.RockformException;
import io.rockform.query.ColumnReferences;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether what an operation creates can be read where some of the changes before it are not made. */
public final class ReadableObjects {
    private final Schema complete;
    private final ComparisonContext context;

    /** @param complete what all the changes together lead to */
    public ReadableObjects(Schema complete, ComparisonContext context) {
        this.complete = complete;
        this.context = context;
    }

    /**
     * What the view of the operation would read, and is not there; empty if the operation makes no view, or if it is not known to
     * need anything that is missing.
     *
     * @param schema what the operation is to be done on
     */
    public Optional<String> missing(Operation operation, Schema schema) {
        SchemaObject object = created(operation);
        return object == null ? Optional.empty() : missing(object, schema);
    }

    private Optional<String> missing(SchemaObject object, Schema schema) {
        Optional<String> relation = ObjectQuery.relations(object, context.database()).stream()
                .filter(name ->
                        complete.find(name).isPresent() && schema.find(name).isEmpty())
                .map(name -> "'" + name + "' is not there")
                .findFirst();
        boolean lacksColumn = relation.isEmpty() && isCertain(object, complete) && !isCertain(object, schema);
        return lacksColumn ? Optional.of("a column that it reads is not there") : relation;
    }

    private boolean isCertain(SchemaObject object, Schema schema) {
        try {
            return ObjectQuery.of(object)
                    .map(query -> ColumnReferences.of(
                            query,
                            SchemaRelations.of(
                                    schema,
                                    context.database(),
                                    context.profile().version())))
                    .filter(ColumnReferences::isCertain)
                    .isPresent();
        } catch (RockformException unreadable) {
            return false;
        }
    }

    private static @Nullable SchemaObject created(Operation operation) {
        if (operation instanceof CreateView create) {
            return create.view();
        }
        if (operation instanceof ReplaceView replace) {
            return replace.view();
        }
        if (operation instanceof CreateSynchronousMaterializedView create) {
            return create.view();
        }
        return operation instanceof CreateMaterializedView create ? create.view() : null;
    }
}
