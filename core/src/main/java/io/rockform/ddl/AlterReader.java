// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.AlterTableClause.ColumnDefinition;
import io.rockform.ddl.ColumnReader.ReadColumn;
import io.rockform.ddl.grammar.StarRocksDdlParser.AddClauseContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.AlterMaterializedViewContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.AlterTableClauseContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.AlterViewContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.ColumnDefinitionContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.ColumnModificationContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.ColumnPositionContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.CreateStatementContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.DropClauseContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.DropStatementContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.ModifyClauseContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.PropertiesContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.RenameClauseContext;
import io.rockform.operation.ColumnPosition;
import io.rockform.operation.Compaction;
import io.rockform.schema.Index;
import io.rockform.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Reads ALTER TABLE, ALTER VIEW and ALTER MATERIALIZED VIEW (facts 6, 8.1, 9.3). */
final class AlterReader {
    private final Reading reading;
    private final ColumnReader columns;
    private final TableReader tables;
    private final ViewReader views;
    private final IndexReader indexes;
    private final PartitionClauseReader partitions;

    AlterReader(Reading reading) {
        this.reading = reading;
        this.columns = new ColumnReader(reading);
        this.tables = new TableReader(reading);
        this.views = new ViewReader(reading);
        this.indexes = new IndexReader(reading);
        this.partitions = new PartitionClauseReader(reading);
    }

    DdlStatement table(ObjectName name, List<AlterTableClauseContext> contexts) {
        List<AlterTableClause> clauses = new ArrayList<>();
        for (AlterTableClauseContext context : contexts) {
            clauses.addAll(clauses(context));
        }
        return new DdlStatement.AlterTable(name, clauses);
    }

    /** {@code CREATE INDEX … ON name}. */
    DdlStatement createIndex(ObjectName name, CreateStatementContext context) {
        Index index = indexes.read(context.indexName(), context.indexColumns(), context.indexOptions());
        return new DdlStatement.AlterTable(name, List.of(new AlterTableClause.AddIndex(index)));
    }

    /** {@code DROP INDEX … ON name}. */
    DdlStatement dropIndex(ObjectName name, DropStatementContext context) {
        return new DdlStatement.AlterTable(
                name, List.of(new AlterTableClause.DropIndex(indexes.name(context.dropIndexName()))));
    }

    /** None for what was refused by name. */
    private List<AlterTableClause> clauses(AlterTableClauseContext context) {
        if (context.addClause() != null) {
            return add(context.addClause());
        }
        if (context.dropClause() != null) {
            return drop(context.dropClause());
        }
        if (context.modifyClause() != null) {
            return modify(context.modifyClause());
        }
        if (context.renameClause() != null) {
            return List.of(rename(context.renameClause()));
        }
        if (context.TRUNCATE() != null || context.REPLACE() != null) {
            return List.of(partitions.clause(context));
        }
        return context.layoutPart().isEmpty() ? ofTable(context) : List.of(layout(context));
    }

    /** What is about the table as a whole. */
    private List<AlterTableClause> ofTable(AlterTableClauseContext context) {
        if (context.SWAP() != null) {
            return List.of(new AlterTableClause.SwapWith(Reading.identifier(context.identifier())));
        }
        if (context.SET() != null) {
            return List.of(new AlterTableClause.SetProperties(Reading.properties(context.propertyList())));
        }
        if (context.COMMENT() != null) {
            return List.of(new AlterTableClause.SetComment(Reading.string(context.string())));
        }
        if (context.AUTO_INCREMENT() != null) {
            return List.of(new AlterTableClause.SetAutoIncrement(
                    reading.longNumber(context.INTEGER_VALUE().getSymbol(), context)));
        }
        if (context.COMPACT() != null) {
            return List.of(new AlterTableClause.Compact(
                    compaction(context),
                    context.looseIdentifier() == null
                            ? PartitionClauseReader.names(context.partitionNameList())
                            : List.of(Reading.identifier(context.looseIdentifier()))));
        }
        return unsupported(context);
    }

    private static Compaction compaction(AlterTableClauseContext context) {
        if (context.BASE() != null) {
            return Compaction.BASE;
        }
        return context.CUMULATIVE() == null ? Compaction.ALL : Compaction.CUMULATIVE;
    }

    /** Refused by the words with which the clause begins. */
    private List<AlterTableClause> unsupported(ParserRuleContext context) {
        String text = reading.text(context);
        reading.notSupportedYet(text.length() > 60 ? text.substring(0, 60) + " …" : text, context);
        return List.of();
    }

    private List<AlterTableClause> add(AddClauseContext context) {
        if (context.indexName() != null) {
            return List.of(new AlterTableClause.AddIndex(
                    indexes.read(context.indexName(), context.indexColumns(), context.indexOptions())));
        }
        if (context.partitionAddition() != null) {
            return List.of(partitions.addition(context));
        }
        if (!context.rollup().isEmpty()) {
            return context.rollup().stream()
                    .<AlterTableClause>map(rollup -> new AlterTableClause.AddRollup(tables.rollup(rollup)))
                    .toList();
        }
        refuseRollup(context.identifier(), context);
        refuseProperties(context.properties(), "ADD COLUMN");
        List<ColumnDefinition> added = new ArrayList<>();
        for (ColumnDefinitionContext column : context.columnDefinition()) {
            added.add(definition(columns.read(column)));
        }
        return List.of(new AlterTableClause.AddColumns(added, position(context.columnPosition())));
    }

