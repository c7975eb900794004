// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.history.RevisionFile;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the revisions lead to that a database has. Beside the models and what is there it is the third side of a
 * comparison: it tells what a model took back from what it never said, and what was changed by other means.
 *
 * @param schema empty if there are none, or if it is not known
 * @param reason why it is not known; null if it is
 */
public record AgreedSchema(
        Schema schema, Certainty certainty, @Nullable String reason) {
    /** How far it is known. */
    public enum Certainty {
        /** No revision was applied. */
        NOTHING_AGREED,
        /** Their operations alone have made it. */
        CERTAIN,
        /** SQL of the revisions' own may have changed it besides. */
        BESIDE_OWN_SQL,
        /** The history needs what its own SQL has made, and cannot be replayed. */
        UNKNOWN
    }

    public static final AgreedSchema NOTHING = new AgreedSchema(Schema.empty(), Certainty.NOTHING_AGREED, null);

    public AgreedSchema {
        Objects.requireNonNull(schema);
        Objects.requireNonNull(certainty);
    }

    /**
     * What a database remembers, or else replays revisions.
     *
     * @param heads where the database is
     */
    public static AgreedSchema of(RevisionHistory revisions, Set<String> heads, Database database) {
        return new KeptSchemas(revisions, database)
                .find(heads)
                .orElseGet(() -> replayed(revisions, heads, database.profile()));
    }

    private static AgreedSchema replayed(RevisionHistory revisions, Set<String> heads, ServerProfile profile) {
        List<RevisionFile> applied = revisions.graph().inOrder(revisions.graph().upTo(heads));
        if (applied.isEmpty()) {
            return NOTHING;
        }
        List<RevisionPlan> plans;
        try {
            plans = revisions.planner(profile).plan(applied, Direction.UPGRADE, Schema.empty());
        } catch (RockformException unreplayable) {
            return new AgreedSchema(
                    Schema.empty(),
                    Certainty.UNKNOWN,
                    unreplayable.problems().get(0).message());
        }
        boolean ownSql = KeptSchemas.haveOwnSql(plans);
        return new AgreedSchema(
                plans.get(plans.size() - 1).plan().after(),
                ownSql ? Certainty.BESIDE_OWN_SQL : Certainty.CERTAIN,
                null);
    }

    /** Whether there is something to compare with. */
    public boolean isKnown() {
        return certainty == Certainty.CERTAIN || certainty == Certainty.BESIDE_OWN_SQL;
    }
}
