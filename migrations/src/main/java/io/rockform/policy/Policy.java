// SPDX-License-Identifier: Apache-2.0
package io.rockform.policy;

import io.rockform.schema.ObjectName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a schema a project or an environment manages.
 *
 * @param include objects that take part; empty for all
 * @param exclude objects that do not, even if they are included
 * @param skip kinds of change that are never made, as names of {@link OperationKinds}
 * @param manage attributes that take part; empty for all
 * @param ignore attributes that do not
 * @param tableProperties properties that every table has here, whatever is declared
 * @param materializedViewProperties properties that every materialized view has here
 * @param managedPartitions the tables that have no partitions but those that they declare
 */
public record Policy(
        List<ObjectPattern> include,
        List<ObjectPattern> exclude,
        List<Glob> skip,
        List<Glob> manage,
        List<Glob> ignore,
        Map<String, String> tableProperties,
        Map<String, String> materializedViewProperties,
        List<ObjectPattern> managedPartitions) {
    /** Everything is managed. */
    public static final Policy NONE =
            new Policy(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), List.of());

    public Policy {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
        skip = List.copyOf(skip);
        manage = List.copyOf(manage);
        ignore = List.copyOf(ignore);
        managedPartitions = List.copyOf(managedPartitions);
        tableProperties = Collections.unmodifiableMap(new LinkedHashMap<>(tableProperties));
        materializedViewProperties = Collections.unmodifiableMap(new LinkedHashMap<>(materializedViewProperties));
    }

    /** Whether partitions of a table are dropped that it does not declare. */
    public boolean managesPartitions(ObjectName table) {
        return managedPartitions.stream().anyMatch(pattern -> pattern.fits(Kind.TABLE, table));
    }

    /** What is overridden here. */
    public PropertyOverrides overrides() {
        return new PropertyOverrides(tableProperties, materializedViewProperties);
    }
}
