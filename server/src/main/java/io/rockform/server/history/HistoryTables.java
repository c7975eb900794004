// SPDX-License-Identifier: Apache-2.0
package io.rockform.server.history;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.schema.ObjectName;
import io.rockform.server.SqlText;
import org.jspecify.annotations.Nullable;

/**
 * Where Rockform keeps its own tables.
 *
 * @param database null for the connection's
 * @param prefix what their names begin with
 * @param alembic the name of Alembic's table, which is kept in step; null where there is none
 */
public record HistoryTables(
        @Nullable String database, String prefix, @Nullable String alembic) {
    /** In the connection's database: {@code rockform_revisions} and so on. */
    public static final HistoryTables DEFAULT = new HistoryTables(null, "rockform_");

    /** @throws RockformException if the prefix holds anything but letters, digits and underscores */
    public HistoryTables {
        if (!prefix.matches("[A-Za-z_][A-Za-z0-9_]{0,39}")) {
            throw new RockformException(
                    Problem.of(ProblemCode.CONFIGURATION, "the prefix of the history tables is not a name: " + prefix)
                            .remedy("Take up to 40 letters, digits and underscores, such as rockform_."));
        }
    }

    /** Without Alembic. */
    public HistoryTables(@Nullable String database, String prefix) {
        this(database, prefix, null);
    }

    /** The same, and Alembic's table left alone. */
    public HistoryTables withoutAlembic() {
        return new HistoryTables(database, prefix);
    }

    /** One row for each revision that was ever applied. */
    String revisions() {
        return qualified("revisions");
    }

    /** One row for each run. */
    String runs() {
        return qualified("runs");
    }

    /** One row for each statement of each run. */
    String journal() {
        return qualified("journal");
    }

    /** One row for each pair of queries of which the server has told whether they are the same. */
    String definitions() {
        return qualified("definitions");
    }

    /** The schemas that the revisions in the database lead to, in parts. */
    String schemas() {
        return qualified("schemas");
    }

    /** The lock of that generation. */
    String lock(long generation) {
        return qualified("lock_" + generation);
    }

    /** The generation of a lock's name without its database; null if it is no lock. */
    @Nullable
    Long generation(String name) {
        String digits = name.startsWith(prefix + "lock_") ? name.substring((prefix + "lock_").length()) : "";
        return digits.matches("[1-9]\\d{0,17}") ? Long.valueOf(digits) : null;
    }

    private String qualified(String name) {
        String inDatabase = database == null ? "" : SqlText.identifier(database) + ".";
        return inDatabase + SqlText.identifier(prefix + name);
    }

    /** {@code  FROM `database`}, or nothing where it is the connection's. */
    String from() {
        return database == null ? "" : " FROM " + SqlText.identifier(database);
    }

    /**
     * Whether an object is one of these tables, and so no part of the schema.
     *
     * @param defaultDatabase the connection's, which names without a database mean
     */
    public boolean owns(ObjectName name, String defaultDatabase) {
        String here = database == null ? defaultDatabase : database;
        String there = name.database() == null ? defaultDatabase : name.database();
        if (name.name().equals(alembic) && there.equals(defaultDatabase)) {
            return true;
        }
        if (!here.equals(there)) {
            return false;
        }
        return name.name().equals(prefix + "revisions")
                || name.name().equals(prefix + "runs")
                || name.name().equals(prefix + "journal")
                || name.name().equals(prefix + "definitions")
                || name.name().equals(prefix + "schemas")
                || generation(name.name()) != null;
    }
}
