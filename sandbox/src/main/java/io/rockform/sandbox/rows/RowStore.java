// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.SqlText;
import java.util.function.Supplier;

/** Carries the rows of tables. */
public interface RowStore extends AutoCloseable {
    /**
     * Runs SELECT, INSERT, UPDATE, DELETE or TRUNCATE.
     *
     * @param scope asked when it is the statement's turn, so that no statement meets a catalog that is older than the one
     *     before it met
     */
    Answer execute(SqlText statement, Supplier<RowScope> scope);

    /**
     * Remembers all rows.
     *
     * @param catalog asked for when no statement runs
     */
    RowSnapshot snapshot(Supplier<Catalog> catalog);

    /**
     * Brings back the rows of a snapshot.
     *
     * @param catalog brings back the catalog of that moment; asked when no statement runs
     */
    void restore(RowSnapshot snapshot, Supplier<Catalog> catalog);

    /** Stops what runs for a connection, from any thread. */
    void cancel(int connectionId);

    /** Lets go of what is kept for a connection. */
    void forget(int connectionId);

    @Override
    void close();
}
