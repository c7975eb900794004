// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.catalog;

import io.rockform.schema.AggregateFunction;
import io.rockform.schema.AggregateState;
import io.rockform.schema.Aggregation;
import io.rockform.schema.Column;
import io.rockform.schema.DefaultValue;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.IndexType;
import io.rockform.schema.KeyModel;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Refresh;
import io.rockform.schema.Rollup;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import io.rockform.schema.ViewSecurity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables, views and materialized views as bytes. Names are kept without a database. */
final class DefinitionCodec {
    private DefinitionCodec() {}

    static void write(ValueWriter out, Table table) {
        out.text(table.name().name()).all(table.columns(), column -> write(out, column));
        out.optional(table.key(), key -> out.text(key.model().name()).texts(key.columns()));
        out.text(table.comment()).optional(table.distribution(), distribution -> write(out, distribution));
        out.texts(table.sortKey()).texts(table.properties());
        out.all(table.indexes(), index -> write(out, index));
        out.optional(table.partitioning(), partitioning -> PartitionCodec.write(out, partitioning));
        out.all(table.rollups(), rollup -> write(out, rollup));
    }

    static Table table(ValueReader in) {
        return Table.of(name(in), in.all(() -> column(in)))
                .withKey(in.optional(() -> new TableKey(in.constant(KeyModel.class), in.texts())))
                .withComment(in.text())
                .withDistribution(in.optional(() -> distribution(in)))
                .withSortKey(in.texts())
                .withProperties(in.textMap())
                .withIndexes(in.all(() -> index(in)))
                .withPartitioning(in.optional(() -> PartitionCodec.read(in)))
                .withRollups(in.all(() -> rollup(in)));
    }

    private static void write(ValueWriter out, Index index) {
        out.text(index.name())
                .texts(index.columns())
                .text(index.type().name())
                .texts(index.properties())
                .text(index.comment());
    }

    private static Index index(ValueReader in) {
        return new Index(in.text(), in.texts(), in.constant(IndexType.class), in.textMap(), in.text());
    }

    private static void write(ValueWriter out, Rollup rollup) {
        out.text(rollup.name())
                .texts(rollup.columns())
                .texts(rollup.duplicateKey())
                .optional(rollup.from(), out::text)
                .texts(rollup.properties());
    }

    private static Rollup rollup(ValueReader in) {
        return new Rollup(in.text(), in.texts(), in.texts(), in.optional(in::text), in.textMap());
    }

    private static ObjectName name(ValueReader in) {
        return new ObjectName(null, in.text());
    }

    private static void write(ValueWriter out, Column column) {
        out.text(column.name());
        DataTypeCodec.write(out, column.type());
        out.flag(column.nullable())
                .optional(column.defaultValue(), value -> write(out, value))
                .flag(column.autoIncrement())
                .optional(column.generatedAs(), out::text)
                .optional(column.aggregation(), aggregation -> write(out, aggregation))
                .text(column.comment());
    }

    private static Column column(ValueReader in) {
        return new Column(
                in.text(),
                DataTypeCodec.read(in),
                in.flag(),
                in.optional(() -> defaultValue(in)),
                in.flag(),
                in.optional(in::text),
                in.optional(() -> aggregation(in)),
                in.text());
    }

    private static void write(ValueWriter out, Aggregation aggregation) {
        if (aggregation instanceof AggregateState state) {
            out.small('s').text(state.function()).all(state.arguments(), type -> DataTypeCodec.write(out, type));
        } else {
            out.small('f').text(((AggregateFunction) aggregation).name());
        }
    }

    private static Aggregation aggregation(ValueReader in) {
        return in.small() == 's'
                ? new AggregateState(in.text(), in.all(() -> DataTypeCodec.read(in)))
                : in.constant(AggregateFunction.class);
    }

    private static void write(ValueWriter out, DefaultValue value) {
        ValueWriter unused = value.accept(new DefaultValue.Visitor<>() {
            @Override
            public ValueWriter visitLiteral(DefaultValue.Literal literal) {
                return out.small('l').text(literal.text());
            }

            @Override
            public ValueWriter visitCurrentTimestamp(DefaultValue.CurrentTimestamp now) {
                return out.small('t').optional(now.precision(), out::small);
            }

            @Override
            public ValueWriter visitExpression(DefaultValue.Expression expression) {
                return out.small('e').text(expression.sql());
            }

            @Override
            public ValueWriter visitConstructor(DefaultValue.Constructor constructor) {
                return out.small('c').text(constructor.sql());
            }
        });
    }

