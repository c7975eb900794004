// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.operation.MaterializedViewOperation.CreateMaterializedView;
import io.rockform.operation.Operation;
import io.rockform.operation.TableOperation.CreateTable;
import io.rockform.operation.ViewOperation.CreateView;
import io.rockform.plan.Statement;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.server.history.JournalEntry;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where a half-done revision is taken up again.
 *
 * @param plan of the whole revision
 * @param earlier what the journal says of its statements; empty if nobody has begun it
 */
record Resumption(RevisionPlan plan, List<JournalEntry> earlier) {
    Resumption {
        earlier = List.copyOf(earlier);
    }

    /** A revision that nobody has begun. */
    static Resumption fresh(RevisionPlan plan) {
        return new Resumption(plan, List.of());
    }

    /** Whether an earlier run has done the statement for certain, or a person has said that it is over. */
    boolean isDone(int index) {
        return index < earlier.size() && earlier.get(index).isOver();
    }

    /** Whether an earlier run sent the statement, and nobody knows what came of it. */
    boolean isInDoubt(int index) {
        return index < earlier.size() && earlier.get(index).isInDoubt();
    }

    /**
     * Plans the revision as the earlier run planned it. The schema that it began with is gone, since some of its statements
     * are done; it is put together again, and found right if the statements come out as the journal has them.
     *
     * @param live the schema as it is now
     * @param replayed the schema that the revisions lead to up to here
     * @throws RockformException {@link ProblemCode#INTERRUPTED_RUN} if the revision was changed in what was done already
     */
    static Resumption of(
            EarlierRun earlier,
            List<Operation> operations,
            Schema live,
            Supplier<Schema> replayed,
            Function<Schema, RevisionPlan> planner) {
        List<Supplier<Schema>> candidates = List.of(
                () -> withReplayed(live, operations, replayed.get()),
                () -> withoutCreated(live, operations),
                () -> live);
        for (Supplier<Schema> candidate : candidates) {
            Optional<RevisionPlan> plan =
                    attempt(candidate, planner).filter(each -> continues(each.statements(), earlier));
            if (plan.isPresent()) {
                return new Resumption(plan.get(), earlier.entries());
            }
        }
        throw changed(earlier);
    }

    /** Empty if the revision cannot begin with this schema: then it was another one. */
    private static Optional<RevisionPlan> attempt(Supplier<Schema> before, Function<Schema, RevisionPlan> planner) {
        try {
            return Optional.of(planner.apply(before.get()));
        } catch (RockformException e) {
            return Optional.empty();
        }
    }

    private static Schema withReplayed(Schema live, List<Operation> operations, Schema replayed) {
        Schema schema = live;
        for (ObjectName name : StepEffect.touched(operations)) {
            SchemaObject before = replayed.objects().get(name);
            schema = before == null ? schema.without(name) : schema.with(before);
        }
        return schema;
    }

    /** For a history that cannot be replayed, since SQL of the user's own made some of its objects. */
    private static Schema withoutCreated(Schema live, List<Operation> operations) {
        Schema schema = live;
        for (Operation operation : operations) {
            boolean creates = operation instanceof CreateTable
                    || operation instanceof CreateView
                    || operation instanceof CreateMaterializedView;
            ObjectName target = operation.target();
            schema = creates && target != null ? schema.without(target) : schema;
        }
        return schema;
    }

    private static boolean continues(List<Statement> statements, EarlierRun earlier) {
        for (int index = 0; index < earlier.entries().size(); index++) {
            JournalEntry entry = earlier.entries().get(index);
            boolean begun = entry.isOver() || entry.isInDoubt();
            if (begun
                    && (index >= statements.size()
                            || !JournalEntry.hash(statements.get(index).sql()).equals(entry.statementHash()))) {
                return false;
            }
        }
        return true;
    }

    private static RockformException changed(EarlierRun earlier) {
        StringBuilder done = new StringBuilder();
        for (JournalEntry entry : earlier.entries()) {
            if (entry.isOver()) {
                done.append('\n').append(entry.statement().indent(4).stripTrailing());
            }
        }
        earlier.inDoubt().ifPresent(entry -> done.append("\n  and perhaps\n")
                .append(entry.statement().indent(4).stripTrailing()));
        return new RockformException(Problem.of(
                        ProblemCode.INTERRUPTED_RUN,
                        "revision " + earlier.revision()
                                + " was half-done by an earlier run, and no longer begins with what that run did:"
                                + done)
                .remedy(
                        "Bring its file back to what was run, and run the command again; or finish by hand, then record it:"
                                + " rockform stamp " + earlier.revision()));
    }
}
