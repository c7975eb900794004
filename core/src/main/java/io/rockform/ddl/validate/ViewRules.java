// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.profile.Feature;
import io.rockform.profile.MaterializedViewProperty;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Distribution;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.Refresh;
import io.rockform.schema.View;
import io.rockform.schema.ViewColumn;
import io.rockform.schema.ViewSecurity;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be said of views without a look at their queries (facts 8.1, 9.1, 9.4). */
final class ViewRules {
    private final ServerProfile profile;

    ViewRules(ServerProfile profile) {
        this.profile = profile;
    }

    List<Violation> check(View view) {
        Violations violations = new Violations(view.name());
        new ColumnNameRules(profile, violations).checkView(view.columns());
        if (view.security() == ViewSecurity.INVOKER && !profile.has(Feature.VIEW_SECURITY)) {
            violations.analysis(
                    null,
                    "SECURITY of views is in StarRocks " + Feature.VIEW_SECURITY.since() + " and newer",
                    "Leave SECURITY INVOKER out.");
        }
        checkQuery(view.query(), violations);
        return violations.found();
    }

    private static void checkQuery(String query, Violations violations) {
        if (query.isBlank()) {
            violations.analysis(null, "the query is empty", "Write the SELECT that defines the view.");
        }
    }

    List<Violation> check(MaterializedView view) {
        Violations violations = new Violations(view.name());
        new ColumnNameRules(profile, violations).checkView(view.columns());
        checkQuery(view.query(), violations);
        checkColumns(view, violations);
        if (view.properties().containsKey("auto_refresh_partitions_limit")
                && view.refresh().scheme() instanceof Refresh.Manual) {
            violations.analysis(
                    null,
                    "The auto_refresh_partitions_limit property does not support manual refresh mode.",
                    "Leave the property out, or use REFRESH ASYNC.");
        }
        checkProperties(view.properties(), violations);
        return violations.found();
    }

    /** Only where the view names its columns; else they follow from the query. */
    private static void checkColumns(MaterializedView view, Violations violations) {
        if (view.columns().isEmpty()) {
            return;
        }
        Set<String> names = view.columns().stream()
                .map(ViewColumn::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
        if (view.distribution() instanceof Distribution.Hash hash) {
            for (String name : hash.columns()) {
                if (!names.contains(name.toLowerCase(Locale.ROOT))) {
                    violations.analysis(
                            name,
                            "Distribution column(" + name + ") doesn't exist.",
                            "Distribute by a column of the view.");
                }
            }
        }
    }

    private void checkProperties(Map<String, String> properties, Violations violations) {
        Map<String, String> unknown = new LinkedHashMap<>(properties);
        unknown.keySet().removeIf(key -> MaterializedViewProperty.isKnown(key, profile.version()));
        if (!unknown.isEmpty()) {
            String example = profile.has(Feature.MATERIALIZED_VIEW_INSERT_TIMEOUT) ? "insert_timeout" : "query_timeout";
            violations.analysis(
                    null,
                    6013,
                    "HY000",
                    "Invalid parameter Analyze materialized properties failed because unknown properties: " + unknown
                            + ", please add `session.` prefix if you want add session variables for mv(eg, \"session."
                            + example + "\"=\"30000000\").",
                    "Leave the properties out, or write session.NAME for a session variable.");
        }
    }
}