    private static DefaultValue defaultValue(ValueReader in) {
        int form = in.small();
        return switch (form) {
            case 'l' -> new DefaultValue.Literal(in.text());
            case 't' -> new DefaultValue.CurrentTimestamp(in.optional(in::small));
            case 'c' -> new DefaultValue.Constructor(in.text());
            case 'e' -> new DefaultValue.Expression(in.text());
            default -> throw new IllegalStateException("a default of form " + form);
        };
    }

    private static void write(ValueWriter out, Distribution distribution) {
        ValueWriter unused = distribution.accept(new Distribution.Visitor<>() {
            @Override
            public ValueWriter visitHash(Distribution.Hash hash) {
                return out.small('h').texts(hash.columns());
            }

            @Override
            public ValueWriter visitRandom(Distribution.Random random) {
                return out.small('r');
            }
        });
        out.optional(distribution.buckets(), out::small);
    }

    private static Distribution distribution(ValueReader in) {
        return in.small() == 'h'
                ? new Distribution.Hash(in.texts(), in.optional(in::small))
                : new Distribution.Random(in.optional(in::small));
    }

    static void write(ValueWriter out, View view) {
        out.text(view.name().name()).all(view.columns(), column -> write(out, column));
        out.text(view.comment())
                .optional(view.security(), security -> out.text(security.name()))
                .text(view.query());
    }

    static View view(ValueReader in) {
        return new View(
                name(in),
                in.all(() -> viewColumn(in)),
                in.text(),
                in.optional(() -> in.constant(ViewSecurity.class)),
                in.text());
    }

    private static void write(ValueWriter out, ViewColumn column) {
        out.text(column.name()).text(column.comment());
    }

    private static ViewColumn viewColumn(ValueReader in) {
        return new ViewColumn(in.text(), in.text());
    }

    static void write(ValueWriter out, MaterializedView view) {
        out.text(view.name().name()).all(view.columns(), column -> write(out, column));
        out.text(view.comment()).optional(view.distribution(), distribution -> write(out, distribution));
        out.texts(view.sortKey());
        write(out, view.refresh());
        out.texts(view.properties()).text(view.query());
        out.all(view.indexes(), index -> write(out, index));
        out.all(view.partitionBy(), item -> PartitionCodec.write(out, item));
    }

    static MaterializedView materializedView(ValueReader in) {
        ObjectName name = name(in);
        List<ViewColumn> columns = in.all(() -> viewColumn(in));
        String comment = in.text();
        Distribution distribution = in.optional(() -> distribution(in));
        List<String> sortKey = in.texts();
        return MaterializedView.of(name, refresh(in), "")
                .withColumns(columns)
                .withComment(comment)
                .withDistribution(distribution)
                .withSortKey(sortKey)
                .withProperties(in.textMap())
                .withQuery(in.text())
                .withIndexes(in.all(() -> index(in)))
                .withPartitionBy(in.all(() -> PartitionCodec.item(in)));
    }

    private static void write(ValueWriter out, Refresh refresh) {
        out.optional(refresh.moment(), moment -> out.text(moment.name()));
        Refresh.@Nullable Async async = refresh.scheme() instanceof Refresh.Async scheme ? scheme : null;
        out.optional(async, scheme -> out.optional(scheme.start(), out::text)
                .optional(scheme.every(), every -> out.small(every.count())
                        .text(every.unit().name())));
    }

    private static Refresh refresh(ValueReader in) {
        Refresh.Moment moment = in.optional(() -> in.constant(Refresh.Moment.class));
        Refresh.Async async = in.optional(() -> new Refresh.Async(
                in.optional(in::text),
                in.optional(() -> new Refresh.Interval(in.small(), in.constant(Refresh.Unit.class)))));
        return new Refresh(moment, async == null ? new Refresh.Manual() : async);
    }
}
