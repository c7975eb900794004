// SPDX-License-Identifier: Apache-2.0
package io.rockform.hook;

import io.rockform.operation.Operation;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.schema.DataType;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A hook as Rockform calls it: whatever goes wrong in it is told with its name.
 *
 * @param hook the user's object
 */
public record UserHook(Hook hook) {
    /** The name of its class. */
    public String name() {
        return hook.getClass().getName();
    }

    public boolean includes(SchemaObject object, HookContext context) {
        return call("includes", () -> hook.includes(object, context));
    }

    public List<Operation> rewrite(List<Operation> operations, Schema before, HookContext context) {
        return call("rewrite", () -> List.copyOf(hook.rewrite(operations, before, context)));
    }

    public void beforeRevision(RevisionEvent revision) {
        run("beforeRevision", () -> hook.beforeRevision(revision));
    }

    public void afterRevision(RevisionEvent revision) {
        run("afterRevision", () -> hook.afterRevision(revision));
    }

    public void beforeStatement(StatementEvent statement) {
        run("beforeStatement", () -> hook.beforeStatement(statement));
    }

    public void afterStatement(StatementEvent statement) {
        run("afterStatement", () -> hook.afterStatement(statement));
    }

    public Optional<DataType> typeOf(Field field) {
        return call("typeOf", () -> hook.typeOf(field));
    }

    private void run(String method, Runnable call) {
        call(method, () -> {
            call.run();
            return true;
        });
    }

    private <T> T call(String method, Supplier<T> call) {
        try {
            return call.get();
        } catch (RockformException e) {
            Problem problem = e.problems().get(0);
            throw failed(method, problem.message(), problem.remedy(), e);
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            String said = e.getMessage() == null ? "" : ": " + e.getMessage();
            throw failed(method, e.getClass().getName() + said, null, e);
        }
    }

    private RockformException failed(
            String method, String why, @org.jspecify.annotations.Nullable String remedy, Throwable cause) {
        return new RockformException(
                Problem.of(ProblemCode.HOOK_FAILED, "the hook " + name() + " failed in " + method + ": " + why)
                        .remedy(remedy),
                cause);
    }
}
