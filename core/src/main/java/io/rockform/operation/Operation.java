// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation;

import io.rockform.schema.ObjectName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change to a schema, as an intention. It says what is to be, not what was: an interpreter that needs the state
 * before (reverse, SQL) is given the schema.
 *
 * <p>A new operation breaks the build in every {@link Visitor} until it is handled there.
 */
public sealed interface Operation
        permits TableOperation,
                ColumnOperation,
                IndexOperation,
                PartitionOperation,
                RollupOperation,
                ViewOperation,
                MaterializedViewOperation,
                DatabaseOperation,
                Operation.ExecuteSql,
                Operation.RunCode,
                Operation.Require,
                Operation.Irreversible {
    <R> R accept(Visitor<R> visitor);

    <R> R accept(FamilyVisitor<R> visitor);

    /** The object that changes; null for a database, and for SQL whose effect is not known. */
    @Nullable
    ObjectName target();

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

        @Override
        public <R> R accept(FamilyVisitor<R> visitor) {
            return visitor.visitExecuteSql(this);
        }
    }

    /**
     * Code of the user's own that works on the database; what it does to the schema is not known. Equal only to itself.
     *
     * @param title what it does, for people and for the journal
     * @param doneWhen a query that is true once it has done its work; null if there is none
     * @param repeatable whether running it twice is as good as running it once
     */
    record RunCode(
            String title, ConnectionCode code, @Nullable String doneWhen, boolean repeatable) implements Operation {
        public RunCode {
            Objects.requireNonNull(title);
            Objects.requireNonNull(code);
        }

        @Override
        public @Nullable ObjectName target() {
            return null;
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRunCode(this);
        }

        @Override
        public <R> R accept(FamilyVisitor<R> visitor) {
            return visitor.visitRunCode(this);
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

        @Override
        public <R> R accept(FamilyVisitor<R> visitor) {
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

        @Override
        public <R> R accept(FamilyVisitor<R> visitor) {
            return visitor.visitIrreversible(this);
        }
    }

    /** One method an operation, none with a default. */
    interface Visitor<R>
            extends TableOperation.Visitor<R>,
                    ColumnOperation.Visitor<R>,
                    IndexOperation.Visitor<R>,
                    PartitionOperation.Visitor<R>,
                    RollupOperation.Visitor<R>,
                    ViewOperation.Visitor<R>,
                    MaterializedViewOperation.Visitor<R>,
                    DatabaseOperation.Visitor<R> {
        R visitExecuteSql(ExecuteSql operation);

        R visitRunCode(RunCode operation);

        R visitRequire(Require operation);

        R visitIrreversible(Irreversible operation);
    }

    /** One method a family of operations: for an interpreter that has a room for each. */
    interface FamilyVisitor<R> {
        R visitTableOperation(TableOperation operation);

        R visitColumnOperation(ColumnOperation operation);

        R visitIndexOperation(IndexOperation operation);

        R visitPartitionOperation(PartitionOperation operation);

        R visitRollupOperation(RollupOperation operation);

        R visitViewOperation(ViewOperation operation);

        R visitMaterializedViewOperation(MaterializedViewOperation operation);

        R visitDatabaseOperation(DatabaseOperation operation);

        R visitExecuteSql(ExecuteSql operation);

        R visitRunCode(RunCode operation);

        R visitRequire(Require operation);

        R visitIrreversible(Irreversible operation);
    }
}
