// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.analysis;

import io.rockform.profile.StarRocksVersion;
import io.rockform.query.QueryParser;
import io.rockform.query.Relations;
import io.rockform.query.StoredQuery;
import io.rockform.query.TableReferences;
import io.rockform.query.tree.Query;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.RefusedException;
import io.rockform.sandbox.answer.SystemDatabases;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.OutputColumn;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredMaterializedView;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.catalog.StoredObject.StoredView;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.Token;
import io.rockform.sandbox.text.Tokens;
import io.rockform.schema.ObjectName;
import io.rockform.schema.ViewColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Analyses the query of a view against the catalog (facts 8.1, 9.1). */
public final class ViewAnalysis {
    /** The last version that writes queries anew. */
    private static final StarRocksVersion REWRITING = new StarRocksVersion(3, 5, 0);

    private final Catalog catalog;
    private final String database;
    private final StarRocksVersion version;

    /** @param database what names without a database are in */
    public ViewAnalysis(Catalog catalog, String database, StarRocksVersion version) {
        this.catalog = catalog;
        this.database = database;
        this.version = version;
    }

    /** Whose query it is: the two are stored differently (facts 8.3, 9.2). */
    public enum Kind {
        VIEW,
        MATERIALIZED_VIEW
    }

    /**
     * What is stored of a view's query.
     *
     * @param text the query as the server writes it
     * @param qualified the query with every column written out with its database and table
     * @param active whether all materialized views that it reads are active
     */
    public record Analysed(String text, String qualified, List<OutputColumn> columns, boolean active) {
        public Analysed {
            columns = List.copyOf(columns);
        }
    }

    /**
     * Analyses a query.
     *
     * @param declared the view's own column list; empty for none
     * @throws io.rockform.sandbox.answer.RefusedException if it reads what is not there, or gives what cannot be
     */
    public Analysed analyse(String text, List<ViewColumn> declared, Kind kind) {
        Query query = QueryParser.parse(text);
        boolean active = true;
        for (ObjectName name : TableReferences.of(query, database)) {
            StoredObject object = object(name);
            active &= !(object instanceof StoredMaterializedView view && view.inactiveReason() != null);
            if (object instanceof StoredView view) {
                List<OutputColumn> unused = current(name.database() == null ? database : name.database(), view);
            }
        }
        columnsExist(text);
        StoredQuery stored = stored(text, kind, version);
        if (!stored.missing().isEmpty()) {
            throw cannotBeResolved(stored.missing().get(0));
        }
        List<Output> outputs = QueryOutputs.of(query, this::columns);
        List<String> names = names(text);
        if (names.size() != outputs.size()) {
            throw Refusals.notModelled("this query, whose columns cannot be told: " + text);
        }
        if (!declared.isEmpty() && declared.size() != outputs.size()) {
            throw Refusals.analysis(1353, "HY000", "View's SELECT and view's field list have different column counts");
        }
        List<OutputColumn> columns = new ArrayList<>();
        for (int index = 0; index < outputs.size(); index++) {
            Output output = outputs.get(index);
            String name =
                    declared.isEmpty() ? names.get(index) : declared.get(index).name();
            String comment = declared.isEmpty() ? "" : declared.get(index).comment();
            if (columns.stream().anyMatch(column -> column.name().equalsIgnoreCase(name))) {
                throw duplicate(name, output);
            }
            // What a view does not take from a table by name can be NULL whatever the table says (recorded views/star).
            boolean nullable = output.nullable() || (kind == Kind.VIEW && output.indirect());
            columns.add(new OutputColumn(name, output.type(), nullable, comment));
        }
        return new Analysed(stored.text(), stored(text, Kind.VIEW, REWRITING).text(), columns, active);
    }

    /**
     * What a view gives now, which may be more than when it was made.
     *
     * @throws RefusedException if it reads what is not there any more (recorded mv-impact/drop)
     */
    private List<OutputColumn> current(String in, StoredView view) {
        try {
            return new ViewAnalysis(catalog, view.queryDatabase(), version)
                    .analyse(view.qualifiedQuery(), view.definition().columns(), Kind.VIEW)
                    .columns();
        } catch (RefusedException broken) {
            Answer.Refused inner = broken.answer();
            throw Refusals.analysis(
                    inner.code(),
                    inner.sqlState(),
                    "View " + in + "." + view.name()
                            + " references invalid table(s) or column(s) or function(s) or definer/invoker of view lack"
                            + " rights to use them: " + inner.message());
        }
    }

