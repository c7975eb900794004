// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.analysis;

import io.rockform.query.QueryParser;
import io.rockform.query.TableReferences;
import io.rockform.query.tree.Query;
import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.Database;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredMaterializedView;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.catalog.StoredObject.StoredView;
import io.rockform.sandbox.text.Token;
import io.rockform.sandbox.text.Tokens;
import io.rockform.schema.ObjectName;
import java.util.List;

/** Who reads an object: materialized views become inactive with what they read, directly or through views. */
public final class Readers {
    private Catalog catalog;

    public Readers(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The catalog with every active materialized view inactive that reads the object.
     *
     * @param columns only those that use one of these columns; empty for all
     */
    public Catalog inactivate(String database, String name, List<String> columns, String reason) {
        for (Database in : List.copyOf(catalog.databases().values())) {
            for (StoredObject object : in.objects()) {
                if (!object.name().equals(name) && reads(in.name(), object, database, name, columns)) {
                    reached(in.name(), object, columns, reason);
                }
            }
        }
        return catalog;
    }

    private void reached(String database, StoredObject object, List<String> columns, String reason) {
        if (object instanceof StoredView) {
            inactivate(database, object.name(), columns, reason);
        }
        if (object instanceof StoredMaterializedView view && view.inactiveReason() == null) {
            Database in = catalog.database(database).orElseThrow();
            catalog = catalog.with(in.with(view.inactive(reason)));
            inactivate(database, view.name(), List.of(), "base-mv inactive: " + view.name());
        }
    }

    private static boolean reads(
            String readerDatabase, StoredObject reader, String database, String name, List<String> columns) {
        return query(reader, text -> {
            if (!text.contains(name)) {
                return false;
            }
            Query query = QueryParser.parse(text);
            boolean reads = TableReferences.of(query, readerDatabase)
                    .contains(new ObjectName(readerDatabase.equals(database) ? null : database, name));
            return reads && (columns.isEmpty() || mentions(text, columns));
        });
    }

    private interface Test {
        boolean holds(String query);
    }

    private static boolean query(StoredObject object, Test test) {
        return object.accept(new StoredObject.Visitor<>() {
            @Override
            public Boolean visitTable(StoredTable table) {
                return false;
            }

            @Override
            public Boolean visitView(StoredView view) {
                return test.holds(view.storedQuery());
            }

            @Override
            public Boolean visitMaterializedView(StoredMaterializedView view) {
                return test.holds(view.storedQuery());
            }
        });
    }

    /** 3.x writes out every column that is used, {@code *} too; where a star is left, all are (facts 8.3). */
    private static boolean mentions(String query, List<String> columns) {
        List<Token> tokens = Tokens.of(query);
        for (int index = 0; index < tokens.size(); index++) {
            Token token = tokens.get(index);
            boolean star = token.is("*") && index > 0 && beginsItem(tokens.get(index - 1));
            boolean named = token.isName() && columns.stream().anyMatch(token.value()::equalsIgnoreCase);
            if (star || named) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsItem(Token before) {
        return before.is("SELECT") || before.is("DISTINCT") || before.is(",") || before.is(".");
    }
}
