// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.schema.KeyModel;
import io.rockform.schema.Table;
import io.rockform.schema.TableKey;
import java.util.Map;

/** On which medium rows lie and when they leave it (facts 5; recorded properties/* storage_*; [PropertyAnalyzer]). */
final class DataPropertyRules {
    private final Map<String, String> properties;
    private final TableKey key;
    private final Violations violations;

    DataPropertyRules(Table table, TableKey key, Violations violations) {
        this.properties = table.properties();
        this.key = key;
        this.violations = violations;
    }

    void check() {
        String medium = properties.get("storage_medium");
        boolean time = properties.containsKey("storage_cooldown_time");
        boolean age = properties.containsKey("storage_cooldown_ttl");
        if (medium != null && !medium.equalsIgnoreCase("SSD") && !medium.equalsIgnoreCase("HDD")) {
            violations.execution(null, "Invalid storage medium: " + medium, "Use SSD or HDD.");
        }
        if ((time || age) && key.model() == KeyModel.PRIMARY) {
            violations.execution(
                    null,
                    "Primary key table does not support storage medium cool down currently.",
                    "Leave the cool-down properties out.");
        } else if (time && age) {
            violations.execution(
                    null,
                    "Invalid data property. storage_cooldown_time and storage_cooldown_ttl conflict. you can only use"
                            + " one of them. ",
                    "Keep one of them.");
        } else if ((time || age) && medium == null) {
            violations.execution(
                    null,
                    "Invalid data property. storage medium property is not found",
                    "Add the property storage_medium.");
        } else if ((time || age) && "HDD".equalsIgnoreCase(medium)) {
            violations.execution(
                    null,
                    time
                            ? "Can not assign cooldown timestamp to HDD storage medium"
                            : "Can not assign cooldown ttl to table with HDD storage medium",
                    "Set storage_medium to SSD.");
        }
    }
}
