// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.declare.Clauses;
import io.rockform.schema.Column;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.KeyModel;
import io.rockform.schema.MaterializedView;
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

/** An object as what its builder is given: {@code t -> t.column(…).primaryKey(…)}. */
record ObjectCode(StaticImports imports) implements SchemaObject.Visitor<Lambda> {
    @Override
    public Lambda visitTable(Table table) {
        Chain chain = new Chain();
        table.columns().forEach(column -> chain.add(column(column, table)));
        addIndexes(chain, table.indexes());
        addComment(chain, table.comment());
        TableKey key = table.key();
        if (key != null) {
            chain.add(Call.ofTexts(keyCall(key.model()), key.columns()));
        }
        if (table.partitioning() != null) {
            chain.add(PartitionCode.of(table.partitioning(), imports));
        }
        Distribution distribution = table.distribution();
        if (distribution != null) {
            chain.add("distributedBy", distribution(distribution));
        }
        addSortKey(chain, table.sortKey());
        table.rollups().forEach(rollup -> chain.add(rollup(rollup)));
        PropertyCode.addTo(chain, new PropertyCode(imports).ofTable(table.properties()));
        return chain.lambdaLineByLine("t");
    }

    private Call column(Column column, Table table) {
        Chain attributes = new ColumnCode(imports).attributes(column, table.key());
        Argument name = Plain.literal(column.name());
        Argument type = new TypeCode(imports).of(column.type());
        return attributes.isEmpty()
                ? Call.of("column", name, type)
                : Call.of("column", name, type, attributes.lambda("c"));
    }

    private static String keyCall(KeyModel model) {
        return switch (model) {
            case DUPLICATE -> "duplicateKey";
            case AGGREGATE -> "aggregateKey";
            case UNIQUE -> "uniqueKey";
            case PRIMARY -> "primaryKey";
        };
    }

    Argument distribution(Distribution distribution) {
        imports.add(Clauses.class);
        Call head = distribution.accept(new Distribution.Visitor<>() {
            @Override
            public Call visitHash(Distribution.Hash hash) {
                return Call.ofTexts("hash", hash.columns());
            }

            @Override
            public Call visitRandom(Distribution.Random random) {
                return Call.of("random");
            }
        });
        return Chained.of(
                head,
                distribution.buckets() == null
                        ? List.of()
                        : List.of(Call.of("buckets", new Plain(String.valueOf(distribution.buckets())))));
    }

    @Override
    public Lambda visitView(View view) {
        Chain chain = new Chain();
        addColumns(chain, view.columns());
        addComment(chain, view.comment());
        if (view.security() != null) {
            imports.add(ViewSecurity.class);
            chain.add("security", new Plain(view.security().name()));
        }
        chain.add("as", new LongText(view.query()));
        return chain.lambdaLineByLine("v");
    }

    @Override
    public Lambda visitMaterializedView(MaterializedView view) {
        Chain chain = new Chain();
        addColumns(chain, view.columns());
        addIndexes(chain, view.indexes());
        addComment(chain, view.comment());
        if (!view.partitionBy().isEmpty()) {
            chain.add(PartitionCode.of(view.partitionBy(), imports));
        }
        Distribution distribution = view.distribution();
        if (distribution != null) {
            chain.add("distributedBy", distribution(distribution));
        }
        addSortKey(chain, view.sortKey());
        chain.add("refresh", new RefreshCode(imports).of(view.refresh()));
        PropertyCode.addTo(chain, new PropertyCode(imports).ofMaterializedView(view.properties()));
        chain.add("as", new LongText(view.query()));
        return chain.lambdaLineByLine("m");
    }

    @Override
    public Lambda visitSynchronousMaterializedView(SynchronousMaterializedView view) {
        Chain chain = new Chain();
        addProperties(chain, "property", view.properties());
        chain.add("as", new LongText(view.query()));
        return chain.lambdaLineByLine("s");
    }

    private Call rollup(Rollup rollup) {
        Argument name = Plain.literal(rollup.name());
        Chain chain = new Chain();
        chain.add(Call.ofTexts("columns", rollup.columns()));
        if (!rollup.duplicateKey().isEmpty()) {
            chain.add(Call.ofTexts("duplicateKey", rollup.duplicateKey()));
        }
        if (rollup.from() != null) {
            chain.add("from", Plain.literal(rollup.from()));
        }
        addProperties(chain, "property", rollup.properties());
        if (chain.size() > 1) {
            return Call.of("rollup", name, chain.lambda("r"));
        }
        List<String> texts = new ArrayList<>(List.of(rollup.name()));
        texts.addAll(rollup.columns());
        return Call.ofTexts("rollup", texts);
    }

    private void addIndexes(Chain chain, List<Index> indexes) {
        IndexCode code = new IndexCode(imports);
        indexes.forEach(index -> chain.add(code.of(index)));
    }

    private static void addColumns(Chain chain, List<ViewColumn> columns) {
        for (ViewColumn column : columns) {
            Argument name = Plain.literal(column.name());
            chain.add(
                    column.comment().isEmpty()
                            ? Call.of("column", name)
                            : Call.of("column", name, Plain.literal(column.comment())));
        }
    }

    private static void addComment(Chain chain, String comment) {
        if (!comment.isEmpty()) {
            chain.add("comment", new LongText(comment));
        }
    }

    private static void addSortKey(Chain chain, List<String> columns) {
        if (!columns.isEmpty()) {
            boolean likeClause = columns.size() == 1 && columns.get(0).startsWith("(");
            chain.add(
                    likeClause
                            ? Call.of("orderBy", Plain.literal("(`" + columns.get(0) + "`)"))
                            : Call.ofTexts("orderBy", columns));
        }
    }

    static void addProperties(Chain chain, String call, Map<String, String> properties) {
        properties.forEach((key, value) -> chain.add(call, Plain.literal(key), Plain.literal(value)));
    }
}
