// SPDX-License-Identifier: Apache-2.0
package io.rockform.hook;

import io.rockform.operation.Operation;
import io.rockform.schema.DataType;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;

/**
 * The user's own code in what Rockform does. A public class with a public constructor without parameters, found by {@link
 * java.util.ServiceLoader} on the class path, or as a source in the project's models. Every method has a default that
 * changes nothing. What a hook throws ends the verb.
 *
 * <p>Hooks are asked in the order of their class names.
 */
public interface Hook {
    /** Whether an object takes part in comparisons. One hook that says no is enough. */
    default boolean includes(SchemaObject object, HookContext context) {
        return true;
    }

    /**
     * What a comparison is to yield instead of these operations.
     *
     * @param operations in an order that can be run
     * @param before the schema that they begin with
     */
    default List<Operation> rewrite(List<Operation> operations, Schema before, HookContext context) {
        return operations;
    }

    /** Before the first statement of a revision. */
    default void beforeRevision(RevisionEvent revision) {}

    /** After the last statement of a revision; it is recorded. */
    default void afterRevision(RevisionEvent revision) {}

    /** Before a statement is sent. */
    default void beforeStatement(StatementEvent statement) {}

    /** After a statement, and the job that it started, have ended well. */
    default void afterStatement(StatementEvent statement) {}

    /** The StarRocks type of a field of an annotated model; empty to leave it to other hooks and to Rockform. */
    default Optional<DataType> typeOf(Field field) {
        return Optional.empty();
    }
}
