// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.analysis;

import io.rockform.query.QueryParser;
import io.rockform.query.TableReferences;
import io.rockform.query.tree.Query;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.SystemDatabases;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.OutputColumn;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredMaterializedView;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.catalog.StoredObject.StoredView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.ViewColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Analyses the query of a view against the catalog (facts 8.1, 9.1). */
public final class ViewAnalysis {
    private final Catalog catalog;
    private final String database;

    /** @param database what names without a database are in */
    public ViewAnalysis(Catalog catalog, String database) {
        this.catalog = catalog;
        this.database = database;
    }

    /**
     * What is stored of a view's query.
     *
     * @param text the query as the server writes it
     */
    public record Analysed(String text, List<OutputColumn> columns) {
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
    public Analysed analyse(String text, List<ViewColumn> declared) {
        Query query = QueryParser.parse(text);
        TableReferences.of(query, database).forEach(this::object);
        List<Output> outputs = QueryOutputs.of(query, this::columns);
        if (!declared.isEmpty() && declared.size() != outputs.size()) {
            throw Refusals.analysis(1353, "HY000", "View's SELECT and view's field list have different column counts");
        }
        List<OutputColumn> columns = new ArrayList<>();
        for (int index = 0; index < outputs.size(); index++) {
            Output output = outputs.get(index);
            String name =
                    declared.isEmpty() ? output.name() : declared.get(index).name();
            String comment = declared.isEmpty() ? "" : declared.get(index).comment();
            columns.add(new OutputColumn(name, output.type(), output.nullable(), comment));
        }
        return new Analysed(text, columns);
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

    private Optional<List<Output>> columns(List<String> parts) {
        String in = parts.size() > 1 ? parts.get(parts.size() - 2) : database;
        return catalog.database(in)
                .flatMap(found -> found.find(parts.get(parts.size() - 1)))
                .map(ViewAnalysis::outputs);
    }

    private static List<Output> outputs(StoredObject object) {
        return object.accept(new StoredObject.Visitor<>() {
            @Override
            public List<Output> visitTable(StoredTable table) {
                return table.definition().columns().stream()
                        .map(column -> new Output(column.name(), column.type(), column.nullable()))
                        .toList();
            }

            @Override
            public List<Output> visitView(StoredView view) {
                return outputs(view.columns());
            }

            @Override
            public List<Output> visitMaterializedView(StoredMaterializedView view) {
                return outputs(view.columns());
            }

            private List<Output> outputs(List<OutputColumn> columns) {
                return columns.stream()
                        .map(column -> new Output(column.name(), column.type(), column.nullable()))
                        .toList();
            }
        });
    }
}
