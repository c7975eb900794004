// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.server;

import io.rockform.ddl.DdlWriter;
import io.rockform.profile.Feature;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.AggregateState;
import io.rockform.schema.Aggregation;
import io.rockform.schema.Column;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.KeyModel;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.Refresh;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import io.rockform.schema.ViewSecurity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of SHOW CREATE TABLE, SHOW CREATE VIEW and SHOW CREATE MATERIALIZED VIEW, byte for byte as a server of the
 * profile's version prints it (facts 4.7, 8.3, 9.2). The objects are as the server holds them: completed by
 * {@link ServerDefaults}, views with their columns and with the text that the server keeps.
 */
public final class ShowCreateWriter implements SchemaObject.Visitor<String> {
    private final ServerProfile profile;

    public ShowCreateWriter(ServerProfile profile) {
        this.profile = profile;
    }

    /** The object's text, with its final semicolon. */
    public String write(SchemaObject object) {
        return object.accept(this);
    }

    @Override
    public String visitTable(Table table) {
        TableKey key = Objects.requireNonNull(table.key(), "the key of a completed table");
        StringBuilder text = new StringBuilder("CREATE TABLE `" + table.name().name() + "` (\n");
        Stream<String> columns = table.columns().stream().map(column -> column(column, key.model()));
        Stream<String> indexes = table.indexes().stream().map(ShownIndex::line);
        text.append(Stream.concat(columns, indexes).map(line -> "  " + line).collect(Collectors.joining(",\n")));
        text.append("\n) ENGINE=OLAP \n");
        text.append(key.model()).append(" KEY(").append(names(key.columns())).append(")\n");
        String comment = shownComment(table.comment(), "OLAP");
        if (!comment.isEmpty()) {
            text.append("COMMENT ").append(ShownText.comment(comment)).append('\n');
        }
        if (table.partitioning() != null) {
            text.append(ShownPartitioning.of(table.partitioning())).append('\n');
        }
        if (table.distribution() != null) {
            text.append(distribution(table.distribution())).append('\n');
        }
        if (!table.sortKey().isEmpty()) {
            text.append("ORDER BY(").append(names(table.sortKey())).append(")\n");
        }
        return text.append("PROPERTIES (\n")
                .append(properties(new TreeMap<>(table.properties())))
                .append("\n);")
                .toString();
    }

    /** The statement that made it (facts 9.5). */
    @Override
    public String visitSynchronousMaterializedView(SynchronousMaterializedView view) {
        return new DdlWriter(profile).createSynchronousMaterializedView(view) + ";";
    }

    /** In shared-data clusters what has no comment shows its kind (facts 4.7, 9.2). */
    private String shownComment(String comment, String kind) {
        return comment.isEmpty() && profile.runMode() == RunMode.SHARED_DATA ? kind : comment;
    }

    /** A column's line, without the blanks before it (facts 3.2). */
    public static String column(Column column, KeyModel model) {
        StringBuilder text = new StringBuilder("`" + column.name() + "` " + ServerTypeNames.shown(column.type()) + " ");
        if (model == KeyModel.AGGREGATE && column.aggregation() != null) {
            text.append(aggregation(column.aggregation())).append(' ');
        }
        text.append(column.nullable() ? "NULL " : "NOT NULL ");
        if (column.generatedAs() != null) {
            text.append("AS ").append(column.generatedAs()).append(' ');
        } else if (column.autoIncrement()) {
            text.append("AUTO_INCREMENT ");
        } else if (column.defaultValue() != null) {
            text.append("DEFAULT ")
                    .append(column.defaultValue().accept(new ShownDefault()))
                    .append(' ');
        }
        return text.append("COMMENT ")
                .append(ShownText.comment(column.comment()))
                .toString();
    }

