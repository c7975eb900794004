// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.operation.Operation;
import io.rockform.operation.OperationRefused;
import io.rockform.operation.apply.SchemaChange;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The differences found so far. Each operation is tried on the schema that the ones before it lead to, so that what
 * StarRocks would refuse never gets into a plan.
 */
final class Changes {
    private final ServerProfile profile;
    private final List<Operation> operations = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private Schema schema;

    Changes(Schema schema, ServerProfile profile) {
        this.schema = schema;
        this.profile = profile;
    }

    ServerProfile profile() {
        return profile;
    }

    /** The schema that the operations so far lead to. */
    Schema schema() {
        return schema;
    }

    Table table(ObjectName name) {
        return schema.table(name).orElseThrow();
    }

    MaterializedView materializedView(ObjectName name) {
        return schema.materializedView(name).orElseThrow();
    }

    List<Operation> operations() {
        return operations;
    }

    List<Finding> findings() {
        return findings;
    }

    void find(Finding finding) {
        findings.add(finding);
    }

    /** Takes the operation if StarRocks would; else tells its refusal. */
    Optional<OperationRefused> attempt(Operation operation) {
        try {
            Schema changed = SchemaChange.apply(schema, operation, profile);
            operations.add(operation);
            schema = changed;
            return Optional.empty();
        } catch (OperationRefused refusal) {
            return Optional.of(refusal);
        }
    }
}
