// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.catalog;

import io.rockform.schema.Column;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An object of a database with what the server keeps beside its definition. */
public sealed interface StoredObject {
    /** Stays with the object through renames; never used again. */
    long id();

    /** When it was created, in milliseconds since 1970. */
    long createdMillis();

    /** What it is, in full: with all that the server decides. Its name has no database. */
    SchemaObject definition();

    default String name() {
        return definition().name().name();
    }

    /** The names of the columns that it has, or gives. */
    List<String> columnNames();

    <R> R accept(Visitor<R> visitor);

    /**
     * A table.
     *
     * @param columnIds a number for each column, which stays with it through renames; rows find their columns by it
     * @param rollupIndexes the definition's rollups, and synchronous materialized views, with their ids
     */
    record StoredTable(
            long id, long createdMillis, Table definition, List<Integer> columnIds, List<RollupIndex> rollupIndexes)
            implements StoredObject {
        public StoredTable {
            columnIds = List.copyOf(columnIds);
            rollupIndexes = List.copyOf(rollupIndexes);
            if (columnIds.size() != definition.columns().size()) {
                throw new IllegalArgumentException("a number for each column");
            }
        }

        public StoredTable with(Table changed, List<Integer> changedIds) {
            return new StoredTable(id, createdMillis, changed, changedIds, rollupIndexes);
        }

        public StoredTable withRollups(List<RollupIndex> changed) {
            return new StoredTable(id, createdMillis, definition, columnIds, changed);
        }

        /** Those that were made by CREATE MATERIALIZED VIEW. */
        public List<RollupIndex> synchronousViews() {
            return rollupIndexes.stream().filter(RollupIndex::isSynchronousView).toList();
        }

        @Override
        public List<String> columnNames() {
            return definition.columns().stream().map(Column::name).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitTable(this);
        }
    }

    /**
     * A view.
     *
     * @param columns what it gives
     * @param queryDatabase the database that names without one are in, where the definition's query says them
     * @param storedQuery the query as the server has written it anew (facts 8.3)
     * @param qualifiedQuery the same with every column written out with its database and table
     */
    record StoredView(
            long id,
            long createdMillis,
            View definition,
            List<OutputColumn> columns,
            String queryDatabase,
            String storedQuery,
            String qualifiedQuery)
            implements StoredObject {
        public StoredView {
            Objects.requireNonNull(definition);
            Objects.requireNonNull(storedQuery);
            Objects.requireNonNull(qualifiedQuery);
            columns = List.copyOf(columns);
        }

        @Override
        public List<String> columnNames() {
            return columns.stream().map(OutputColumn::name).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitView(this);
        }
    }

    /**
     * A materialized view.
     *
     * @param columns what it gives
     * @param queryDatabase the database that names without one are in, where the definition's query says them
     * @param storedQuery the query as the server has written it anew (facts 9.2)
     * @param qualifiedQuery the same with every column written out with its database and table, as errors show it
     * @param inactiveReason why it is not active; null if it is
     */
    record StoredMaterializedView(
            long id,
            long createdMillis,
            MaterializedView definition,
            List<OutputColumn> columns,
            String queryDatabase,
            String storedQuery,
            String qualifiedQuery,
            @Nullable String inactiveReason)
            implements StoredObject {
        public StoredMaterializedView {
            Objects.requireNonNull(definition);
            Objects.requireNonNull(storedQuery);
            Objects.requireNonNull(qualifiedQuery);
            columns = List.copyOf(columns);
        }

        public StoredMaterializedView with(MaterializedView changed) {
            return new StoredMaterializedView(
                    id, createdMillis, changed, columns, queryDatabase, storedQuery, qualifiedQuery, inactiveReason);
        }

        /** @param reason null makes it active */
        public StoredMaterializedView inactive(@Nullable String reason) {
            return new StoredMaterializedView(
                    id, createdMillis, definition, columns, queryDatabase, storedQuery, qualifiedQuery, reason);
        }

        @Override
        public List<String> columnNames() {
            return columns.stream().map(OutputColumn::name).toList();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitMaterializedView(this);
        }
    }

    /** One method a kind of object. */
    interface Visitor<R> {
        R visitTable(StoredTable table);

        R visitView(StoredView view);

        R visitMaterializedView(StoredMaterializedView view);
    }
}
