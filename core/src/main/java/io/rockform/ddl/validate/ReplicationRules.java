// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.profile.ServerProfile;
import io.rockform.schema.Table;
import java.util.Optional;
import java.util.OptionalInt;

/** replication_num: a number of which there are enough backends (facts 5; recorded properties/* replication_num). */
final class ReplicationRules {
    private final Table table;
    private final ServerProfile profile;
    private final Violations violations;

    ReplicationRules(Table table, ServerProfile profile, Violations violations) {
        this.table = table;
        this.profile = profile;
        this.violations = violations;
    }

    void check() {
        String value = table.properties().get("replication_num");
        if (value == null) {
            return;
        }
        Optional<Integer> replicas = PropertyValues.integer(value);
        OptionalInt backends = profile.knownBackends();
        if (replicas.isEmpty()) {
            violations.execution(
                    null,
                    "For input string: \"" + value + "\" table=" + table.name().name() + ", properties.replication_num="
                            + value,
                    "Give a number.");
        } else if (replicas.get() < 1) {
            violations.analysis(null, "Replication num should larger than 0", "Give 1 or more.");
        } else if (backends.isPresent() && replicas.get() > backends.getAsInt()) {
            violations.execution(
                    null,
                    "Table replication num should be less than of equal to the number of available BE nodes.",
                    "Set replication_num to " + backends.getAsInt() + " or less.");
        }
    }
}
