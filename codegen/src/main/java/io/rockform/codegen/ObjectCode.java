// SPDX-License-Identifier: Apache-2.0
package io.rockform.codegen;

import io.rockform.declare.Clauses;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.schema.Column;
import io.rockform.schema.Distribution;
import io.rockform.schema.KeyModel;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.SynchronousMaterializedView;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import io.rockform.schema.ViewSecurity;
import java.util.List;
import java.util.Map;

/** An object as what its builder is given: {@code t -> t.column(…).primaryKey(…)}. */
record ObjectCode(StaticImports imports) implements SchemaObject.Visitor<Lambda> {
    @Override
    public Lambda visitTable(Table table) {
        Chain chain = new Chain();
        table.columns().forEach(column -> chain.add(column(column, table)));
        addComment(chain, table.comment());
        TableKey key = table.key();
        if (key != null) {
            chain.add(Call.ofTexts(keyCall(key.model()), key.columns()));
        }
        Distribution distribution = table.distribution();
        if (distribution != null) {
            chain.add("distributedBy", distribution(distribution));
        }
        addSortKey(chain, table.sortKey());
        addProperties(chain, "property", table.properties());
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

    /** As the clause that stands in CREATE TABLE; typed where no SQL can say it, so that no name is ever lost. */
    Argument distribution(Distribution distribution) {
        return distribution.accept(new Distribution.Visitor<>() {
            @Override
            public Argument visitHash(Distribution.Hash hash) {
                boolean sayable = hash.columns().stream().noneMatch(name -> name.isEmpty() || name.indexOf('`') >= 0);
                return sayable ? Plain.literal(ClauseText.distribution(hash)) : typed(hash);
            }

            @Override
            public Argument visitRandom(Distribution.Random random) {
                return Plain.literal(ClauseText.distribution(random));
            }
        });
    }

    private Argument typed(Distribution.Hash hash) {
        imports.add(Clauses.class);
        String columns = Call.ofTexts("hash", hash.columns()).oneLine().orElseThrow();
        return new Plain(hash.buckets() == null ? columns : columns + ".buckets(" + hash.buckets() + ")");
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
        addComment(chain, view.comment());
        Distribution distribution = view.distribution();
        if (distribution != null) {
            chain.add("distributedBy", distribution(distribution));
        }
        addSortKey(chain, view.sortKey());
        chain.add("refresh", Plain.literal(ClauseText.refresh(view.refresh())));
        addProperties(chain, "property", view.properties());
        chain.add("as", new LongText(view.query()));
        return chain.lambdaLineByLine("m");
    }

    @Override
    public Lambda visitSynchronousMaterializedView(SynchronousMaterializedView view) {
        throw new RockformException(Problem.of(
                ProblemCode.NOT_SUPPORTED_YET, "not supported yet: the synchronous materialized view " + view.name()));
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
            chain.add(Call.ofTexts("orderBy", columns));
        }
    }

    static void addProperties(Chain chain, String call, Map<String, String> properties) {
        properties.forEach((key, value) -> chain.add(call, Plain.literal(key), Plain.literal(value)));
    }
}
