// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.rows;

import io.rockform.sandbox.catalog.Catalog;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.SqlText;
import io.rockform.schema.PartitionDefinition;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Carries the rows of tables. */
public interface RowStore extends AutoCloseable {
    /**
     * Runs SELECT, INSERT, UPDATE or DELETE.
     *
     * @param scope asked when it is the statement's turn, so that no statement meets a catalog that is older than the one
     *     before it met
     */
    Answer execute(SqlText statement, Supplier<RowScope> scope);

    /** Finds out whether an INSERT could be run, and how many rows it would add; it adds none. */
    Answer tryOut(SqlText statement, Supplier<RowScope> scope);

    /** Runs several INSERT statements, all of them or none. */
    void executeTogether(List<SqlText> statements, Supplier<RowScope> scope);

    /** Removes all rows of a table. */
    void clear(Supplier<Catalog> catalog, String database, StoredTable table);

    /**
     * Removes the rows of a partition.
     *
     * @param table as it was when it had the partition
     * @param keptAs under which number they are kept to be brought back; empty if they are not
     */
    void takeOut(
            Supplier<Catalog> catalog,
            String database,
            StoredTable table,
            PartitionDefinition partition,
            OptionalLong keptAs);

    /** Gives a table the rows again that were taken out of it. */
    void bringBack(Supplier<Catalog> catalog, String database, StoredTable table, long keptAs);

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
