// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.ddl.grammar.StarRocksDdlParser;
import io.rockform.ddl.grammar.StarRocksDdlParser.ExpressionContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.IntervalContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.ListLiteralContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.ListValueContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.LooseIdentifierContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.PartitionAdditionContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.PartitionBoundContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.PartitionDefinitionContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.PartitionDefinitionsContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.PartitionFunctionContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.PartitionItemContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.PartitionSeriesContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.PartitionValueContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.PartitionValuesContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.PartitioningContext;
import io.rockform.ddl.grammar.StarRocksDdlParser.PropertyListContext;
import io.rockform.problem.ServerError;
import io.rockform.profile.Feature;
import io.rockform.schema.KeyModel;
import io.rockform.schema.ListPartition;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.PartitionItem;
import io.rockform.schema.PartitionValue;
import io.rockform.schema.Partitioning;
import io.rockform.schema.RangePartition;
import io.rockform.schema.TableKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Reads PARTITION BY and what defines partitions (facts 4.6, 6.9). */
final class PartitionReader {
    private final Reading reading;

    PartitionReader(Reading reading) {
        this.reading = reading;
    }

    /** PARTITION BY of a table. */
    Partitioning partitioning(PartitioningContext context) {
        if (context.RANGE() != null) {
            List<PartitionItem> items = items(context.partitionItem());
            return new Partitioning.Range(items, ranges(context.partitionDefinitions(), items.size()));
        }
        if (context.LIST() != null) {
            return new Partitioning.ByList(columns(context), lists(context.partitionDefinitions()));
        }
        return context.partitionFunction().isEmpty() ? automaticList(context) : automatic(context);
    }

    /** PARTITION BY of a materialized view: columns and expressions alone, with or without parentheses. */
    List<PartitionItem> items(PartitioningContext context) {
        if (context.RANGE() != null || context.LIST() != null) {
            throw reading.syntaxError("a materialized view is partitioned by columns or expressions alone", context);
        }
        if (context.partitionDefinitions() != null) {
            throw reading.syntaxError(
                    "a materialized view takes its partitions from its tables", context.partitionDefinitions());
        }
        return context.partitionFunction().isEmpty() ? items(context.partitionItem()) : functions(context);
    }

    /** {@code (a, b)}: no version takes functions within the parentheses (recorded partitions/*). */
    private Partitioning automaticList(PartitioningContext context) {
        return new Partitioning.Automatic(columns(context), lists(context.partitionDefinitions()));
    }

    private List<PartitionItem> columns(PartitioningContext context) {
        List<PartitionItem> items = new ArrayList<>();
        for (PartitionItemContext item : context.partitionItem()) {
            if (!isName(item.expression())) {
                throw reading.syntaxError(
                        context.LIST() != null
                                ? "LIST takes columns, not " + reading.text(item)
                                : "a function stands without parentheses around it: PARTITION BY " + reading.text(item),
                        item);
            }
            items.add(item(item.expression()));
        }
        return items;
    }

    private Partitioning automatic(PartitioningContext context) {
        PartitionDefinitionsContext definitions = context.partitionDefinitions();
        if (definitions != null && context.partitionFunction().size() > 1) {
            throw reading.syntaxError("partitions can be given with one function alone", definitions);
        }
        if (isBare(context) && reading.isReadWithout(Feature.BARE_PARTITION_COLUMNS)) {
            throw reading.syntaxError(
                    "before StarRocks " + Feature.BARE_PARTITION_COLUMNS.since()
                            + " the columns stand in parentheses: PARTITION BY (" + reading.text(context) + ")",
                    context);
        }
        for (PartitionFunctionContext function : context.partitionFunction()) {
            if (function.getStart().getType() == StarRocksDdlParser.CAST) {
                throw reading.syntaxError("no table is partitioned by " + reading.text(function), function);
            }
        }
        return new Partitioning.Automatic(functions(context), ranges(definitions, 1));
    }

    /** Columns alone, without parentheses. */
    private static boolean isBare(PartitioningContext context) {
        return context.RANGE() == null
                && context.LIST() == null
                && !context.partitionFunction().isEmpty()
                && context.partitionFunction().stream().allMatch(function -> function.nested() == null);
    }

    /** PARTITION BY of a table whose key is known (recorded partitions/PRIMARY expr column). */
    Partitioning partitioning(PartitioningContext context, @Nullable TableKey key) {
        Partitioning read = partitioning(context);
        if (key != null
                && key.model() == KeyModel.PRIMARY
                && isBare(context)
                && reading.isReadWith(Feature.BARE_PARTITION_COLUMNS_NOT_OF_PRIMARY)
                && context.partitionFunction().stream()
                        .allMatch(column -> key.has(Reading.identifier(column.identifier())))) {
            throw reading.refused(
                    ServerError.analysis("The partition expr should base on key column"),
                    "a PRIMARY KEY table takes the columns in parentheses: PARTITION BY (" + reading.text(context)
                            + ")",
                    context);
        }
        return read;
    }

    private List<PartitionItem> functions(PartitioningContext context) {
        List<PartitionItem> items = new ArrayList<>();
        for (PartitionFunctionContext function : context.partitionFunction()) {
            items.add(
                    function.nested() == null
                            ? PartitionItem.column(Reading.identifier(function.identifier()))
                            : PartitionItem.expression(reading.text(function)));
        }
        return items;
    }

    private List<PartitionItem> items(List<PartitionItemContext> contexts) {
        return contexts.stream().map(item -> item(item.expression())).toList();
    }

    private PartitionItem item(ExpressionContext context) {
        return isName(context)
                ? PartitionItem.column(QuotedText.name(context.getStart().getText()))
                : PartitionItem.expression(reading.text(context));
    }

