// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.grammar.StarRocksDdlParser.CreateMaterializedViewContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.CreateViewContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.IntervalContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.MaterializedViewOptionContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.RefreshContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.SecurityContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.ViewColumnContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.ViewColumnsContext;
import io.rockform.problem.ServerError;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.Refresh;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import io.rockform.schema.ViewSecurity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Reads CREATE VIEW and CREATE MATERIALIZED VIEW (facts 8.1, 9.1). */
final class ViewReader {
    private final Reading reading;
    private final TableReader tables;
    private final PartitionReader partitions;

    ViewReader(Reading reading) {
        this.reading = reading;
        this.tables = new TableReader(reading);
        this.partitions = new PartitionReader(reading);
    }

    View view(ObjectName name, CreateViewContext context) {
        if (context.properties() != null) {
            reading.notManaged(
                    "the view " + name + " with PROPERTIES, which lies in another catalog,", context.properties());
        }
        return new View(
                name,
                viewColumns(name, context.viewColumns()),
                ColumnReader.comment(context.commentClause()),
                context.security() == null ? null : security(context.security()),
                reading.text(context.query()));
    }

    static ViewSecurity security(SecurityContext context) {
        return context.INVOKER() == null ? ViewSecurity.NONE : ViewSecurity.INVOKER;
    }

    /** The columns of a view, which has no indexes. */
    List<ViewColumn> viewColumns(ObjectName name, @Nullable ViewColumnsContext context) {
        if (context != null) {
            for (ViewColumnContext column : context.viewColumn()) {
                if (column.identifier() == null) {
                    throw reading.syntaxError("the view " + name + " cannot have an index", column);
                }
            }
        }
        return columns(context);
    }

    private static List<ViewColumn> columns(@Nullable ViewColumnsContext context) {
        if (context == null) {
            return List.of();
        }
        List<ViewColumn> columns = new ArrayList<>();
        for (ViewColumnContext column : context.viewColumn()) {
            if (column.identifier() != null) {
                columns.add(new ViewColumn(
                        Reading.identifier(column.identifier()), ColumnReader.comment(column.commentClause())));
            }
        }
        return columns;
    }

    private List<Index> indexes(@Nullable ViewColumnsContext context) {
        List<Index> indexes = new ArrayList<>();
        if (context != null) {
            for (ViewColumnContext column : context.viewColumn()) {
                if (column.identifier() == null) {
                    indexes.add(new IndexReader(reading)
                            .read(column.indexName(), column.indexColumns(), column.indexOptions()));
                }
            }
        }
        return indexes;
    }

    /** An asynchronous one, or a synchronous one, which is a rollup of its table (facts 9.1). */
    SchemaObject materializedView(ObjectName name, CreateMaterializedViewContext context) {
        MaterializedViewOptions options = options(context.materializedViewOption());
        if (options.refresh() == null && options.distribution() == null) {
            return synchronous(name, context, options);
        }
        List<ViewColumn> columns = columns(context.viewColumns());
        Spelling spelling = new Spelling(columns.stream().map(ViewColumn::name).toList());
        return new MaterializedView(
                name,
                columns,
                indexes(context.viewColumns()).stream().map(spelling::of).toList(),
                ColumnReader.comment(context.commentClause()),
                spelling.ofItems(options.partitionBy() == null ? List.of() : options.partitionBy()),
                options.distribution() == null ? null : spelling.of(options.distribution()),
                spelling.of(options.sortKey() == null ? List.of() : options.sortKey()),
                // With DISTRIBUTED BY and without REFRESH the server makes it a manual one (facts 9.1).
                options.refresh() == null ? new Refresh(null, new Refresh.Manual()) : options.refresh(),
                options.properties() == null ? Map.of() : options.properties(),
                reading.text(context.query()));
    }

    /** The server forgets columns, comment and ORDER BY of one; what it prints is what was written (facts 9.5). */
    private SynchronousMaterializedView synchronous(
            ObjectName name, CreateMaterializedViewContext context, MaterializedViewOptions options) {
        boolean forgotten =
                context.viewColumns() != null || context.commentClause() != null || options.sortKey() != null;
        if (options.partitionBy() != null || (forgotten && !reading.isShown())) {
            throw reading.modelError(
                    "the synchronous materialized view " + name
                            + " cannot have columns, a comment, PARTITION BY or ORDER BY",
                    "Write REFRESH for an asynchronous one, or leave them out.",
                    context);
        }
        return new SynchronousMaterializedView(
                name, options.properties() == null ? Map.of() : options.properties(), reading.text(context.query()));
    }

    /** The clauses that stand in any order, each at most once. */
    private record MaterializedViewOptions(
            @Nullable List<PartitionItem> partitionBy,
            @Nullable Distribution distribution,
            @Nullable List<String> sortKey,
            @Nullable Refresh refresh,
            @Nullable Map<String, String> properties) {}

    private MaterializedViewOptions options(List<MaterializedViewOptionContext> contexts) {
        List<PartitionItem> partitionBy = null;
        Distribution distribution = null;
        List<String> sortKey = null;
        Refresh refresh = null;
        Map<String, String> properties = null;
        for (MaterializedViewOptionContext option : contexts) {
            if (option.distributedBy() != null) {
                refuseSecond("DISTRIBUTED BY", distribution, option);
                distribution = tables.distribution(option.distributedBy().distribution());
            } else if (option.orderBy() != null) {
                refuseSecond("ORDER BY", sortKey, option);
                sortKey = tables.sortKey(option.orderBy().sortItem());
            } else if (option.refresh() != null) {
                refuseSecond("REFRESH", refresh, option);
                refresh = refresh(option.refresh());
            } else if (option.properties() != null) {
                refuseSecond("PROPERTIES", properties, option);
                properties = TableReader.properties(option.properties());
            } else {
                refuseSecond("PARTITION BY", partitionBy, option);
                partitionBy = partitions.items(option.partitionBy().partitioning());
            }
        }
        return new MaterializedViewOptions(partitionBy, distribution, sortKey, refresh, properties);
    }

    private void refuseSecond(String clause, @Nullable Object first, ParserRuleContext context) {
        if (first != null) {
            throw reading.syntaxError("a second " + clause, context);
        }
    }

    Refresh refresh(RefreshContext context) {
        Refresh.Moment moment = null;
        if (context.IMMEDIATE() != null) {
            moment = Refresh.Moment.IMMEDIATE;
        } else if (context.DEFERRED() != null) {
            moment = Refresh.Moment.DEFERRED;
        }
        if (context.INCREMENTAL() != null) {
            return new Refresh(moment, new Refresh.Incremental());
        }
        if (context.ASYNC() == null) {
            return new Refresh(moment, new Refresh.Manual());
        }
        return new Refresh(
                moment,
                new Refresh.Async(
                        context.refreshStart() == null
                                ? null
                                : Reading.string(context.refreshStart().string()),
                        context.refreshEvery() == null
                                ? null
                                : interval(context.refreshEvery().interval())));
    }

    private Refresh.Interval interval(IntervalContext context) {
        String unit = context.looseIdentifier().getText().toUpperCase(Locale.ROOT);
        for (Refresh.Unit known : Refresh.Unit.values()) {
            if (known.name().equals(unit)) {
                return new Refresh.Interval(
                        reading.number(context.INTEGER_VALUE().getSymbol(), context), known);
            }
        }
        String message = "'Refresh interval unit' cannot support '" + unit + "' in materialized view";
        throw reading.refused(ServerError.general(message), message + ": SECOND, MINUTE, HOUR or DAY", context);
    }
}
