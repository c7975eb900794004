// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.problem.RockformException;
import io.rockform.profile.Feature;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.Database;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.IndexType;
import io.rockform.schema.KeyModel;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.Partitioning;
import io.rockform.schema.Refresh;
import io.rockform.schema.Rollup;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import io.rockform.schema.ViewSecurity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes statements and clauses for a server, to be read by people and run by it. What is written is stable, has no
 * final semicolon, and reads back as the same value. What the server's version lacks is refused with
 * {@link RockformException} NOT_IN_THIS_VERSION.
 */
public final class DdlWriter {
    private final IdentifierQuoting quoting;
    private final VersionGate gate;
    private final TypeWriter types;
    private final ColumnWriter columns;
    private final PartitionWriter partitions;

    /** A writer that quotes all names. */
    public DdlWriter(ServerProfile profile) {
        this(profile, IdentifierQuoting.ALWAYS);
    }

    public DdlWriter(ServerProfile profile, IdentifierQuoting quoting) {
        this.quoting = quoting;
        this.gate = new VersionGate(profile);
        this.types = new TypeWriter(gate, quoting);
        this.columns = new ColumnWriter(gate, quoting, types);
        this.partitions = new PartitionWriter(gate, quoting);
    }

    /** Any statement. */
    public String statement(DdlStatement statement) {
        return statement.accept(new DdlStatementWriter(this, gate));
    }

    /** The CREATE statement of an object. */
    public String create(SchemaObject object) {
        return object.accept(new SchemaObject.Visitor<>() {
            @Override
            public String visitTable(Table table) {
                return createTable(table);
            }

            @Override
            public String visitView(View view) {
                return createView(view);
            }

            @Override
            public String visitMaterializedView(MaterializedView view) {
                return createMaterializedView(view);
            }

            @Override
            public String visitSynchronousMaterializedView(SynchronousMaterializedView view) {
                return createSynchronousMaterializedView(view);
            }
        });
    }

    public String createDatabase(Database database) {
        return createDatabase(database, false);
    }

    String createDatabase(Database database, boolean ifNotExists) {
        String properties = database.properties().isEmpty() ? "" : "\n" + PropertyWriter.clause(database.properties());
        return create("DATABASE", ifNotExists) + identifier(database.name()) + properties;
    }

    public String createSynchronousMaterializedView(SynchronousMaterializedView view) {
        return createSynchronousMaterializedView(view, false);
    }

    String createSynchronousMaterializedView(SynchronousMaterializedView view, boolean ifNotExists) {
        String properties = view.properties().isEmpty() ? "" : "\n" + PropertyWriter.clause(view.properties());
        return create("MATERIALIZED VIEW", ifNotExists) + name(view.name()) + properties + "\nAS " + view.query();
    }

    private static String create(String kind, boolean ifNotExists) {
        return "CREATE " + kind + (ifNotExists ? " IF NOT EXISTS " : " ");
    }

    public String createTable(Table table) {
        return createTable(table, false);
    }

    public String createTable(Table table, boolean ifNotExists) {
        List<String> lines = new ArrayList<>();
        lines.add(create("TABLE", ifNotExists) + name(table.name()) + " (");
        List<String> elements = new ArrayList<>();
        for (Column column : table.columns()) {
            elements.add("  " + columns.column(column, isPrimaryKey(table, column), false));
        }
        for (Index index : table.indexes()) {
            elements.add("  " + index(index));
        }
        lines.add(String.join(",\n", elements));
        lines.add(")");
        TableKey key = table.key();
        if (key != null) {
            lines.add(key(key));
        }
        addComment(table.comment(), lines);
        if (table.partitioning() != null) {
            lines.add("PARTITION BY " + partitioning(table.partitioning()));
        }
        if (table.distribution() != null) {
            lines.add("DISTRIBUTED BY " + distribution(table.distribution()));
        }
        if (!table.sortKey().isEmpty()) {
            lines.add("ORDER BY(" + names(table.sortKey()) + ")");
        }
        if (!table.rollups().isEmpty()) {
            lines.add(table.rollups().stream()
                    .map(rollup -> "  " + rollup(rollup))
                    .collect(Collectors.joining(",\n", "ROLLUP (\n", "\n)")));
        }
        addProperties(table.properties(), lines);
        return String.join("\n", lines);
    }

    String key(TableKey key) {
        return key.model() + " KEY(" + names(key.columns()) + ")";
    }

    private static boolean isPrimaryKey(Table table, Column column) {
        TableKey key = table.key();
        return key != null && key.model() == KeyModel.PRIMARY && key.has(column.name());
    }

    public String createView(View view) {
        return createView(view, false, false);
    }

    /** Gives an existing view its complete new definition, but for its security, which it keeps (facts 8.2). */
    public String createOrReplaceView(View view) {
        return createView(view, true, false);
    }

    String createView(View view, boolean orReplace, boolean ifNotExists) {
        List<String> lines = new ArrayList<>();
        lines.add(create(orReplace ? "OR REPLACE VIEW" : "VIEW", ifNotExists)
                + name(view.name())
                + viewElements(view.columns(), List.of()));
        addComment(view.comment(), lines);
        String security = security(view.security());
        if (!security.isEmpty()) {
            lines.add(security);
        }
        lines.add("AS");
        lines.add(view.query());
        return String.join("\n", lines);
    }

    /** {@code SECURITY INVOKER}; empty if nothing is said. */
    private String security(@Nullable ViewSecurity security) {
        if (security == null) {
            return "";
        }
        if (security == ViewSecurity.NONE && !gate.has(Feature.VIEW_SECURITY)) {
            // What all views are in versions without the clause.
            return "";
        }
        gate.require(Feature.VIEW_SECURITY);
        return "SECURITY " + security;
    }

