// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.analysis;

import java.util.List;
import java.util.Optional;

/**
 * A relation after FROM: by which name its columns are qualified, and what they are.
 *
 * @param complete false if it has columns that are not known, so that nothing can be said about names that it lacks
 */
record NamedOutputs(String name, List<Output> columns, boolean complete) {
    NamedOutputs {
        columns = List.copyOf(columns);
    }

    Optional<Output> find(String column) {
        return columns.stream()
                .filter(output -> output.name().equalsIgnoreCase(column))
                .findFirst();
    }
}