    /** Whether the expression is one word, and no string or number. */
    private static boolean isName(ExpressionContext context) {
        Token token = context.getStart();
        if (token != context.getStop()) {
            return false;
        }
        char first = token.getText().charAt(0);
        return first == '`'
                || token.getType() == StarRocksDdlParser.IDENTIFIER
                || token.getType() == StarRocksDdlParser.DIGIT_IDENTIFIER
                || Character.isLetter(first);
    }

    private List<RangePartition> ranges(@Nullable PartitionDefinitionsContext context, int columns) {
        List<RangePartition> partitions = new ArrayList<>();
        if (context != null) {
            for (PartitionDefinitionContext definition : context.partitionDefinition()) {
                partitions.add(
                        definition.partitionSeries() != null
                                ? series(definition.partitionSeries(), Map.of())
                                : range(
                                        definition.looseIdentifier(),
                                        definition.partitionValues(),
                                        columns,
                                        properties(definition.propertyList())));
            }
        }
        return partitions;
    }

    /** A partition by itself: of how many columns its table is partitioned by is not known. */
    PartitionDefinition partition(PartitionAdditionContext context) {
        if (context.distributedBy() != null) {
            throw reading.syntaxError(
                    "DISTRIBUTED BY of a partition is for ALTER TABLE … ADD PARTITION alone", context.distributedBy());
        }
        return addition(context, 0);
    }

    /**
     * What ADD PARTITION names: by bounds, by values, or a series.
     *
     * @param columns how many the table is partitioned by; 0 if that is not known
     */
    PartitionDefinition addition(PartitionAdditionContext context, int columns) {
        Map<String, String> properties = new LinkedHashMap<>();
        context.propertyList().forEach(list -> properties.putAll(Reading.properties(list)));
        if (context.partitionSeries() != null) {
            return series(context.partitionSeries(), properties);
        }
        return context.partitionValues().IN() == null
                ? range(context.looseIdentifier(), context.partitionValues(), columns, properties)
                : list(context.looseIdentifier(), context.partitionValues(), properties);
    }

    private RangePartition range(
            LooseIdentifierContext name, PartitionValuesContext values, int columns, Map<String, String> properties) {
        String named = Reading.identifier(name);
        if (values.IN() != null) {
            throw reading.syntaxError("the partition " + named + " has values, where bounds are needed", values);
        }
        if (values.THAN() == null) {
            return new RangePartition.Fixed(
                    named, bound(values.partitionBound(0)), bound(values.partitionBound(1)), properties);
        }
        List<PartitionValue> upper = values.MAXVALUE() != null
                ? Collections.nCopies(columns, PartitionValue.Keyword.MAXVALUE)
                : bound(values.partitionBound(0));
        return new RangePartition.LessThan(named, upper, properties);
    }

    private static List<PartitionValue> bound(PartitionBoundContext context) {
        List<PartitionValue> values = new ArrayList<>();
        for (PartitionValueContext value : context.partitionValue()) {
            values.add(
                    value.string() == null
                            ? PartitionValue.Keyword.MAXVALUE
                            : PartitionValue.of(Reading.string(value.string())));
        }
        return values;
    }

    /** A series of partitions, as ADD and DROP PARTITIONS take it. */
    RangePartition.Series series(PartitionSeriesContext context, Map<String, String> properties) {
        IntervalContext interval = context.interval();
        Token step = interval == null
                ? context.INTEGER_VALUE().getSymbol()
                : interval.INTEGER_VALUE().getSymbol();
        return new RangePartition.Series(
                Reading.string(context.string(0)),
                Reading.string(context.string(1)),
                reading.longNumber(step, context),
                interval == null ? null : unit(interval),
                properties);
    }

    private RangePartition.SeriesUnit unit(IntervalContext context) {
        String unit = context.looseIdentifier().getText().toUpperCase(Locale.ROOT);
        for (RangePartition.SeriesUnit known : RangePartition.SeriesUnit.values()) {
            if (known.name().equals(unit)) {
                return known;
            }
        }
        throw reading.syntaxError("no partitions are made every " + unit, context);
    }

    private List<ListPartition> lists(@Nullable PartitionDefinitionsContext context) {
        List<ListPartition> partitions = new ArrayList<>();
        if (context != null) {
            for (PartitionDefinitionContext definition : context.partitionDefinition()) {
                if (definition.partitionSeries() != null) {
                    throw reading.syntaxError("a series of partitions is for RANGE", definition);
                }
                partitions.add(list(
                        definition.looseIdentifier(),
                        definition.partitionValues(),
                        properties(definition.propertyList())));
            }
        }
        return partitions;
    }

    private ListPartition list(
            LooseIdentifierContext name, PartitionValuesContext values, Map<String, String> properties) {
        String named = Reading.identifier(name);
        if (values.IN() == null) {
            throw reading.syntaxError("the partition " + named + " has bounds, where values are needed", values);
        }
        List<List<PartitionValue>> rows = new ArrayList<>();
        for (ListValueContext value : values.listValue()) {
            rows.add(
                    value.listRow() == null
                            ? List.of(literal(value.listLiteral()))
                            : value.listRow().listLiteral().stream()
                                    .map(PartitionReader::literal)
                                    .toList());
        }
        return new ListPartition(named, rows, properties);
    }

    private static PartitionValue literal(ListLiteralContext context) {
        return context.string() == null
                ? PartitionValue.Keyword.NULL
                : PartitionValue.of(Reading.string(context.string()));
    }

    private static Map<String, String> properties(@Nullable PropertyListContext context) {
        return context == null ? Map.of() : Reading.properties(context);
    }
}
