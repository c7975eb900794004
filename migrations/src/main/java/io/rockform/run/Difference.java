// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.plan.Risk;
import io.rockform.schema.ObjectName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step that would mend a difference.
 *
 * @param object what differs; null where that is not known
 * @param operations the names of the operations, such as {@code AddColumn}; several where one ALTER does them
 * @param description one line for people, which names the object
 * @param before the lines of the object's CREATE statement that go; empty where it is created or dropped as a whole
 * @param after the lines that come in their place
 * @param statements the SQL that does it, without final semicolons
 */
public record Difference(
        @Nullable ObjectName object,
        List<String> operations,
        String description,
        Risk risk,
        List<String> before,
        List<String> after,
        List<String> statements) {
    public Difference {
        Objects.requireNonNull(description);
        Objects.requireNonNull(risk);
        operations = List.copyOf(operations);
        before = List.copyOf(before);
        after = List.copyOf(after);
        statements = List.copyOf(statements);
    }
}
