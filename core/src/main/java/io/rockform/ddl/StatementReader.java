// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.grammar.StarRocksDdlParser.AlterStatementContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.CreateStatementContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.DropStatementContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.StatementContext;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.schema.ObjectName;
import org.antlr.v4.runtime.ParserRuleContext;
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
        reading.finish();
        if (statement == null) {
            throw new RockformException(Problem.of(ProblemCode.INTERNAL, "a statement was neither read nor refused"));
        }
        return statement;
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
            return new DdlStatement.CreateMaterializedView(
                    new ViewReader(reading).materializedView(name, context.createMaterializedView()), ifNotExists);
        }
        if (context.indexName() != null) {
            return unsupported("CREATE INDEX on " + reading.objectName(context.qualifiedName()), context);
        }
        return new DdlStatement.CreateDatabase(
                reading.databaseName(context.qualifiedName()),
                ifNotExists,
                TableReader.properties(context.properties()));
    }

    private DdlStatement createTable(CreateStatementContext context, boolean ifNotExists) {
        ObjectName name = reading.objectName(context.qualifiedName());
        if (context.EXTERNAL() != null) {
            reading.notSupportedYet("EXTERNAL TABLE " + name, context);
        }
        if (context.TEMPORARY() != null) {
            reading.notSupportedYet("TEMPORARY TABLE " + name, context);
        }
        if (context.createTable().LIKE() != null) {
            ObjectName source = reading.objectName(context.createTable().qualifiedName());
            return new DdlStatement.CreateTableLike(name, source, ifNotExists);
        }
        return new DdlStatement.CreateTable(new TableReader(reading).read(name, context.createTable()), ifNotExists);
    }

    private @Nullable DdlStatement alter(AlterStatementContext context) {
        if (context.alterDatabase() != null) {
            return unsupported("ALTER DATABASE " + reading.databaseName(context.qualifiedName()), context);
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
            return unsupported("DROP INDEX on " + name, context);
        }
        if (context.TEMPORARY() != null) {
            return unsupported("TEMPORARY TABLE " + name, context);
        }
        if (context.TABLE() != null) {
            return new DdlStatement.DropTable(name, ifExists, force);
        }
        return context.MATERIALIZED() != null
                ? new DdlStatement.DropMaterializedView(name, ifExists)
                : new DdlStatement.DropView(name, ifExists);
    }

    private @Nullable DdlStatement unsupported(String feature, ParserRuleContext context) {
        reading.notSupportedYet(feature, context);
        return null;
    }
}
