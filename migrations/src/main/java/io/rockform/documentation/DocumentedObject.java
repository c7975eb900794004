// SPDX-License-Identifier: Apache-2.0
package io.rockform.documentation;

import io.rockform.policy.Kind;
import io.rockform.schema.ObjectName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A table or view, in words.
 *
 * @param facts its key, partitions, distribution and so on, by their titles; each may have several lines
 * @param definition its query; empty for tables
 * @param reads what its query reads, in the order of first mention, whether documented or not
 * @param readBy what of the schema reads it
 */
record DocumentedObject(
        ObjectName name,
        Kind kind,
        String comment,
        List<DocumentedColumn> columns,
        Map<String, String> facts,
        String definition,
        List<ObjectName> reads,
        List<ObjectName> readBy) {
    DocumentedObject {
        Objects.requireNonNull(name);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(comment);
        columns = List.copyOf(columns);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        reads = List.copyOf(reads);
        readBy = List.copyOf(readBy);
    }

    /** {@code materialized view}. */
    String kindTitle() {
        return kind.words();
    }
}
