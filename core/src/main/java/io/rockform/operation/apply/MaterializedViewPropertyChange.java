// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.apply;

import static io.rockform.operation.apply.Refusals.analysis;

import io.rockform.profile.Feature;
import io.rockform.profile.MaterializedViewProperty;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.MaterializedView;
import java.util.LinkedHashMap;
import java.util.Map;

/** ALTER MATERIALIZED VIEW … SET (…) (facts 9.3, 9.4; recorded mvs/alter set *). */
final class MaterializedViewPropertyChange {
    private MaterializedViewPropertyChange() {}

    static MaterializedView set(MaterializedView view, Map<String, String> properties, ServerProfile profile) {
        Map<String, String> unknown = new LinkedHashMap<>(properties);
        unknown.keySet().removeIf(key -> MaterializedViewProperty.isSettable(key, profile.version()));
        if (!unknown.isEmpty()) {
            String example = profile.has(Feature.MATERIALIZED_VIEW_INSERT_TIMEOUT) ? "insert_timeout" : "query_timeout";
            throw analysis(
                    view.name(),
                    "Modify failed because unknown properties: " + unknown
                            + ", please add `session.` prefix if you want add session variables for mv"
                            + "(eg, \"session." + example + "\"=\"30000000\").");
        }
        Map<String, String> values = new LinkedHashMap<>(view.properties());
        properties.forEach((key, value) -> values.put(key, MaterializedViewProperty.canonicalValue(key, value)));
        return view.withProperties(values);
    }
}
