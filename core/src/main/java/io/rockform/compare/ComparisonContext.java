// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * Where two schemas are compared.
 *
 * @param database the name of the default database, which a query may name although a model never must; empty if there is
 *     none
 * @param agreed what the revisions lead to, by which silence of the model is told from what was taken back; empty where
 *     there are none
 * @param managedPartitions the tables that have no partitions but those of the model; else a model names the first ones
 * @param judge asked where the structure of two queries does not tell whether they are the same
 */
public record ComparisonContext(
        ServerProfile profile,
        String database,
        Schema agreed,
        Predicate<ObjectName> managedPartitions,
        DefinitionJudge judge) {
    public ComparisonContext {
        Objects.requireNonNull(profile);
        Objects.requireNonNull(database);
        Objects.requireNonNull(agreed);
        Objects.requireNonNull(managedPartitions);
        Objects.requireNonNull(judge);
    }

    /** Where nothing was agreed before, and nobody can be asked. */
    public ComparisonContext(ServerProfile profile, String database) {
        this(profile, database, Schema.empty(), table -> false, DefinitionJudge.NONE);
    }
}
