// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.ColumnReader.ReadColumn;
import io.rockform.ddl.grammar.StarRocksDdlParser.CharsetContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.ColumnDefinitionContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.CreateTableContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.DistributionContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.EngineContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.KeyClauseContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.OrderByContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.PropertiesContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.RollupContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.RollupsContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.SortItemContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.TableElementContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.TableOptionsContext;
import io.rockform.problem.ServerError;
import io.rockform.schema.Column;
import io.rockform.schema.DataType;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.KeyModel;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Rollup;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads CREATE TABLE and its clauses (facts 4.1). */
final class TableReader {
    private static final Set<String> EXTERNAL_ENGINES = Set.of(
            "mysql",
            "elasticsearch",
            "hive",
            "iceberg",
            "hudi",
            "jdbc",
            "file",
            "broker",
            "odbc",
            "deltalake",
            "paimon");

    private final Reading reading;
    private final ColumnReader columns;
    private final PartitionReader partitions;

    TableReader(Reading reading) {
        this.reading = reading;
        this.columns = new ColumnReader(reading);
        this.partitions = new PartitionReader(reading);
    }

    Table read(ObjectName name, CreateTableContext context) {
        TableOptionsContext options = context.tableOptions();
        List<TableElementContext> elements = context.tableElement();
        if (elements.isEmpty()) {
            refuseUnsupported(name, options);
            reading.finish();
            throw reading.syntaxError("the table " + name + " has no columns", context);
        }
        TableKey key = options.keyClause() == null ? null : key(options.keyClause());
        List<Column> read = columns(elements, key);
        reading.attempt(() -> {
            refuseUnsupported(name, options);
            return name;
        });
        Spelling spelling = Spelling.ofColumns(read);
        return reading.table(new Table(
                name,
                read,
                indexes(elements, spelling),
                key == null ? null : new TableKey(key.model(), spelling.of(key.columns())),
                ColumnReader.comment(options.commentClause()),
                options.partitionBy() == null
                        ? null
                        : reading.attempt(() -> spelling.of(
                                partitions.partitioning(options.partitionBy().partitioning(), key))),
                options.distributedBy() == null
                        ? null
                        : reading.attempt(() ->
                                spelling.of(distribution(options.distributedBy().distribution()))),
                options.orderBy() == null ? List.of() : sortKey(options.orderBy(), spelling),
                options.rollups() == null ? List.of() : rollups(options.rollups(), spelling),
                properties(options.properties())));
    }

    /** In the place of one that is refused stands one of its name, so that nothing follows from that it is missing. */
    private List<Column> columns(List<TableElementContext> elements, @Nullable TableKey key) {
        List<Column> read = new ArrayList<>();
        for (TableElementContext element : elements) {
            ColumnDefinitionContext definition = element.columnDefinition();
            Column column = definition == null ? null : reading.attempt(() -> resolve(columns.read(definition), key));
            if (column != null) {
                read.add(column);
            } else if (definition != null) {
                String name = Reading.identifier(definition.identifier());
                reading.addUnread(name);
                read.add(Column.of(name, DataType.Simple.INT));
            }
        }
        return read;
    }

    private List<Index> indexes(List<TableElementContext> elements, Spelling spelling) {
        List<Index> indexes = new ArrayList<>();
        for (TableElementContext element : elements) {
            if (element.columnDefinition() == null) {
                indexes.add(spelling.of(new IndexReader(reading)
                        .read(element.indexName(), element.indexColumns(), element.indexOptions())));
            }
        }
        return indexes;
    }

    private List<String> sortKey(OrderByContext context, Spelling spelling) {
        List<String> sortKey = reading.attempt(() -> spelling.of(sortKey(context.sortItem())));
        return sortKey == null ? List.of() : sortKey;
    }

    private List<Rollup> rollups(RollupsContext context, Spelling spelling) {
        return context.rollup().stream()
                .map(rollup -> spelling.of(rollup(rollup)))
                .toList();
    }

