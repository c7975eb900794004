// SPDX-License-Identifier: Apache-2.0
package io.rockform.declare;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.schema.ObjectName;
import io.rockform.schema.SynchronousMaterializedView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A synchronous materialized view, which is a rollup of one table, in the builder style. */
public final class SynchronousMaterializedViewBuilder {
    private final ObjectName name;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private @Nullable String query;
    private @Nullable ObjectName formerName;

    public SynchronousMaterializedViewBuilder(ObjectName name) {
        this.name = name;
    }

    public SynchronousMaterializedViewBuilder property(String key, String value) {
        properties.put(key, value);
        return this;
    }

    /** The SELECT over one table. */
    public SynchronousMaterializedViewBuilder as(String select) {
        query = select;
        return this;
    }

    /** The name that the view had before. */
    public SynchronousMaterializedViewBuilder renamedFrom(String former) {
        formerName = name.sibling(former);
        return this;
    }

    Optional<ObjectName> formerName() {
        return Optional.ofNullable(formerName);
    }

    /** The view as declared so far. */
    public SynchronousMaterializedView build() {
        if (query == null) {
            throw new RockformException(
                    Problem.of(ProblemCode.INVALID_MODEL, "synchronous materialized view '" + name + "' has no query")
                            .remedy("say what it selects: .as(\"SELECT …\")"));
        }
        return new SynchronousMaterializedView(name, properties, query);
    }
}
