// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation;

import io.rockform.schema.Column;
import io.rockform.schema.Distribution;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Refresh;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change to a schema, as an intention. It says what is to be, not what was: an interpreter that needs the state
 * before (reverse, SQL) is given the schema.
 *
 * <p>A new operation breaks the build in every {@link Visitor} until it is handled there.
 */
public sealed interface Operation {
    <R> R accept(Visitor<R> visitor);

    /** The object that changes; null for SQL whose effect is not known. */
    @Nullable
    ObjectName target();

    record CreateTable(Table table) implements Operation {
        @Override
        public ObjectName target() {
            return table.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCreateTable(this);
        }
    }

    /** Recoverable for a day with RECOVER TABLE (facts 13). */
    record DropTable(ObjectName name) implements Operation {
        @Override
        public ObjectName target() {
            return name;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDropTable(this);
        }
    }

    /** Within its database: StarRocks cannot move a table to another one (facts 6.10). */
    record RenameTable(ObjectName name, String newName) implements Operation {
        @Override
        public ObjectName target() {
            return name;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRenameTable(this);
        }
    }

    /** @param comment empty to remove it */
    record SetTableComment(ObjectName table, String comment) implements Operation {
        @Override
        public ObjectName target() {
            return table;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSetTableComment(this);
        }
    }

    record SetTableProperties(ObjectName table, Map<String, String> properties) implements Operation {
        public SetTableProperties {
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        }

        @Override
        public ObjectName target() {
            return table;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSetTableProperties(this);
        }
    }

    /** Rewrites all data of the table in an OPTIMIZE job (facts 6.8). */
    record SetDistribution(ObjectName table, Distribution distribution) implements Operation {
        @Override
        public ObjectName target() {
            return table;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSetDistribution(this);
        }
    }

    /**
     * Adds a column.
     *
     * @param key whether it becomes a key column
     * @param position null for the end of the keys or of the values
     */
    record AddColumn(
            ObjectName table,
            Column column,
            boolean key,
            @Nullable ColumnPosition position) implements Operation {
        @Override
        public ObjectName target() {
            return table;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAddColumn(this);
        }
    }

    record DropColumn(ObjectName table, String column) implements Operation {
        @Override
        public ObjectName target() {
            return table;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDropColumn(this);
        }
    }

    /**
     * Gives the column of that name its complete new definition, as StarRocks' MODIFY COLUMN does (facts 6.7).
     *
     * @param key whether it is a key column; leaving KEY out for one is refused (facts 6.7)
     * @param position null to leave it where it is
     */
    record ModifyColumn(
            ObjectName table,
            Column column,
            boolean key,
            @Nullable ColumnPosition position) implements Operation {
        @Override
        public ObjectName target() {
            return table;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitModifyColumn(this);
        }
    }

    record RenameColumn(ObjectName table, String column, String newName) implements Operation {
        @Override
        public ObjectName target() {
            return table;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRenameColumn(this);
        }
    }

    record CreateView(View view) implements Operation {
        @Override
        public ObjectName target() {
            return view.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCreateView(this);
        }
    }

    /** Everything of an existing view at once, since ALTER VIEW loses the comment (facts 8.2, trap 6). */
    record ReplaceView(View view) implements Operation {
        @Override
        public ObjectName target() {
            return view.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitReplaceView(this);
        }
    }

    record DropView(ObjectName name) implements Operation {
        @Override
        public ObjectName target() {
            return name;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDropView(this);
        }
    }

    record CreateMaterializedView(MaterializedView view) implements Operation {
        @Override
        public ObjectName target() {
            return view.name();
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCreateMaterializedView(this);
        }
    }

    /** At once and not recoverable (facts 9.3); its data can be computed again. */
    record DropMaterializedView(ObjectName name) implements Operation {
        @Override
        public ObjectName target() {
            return name;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDropMaterializedView(this);
        }
    }

    record RenameMaterializedView(ObjectName name, String newName) implements Operation {
        @Override
        public ObjectName target() {
            return name;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRenameMaterializedView(this);
        }
    }

    /** Changes scheme and schedule; the moment (IMMEDIATE, DEFERRED) stays as it was created (facts 9.3). */
    record SetRefresh(ObjectName view, Refresh refresh) implements Operation {
        @Override
        public ObjectName target() {
            return view;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSetRefresh(this);
        }
    }

    record SetMaterializedViewProperties(ObjectName view, Map<String, String> properties) implements Operation {
        public SetMaterializedViewProperties {
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        }

        @Override
        public ObjectName target() {
            return view;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSetMaterializedViewProperties(this);
        }
    }

    /**
     * One statement of the user's own; what it does to the schema is not known.
     *
     * @param doneWhen a query that is true once the statement has taken effect, by which a run that was interrupted in it
     *     finds out; null if there is none
     * @param repeatable whether sending it twice is as good as sending it once
     */
    record ExecuteSql(String sql, @Nullable String doneWhen, boolean repeatable) implements Operation {
        public ExecuteSql {
            Objects.requireNonNull(sql);
        }

        public ExecuteSql(String sql) {
            this(sql, null, false);
        }

        @Override
        public @Nullable ObjectName target() {
            return null;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitExecuteSql(this);
        }
    }

    /**
     * Changes nothing: the run stops here unless a query is true.
     *
     * @param condition the query; its answer is the first column of its first row
     * @param reason what is told when it is not true
     */
    record Require(String condition, String reason) implements Operation {
        public Require {
            Objects.requireNonNull(condition);
            Objects.requireNonNull(reason);
        }

        @Override
        public @Nullable ObjectName target() {
            return null;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRequire(this);
        }
    }

    /**
     * Stands in a downgrade where nothing leads back. A plan with it is refused before its first statement (trap 8).
     *
     * @param reason why, with StarRocks' words where it has some
     */
    record Irreversible(String reason) implements Operation {
        public Irreversible {
            Objects.requireNonNull(reason);
        }

        @Override
        public @Nullable ObjectName target() {
            return null;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitIrreversible(this);
        }
    }

    /** One method an operation, none with a default. */
    interface Visitor<R> {
        R visitCreateTable(CreateTable operation);

        R visitDropTable(DropTable operation);

        R visitRenameTable(RenameTable operation);

        R visitSetTableComment(SetTableComment operation);

        R visitSetTableProperties(SetTableProperties operation);

        R visitSetDistribution(SetDistribution operation);

        R visitAddColumn(AddColumn operation);

        R visitDropColumn(DropColumn operation);

        R visitModifyColumn(ModifyColumn operation);

        R visitRenameColumn(RenameColumn operation);

        R visitCreateView(CreateView operation);

        R visitReplaceView(ReplaceView operation);

        R visitDropView(DropView operation);

        R visitCreateMaterializedView(CreateMaterializedView operation);

        R visitDropMaterializedView(DropMaterializedView operation);

        R visitRenameMaterializedView(RenameMaterializedView operation);

        R visitSetRefresh(SetRefresh operation);

        R visitSetMaterializedViewProperties(SetMaterializedViewProperties operation);

        R visitExecuteSql(ExecuteSql operation);

        R visitRequire(Require operation);

        R visitIrreversible(Irreversible operation);
    }
}
