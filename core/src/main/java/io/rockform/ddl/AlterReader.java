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
import io.rockform.ddl.grammar.StarRocksDdlParser.DropClauseContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.LayoutPartContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.ModifyClauseContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.RenameClauseContext;
import io.rockform.operation.ColumnPosition;
import io.rockform.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Reads ALTER TABLE, ALTER VIEW and ALTER MATERIALIZED VIEW (facts 6, 8.1, 9.3). */
final class AlterReader {
    private final Reading reading;
    private final ColumnReader columns;
    private final TableReader tables;
    private final ViewReader views;

    AlterReader(Reading reading) {
        this.reading = reading;
        this.columns = new ColumnReader(reading);
        this.tables = new TableReader(reading);
        this.views = new ViewReader(reading);
    }

    DdlStatement table(ObjectName name, List<AlterTableClauseContext> contexts) {
        List<AlterTableClause> clauses = new ArrayList<>();
        for (AlterTableClauseContext context : contexts) {
            clause(context).ifPresent(clauses::add);
        }
        return new DdlStatement.AlterTable(name, clauses);
    }

    private Optional<AlterTableClause> clause(AlterTableClauseContext context) {
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
            return rename(context.renameClause());
        }
        if (context.SWAP() != null) {
            return Optional.of(new AlterTableClause.SwapWith(Reading.identifier(context.identifier())));
        }
        if (context.SET() != null) {
            return Optional.of(new AlterTableClause.SetProperties(Reading.properties(context.propertyList())));
        }
        if (context.COMMENT() != null) {
            return Optional.of(new AlterTableClause.SetComment(Reading.string(context.string())));
        }
        if (!context.layoutPart().isEmpty()) {
            return layout(context);
        }
        return unsupported(context);
    }

    /** Refused by the words with which the clause begins. */
    private Optional<AlterTableClause> unsupported(ParserRuleContext context) {
        String text = reading.text(context);
        reading.notSupportedYet(text.length() > 60 ? text.substring(0, 60) + " …" : text, context);
        return Optional.empty();
    }

    private Optional<AlterTableClause> add(AddClauseContext context) {
        if (context.COLUMN() == null) {
            return unsupported(context.getParent());
        }
        refuseRollup(context.identifier(), context);
        if (context.properties() != null) {
            reading.notSupportedYet("PROPERTIES of ADD COLUMN", context.properties());
        }
        List<ColumnDefinition> added = new ArrayList<>();
        for (ColumnDefinitionContext column : context.columnDefinition()) {
            added.add(definition(columns.read(column)));
        }
        return Optional.of(new AlterTableClause.AddColumns(added, position(context.columnPosition())));
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

    private Optional<AlterTableClause> drop(DropClauseContext context) {
        if (context.COLUMN() == null) {
            return unsupported(context.getParent());
        }
        refuseRollup(context.identifier(1), context);
        return Optional.of(new AlterTableClause.DropColumn(Reading.identifier(context.identifier(0))));
    }

    private Optional<AlterTableClause> modify(ModifyClauseContext context) {
        if (context.columnModification() == null) {
            return unsupported(context.getParent());
        }
        ColumnModificationContext modification = context.columnModification();
        String name = Reading.identifier(context.identifier());
        if (modification.columnAttributes() != null) {
            refuseRollup(modification.identifier(), modification);
            return Optional.of(new AlterTableClause.ModifyColumn(
                    definition(columns.read(name, modification.columnAttributes())),
                    position(modification.columnPosition())));
        }
        if (modification.commentClause() != null) {
            return Optional.of(
                    new AlterTableClause.ModifyColumnComment(name, ColumnReader.comment(modification.commentClause())));
        }
        return unsupported(context.getParent());
    }

    private Optional<AlterTableClause> rename(RenameClauseContext context) {
        if (context.COLUMN() != null) {
            return Optional.of(new AlterTableClause.RenameColumn(
                    Reading.identifier(context.identifier(0)), Reading.identifier(context.identifier(1))));
        }
        if (context.identifier().size() == 1) {
            return Optional.of(new AlterTableClause.RenameTable(Reading.identifier(context.identifier(0))));
        }
        return unsupported(context.getParent());
    }

    private Optional<AlterTableClause> layout(AlterTableClauseContext context) {
        LayoutPartContext part = context.layoutPart(0);
        if (context.layoutPart().size() == 1) {
            if (part.distributedBy() != null) {
                return Optional.of(new AlterTableClause.SetDistribution(
                        tables.distribution(part.distributedBy().distribution())));
            }
            if (part.orderBy() != null) {
                return Optional.of(new AlterTableClause.OrderBy(tables.sortKey(part.orderBy())));
            }
        }
        return unsupported(context);
    }

    DdlStatement view(ObjectName name, AlterViewContext context) {
        if (context.security() != null) {
            return new DdlStatement.AlterViewSecurity(name, ViewReader.security(context.security()));
        }
        if (context.DIALECT() != null || context.properties() != null) {
            reading.notSupportedYet(
                    "ALTER VIEW " + name + " " + context.getStart().getText(), context);
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