    String viewElements(List<ViewColumn> columns, List<Index> indexes) {
        List<String> elements = new ArrayList<>();
        for (ViewColumn column : columns) {
            elements.add("  " + identifier(column.name()) + commentSuffix(column.comment()));
        }
        for (Index index : indexes) {
            elements.add("  " + index(index));
        }
        return elements.isEmpty() ? "" : " (\n" + String.join(",\n", elements) + "\n)";
    }

    public String createMaterializedView(MaterializedView view) {
        return createMaterializedView(view, false);
    }

    String createMaterializedView(MaterializedView view, boolean ifNotExists) {
        List<String> lines = new ArrayList<>();
        lines.add(create("MATERIALIZED VIEW", ifNotExists)
                + name(view.name())
                + viewElements(view.columns(), view.indexes()));
        addComment(view.comment(), lines);
        if (!view.partitionBy().isEmpty()) {
            lines.add("PARTITION BY (" + partitions.items(view.partitionBy()) + ")");
        }
        if (view.distribution() != null) {
            lines.add("DISTRIBUTED BY " + distribution(view.distribution()));
        }
        if (!view.sortKey().isEmpty()) {
            lines.add("ORDER BY(" + names(view.sortKey()) + ")");
        }
        lines.add("REFRESH " + refresh(view.refresh()));
        addProperties(view.properties(), lines);
        lines.add("AS");
        lines.add(view.query());
        return String.join("\n", lines);
    }

    private static void addComment(String comment, List<String> lines) {
        if (!comment.isEmpty()) {
            lines.add("COMMENT " + literal(comment));
        }
    }

    private static void addProperties(Map<String, String> properties, List<String> lines) {
        if (!properties.isEmpty()) {
            lines.add(PropertyWriter.clause(properties));
        }
    }

    /** An index as CREATE TABLE and ADD INDEX take it. */
    public String index(Index index) {
        if (index.type() == IndexType.VECTOR) {
            gate.require(Feature.VECTOR_INDEX);
        }
        String properties = index.properties().isEmpty() ? "" : " (" + PropertyWriter.list(index.properties()) + ")";
        return "INDEX " + identifier(index.name()) + " (" + names(index.columns()) + ") USING " + index.type()
                + properties + commentSuffix(index.comment());
    }

    PartitionWriter partitions() {
        return partitions;
    }

    /** A partition as ADD PARTITION takes it, with its keyword. */
    public String partition(PartitionDefinition partition) {
        return partitions.definition(partition);
    }

    /** A rollup as CREATE TABLE and ADD ROLLUP take it, without ROLLUP. */
    public String rollup(Rollup rollup) {
        return identifier(rollup.name()) + " (" + names(rollup.columns()) + ")"
                + (rollup.duplicateKey().isEmpty() ? "" : " DUPLICATE KEY(" + names(rollup.duplicateKey()) + ")")
                + (rollup.from() == null ? "" : " FROM " + identifier(rollup.from()))
                + (rollup.properties().isEmpty() ? "" : " PROPERTIES (" + properties(rollup.properties()) + ")");
    }

    /** What a materialized view is partitioned by, without PARTITION BY. */
    public String partitionItems(List<PartitionItem> items) {
        return partitions.items(items);
    }

    /** Without PARTITION BY. */
    public String partitioning(Partitioning partitioning) {
        return partitions.partitioning(partitioning);
    }

    /**
     * A column as ADD COLUMN and MODIFY COLUMN take it.
     *
     * @param key whether to mark it as a key column
     */
    public String column(Column column, boolean key) {
        return columns.column(column, false, key);
    }

    static String commentSuffix(String comment) {
        return comment.isEmpty() ? "" : " COMMENT " + literal(comment);
    }

    public String type(DataType type) {
        return type.accept(types);
    }

    /** Without DISTRIBUTED BY. */
    public String distribution(Distribution distribution) {
        String kind = distribution.accept(new Distribution.Visitor<>() {
            @Override
            public String visitHash(Distribution.Hash hash) {
                return "HASH(" + names(hash.columns()) + ")";
            }

            @Override
            public String visitRandom(Distribution.Random random) {
                return "RANDOM";
            }
        });
        return distribution.buckets() == null ? kind : kind + " BUCKETS " + distribution.buckets();
    }

    /** Without REFRESH. */
    public String refresh(Refresh refresh) {
        String moment = refresh.moment() == null ? "" : refresh.moment() + " ";
        if (refresh.scheme() instanceof Refresh.Incremental) {
            return moment + "INCREMENTAL";
        }
        if (!(refresh.scheme() instanceof Refresh.Async async)) {
            return moment + "MANUAL";
        }
        Refresh.Interval every = async.every();
        return moment
                + "ASYNC"
                + (async.start() == null ? "" : " START(" + literal(async.start()) + ")")
                + (every == null ? "" : " EVERY(INTERVAL " + every.count() + " " + every.unit() + ")");
    }

    /** {@code "key" = "value"} separated by commas, without parentheses. */
    public String properties(Map<String, String> properties) {
        return PropertyWriter.list(properties);
    }

    /** The quoted name, with its database where it has one. */
    public String name(ObjectName name) {
        String own = identifier(name.name());
        return name.database() == null ? own : identifier(name.database()) + "." + own;
    }

    public String identifier(String name) {
        return quoting.quote(name);
    }

    String names(List<String> names) {
        return names.stream().map(this::identifier).collect(Collectors.joining(", "));
    }

    /** A string literal in double quotes (facts 1.3). */
    public static String literal(String value) {
        return QuotedText.literal(value);
    }
}
