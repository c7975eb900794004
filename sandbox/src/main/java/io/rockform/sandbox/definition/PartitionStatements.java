// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.definition;

import io.rockform.ddl.DdlStatement.AlterTable;
import io.rockform.ddl.PartitionClause;
import io.rockform.ddl.PartitionClause.DropPartitions;
import io.rockform.ddl.PartitionClause.TruncatePartitions;
import io.rockform.sandbox.access.Privilege;
import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.catalog.Recycled;
import io.rockform.sandbox.catalog.Recycled.RecycledPartition;
import io.rockform.sandbox.catalog.Securables;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.session.Answer;
import io.rockform.schema.PartitionDefinition;
import io.rockform.schema.Partitioning;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** What changes of partitions do to rows: with a partition its rows go (facts 6.9; recorded alter-partition/*). */
final class PartitionStatements {
    private PartitionStatements() {}

    /** @param change carries out what the clause does to the catalog */
    static Answer alter(
            SandboxSession session,
            String database,
            AlterTable statement,
            PartitionClause clause,
            Supplier<Answer> change) {
        Optional<StoredObject> object = session.catalog()
                .database(database)
                .flatMap(found -> found.find(statement.table().name()));
        if (!(object.orElse(null) instanceof StoredTable table)) {
            return change.get();
        }
        if (clause instanceof TruncatePartitions truncate && statement.clauses().size() == 1) {
            truncate(session, database, table, truncate.partitions());
            return Answer.done();
        }
        Answer answer = change.get();
        if (clause instanceof DropPartitions drop) {
            for (PartitionDefinition dropped : TableAlteration.droppedPartitions(table.definition(), drop)) {
                OptionalLong keptAs = recycledId(session, table, dropped);
                session.server().rows().takeOut(session::catalog, database, table, dropped, keptAs);
            }
        }
        return answer;
    }

    private static OptionalLong recycledId(SandboxSession session, StoredTable table, PartitionDefinition dropped) {
        Optional<RecycledPartition> kept = session.catalog()
                .findRecycled(
                        RecycledPartition.class,
                        session.store().now(),
                        recycled -> recycled.tableId() == table.id()
                                && recycled.partition().equals(dropped));
        return kept.map(Recycled::id).map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    /** An unpartitioned table has one partition, which is called like it. */
    static void truncate(SandboxSession session, String database, StoredTable table, List<String> partitions) {
        session.rights().need(Privilege.DELETE, Securables.of(database, table));
        if (session.catalog().jobOf(table.id()).isPresent()) {
            throw Refusals.notModelled("TRUNCATE of a table whose job runs");
        }
        Partitioning partitioning = table.definition().partitioning();
        for (String name : partitions) {
            if (partitioning == null && name.equalsIgnoreCase(table.name())) {
                session.server().rows().clear(session::catalog, database, table);
                continue;
            }
            PartitionDefinition partition = Optional.ofNullable(partitioning)
                    .flatMap(found -> found.partition(name))
                    .orElseThrow(() -> Refusals.plain("Partition " + name + " does not exist"));
            session.server().rows().takeOut(session::catalog, database, table, partition, OptionalLong.empty());
        }
    }
}
