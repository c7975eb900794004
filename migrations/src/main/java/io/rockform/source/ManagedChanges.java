// SPDX-License-Identifier: Apache-2.0
package io.rockform.source;

import io.rockform.compare.ComparisonContext;
import io.rockform.compare.Finding;
import io.rockform.compare.ReadableObjects;
import io.rockform.operation.Operation;
import io.rockform.operation.OperationRefused;
import io.rockform.operation.apply.SchemaChange;
import io.rockform.operation.describe.Description;
import io.rockform.policy.LeftOut;
import io.rockform.policy.Management;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the changes out that are never made. What cannot be done without one of them, such as to create an object in the
 * place of one that is not dropped, becomes a finding.
 */
final class ManagedChanges {
    private static final String REMEDY = "it needs a change that filter.skip keeps out";

    private final Management management;
    private final ComparisonContext context;
    private final ServerProfile profile;
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    ManagedChanges(Management management, ComparisonContext context) {
        this.management = management;
        this.context = context;
        this.profile = context.profile();
    }

    /** What is left of operations that begin with {@code before}. */
    List<Operation> of(List<Operation> operations, Schema before) {
        List<Operation> kept = new ArrayList<>();
        for (Operation operation : operations) {
            Optional<String> reason = management.skips(operation);
            if (reason.isPresent()) {
                leftOut.add(new LeftOut(operation.target(), Description.of(operation), reason.get()));
            } else {
                kept.add(operation);
            }
        }
        return leftOut.isEmpty() ? kept : possible(kept, before, SchemaChange.applyAll(before, operations, profile));
    }

    /** @param complete what all the operations would lead to */
    private List<Operation> possible(List<Operation> operations, Schema before, Schema complete) {
        ReadableObjects readable = new ReadableObjects(complete, context);
        List<Operation> possible = new ArrayList<>();
        Schema schema = before;
        for (Operation operation : operations) {
            Optional<String> missing = readable.missing(operation, schema);
            if (missing.isPresent()) {
                findings.add(impossible(operation, missing.get()));
                continue;
            }
            try {
                schema = SchemaChange.apply(schema, operation, profile);
                possible.add(operation);
            } catch (OperationRefused refused) {
                findings.add(impossible(operation, refused.problems().get(0).message()));
            }
        }
        return possible;
    }

    private static Finding impossible(Operation operation, String reason) {
        ObjectName target = operation.target();
        return new Finding(
                target == null ? ObjectName.of("SQL") : target,
                Description.of(operation),
                "not done",
                "wanted",
                reason,
                REMEDY);
    }

    List<LeftOut> leftOut() {
        return List.copyOf(leftOut);
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }
}
