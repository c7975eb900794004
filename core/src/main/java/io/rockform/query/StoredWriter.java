// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.profile.StarRocksVersion;
import io.rockform.query.tree.BinaryOperator;
import io.rockform.query.tree.CommonTable;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Expression.UnaryOperator;
import io.rockform.query.tree.JoinKind;
import io.rockform.query.tree.Query;
import io.rockform.query.tree.QueryBody;
import io.rockform.query.tree.Relation;
import io.rockform.query.tree.SelectItem;
import io.rockform.query.tree.SortItem;
import io.rockform.query.tree.TypeName;
import io.rockform.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a query with every name resolved, as StarRocks 3.x stores it (facts 8.3, 9.2; recorded views/*, view-text/*, mvs/*). */
final class StoredWriter extends ServerWriter {
    private final Resolution resolution;
    private final Relations relations;
    private final boolean partitionsWithBlank;
    private final boolean materialized;
    /** Materialized views name columns by table only, if all tables are of one database. */
    private final boolean withDatabase;

    StoredWriter(Resolution resolution, Relations relations, StarRocksVersion version, boolean materialized) {
        this.resolution = resolution;
        this.relations = relations;
        this.partitionsWithBlank = version.isAtLeast(3, 4);
        this.materialized = materialized;
        this.withDatabase = !materialized || !isOneDatabase();
    }

    private boolean isOneDatabase() {
        List<String> databases = new ArrayList<>();
        for (RangeVariable variable : resolution.allVariables()) {
            if (variable.table() != null) {
                databases.add(relations.database(variable.table()));
            }
        }
        return databases.stream().distinct().count() == 1;
    }

    @Override
    String write(Query query) {
        if (query.orderBy().isEmpty()) {
            return super.write(query);
        }
        List<SortItem> items = query.orderBy().stream()
                .map(item ->
                        new SortItem(sortKey(item.expression(), query.body()), item.descending(), item.nullsFirst()))
                .toList();
        return super.write(new Query(query.recursive(), query.commonTables(), query.body(), items, query.limit()));
    }

    /** A position in a SELECT becomes what stands there; in a set operation it stays (recorded view-text/01, 24). */
    private Expression sortKey(Expression key, QueryBody body) {
        List<OutputColumn> outputs = body instanceof QueryBody.Select select ? resolution.columns(select) : null;
        OutputColumn output = outputs == null ? null : Positions.output(key, outputs);
        if (output == null || output.expression() == null && output.source() == null) {
            return key;
        }
        return output.expression() == null ? synthetic(Objects.requireNonNull(output.source())) : output.expression();
    }

    private Expression synthetic(Target.Source source) {
        Expression.ColumnReference column = new Expression.ColumnReference(List.of(source.column()));
        resolution.put(column, source);
        return column;
    }

    @Override
    public String visitColumn(Expression.ColumnReference column) {
        return new Naming().of(resolution.target(column));
    }

    private final class Naming {
        String of(Target target) {
            if (target instanceof Target.Source source) {
                return qualified(source) + fields(source.fields());
            }
            if (target instanceof Target.Parameter parameter) {
                String table = Names.quote(Scope.LAMBDA_TABLE) + ".";
                return (withDatabase ? table + table : table)
                        + Names.quote(parameter.name())
                        + fields(parameter.fields());
            }
            if (target instanceof Target.Output output) {
                return output(output.column());
            }
            return ((Target.Unresolved) target)
                    .parts().stream().map(Names::quote).collect(Collectors.joining("."));
        }

        /** An alias of a plain column gives way to the column if that has the same name (recorded views/order limit). */
        private String output(OutputColumn column) {
            Target.Source source = source(column);
            return source != null && source.column().equalsIgnoreCase(column.name())
                    ? qualified(source)
                    : Names.quote(column.name());
        }

        private String fields(List<String> fields) {
            return fields.stream().map(field -> "." + Names.quote(field)).collect(Collectors.joining());
        }
    }

    private Target.@Nullable Source source(OutputColumn column) {
        if (column.expression() instanceof Expression.ColumnReference reference
                && resolution.target(reference) instanceof Target.Source source) {
            return source.fields().isEmpty() ? source : null;
        }
        return column.source();
    }

    private String qualified(Target.Source source) {
        RangeVariable variable = source.variable();
        String table = variable.name().isEmpty() ? "" : Names.quote(variable.name()) + ".";
        String database = variable.table() != null && withDatabase ? database(variable.table()) : "";
        return database + table + Names.quote(source.column());
    }

    private String database(ObjectName name) {
        String database = relations.database(name);
        if (database.isEmpty()) {
            return "";
        }
        int dot = name.database() == null ? -1 : database.indexOf('.');
        return dot < 0
                ? Names.quote(database) + "."
                : Names.quote(database.substring(0, dot)) + "." + Names.quote(database.substring(dot + 1)) + ".";
    }

    @Override
    public String visitAllColumns(SelectItem.AllColumns item) {
        List<Target.Source> columns = resolution.columns(item);
        return columns == null
                ? super.visitAllColumns(item)
                : columns.stream().map(this::qualified).collect(Collectors.joining(", "));
    }

    /** A plain column needs no alias, even in another case; everything else gets one. */
    @Override
    public String visitOutput(SelectItem.Output item) {
        String name = OutputNames.of(item);
        String text = write(item.expression());
        boolean named = item.expression() instanceof Expression.ColumnReference column
                && resolution.target(column) instanceof Target.Source source
                && source.fields().isEmpty()
                && source.column().equalsIgnoreCase(name);
        return named ? text : text + " AS " + identifier(name);
    }

    @Override
    List<String> columns(CommonTable table) {
        return resolution.names(table);
    }

    @Override
    String tableName(Relation.TableReference table) {
        RangeVariable variable = resolution.variable(table);
        return variable.table() == null
                ? identifier(table.table())
                : database(variable.table()) + identifier(table.table());
    }

    /** Materialized views do not quote the alias of a table of WITH (recorded view-text/03). */
    @Override
    String tableAlias(Relation.TableReference table, String alias) {
        boolean common = resolution.variable(table).table() == null;
        return materialized && common ? bare(alias) : identifier(alias);
    }

    @Override
    String partitions(List<String> names) {
        return partitionsWithBlank ? super.partitions(names) : " PARTITION(" + identifiers(names, ",") + ")";
    }

    @Override
    @Nullable
    String alias(Relation.TableFunction function) {
        return TableFunctions.alias(function);
    }

    @Override
    List<String> columns(Relation.TableFunction function) {
        return Objects.requireNonNullElse(TableFunctions.columns(function), List.of());
    }

    /** A table function is always lateral, which a view does not say after a comma (recorded view-text/12, views/unnest). */
    @Override
    boolean isLateral(Relation.Join join) {
        boolean function = join.right() instanceof Relation.TableFunction call && !call.wrapped();
        return function ? materialized || join.kind() != JoinKind.COMMA : join.lateral();
    }

    @Override
    String joinCondition(Relation.Join join) {
        List<Resolution.UsingPair> pairs = resolution.using(join);
        if (pairs.isEmpty()) {
            return super.joinCondition(join);
        }
        Naming naming = new Naming();
        List<String> equalities = pairs.stream()
                .map(pair -> naming.of(pair.left()) + " = " + naming.of(pair.right()))
                .toList();
        String condition = equalities.get(0);
        for (int i = 1; i < equalities.size(); i++) {
            condition = "(" + condition + ") AND (" + equalities.get(i) + ")";
        }
        return "ON " + condition;
    }

    /** StarRocks puts parentheses around it all the same [AstToStringBuilder.processSetOp]. */
    @Override
    String rightSide(QueryBody body) {
        return body instanceof QueryBody.SetOperation ? "(" + body.accept(this) + ")" : body.accept(this);
    }

    /** NOT goes inward in WHERE and HAVING (recorded views/where, views/predicates). */
    @Override
    String condition(Expression expression) {
        return write(Negation.pushed(expression));
    }

    @Override
    public String visitUnary(Expression.Unary unary) {
        return unary.operator() == UnaryOperator.NOT && unary.operand() instanceof Expression.Exists exists
                ? "NOT " + write(exists)
                : super.visitUnary(unary);
    }

    /** The stored text of a view was read and written once more, which doubles the parentheses (recorded views/in subquery). */
    @Override
    public String visitInQuery(Expression.InQuery predicate) {
        String parentheses = materialized ? "((" : "((((";
        String query = parentheses + write(predicate.query()) + parentheses.replace('(', ')');
        return operand(predicate.operand()) + not(predicate.negated()) + " IN (" + query + ")";
    }

    @Override
    public String visitArray(Expression.ArrayLiteral array) {
        TypeName type = array.itemType() == null ? LiteralTypes.common(array.items()) : array.itemType();
        return super.visitArray(new Expression.ArrayLiteral(type == null ? null : type.canonical(), array.items()));
    }

    @Override
    public String visitMap(Expression.MapLiteral map) {
        TypeName type = map.type() == null ? LiteralTypes.map(map.entries()) : map.type();
        return super.visitMap(new Expression.MapLiteral(type == null ? null : type.canonical(), map.entries()));
    }

    /** What an interval is added to becomes a DATETIME (recorded view-text/00). */
    @Override
    public String visitBinary(Expression.Binary binary) {
        if (binary.right() instanceof Expression.Interval
                && (binary.operator() == BinaryOperator.ADD || binary.operator() == BinaryOperator.SUBTRACT)) {
            return super.visitBinary(
                    new Expression.Binary(binary.operator(), Dates.asDatetime(binary.left()), binary.right()));
        }
        return super.visitBinary(binary);
    }

    @Override
    public String visitCall(Expression.FunctionCall call) {
        return super.visitCall(HigherOrder.rewritten(call));
    }
}
