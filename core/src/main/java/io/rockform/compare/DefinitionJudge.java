// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.query.Relations;
import io.rockform.schema.ObjectName;
import java.util.Objects;
import java.util.Optional;

/** Tells of two queries of a view what their structure does not: a server can. Asked only where that is so. */
@FunctionalInterface
public interface DefinitionJudge {
    /** Where nobody can be asked. */
    DefinitionJudge NONE = question -> Optional.empty();

    /** @return whether they mean the same; empty if that cannot be told either */
    Optional<Boolean> isSame(Question question);

    /**
     * What is to be told.
     *
     * @param view whose queries they are
     * @param materialized whether it is a materialized view, whose stored query has another layout than a view's (facts 9.2)
     * @param declared the query of the model
     * @param stored the query that is there, without the name of the default database
     * @param relations what the names in both mean
     */
    record Question(ObjectName view, boolean materialized, String declared, String stored, Relations relations) {
        public Question {
            Objects.requireNonNull(view);
            Objects.requireNonNull(declared);
            Objects.requireNonNull(stored);
            Objects.requireNonNull(relations);
        }
    }
}
