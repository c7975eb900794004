// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import io.rockform.query.tree.CommonTable;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.Grouping;
import io.rockform.query.tree.Limit;
import io.rockform.query.tree.Query;
import io.rockform.query.tree.QueryBody;
import io.rockform.query.tree.Relation;
import io.rockform.query.tree.SelectItem;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes queries as they are, in the layout in which StarRocks 3.x stores them, with every name quoted. */
class QueryWriter extends ExpressionWriter
        implements QueryBody.Visitor<String>, Relation.Visitor<String>, SelectItem.Visitor<String> {
    /** The query as text; reading it gives an equal tree. */
    static String text(Query query) {
        return new QueryWriter().write(query);
    }

    @Override
    String identifier(String name) {
        return Names.quote(name);
    }

    /** What stands between the clauses of a SELECT. */
    String clauseBreak() {
        return "\n";
    }

    @Override
    String write(Query query) {
        StringBuilder text = new StringBuilder();
        if (!query.commonTables().isEmpty()) {
            text.append(query.recursive() ? "WITH RECURSIVE " : "WITH ");
            text.append(query.commonTables().stream().map(this::commonTable).collect(Collectors.joining(", ")));
        }
        text.append(query.body().accept(this));
        if (!query.orderBy().isEmpty()) {
            text.append(" ORDER BY ").append(sort(query.orderBy())).append(' ');
        }
        if (query.limit() != null) {
            text.append(limit(query.limit()));
        }
        return text.toString();
    }

    private static String limit(Limit limit) {
        return " LIMIT " + (limit.offset().equals("0") ? "" : limit.offset() + ", ") + limit.count();
    }

    private String commonTable(CommonTable table) {
        List<String> columns = columns(table);
        String names = columns.isEmpty() ? "" : " (" + identifiers(columns, ", ") + ")";
        return identifier(table.name()) + names + " AS " + parenthesised(table.query()) + " ";
    }

    /** The column names after the name of a common table. */
    List<String> columns(CommonTable table) {
        return table.columns();
    }

    final String identifiers(List<String> names, String separator) {
        return names.stream().map(this::identifier).collect(Collectors.joining(separator));
    }

    @Override
    public String visitSelect(QueryBody.Select select) {
        StringBuilder text = new StringBuilder("SELECT ");
        select.hints().forEach(hint -> text.append(hint).append(' '));
        text.append(select.distinct() ? "DISTINCT " : "");
        text.append(selectItems(select.items()));
        if (select.from() != null) {
            text.append(clauseBreak()).append("FROM ").append(select.from().accept(this));
        }
        if (select.where() != null) {
            text.append(clauseBreak()).append("WHERE ").append(condition(select.where()));
        }
        if (select.groupBy() != null) {
            text.append(clauseBreak()).append("GROUP BY ").append(grouping(select.groupBy()));
        }
        if (select.having() != null) {
            text.append(clauseBreak()).append("HAVING ").append(condition(select.having()));
        }
        return text.toString();
    }

    /** What stands between SELECT and FROM. */
    String selectItems(List<SelectItem> items) {
        return items.stream().map(item -> item.accept(this)).collect(Collectors.joining(", "));
    }

    /** The condition of WHERE or HAVING. */
    String condition(Expression expression) {
        return write(expression);
    }

    private String grouping(Grouping grouping) {
        return switch (grouping.kind()) {
            case PLAIN -> list(grouping.sets().get(0), ", ");
            case ROLLUP -> "ROLLUP (" + list(grouping.sets().get(0), ", ") + ")";
            case CUBE -> "CUBE (" + list(grouping.sets().get(0), ", ") + ")";
            case GROUPING_SETS ->
                grouping.sets().stream()
                        .map(set -> "(" + list(set, ", ") + ")")
                        .collect(Collectors.joining(", ", "GROUPING SETS (", ")"));
            case ALL -> "ALL";
        };
    }

    @Override
    public String visitAllColumns(SelectItem.AllColumns item) {
        String qualifier = item.qualifier().isEmpty() ? "" : identifiers(item.qualifier(), ".") + ".";
        String except = item.except().isEmpty() ? "" : " EXCEPT (" + identifiers(item.except(), ", ") + ")";
        return qualifier + "*" + except;
    }

    @Override
    public String visitOutput(SelectItem.Output item) {
        return write(item.expression()) + (item.alias() == null ? "" : " AS " + identifier(item.alias()));
    }

    @Override
    public String visitSetOperation(QueryBody.SetOperation operation) {
        return operation.left().accept(this) + " " + operation.operator() + (operation.all() ? " ALL " : " ")
                + rightSide(operation.right());
    }

    /** Precedence tells where a set operation without parentheses of its own ends. */
    String rightSide(QueryBody body) {
        return body.accept(this);
    }

    @Override
    public String visitNested(QueryBody.Nested nested) {
        return parenthesised(nested.query());
    }

    @Override
    public String visitTable(Relation.TableReference table) {
        StringBuilder text = new StringBuilder(tableName(table));
        if (!table.partitions().isEmpty()) {
            text.append(table.temporaryPartitions() ? " TEMPORARY" : "").append(partitions(table.partitions()));
        }
        if (!table.tablets().isEmpty()) {
            text.append(" TABLET(").append(String.join(",", table.tablets())).append(')');
        }
        text.append(table.sample() == null ? "" : " SAMPLE (" + table.sample() + ")");
        text.append(table.alias() == null ? "" : " AS " + tableAlias(table, table.alias()));
        return text.append(table.hint() == null ? "" : " [" + table.hint() + "]")
                .toString();
    }

    String tableName(Relation.TableReference table) {
        return identifiers(table.name(), ".");
    }

    String partitions(List<String> names) {
        return " PARTITION (" + identifiers(names, ", ") + ")";
    }

    String tableAlias(Relation.TableReference table, String alias) {
        return identifier(alias);
    }

    @Override
    public String visitDerived(Relation.DerivedTable table) {
        String columns = table.columns().isEmpty() ? "" : "(" + identifiers(table.columns(), ",") + ")";
        String alias = table.alias() == null ? "" : " " + identifier(table.alias()) + columns;
        return parenthesised(table.query()) + alias;
    }

    @Override
    public String visitValues(Relation.InlineValues values) {
        String rows = values.rows().stream()
                .map(row -> "(" + list(row, ", ") + ")")
                .collect(Collectors.joining(", ", "(VALUES", ")"));
        String columns = values.columns().isEmpty() ? "" : "(" + identifiersBare(values.columns()) + ")";
        return rows + (values.alias() == null ? "" : " " + bare(values.alias()) + columns);
    }

    private static String identifiersBare(List<String> names) {
        return names.stream().map(QueryWriter::bare).collect(Collectors.joining(","));
    }

    /** A name that StarRocks does not quote in this place; quoted if it could not be read again else. */
    static String bare(String name) {
        return Names.isPlain(name) ? name : Names.quote(name);
    }

    @Override
    public String visitFunction(Relation.TableFunction function) {
        StringBuilder text = new StringBuilder(function.wrapped() ? "TABLE(" : "");
        text.append(function.name().stream().map(QueryWriter::bare).collect(Collectors.joining(".")))
                .append('(');
        for (int i = 0; i < function.arguments().size(); i++) {
            String name = function.argumentNames().get(i);
            text.append(i == 0 ? "" : ",").append(name.isEmpty() ? "" : name + " => ");
            text.append(write(function.arguments().get(i)));
        }
        text.append(function.wrapped() ? "))" : ")");
        String alias = alias(function);
        if (alias != null) {
            List<String> columns = columns(function);
            text.append(' ').append(bare(alias));
            text.append(columns.isEmpty() ? "" : "(" + identifiers(columns, ",") + ")");
        }
        return text.toString();
    }

    @Nullable
    String alias(Relation.TableFunction function) {
        return function.alias();
    }

    List<String> columns(Relation.TableFunction function) {
        return function.columns();
    }

    @Override
    public String visitJoin(Relation.Join join) {
        String right = join.right().accept(this);
        StringBuilder text = new StringBuilder(join.left().accept(this)).append(' ');
        text.append(join.kind().text())
                .append(join.hint() == null ? "" : " [" + join.hint() + "]")
                .append(isLateral(join) ? " LATERAL " : " ")
                .append(join.right() instanceof Relation.Join ? "(" + right + ")" : right)
                .append(' ');
        return text.append(joinCondition(join)).toString();
    }

    boolean isLateral(Relation.Join join) {
        return join.lateral();
    }

    String joinCondition(Relation.Join join) {
        if (join.on() != null) {
            return "ON " + write(join.on());
        }
        return join.using().isEmpty() ? "" : "USING (" + identifiers(join.using(), ", ") + ")";
    }
}
