// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.ddl.DdlStatement.CreateTableLike;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code CREATE TABLE … LIKE …}: the other table may be declared later, in another file, or be a copy itself. */
final class TableCopies {
    private final List<Copy> copies = new ArrayList<>();

    private final List<String> unread = new ArrayList<>();

    private record Copy(String place, CreateTableLike statement) {}

    void add(String place, CreateTableLike statement) {
        copies.add(new Copy(place, statement));
    }

    /** A statement that may declare what is copied, and cannot be read. */
    void addUnread(String sql) {
        unread.add(sql);
    }

    /** Whether the table is missing only because the statement that declares it has a mistake, which is told already. */
    private boolean isUnread(ObjectName name) {
        return unread.stream().anyMatch(sql -> sql.contains(name.name()));
    }

    /** The copies of what the parts declare. */
    List<PlacedDeclaration> of(List<PlacedDeclaration> parts, List<Problem> problems) {
        Map<ObjectName, Table> tables = new HashMap<>();
        parts.forEach(part -> part.declaration().schema().tables().forEach(table -> tables.put(table.name(), table)));
        List<PlacedDeclaration> made = new ArrayList<>();
        List<Copy> left = new ArrayList<>(copies);
        while (left.removeIf(copy -> make(copy, tables, made))) {
            // Each round makes the copies of the copies that the round before made.
        }
        left.removeIf(copy -> isUnread(copy.statement.source()));
        left.forEach(copy -> problems.add(Problem.of(
                        ProblemCode.INVALID_MODEL,
                        "there is no table '" + copy.statement.source() + "' that '" + copy.statement.name()
                                + "' could be made like")
                .at(copy.place)
                .remedy("Declare it in the SQL files, or write the columns out.")));
        return made;
    }

    private static boolean make(Copy copy, Map<ObjectName, Table> tables, List<PlacedDeclaration> made) {
        Table source = tables.get(copy.statement.source());
        if (source == null) {
            return false;
        }
        // Rollups are not copied: recorded tables/like.
        Table table = source.named(copy.statement.name()).withRollups(List.of());
        tables.putIfAbsent(table.name(), table);
        return made.add(new PlacedDeclaration(copy.place, Declaration.of(Schema.of(table))));
    }
}
