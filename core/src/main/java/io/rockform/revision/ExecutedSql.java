// SPDX-License-Identifier: Apache-2.0
package io.rockform.revision;

import io.rockform.operation.Operation.ExecuteSql;
import org.jspecify.annotations.Nullable;

/** What is to be done about a statement of your own when a run was interrupted in the middle of it. */
public final class ExecutedSql {
    private @Nullable String doneWhen;
    private boolean repeatable;

    ExecutedSql() {}

    /**
     * How to see whether the statement has taken effect.
     *
     * @param query true when it has: the first column of its first row is 1, any number but 0, or {@code true}
     */
    public ExecutedSql doneWhen(String query) {
        doneWhen = query;
        return this;
    }

    /** Sending it twice is as good as sending it once, as with an INSERT of given keys into a PRIMARY KEY table. */
    public ExecutedSql repeatable() {
        repeatable = true;
        return this;
    }

    ExecuteSql build(String sql) {
        return new ExecuteSql(sql, doneWhen, repeatable);
    }
}
