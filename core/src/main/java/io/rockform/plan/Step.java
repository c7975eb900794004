// SPDX-License-Identifier: Apache-2.0
package io.rockform.plan;

import io.rockform.operation.Operation;
import java.util.List;
import java.util.Objects;

/**
 * One step of a plan: the operations that it carries out (several, where one ALTER does them together), and how.
 *
 * @param operations in order
 * @param statements to be run one after the other
 * @param description one line for people
 */
public record Step(List<Operation> operations, List<Statement> statements, Risk risk, String description) {
    public Step {
        operations = List.copyOf(operations);
        statements = List.copyOf(statements);
        Objects.requireNonNull(risk);
        Objects.requireNonNull(description);
    }
}