    private static ColumnDefinition definition(ReadColumn read) {
        return new ColumnDefinition(read.column(), read.key());
    }

    private static @Nullable ColumnPosition position(@Nullable ColumnPositionContext context) {
        if (context == null) {
            return null;
        }
        return context.FIRST() != null
                ? ColumnPosition.first()
                : ColumnPosition.after(Reading.identifier(context.identifier()));
    }

    private void refuseRollup(@Nullable ParserRuleContext rollup, ParserRuleContext clause) {
        if (rollup != null) {
            reading.notSupportedYet("the rollup " + rollup.getText(), clause);
        }
    }

    private void refuseProperties(@Nullable PropertiesContext properties, String clause) {
        if (properties != null) {
            reading.notSupportedYet("PROPERTIES of " + clause, properties);
        }
    }

    private List<AlterTableClause> drop(DropClauseContext context) {
        if (context.COLUMN() != null) {
            refuseRollup(context.identifier(1), context);
            refuseProperties(context.properties(), "DROP COLUMN");
            return List.of(new AlterTableClause.DropColumn(Reading.identifier(context.identifier(0))));
        }
        if (context.ROLLUP() != null) {
            refuseProperties(context.properties(), "DROP ROLLUP");
            return context.identifier().stream()
                    .<AlterTableClause>map(name -> new AlterTableClause.DropRollup(Reading.identifier(name)))
                    .toList();
        }
        if (context.dropIndexName() != null) {
            return List.of(new AlterTableClause.DropIndex(indexes.name(context.dropIndexName())));
        }
        return context.PERSISTENT() == null ? List.of(partitions.drop(context)) : unsupported(context.getParent());
    }

    private List<AlterTableClause> modify(ModifyClauseContext context) {
        if (context.columnModification() != null) {
            return List.of(modifyColumn(Reading.identifier(context.identifier()), context.columnModification()));
        }
        return context.propertyList() == null
                ? unsupported(context.getParent())
                : List.of(partitions.properties(context));
    }

    private AlterTableClause modifyColumn(String name, ColumnModificationContext context) {
        if (context.columnAttributes() != null) {
            refuseRollup(context.identifier(), context);
            refuseProperties(context.properties(), "MODIFY COLUMN");
            return new AlterTableClause.ModifyColumn(
                    definition(columns.read(name, context.columnAttributes())), position(context.columnPosition()));
        }
        if (context.commentClause() != null) {
            return new AlterTableClause.ModifyColumnComment(name, ColumnReader.comment(context.commentClause()));
        }
        List<String> path = context.fieldPath().fieldStep().stream()
                .map(step -> step.looseIdentifier() == null
                        ? AlterTableClause.ARRAY_ITEM
                        : Reading.identifier(step.looseIdentifier()))
                .toList();
        return context.ADD() == null
                ? new AlterTableClause.DropField(name, path)
                : new AlterTableClause.AddField(
                        name, path, new TypeReader(reading).read(context.type()), position(context.columnPosition()));
    }

    private AlterTableClause rename(RenameClauseContext context) {
        if (context.PARTITION() != null) {
            return new PartitionClause.RenamePartition(
                    Reading.identifier(context.looseIdentifier(0)), Reading.identifier(context.looseIdentifier(1)));
        }
        if (context.COLUMN() != null) {
            return new AlterTableClause.RenameColumn(
                    Reading.identifier(context.identifier(0)), Reading.identifier(context.identifier(1)));
        }
        return context.ROLLUP() == null
                ? new AlterTableClause.RenameTable(Reading.identifier(context.identifier(0)))
                : new AlterTableClause.RenameRollup(
                        Reading.identifier(context.identifier(0)), Reading.identifier(context.identifier(1)));
    }

    private AlterTableClause layout(AlterTableClauseContext context) {
        LayoutReader layout = new LayoutReader(reading);
        context.layoutPart().forEach(layout::read);
        return layout.clause();
    }

    DdlStatement view(ObjectName name, AlterViewContext context) {
        if (context.security() != null) {
            return new DdlStatement.AlterViewSecurity(name, ViewReader.security(context.security()));
        }
        if (context.DIALECT() != null || context.properties() != null) {
            reading.notManaged("the view " + name + ", as it lies in another catalog,", context);
            reading.finish();
        }
        return new DdlStatement.AlterViewQuery(
                name, views.viewColumns(name, context.viewColumns()), reading.text(context.query()));
    }

    DdlStatement materializedView(ObjectName name, AlterMaterializedViewContext context) {
        if (context.RENAME() != null) {
            return new DdlStatement.RenameMaterializedView(name, Reading.identifier(context.identifier()));
        }
        if (context.refresh() != null) {
            return new DdlStatement.RefreshMaterializedView(name, views.refresh(context.refresh()));
        }
        if (context.propertyList() != null) {
            return new DdlStatement.SetMaterializedViewProperties(name, Reading.properties(context.propertyList()));
        }
        if (context.SWAP() != null) {
            return new DdlStatement.SwapMaterializedViews(name, Reading.identifier(context.identifier()));
        }
        return new DdlStatement.ActivateMaterializedView(name, context.ACTIVE() != null);
    }
}
