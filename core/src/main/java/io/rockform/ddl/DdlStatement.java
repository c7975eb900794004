// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Refresh;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import io.rockform.schema.ViewSecurity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A DDL statement as a value, free of its spelling. */
public sealed interface DdlStatement {
    <R> R accept(Visitor<R> visitor);

    record CreateTable(Table table, boolean ifNotExists) implements DdlStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCreateTable(this);
        }
    }

    /** {@code CREATE TABLE name LIKE source}: a copy of all that SHOW CREATE TABLE prints (facts 4.7). */
    record CreateTableLike(ObjectName name, ObjectName source, boolean ifNotExists) implements DdlStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCreateTableLike(this);
        }
    }

    record CreateView(View view, boolean orReplace, boolean ifNotExists) implements DdlStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCreateView(this);
        }
    }

    record CreateMaterializedView(MaterializedView view, boolean ifNotExists) implements DdlStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCreateMaterializedView(this);
        }
    }

    record CreateSynchronousMaterializedView(SynchronousMaterializedView view, boolean ifNotExists)
            implements DdlStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCreateSynchronousMaterializedView(this);
        }
    }

    record CreateDatabase(String name, boolean ifNotExists, Map<String, String> properties) implements DdlStatement {
        public CreateDatabase {
            Objects.requireNonNull(name);
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitCreateDatabase(this);
        }
    }

    record RenameDatabase(String name, String newName) implements DdlStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRenameDatabase(this);
        }
    }

    record SetDatabaseProperties(String name, Map<String, String> properties) implements DdlStatement {
        public SetDatabaseProperties {
            Objects.requireNonNull(name);
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSetDatabaseProperties(this);
        }
    }

    /**
     * {@code ALTER DATABASE … SET DATA QUOTA 10GB}: how much a database may hold, which is no part of a schema.
     *
     * @param of DATA or REPLICA
     */
    record SetDatabaseQuota(String name, String of, String quota) implements DdlStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSetDatabaseQuota(this);
        }
    }

    record AlterTable(ObjectName table, List<AlterTableClause> clauses) implements DdlStatement {
        public AlterTable {
            Objects.requireNonNull(table);
            clauses = List.copyOf(clauses);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAlterTable(this);
        }
    }

    /** {@code ALTER VIEW … AS}: the comment is lost, security stays (facts 8.2). */
    record AlterViewQuery(ObjectName view, List<ViewColumn> columns, String query) implements DdlStatement {
        public AlterViewQuery {
            Objects.requireNonNull(view);
            Objects.requireNonNull(query);
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAlterViewQuery(this);
        }
    }

    record AlterViewSecurity(ObjectName view, ViewSecurity security) implements DdlStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAlterViewSecurity(this);
        }
    }

    record RenameMaterializedView(ObjectName view, String newName) implements DdlStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRenameMaterializedView(this);
        }
    }

    record RefreshMaterializedView(ObjectName view, Refresh refresh) implements DdlStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRefreshMaterializedView(this);
        }
    }

    record SetMaterializedViewProperties(ObjectName view, Map<String, String> properties) implements DdlStatement {
        public SetMaterializedViewProperties {
            Objects.requireNonNull(view);
            properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSetMaterializedViewProperties(this);
        }
    }

    record SwapMaterializedViews(ObjectName view, String other) implements DdlStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitSwapMaterializedViews(this);
        }
    }

    /** {@code ALTER MATERIALIZED VIEW … ACTIVE|INACTIVE}. */
    record ActivateMaterializedView(ObjectName view, boolean active) implements DdlStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitActivateMaterializedView(this);
        }
    }

    /**
     * {@code DROP TABLE}.
     *
     * @param force not to be recovered, and whatever loads are under way
     */
    record DropTable(ObjectName table, boolean ifExists, boolean force) implements DdlStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDropTable(this);
        }
    }

    record DropView(ObjectName view, boolean ifExists) implements DdlStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDropView(this);
        }
    }

    record DropMaterializedView(ObjectName view, boolean ifExists) implements DdlStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDropMaterializedView(this);
        }
    }

    record DropDatabase(String name, boolean ifExists, boolean force) implements DdlStatement {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDropDatabase(this);
        }
    }

    /** One method a statement, none with a default. */
    interface Visitor<R> {
        R visitCreateTable(CreateTable statement);

        R visitCreateTableLike(CreateTableLike statement);

        R visitCreateView(CreateView statement);

        R visitCreateMaterializedView(CreateMaterializedView statement);

        R visitCreateSynchronousMaterializedView(CreateSynchronousMaterializedView statement);

        R visitCreateDatabase(CreateDatabase statement);

        R visitRenameDatabase(RenameDatabase statement);

        R visitSetDatabaseProperties(SetDatabaseProperties statement);

        R visitSetDatabaseQuota(SetDatabaseQuota statement);

        R visitAlterTable(AlterTable statement);

        R visitAlterViewQuery(AlterViewQuery statement);

        R visitAlterViewSecurity(AlterViewSecurity statement);

        R visitRenameMaterializedView(RenameMaterializedView statement);

        R visitRefreshMaterializedView(RefreshMaterializedView statement);

        R visitSetMaterializedViewProperties(SetMaterializedViewProperties statement);

        R visitSwapMaterializedViews(SwapMaterializedViews statement);

        R visitActivateMaterializedView(ActivateMaterializedView statement);

        R visitDropTable(DropTable statement);

        R visitDropView(DropView statement);

        R visitDropMaterializedView(DropMaterializedView statement);

        R visitDropDatabase(DropDatabase statement);
    }
}
