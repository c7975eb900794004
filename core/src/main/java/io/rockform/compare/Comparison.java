// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.operation.Operation;
import java.util.List;

/**
 * What differs: the operations that lead from the actual schema to the declared one, in an order that can be run, and
 * the findings that no operation mends.
 */
public record Comparison(List<Operation> operations, List<Finding> findings) {
    public Comparison {
        operations = List.copyOf(operations);
        findings = List.copyOf(findings);
    }

    public boolean isEmpty() {
        return operations.isEmpty() && findings.isEmpty();
    }
}