    /** Columns that are written out with database and table, but are not there. */
    private void columnsExist(String text) {
        List<Token> tokens = Tokens.of(text);
        for (int index = 4; index < tokens.size(); index++) {
            boolean qualified = tokens.get(index).isName()
                    && tokens.get(index - 1).is(".")
                    && tokens.get(index - 2).isName()
                    && tokens.get(index - 3).is(".")
                    && tokens.get(index - 4).isName();
            if (qualified) {
                String in = tokens.get(index - 4).value();
                String table = tokens.get(index - 2).value();
                String column = tokens.get(index).value();
                columnNames(new ObjectName(in, table)).ifPresent(names -> {
                    if (names.stream().noneMatch(column::equalsIgnoreCase)) {
                        throw cannotBeResolved(List.of(in, table, column));
                    }
                });
            }
        }
    }

    private StoredQuery stored(String text, Kind kind, StarRocksVersion as) {
        Relations relations = new Relations(database, this::columnNames);
        return kind == Kind.VIEW
                ? StoredQuery.ofView(text, relations, as)
                : StoredQuery.ofMaterializedView(text, relations, as);
    }

    /** Expressions without an alias are called as 3.x writes them, with an alias that says so (facts 8.3). */
    private List<String> names(String text) {
        Query rewritten = QueryParser.parse(stored(text, Kind.VIEW, REWRITING).text());
        return QueryOutputs.of(rewritten, this::columns).stream()
                .map(Output::name)
                .toList();
    }

    private static RefusedException cannotBeResolved(List<String> parts) {
        String name = parts.size() == 1 ? parts.get(0) : "`" + String.join("`.`", parts) + "`";
        return Refusals.analysis("Column '" + name + "' cannot be resolved");
    }

    /** Recorded views/duplicate names and view-text/11. */
    private static RefusedException duplicate(String name, Output output) {
        String words = "Duplicate column name '" + name + "'";
        return output.indirect() ? Refusals.analysis(words) : Refusals.analysis(1060, "42S21", words);
    }

    /** @throws io.rockform.sandbox.answer.RefusedException if there is none of that name */
    private StoredObject object(ObjectName name) {
        String in = name.database() == null ? database : name.database();
        if (SystemDatabases.NAMES.contains(in)) {
            throw Refusals.notModelled("views of the tables of " + in);
        }
        return catalog.database(in)
                .orElseThrow(() -> Refusals.unknownDatabaseInAnalysis(in))
                .find(name.name())
                .orElseThrow(() -> Refusals.unknownTable(in + "." + name.name()));
    }

    private Optional<List<String>> columnNames(ObjectName name) {
        return catalog.database(name.database() == null ? database : name.database())
                .flatMap(found -> found.find(name.name()))
                .map(StoredObject::columnNames);
    }

    private Optional<List<Output>> columns(List<String> parts) {
        String in = parts.size() > 1 ? parts.get(parts.size() - 2) : database;
        return catalog.database(in)
                .flatMap(found -> found.find(parts.get(parts.size() - 1)))
                .map(object -> outputs(in, object));
    }

    private List<Output> outputs(String in, StoredObject object) {
        return object.accept(new StoredObject.Visitor<>() {
            @Override
            public List<Output> visitTable(StoredTable table) {
                return table.definition().columns().stream()
                        .map(column -> Output.of(column.name(), column.type(), column.nullable()))
                        .toList();
            }

            @Override
            public List<Output> visitView(StoredView view) {
                return outputs(current(in, view)).stream()
                        .map(Output::asIndirect)
                        .toList();
            }

            @Override
            public List<Output> visitMaterializedView(StoredMaterializedView view) {
                return outputs(view.columns());
            }

            private List<Output> outputs(List<OutputColumn> columns) {
                return columns.stream()
                        .map(column -> Output.of(column.name(), column.type(), column.nullable()))
                        .toList();
            }
        });
    }
}