    Rollup rollup(RollupContext context) {
        return new Rollup(
                Reading.identifier(context.identifier(0)),
                Reading.columns(context.columnList(0)),
                context.DUPLICATE() == null ? List.of() : Reading.columns(context.columnList(1)),
                context.FROM() == null ? null : Reading.identifier(context.identifier(1)),
                properties(context.properties()));
    }

    /** Columns of a primary key are NOT NULL where nothing is written; an explicit NULL is for validation to refuse. */
    private static Column resolve(ReadColumn read, @Nullable TableKey key) {
        Column column = read.column();
        boolean primary = key != null && key.model() == KeyModel.PRIMARY && key.has(column.name());
        return primary && !read.saysNullability() ? column.withNullable(false) : column;
    }

    /** The columns of a list on its own, without knowledge of a key. */
    List<Column> columnList(List<TableElementContext> elements) {
        List<Column> read = new ArrayList<>();
        for (TableElementContext element : elements) {
            if (element.columnDefinition() == null) {
                throw reading.syntaxError("an index stands where a column should", element);
            } else {
                read.add(columns.read(element.columnDefinition()).column());
            }
        }
        return read;
    }

    private void refuseUnsupported(ObjectName name, TableOptionsContext options) {
        if (options.engine() != null) {
            checkEngine(options.engine(), name);
        }
        checkCharset(options.charset());
        if (options.brokerProperties() != null) {
            reading.notManaged("the external table " + name + " (BROKER PROPERTIES)", options.brokerProperties());
        }
        if (options.query() != null) {
            reading.notDeclared("the columns of table " + name + " follow from a query (AS SELECT)", options.query());
        }
    }

    private void checkEngine(EngineContext context, ObjectName name) {
        String engine = Reading.identifier(context.identifier());
        if (EXTERNAL_ENGINES.contains(engine.toLowerCase(Locale.ROOT))) {
            reading.notManaged("the external table " + name + " (ENGINE = " + engine + ")", context);
        } else if (!engine.equalsIgnoreCase("olap")) {
            throw reading.refused(
                    ServerError.analysis("Unknown engine name: " + engine), "unknown engine: " + engine, context);
        }
    }

    void checkCharset(@Nullable CharsetContext context) {
        if (context == null) {
            return;
        }
        String charset = context.identifier() != null
                ? Reading.identifier(context.identifier())
                : Reading.string(context.string());
        if (!charset.equalsIgnoreCase("utf8")) {
            throw reading.syntaxError("the only character set is utf8", context);
        }
    }

    static TableKey key(KeyClauseContext context) {
        String model = context.getStart().getText().toUpperCase(Locale.ROOT);
        return new TableKey(KeyModel.valueOf(model), Reading.columns(context.columnList()));
    }

    /** BUCKETS 0 is the same as none: the server chooses (facts 4.4). */
    Distribution distribution(DistributionContext context) {
        if (context.DEFAULT() != null) {
            throw reading.syntaxError("DEFAULT BUCKETS is for ALTER TABLE alone", context);
        }
        return distributionOrDefault(context);
    }

    /** With or without DEFAULT before BUCKETS. */
    Distribution distributionOrDefault(DistributionContext context) {
        int number = context.INTEGER_VALUE() == null
                ? 0
                : reading.number(context.INTEGER_VALUE().getSymbol(), context);
        Integer buckets = number == 0 ? null : number;
        return context.RANDOM() != null
                ? new Distribution.Random(buckets)
                : new Distribution.Hash(Reading.columns(context.columnList()), buckets);
    }

    List<String> sortKey(List<SortItemContext> items) {
        List<String> names = new ArrayList<>();
        for (SortItemContext item : items) {
            if (item.DESC() != null) {
                throw reading.modelError(
                        "the sort key of a table cannot be descending: " + reading.text(item), "Leave DESC out.", item);
            }
            names.add(Reading.identifier(item.looseIdentifier()));
        }
        return names;
    }

    static Map<String, String> properties(@Nullable PropertiesContext context) {
        return context == null ? Map.of() : Reading.properties(context.propertyList());
    }
}
