// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.grammar.StarRocksDdlParser.AlterDatabaseContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.AlterStatementContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.CreateStatementContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.DropStatementContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.StatementContext;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a parsed statement into its value, or tells everything in it that Rockform does not know yet. */
final class StatementReader {
    private final Reading reading;

    StatementReader(Reading reading) {
        this.reading = reading;
    }

    DdlStatement read(StatementContext context) {
        DdlStatement statement;
        if (context.createStatement() != null) {
            statement = create(context.createStatement());
        } else if (context.alterStatement() != null) {
            statement = alter(context.alterStatement());
        } else {
            statement = drop(context.dropStatement());
        }
        return reading.finished(statement);
    }

    private @Nullable DdlStatement create(CreateStatementContext context) {
        boolean ifNotExists = context.ifNotExists() != null;
        if (context.createTable() != null) {
            return createTable(context, ifNotExists);
        }
        if (context.createView() != null) {
            ObjectName name = reading.objectName(context.qualifiedName());
            return new DdlStatement.CreateView(
                    new ViewReader(reading).view(name, context.createView()), context.REPLACE() != null, ifNotExists);
        }
        if (context.createMaterializedView() != null) {
            ObjectName name = reading.objectName(context.qualifiedName());
            SchemaObject view = new ViewReader(reading).materializedView(name, context.createMaterializedView());
            return view instanceof SynchronousMaterializedView synchronous
                    ? new DdlStatement.CreateSynchronousMaterializedView(synchronous, ifNotExists)
                    : new DdlStatement.CreateMaterializedView((MaterializedView) view, ifNotExists);
        }
        if (context.indexName() != null) {
            return new AlterReader(reading).createIndex(reading.objectName(context.qualifiedName()), context);
        }
        new TableReader(reading).checkCharset(context.charset());
        return new DdlStatement.CreateDatabase(
                reading.databaseName(context.qualifiedName()),
                ifNotExists,
                TableReader.properties(context.properties()));
    }

    private @Nullable DdlStatement createTable(CreateStatementContext context, boolean ifNotExists) {
        ObjectName name = reading.objectName(context.qualifiedName());
        if (context.EXTERNAL() != null) {
            reading.notManaged("the external table " + name, context);
        }
        if (context.TEMPORARY() != null) {
            reading.notManaged("the temporary table " + name, context);
        }
        if (context.createTable().LIKE() != null) {
            ObjectName source = reading.objectName(context.createTable().qualifiedName());
            return new DdlStatement.CreateTableLike(name, source, ifNotExists);
        }
        if (context.EXTERNAL() != null) {
            // Its types and clauses are those of another engine.
            return null;
        }
        return new DdlStatement.CreateTable(new TableReader(reading).read(name, context.createTable()), ifNotExists);
    }

    private @Nullable DdlStatement alter(AlterStatementContext context) {
        if (context.alterDatabase() != null) {
            return alterDatabase(reading.databaseName(context.qualifiedName()), context.alterDatabase());
        }
        ObjectName name = reading.objectName(context.qualifiedName());
        AlterReader reader = new AlterReader(reading);
        if (context.alterView() != null) {
            return reader.view(name, context.alterView());
        }
        return context.alterMaterializedView() != null
                ? reader.materializedView(name, context.alterMaterializedView())
                : reader.table(name, context.alterTableClause());
    }

    private @Nullable DdlStatement drop(DropStatementContext context) {
        boolean ifExists = context.ifExists() != null;
        boolean force = context.FORCE() != null;
        if (context.DATABASE() != null || context.SCHEMA() != null) {
            return new DdlStatement.DropDatabase(reading.databaseName(context.qualifiedName()), ifExists, force);
        }
        ObjectName name = reading.objectName(context.qualifiedName());
        if (context.INDEX() != null) {
            return new AlterReader(reading).dropIndex(name, context);
        }
        if (context.TEMPORARY() != null) {
            reading.notManaged("the temporary table " + name, context);
            return null;
        }
        if (context.TABLE() != null) {
            return new DdlStatement.DropTable(name, ifExists, force);
        }
        return context.MATERIALIZED() != null
                ? new DdlStatement.DropMaterializedView(name, ifExists)
                : new DdlStatement.DropView(name, ifExists);
    }

    private DdlStatement alterDatabase(String name, AlterDatabaseContext context) {
        if (context.RENAME() != null) {
            return new DdlStatement.RenameDatabase(name, Reading.identifier(context.identifier()));
        }
        if (context.propertyList() != null) {
            return new DdlStatement.SetDatabaseProperties(name, Reading.properties(context.propertyList()));
        }
        String of = context.getChild(1).getText().toUpperCase(Locale.ROOT);
        if (context.DATA() == null && !of.equals("REPLICA")) {
            throw reading.syntaxError("a quota is one of DATA or REPLICA, not of " + of, context);
        }
        return new DdlStatement.SetDatabaseQuota(name, of, context.getStop().getText());
    }
}
