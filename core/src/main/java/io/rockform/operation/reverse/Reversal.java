// SPDX-License-Identifier: Apache-2.0
package io.rockform.operation.reverse;

import io.rockform.operation.Operation;
import io.rockform.operation.Operation.Irreversible;
import io.rockform.operation.OperationRefused;
import io.rockform.operation.TableRebuild;
import io.rockform.operation.apply.SchemaChange;
import io.rockform.operation.describe.Description;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way back of operations. What comes out has been tried: an operation that StarRocks would refuse after the change
 * (narrowing a type, a NOT NULL column without default) is replaced by {@link Irreversible} with its words, so that it
 * is known when the revision is written and not in the middle of a downgrade (trap 8).
 */
public final class Reversal {
    private Reversal() {}

    /** The operations that undo {@code operation} on the schema that it was applied to. */
    public static List<Operation> of(Operation operation, Schema before, ServerProfile profile) {
        Schema after = SchemaChange.apply(before, operation, profile);
        List<Operation> back = operation.accept(new Inverse(before));
        Schema schema = after;
        for (Operation step : back) {
            try {
                schema = SchemaChange.apply(schema, step, profile);
            } catch (OperationRefused refusal) {
                return List.of(new Irreversible(
                        Description.of(step) + ": " + refusal.serverError().message()));
            } catch (RockformException irreversible) {
                return back;
            }
        }
        return back;
    }

    /** The operations that undo all of {@code operations}, last one first. */
    public static List<Operation> ofAll(List<Operation> operations, Schema before, ServerProfile profile) {
        List<Operation> back = new ArrayList<>();
        Schema schema = before;
        for (int index = 0; index < operations.size(); index++) {
            Optional<TableRebuild> rebuild = TableRebuild.at(operations, index, schema);
            if (rebuild.isPresent()) {
                // The rows of now are copied back, not those of then brought back.
                back.addAll(0, rebuild.get().reversed().operations());
                schema = SchemaChange.applyAll(schema, rebuild.get().operations(), profile);
                index += rebuild.get().operations().size() - 1;
            } else {
                back.addAll(0, of(operations.get(index), schema, profile));
                schema = SchemaChange.apply(schema, operations.get(index), profile);
            }
        }
        return back;
    }
}
