// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.IdentifierQuoting;
import io.rockform.ddl.server.ServerDefaults;
import io.rockform.operation.MaterializedViewOperation.CreateMaterializedView;
import io.rockform.operation.MaterializedViewOperation.DropMaterializedView;
import io.rockform.operation.MaterializedViewOperation.SetRefresh;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.query.QueryMeaning;
import io.rockform.schema.Index;
import io.rockform.schema.MaterializedView;
import java.util.List;

/**
 * One materialized view. Refresh and properties change in place; for everything else StarRocks has no ALTER (facts 9.3).
 * Its rows can be computed again, so it is dropped and created.
 */
final class MaterializedViewComparison {
    private static final DdlWriter WRITER = new DdlWriter(ServerProfile.OFFLINE, IdentifierQuoting.WHERE_NEEDED);

    private final QueryComparison queries;
    private final Changes changes;
    private final ServerProfile profile;

    MaterializedViewComparison(QueryComparison queries, Changes changes, ServerProfile profile) {
        this.queries = queries;
        this.changes = changes;
        this.profile = profile;
    }

    /** @param model as it is written, by which it is made anew */
    void compare(MaterializedView actual, MaterializedView declared, MaterializedView model) {
        boolean differs =
                queries.differ(declared.name(), actual.columns(), actual.query(), declared.columns(), declared.query());
        if (differs || !sameClauses(actual, declared)) {
            recreate(model);
            return;
        }
        ServerDefaults defaults = new ServerDefaults(profile, "");
        IndexComparison indexes = new IndexComparison(declared.name(), changes);
        List<Index> wanted = defaults.complete(declared).indexes();
        indexes.drop(defaults.complete(actual).indexes(), wanted, column -> false);
        indexes.add(defaults.complete(changes.materializedView(declared.name())).indexes(), wanted);
        // The moment (IMMEDIATE, DEFERRED) acts at creation alone, and no ALTER changes it (facts 9.3).
        if (!actual.refresh().scheme().equals(declared.refresh().scheme())) {
            changes.attempt(new SetRefresh(declared.name(), declared.refresh()));
        }
        new PropertyComparison(declared.name(), changes).compareView(defaults.complete(actual), declared);
    }

    void recreate(MaterializedView model) {
        changes.attempt(new DropMaterializedView(model.name()));
        changes.attempt(new CreateMaterializedView(model));
    }

    private boolean sameClauses(MaterializedView actual, MaterializedView declared) {
        boolean sameDistribution = declared.distribution() == null
                || DistributionComparison.isSatisfied(actual.distribution(), declared.distribution());
        boolean sameSortKey = declared.sortKey().isEmpty() || actual.sortKey().equals(declared.sortKey());
        return sameComment(actual, declared) && sameDistribution && sameSortKey && samePartitions(actual, declared);
    }

    /** What only the server can tell is called neither the same nor different. */
    private boolean samePartitions(MaterializedView actual, MaterializedView declared) {
        QueryMeaning.Result result =
                PartitionItemComparison.compare(actual.partitionBy(), declared.partitionBy(), null);
        return switch (result.verdict()) {
            case SAME -> true;
            case DIFFERENT -> false;
            case UNKNOWN -> {
                changes.find(new Finding(
                        declared.name(),
                        "PARTITION BY",
                        WRITER.partitionItems(actual.partitionBy()),
                        WRITER.partitionItems(declared.partitionBy()),
                        result.reason(),
                        "write it as the server shows it"));
                yield true;
            }
        };
    }

    /** A shared-data materialized view without a comment prints this one (facts 9.2). */
    private boolean sameComment(MaterializedView actual, MaterializedView declared) {
        boolean none = declared.comment().isEmpty()
                && profile.runMode() == RunMode.SHARED_DATA
                && actual.comment().equals("MATERIALIZED_VIEW");
        return none || actual.comment().equals(declared.comment());
    }
}
