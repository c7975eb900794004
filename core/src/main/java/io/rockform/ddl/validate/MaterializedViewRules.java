// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.profile.Feature;
import io.rockform.profile.MaterializedViewProperty;
import io.rockform.profile.ServerProfile;
import io.rockform.query.TableReferences;
import io.rockform.schema.Distribution;
import io.rockform.schema.Index;
import io.rockform.schema.IndexType;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.Refresh;
import io.rockform.schema.ViewColumn;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be said of a materialized view without a look at what it reads (facts 9.1, 9.4; recorded mvs/*). */
final class MaterializedViewRules {
    private static final Set<String> PARTITION_FUNCTIONS = Set.of("date_trunc", "time_slice", "str2date");

    /** Whole numbers of 1 and more; -1 is for none. */
    private static final Map<String, String> NUMBERS = Map.of(
            "partition_ttl_number", "Partition TTL Number",
            "partition_refresh_number", "Partition Refresh Number",
            "auto_refresh_partitions_limit", "Auto Refresh Partitions Limit");

    private final ServerProfile profile;
    private final MaterializedView view;
    private final Violations violations;

    MaterializedViewRules(MaterializedView view, ServerProfile profile) {
        this.view = view;
        this.profile = profile;
        this.violations = new Violations(view.name());
    }

    List<Violation> check() {
        checkGrammar();
        QueryShape shape = QueryShape.of(view.query(), violations);
        ObjectNameRules.check(view.name(), violations);
        new ColumnNameRules(profile, violations).checkView(view.columns());
        shape.checkColumns(view.columns(), violations);
        shape.query().ifPresent(query -> new MaterializedQueryRules(violations).check(query));
        List<String> columns = view.columns().isEmpty()
                ? shape.columns()
                : view.columns().stream().map(ViewColumn::name).toList();
        if (!columns.isEmpty()) {
            checkColumns(columns);
        }
        checkIndexes(columns);
        checkProperties();
        if (view.refresh().scheme() instanceof Refresh.Incremental && readsNativeTables(shape)) {
            violations.execution(
                    null, "Unknown error", "Use REFRESH ASYNC or MANUAL: the tables are no external ones.");
        }
        return violations.found();
    }

    private void checkGrammar() {
        if (view.partitionBy().size() > 1) {
            violations.require(null, Feature.PARTITION_EXPRESSIONS, profile);
        }
        for (Index index : view.indexes()) {
            if (index.type() == IndexType.VECTOR) {
                violations.require(null, Feature.VECTOR_INDEX, profile);
            }
        }
    }

    private static boolean readsNativeTables(QueryShape shape) {
        return shape.query()
                .map(query -> TableReferences.of(query, "").stream()
                        .allMatch(name ->
                                name.database() == null || !name.database().contains(".")))
                .orElse(false);
    }

    private void checkColumns(List<String> columns) {
        Set<String> names = new HashSet<>();
        columns.forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        for (String sql : PartitionItems.expressions(view.partitionBy())) {
            PartitionFunction function = PartitionFunction.of(sql);
            if (!PARTITION_FUNCTIONS.contains(function.name()) && !profile.has(Feature.PARTITION_EXPRESSIONS)) {
                violations.analysis(
                        null,
                        "Materialized view partition function " + function.name() + " is not supported yet.",
                        "Use date_trunc, time_slice or str2date.");
            }
            function.columns().forEach(name -> requirePartitionColumn(name, names));
        }
        PartitionItems.columns(view.partitionBy()).forEach(name -> requirePartitionColumn(name, names));
        for (String name : view.sortKey()) {
            if (!names.contains(name.toLowerCase(Locale.ROOT))) {
                violations.analysis(name, "Sort key not exists: " + name, "Order by columns of the view.");
            }
        }
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

    private void requirePartitionColumn(String name, Set<String> names) {
        if (!names.contains(name.toLowerCase(Locale.ROOT))) {
            violations.analysis(
                    name,
                    "Materialized view partition exp column:" + name + " is not found in query statement",
                    "Partition by a column of the view's result.");
        }
    }

    private void checkIndexes(List<String> columns) {
        Set<String> seen = new HashSet<>();
        for (Index index : view.indexes()) {
            IndexRules.checkShape(index, violations);
            if (!seen.add(index.name().toLowerCase(Locale.ROOT))) {
                violations.analysis(null, "index name must be unique", "Give each index a name of its own.");
            }
            for (String name : index.columns()) {
                if (!columns.isEmpty() && columns.stream().noneMatch(name::equalsIgnoreCase)) {
                    violations.analysis(
                            name,
                            index.name() + " column does not exist in table. invalid column: " + name,
                            "Index a column of the view.");
                }
            }
        }
    }

    private void checkProperties() {
        Map<String, String> properties = view.properties();
        if (properties.containsKey("auto_refresh_partitions_limit")
                && view.refresh().scheme() instanceof Refresh.Manual) {
            violations.analysis(
                    null,
                    "The auto_refresh_partitions_limit property does not support manual refresh mode.",
                    "Leave the property out, or use REFRESH ASYNC.");
        }
        NUMBERS.forEach(this::checkNumber);
        Map<String, String> unknown = new LinkedHashMap<>(properties);
        unknown.keySet().removeIf(key -> MaterializedViewProperty.isKnown(key, profile.version()));
        if (!unknown.isEmpty()) {
            String example = profile.has(Feature.MATERIALIZED_VIEW_INSERT_TIMEOUT) ? "insert_timeout" : "query_timeout";
            violations.analysis(
                    null,
                    6013,
                    "42000",
                    "Invalid parameter Analyze materialized properties failed because unknown properties: " + unknown
                            + ", please add `session.` prefix if you want add session variables for mv(eg, \"session."
                            + example + "\"=\"30000000\").",
                    "Leave the properties out, or write session.NAME for a session variable.");
        }
    }

    private void checkNumber(String property, String title) {
        String value = view.properties().get(property);
        if (value == null) {
            return;
        }
        Optional<Integer> number = PropertyValues.integer(value);
        if (number.isEmpty()) {
            violations.analysis(null, title + ": For input string: \"" + value + "\"", "Give a whole number.");
        } else if (number.get() <= 0 && number.get() != -1) {
            violations.analysis(null, "Illegal " + title + ": " + value, "Give 1 or more, or -1 for no limit.");
        }
    }
}
