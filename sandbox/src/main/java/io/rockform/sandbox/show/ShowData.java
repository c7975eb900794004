// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.show;

import io.rockform.sandbox.answer.Refusals;
import io.rockform.sandbox.answer.RefusedException;
import io.rockform.sandbox.answer.ResultTable;
import io.rockform.sandbox.catalog.RollupIndex;
import io.rockform.sandbox.catalog.Securables;
import io.rockform.sandbox.catalog.StoredObject;
import io.rockform.sandbox.catalog.StoredObject.StoredTable;
import io.rockform.sandbox.engine.Command;
import io.rockform.sandbox.engine.SandboxSession;
import io.rockform.sandbox.engine.ServerVersion;
import io.rockform.sandbox.session.Answer;
import io.rockform.sandbox.text.QualifiedName;
import io.rockform.sandbox.text.TokenReader;
import java.util.List;
import java.util.Optional;

/** SHOW DATA: how many replicas tables have. How much they hold is not modelled (facts 10; [ShowDataStmt]). */
public final class ShowData {
    private static final String NOTHING = "0.000 B";
    private static final String MOST = "8388608.000 TB";
    private static final long MOST_REPLICAS = Long.MAX_VALUE;

    private ShowData() {}

    /** Reads what follows DATA. */
    static Command read(TokenReader reader) {
        if (reader.accept("FROM")) {
            QualifiedName name = reader.qualifiedName();
            reader.expectEnd();
            return session -> ofTable(session, name);
        }
        reader.expectEnd();
        return ShowData::ofDatabase;
    }

    private static Answer ofDatabase(SandboxSession session) {
        String database = session.databaseName(Optional.empty());
        ResultTable answer = ResultTable.of("TableName", "Size", "ReplicaCount");
        long all = 0;
        for (StoredObject object :
                session.database(session.catalog(), database).sorted().values()) {
            boolean seen = session.rights().hasAny(Securables.of(database, object));
            if (seen && object instanceof StoredTable table) {
                long replicas = replicas(table, session.version());
                answer.row(table.name(), NOTHING, String.valueOf(replicas));
                all += replicas;
            }
        }
        return answer.row("Total", NOTHING, String.valueOf(all))
                .row("Quota", MOST, String.valueOf(MOST_REPLICAS))
                .row("Left", MOST, String.valueOf(MOST_REPLICAS - all))
                .answer();
    }

    private static Answer ofTable(SandboxSession session, QualifiedName name) {
        String database = session.databaseName(name);
        StoredObject object = session.database(session.catalog(), database)
                .find(name.name())
                .orElseThrow(() -> Refusals.of(5502, "42602", "Unknown table '" + name.name() + "'"));
        if (!(object instanceof StoredTable table)) {
            throw Refusals.notModelled("SHOW DATA FROM " + name.name() + ", which is no table");
        }
        Securables.needAny(session.rights(), database, object);
        long ofIndex = replicasOfIndex(table, session.version());
        ResultTable answer = ResultTable.of("TableName", "IndexName", "Size", "ReplicaCount", "RowCount")
                .row(table.name(), table.name(), NOTHING, String.valueOf(ofIndex), "0");
        for (RollupIndex index : table.rollupIndexes()) {
            answer.row("", index.name(), NOTHING, String.valueOf(ofIndex), "0");
        }
        return answer.row("", "Total", NOTHING, String.valueOf(replicas(table, session.version())), "")
                .answer();
    }

    /** A partition has a tablet for each bucket and index, and each tablet its replicas. */
    static long replicas(StoredTable table, ServerVersion version) {
        return replicasOfIndex(table, version) * (1 + table.rollupIndexes().size());
    }

    private static long replicasOfIndex(StoredTable table, ServerVersion version) {
        return partitions(table, version).stream()
                .mapToLong(partition -> number(partition, "Buckets") * number(partition, "ReplicationNum"))
                .sum();
    }

    private static long number(ShownRow partition, String column) {
        return Long.parseLong(String.valueOf(partition.cell(column)));
    }

    /** Empty where the server chooses the number of buckets. */
    public static List<ShownRow> partitions(StoredTable table, ServerVersion version) {
        try {
            return new ShownPartitions(table, version).rows();
        } catch (RefusedException notModelled) {
            return List.of();
        }
    }
}
