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
            reading.notSupportedYet("PROPERTIES of view " + name, context.properties());
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

    MaterializedView materializedView(ObjectName name, CreateMaterializedViewContext context) {
        List<PartitionItem> partitionBy = null;
        Distribution distribution = null;
        List<String> sortKey = null;
        Refresh refresh = null;
        Map<String, String> properties = null;
        for (MaterializedViewOptionContext option : context.materializedViewOption()) {
            if (option.distributedBy() != null) {
                refuseSecond("DISTRIBUTED BY", distribution, option);
                distribution = tables.distribution(option.distributedBy().distribution());
            } else if (option.orderBy() != null) {
                refuseSecond("ORDER BY", sortKey, option);
                sortKey = tables.sortKey(option.orderBy());
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
        if (refresh == null && distribution == null) {
            reading.notSupportedYet(
                    "the synchronous materialized view " + name + " (without REFRESH it is a rollup of its table)",
                    context);
        }
        return new MaterializedView(
                name,
                columns(context.viewColumns()),
                indexes(context.viewColumns()),
                ColumnReader.comment(context.commentClause()),
                partitionBy == null ? List.of() : partitionBy,
                distribution,
                sortKey == null ? List.of() : sortKey,
                // With DISTRIBUTED BY and without REFRESH the server makes it a manual one (facts 9.1).
                refresh == null ? new Refresh(null, new Refresh.Manual()) : refresh,
                properties == null ? Map.of() : properties,
                reading.text(context.query()));
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
            reading.notSupportedYet("REFRESH INCREMENTAL", context);
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
