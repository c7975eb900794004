// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl.validate;

import io.rockform.ddl.server.TypeUses;
import io.rockform.problem.RockformException;
import io.rockform.query.QueryParser;
import io.rockform.query.TableReferences;
import io.rockform.query.tree.Expression;
import io.rockform.query.tree.QueryBody;
import io.rockform.query.tree.SelectItem;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.Table;
import java.util.Optional;
import java.util.Set;

/**
 * A materialized view has a key, so one of its columns must be of a type that a key takes (facts 9.1; recorded view-text/18,
 * view-text/40). Refused is what surely has none: a query of one table, of whose every result the type is known.
 */
final class MaterializedKeyRules {
    /** Whatever they are given, they give arrays, maps, JSON or floating numbers. */
    private static final Set<String> NEVER_KEYS = Set.of(
            "array_map",
            "array_filter",
            "array_sortby",
            "array_sort",
            "array_distinct",
            "array_concat",
            "array_slice",
            "array_agg",
            "map_keys",
            "map_values",
            "map_apply",
            "map_filter",
            "transform",
            "transform_keys",
            "transform_values",
            "split",
            "parse_json",
            "json_query",
            "stddev",
            "stddev_pop",
            "stddev_samp",
            "std",
            "variance",
            "variance_pop",
            "variance_samp",
            "var_pop",
            "var_samp",
            "corr",
            "covar_pop",
            "covar_samp");

    private final Schema catalog;
    private final String database;
    private final TypeUses uses;
    private final Violations violations;

    MaterializedKeyRules(Schema catalog, String database, TypeUses uses, Violations violations) {
        this.catalog = catalog;
        this.database = database;
        this.uses = uses;
        this.violations = violations;
    }

    void check(String query) {
        Optional<Table> only = onlyTable(query);
        if (only.isEmpty() || !(QueryParser.parse(query).body() instanceof QueryBody.Select select)) {
            return;
        }
        ResultTypes types = new ResultTypes(only.get());
        if (select.items().stream().allMatch(item -> isNeverKey(item, types))) {
            violations.analysis(
                    null,
                    "All columns of materialized view cannot be used for keys",
                    "Select a column of a type that a key takes, such as INT, VARCHAR or DATE, too.");
        }
    }

    private Optional<Table> onlyTable(String query) {
        try {
            Set<ObjectName> read = TableReferences.of(query, database);
            return read.size() == 1 ? catalog.table(read.iterator().next()) : Optional.empty();
        } catch (RockformException unreadable) {
            return Optional.empty();
        }
    }

    private boolean isNeverKey(SelectItem item, ResultTypes types) {
        if (!(item instanceof SelectItem.Output output)) {
            return false;
        }
        boolean called = output.expression() instanceof Expression.FunctionCall call
                && call.name().size() == 1
                && NEVER_KEYS.contains(call.function());
        return called
                || types.of(output.expression())
                        .filter(type -> !uses.isKeyType(type))
                        .isPresent();
    }
}