    /** The arguments of a state are in the form of column types (recorded aggregates/*). */
    private static String aggregation(Aggregation aggregation) {
        return aggregation instanceof AggregateState state
                ? state.arguments().stream()
                        .map(ServerTypeNames::shown)
                        .collect(Collectors.joining(", ", state.function() + "(", ")"))
                : aggregation.toString();
    }

    private static String names(Collection<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }

    /** The number of hash buckets has a blank after it, that of random ones does not (facts 4.4). */
    private static String distribution(Distribution distribution) {
        Integer buckets = distribution.buckets();
        return distribution.accept(new Distribution.Visitor<>() {
            @Override
            public String visitHash(Distribution.Hash hash) {
                return "DISTRIBUTED BY HASH(" + names(hash.columns()) + ")"
                        + (buckets == null ? "" : " BUCKETS " + buckets + " ");
            }

            @Override
            public String visitRandom(Distribution.Random random) {
                return "DISTRIBUTED BY RANDOM" + (buckets == null ? "" : " BUCKETS " + buckets);
            }
        });
    }

    private static String properties(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(entry -> "\"" + entry.getKey() + "\" = " + ShownText.property(entry.getValue()))
                .collect(Collectors.joining(",\n"));
    }

    @Override
    public String visitView(View view) {
        String security = "";
        if (profile.has(Feature.VIEW_SECURITY)) {
            security = " SECURITY " + (view.security() == null ? ViewSecurity.NONE : view.security());
        }
        String comment = view.comment().isEmpty() ? "" : "\nCOMMENT " + ShownText.comment(view.comment());
        return "CREATE VIEW `" + view.name().name() + "`" + columns(view.columns(), List.of()) + comment + security
                + " AS " + view.query() + ";";
    }

    /** Only indexes begin lines of their own (recorded mvs/alter add index). */
    private static String columns(List<ViewColumn> columns, List<Index> indexes) {
        String lines =
                indexes.stream().map(index -> ",\n  " + ShownIndex.line(index)).collect(Collectors.joining());
        return columns.stream()
                .map(column -> "`" + column.name() + "`"
                        + (column.comment().isEmpty() ? "" : " COMMENT " + ShownText.comment(column.comment())))
                .collect(Collectors.joining(", ", " (", lines + ")"));
    }

    @Override
    public String visitMaterializedView(MaterializedView view) {
        StringBuilder text = new StringBuilder(
                "CREATE MATERIALIZED VIEW `" + view.name().name() + "`" + columns(view.columns(), view.indexes()));
        String comment = shownComment(view.comment(), "MATERIALIZED_VIEW");
        if (!comment.isEmpty()) {
            text.append("\nCOMMENT ").append(ShownText.comment(comment));
        }
        if (!view.partitionBy().isEmpty()) {
            text.append('\n').append(ShownPartitioning.of(view.partitionBy()));
        }
        if (view.distribution() != null) {
            text.append('\n').append(distribution(view.distribution()));
        }
        if (!view.sortKey().isEmpty()) {
            text.append("\nORDER BY (").append(String.join(",", view.sortKey())).append(')');
        }
        return text.append("\nREFRESH ")
                .append(refresh(view.refresh()))
                .append("\nPROPERTIES (\n")
                .append(properties(MaterializedViewProperties.inShownOrder(view.properties())))
                .append("\n)\nAS ")
                .append(view.query())
                .append(';')
                .toString();
    }

    /** IMMEDIATE is never printed (facts 9.2). */
    private static String refresh(Refresh refresh) {
        String moment = refresh.moment() == Refresh.Moment.DEFERRED ? "DEFERRED " : "";
        if (!(refresh.scheme() instanceof Refresh.Async async)) {
            return moment + (refresh.scheme() instanceof Refresh.Incremental ? "INCREMENTAL" : "MANUAL");
        }
        Refresh.Interval every = async.every();
        return moment + "ASYNC" + (async.start() == null ? "" : " START(\"" + async.start() + "\")")
                + (every == null ? "" : " EVERY(INTERVAL " + every.count() + " " + every.unit() + ")");
    }
}
