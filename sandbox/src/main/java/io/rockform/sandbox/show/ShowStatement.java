// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.show;

import io.rockform.sandbox.accounts.ShowGrants;
import io.rockform.sandbox.answer.LikePattern;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.text.TokenReader;
import java.util.Optional;

/** Tells the SHOW statements apart (facts 10). */
public final class ShowStatement {
    private ShowStatement() {}

    /** Reads what follows SHOW. */
    public static Command read(TokenReader reader) {
        if (reader.accept("CREATE")) {
            return ShowCreate.read(reader);
        }
        if (reader.accept("ALTER")) {
            return ShowAlter.read(reader);
        }
        boolean full = reader.accept("FULL");
        if (reader.accept("COLUMNS") || reader.accept("FIELDS")) {
            return ShowColumns.read(reader, full);
        }
        if (reader.accept("TABLES")) {
            return ShowTables.read(reader, full);
        }
        if (reader.accept("PROCESSLIST")) {
            reader.expectEnd();
            return ShowCluster::processList;
        }
        return full ? notKnown(reader) : other(reader);
    }

    private static Command other(TokenReader reader) {
        if (reader.accept("DATABASES") || reader.accept("SCHEMAS")) {
            return ShowDatabases.read(reader);
        }
        if (reader.accept("TABLE", "STATUS")) {
            return ShowTableStatus.read(reader);
        }
        if (reader.accept("MATERIALIZED", "VIEWS") || reader.accept("MATERIALIZED", "VIEW")) {
            return ShowMaterializedViews.read(reader);
        }
        if (reader.accept("INDEX") || reader.accept("INDEXES") || reader.accept("KEYS") || reader.accept("KEY")) {
            return ShowIndex.read(reader);
        }
        if (reader.accept("PARTITIONS")) {
            return ShowPartitions.read(reader);
        }
        if (reader.accept("PROC")) {
            return ShowProc.read(reader);
        }
        if (reader.accept("DATA")) {
            return ShowData.read(reader);
        }
        if (reader.accept("GRANTS")) {
            return ShowGrants.read(reader);
        }
        return cluster(reader);
    }

    private static Command cluster(TokenReader reader) {
        if (reader.accept("FRONTENDS")) {
            return ended(reader, ShowCluster::frontends);
        }
        if (reader.accept("BACKENDS")) {
            return ended(reader, ShowCluster::backends);
        }
        if (reader.accept("CATALOGS")) {
            return ended(reader, ShowCluster::catalogs);
        }
        if (reader.accept("COLLATION")) {
            return ended(reader, ShowCluster::collations);
        }
        if (reader.accept("WARNINGS") || reader.accept("ERRORS")) {
            if (reader.accept("LIMIT")) {
                reader.take();
            }
            return ended(reader, ShowCluster::warnings);
        }
        return variables(reader);
    }

    private static Command variables(TokenReader reader) {
        boolean global = reader.accept("GLOBAL");
        if (!global && !reader.accept("SESSION")) {
            reader.accept("LOCAL");
        }
        reader.expect("VARIABLES");
        LikePattern pattern = pattern(reader, true);
        return ended(reader, session -> ShowCluster.variables(session, global, pattern));
    }

    private static Command notKnown(TokenReader reader) {
        throw reader.notUnderstood();
    }

    private static Command ended(TokenReader reader, Command command) {
        reader.expectEnd();
        return command;
    }

    /** FROM or IN, and the name of a database. */
    static Optional<String> database(TokenReader reader) {
        if (!reader.accept("FROM") && !reader.accept("IN")) {
            return Optional.empty();
        }
        return Optional.of(reader.qualifiedName().name());
    }

    static LikePattern pattern(TokenReader reader, boolean ignoreCase) {
        return reader.like()
                .map(like -> ignoreCase ? LikePattern.ignoringCase(like) : LikePattern.of(like))
                .orElse(LikePattern.any());
    }
}
