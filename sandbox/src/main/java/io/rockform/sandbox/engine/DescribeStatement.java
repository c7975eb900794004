// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.engine;

import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.catalog.Securables;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.QualifiedName;
import io.rockform.sandbox.text.TokenReader;
import java.util.Map;
import java.util.Optional;

/** DESC of a table or view (facts 10). */
final class DescribeStatement {
    private DescribeStatement() {}

    /** Reads what follows DESC. */
    static Command read(TokenReader reader) {
        reader.accept("TABLE");
        QualifiedName name = reader.qualifiedName();
        reader.expectEnd();
        return session -> answer(session, name);
    }

    private static Answer answer(SandboxSession session, QualifiedName name) {
        String database = session.databaseName(name);
        StoredObject object = session.database(session.catalog(), database)
                .find(name.name())
                .orElseThrow(() -> Refusals.unknownTable(name.name()));
        Securables.needAny(session.rights(), database, object);
        Optional<String> bloomFilters = object instanceof StoredObject.StoredTable table
                ? Optional.ofNullable(properties(table).get("bloom_filter_columns"))
                : Optional.empty();
        ResultTable table = ResultTable.of("Field", "Type", "Null", "Key", "Default", "Extra");
        for (DescribedColumn column : DescribedColumn.of(object)) {
            boolean bloomFilter =
                    bloomFilters.filter(listed -> lists(listed, column.name())).isPresent();
            table.row(
                    column.name(),
                    column.describedType(),
                    column.nullable() ? "YES" : "NO",
                    String.valueOf(column.key()),
                    column.defaultValue(),
                    bloomFilter ? "BLOOM_FILTER" : "");
        }
        return table.answer();
    }

    private static Map<String, String> properties(StoredObject.StoredTable table) {
        return table.definition().properties();
    }

    private static boolean lists(String columns, String name) {
        for (String column : columns.split(",", -1)) {
            if (column.strip().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
