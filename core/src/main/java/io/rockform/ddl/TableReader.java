// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.ColumnReader.ReadColumn;
import io.rockform.ddl.grammar.StarRocksDdlParser.CharsetContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.CreateTableContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.DistributionContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.KeyClauseContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.OrderByContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.PropertiesContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.SortItemContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.TableElementContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.TableOptionsContext;
import io.rockform.schema.Column;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.KeyModel;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads CREATE TABLE and its clauses (facts 4.1). */
final class TableReader {
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
        if (context.tableElement().isEmpty()) {
            throw reading.syntaxError("the table " + name + " has no columns", context);
        }
        TableKey key = options.keyClause() == null ? null : key(options.keyClause());
        List<Column> read = new ArrayList<>();
        for (TableElementContext element : context.tableElement()) {
            if (element.columnDefinition() != null) {
                read.add(resolve(columns.read(element.columnDefinition()), key));
            }
        }
        refuseUnsupported(name, options);
        Spelling spelling = new Spelling(read);
        return new Table(
                name,
                read,
                indexes(context.tableElement(), spelling),
                key == null ? null : new TableKey(key.model(), spelling.of(key.columns())),
                ColumnReader.comment(options.commentClause()),
                options.partitionBy() == null
                        ? null
                        : spelling.of(
                                partitions.partitioning(options.partitionBy().partitioning())),
                options.distributedBy() == null
                        ? null
                        : spelling.of(distribution(options.distributedBy().distribution())),
                options.orderBy() == null ? List.of() : spelling.of(sortKey(options.orderBy())),
                List.of(),
                properties(options.properties()));
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
                reading.notSupportedYet("INDEX", element);
            } else {
                read.add(columns.read(element.columnDefinition()).column());
            }
        }
        return read;
    }

    private void refuseUnsupported(ObjectName name, TableOptionsContext options) {
        String inTable = " in table " + name;
        if (options.engine() != null
                && !Reading.identifier(options.engine().identifier()).equalsIgnoreCase("olap")) {
            reading.notSupportedYet("ENGINE = " + options.engine().identifier().getText() + inTable, options.engine());
        }
        checkCharset(options.charset());
        if (options.rollups() != null) {
            reading.notSupportedYet("ROLLUP" + inTable, options.rollups());
        }
        if (options.brokerProperties() != null) {
            reading.notSupportedYet("BROKER PROPERTIES" + inTable, options.brokerProperties());
        }
        if (options.query() != null) {
            reading.notSupportedYet("AS SELECT" + inTable, options.query());
        }
    }

    private void checkCharset(@Nullable CharsetContext context) {
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
            reading.notSupportedYet("DEFAULT BUCKETS", context);
        }
        int number = context.INTEGER_VALUE() == null
                ? 0
                : reading.number(context.INTEGER_VALUE().getSymbol(), context);
        Integer buckets = number == 0 ? null : number;
        return context.RANDOM() != null
                ? new Distribution.Random(buckets)
                : new Distribution.Hash(Reading.columns(context.columnList()), buckets);
    }

    List<String> sortKey(OrderByContext context) {
        List<String> names = new ArrayList<>();
        for (SortItemContext item : context.sortItem()) {
            if (item.DESC() != null) {
                reading.notSupportedYet("ORDER BY " + item.looseIdentifier().getText() + " DESC", item);
            }
            names.add(Reading.identifier(item.looseIdentifier()));
        }
        return names;
    }

    static Map<String, String> properties(@Nullable PropertiesContext context) {
        return context == null ? Map.of() : Reading.properties(context.propertyList());
    }
}
