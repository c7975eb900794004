// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.compare.SchemaComparison;
import io.rockform.ddl.validate.SchemaValidator;
import io.rockform.declare.Declaration;
import io.rockform.operation.Operation;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.server.SchemaReading;
import io.rockform.server.UnsupportedObject;
import io.rockform.source.NamedDatabases;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Creates or drops what is declared, without revisions, in an order that can be run. */
public final class DeclaredObjects {
    private final Schema declared;
    private final Map<ObjectName, String> places;
    private final Database database;
    private final ObjectRun objectRun;

    public DeclaredObjects(
            Declaration declaration, Database database, RunListener listener, Cancellation cancellation) {
        this.declared = declaration.schema();
        this.places = declaration.places();
        this.database = database;
        this.objectRun = new ObjectRun(database, listener, cancellation);
    }

    /**
     * What was done.
     *
     * @param changed the objects that were created or dropped, in order
     * @param untouched the declared objects that needed nothing, since they were there already, or were not there
     * @param planned the statements that would have been sent; null if they were
     */
    public record Outcome(
            List<ObjectName> changed,
            List<ObjectName> untouched,
            List<StatementRun> statements,
            @Nullable List<String> planned) {
        public Outcome {
            changed = List.copyOf(changed);
            untouched = List.copyOf(untouched);
            statements = List.copyOf(statements);
            planned = planned == null ? null : List.copyOf(planned);
        }
    }

    /**
     * Creates what is missing. What is there already is left alone, equal or not.
     *
     * @param dryRun whether to send nothing, and only tell what would be sent
     * @throws RockformException {@link ProblemCode#INVALID_MODEL} if StarRocks would refuse an object: then none is created
     */
    public Outcome create(boolean dryRun) {
        new SchemaValidator(database.profile()).require(declared, places);
        SchemaReading seen = database.read(NamedDatabases.of(declared));
        Set<ObjectName> taken = new LinkedHashSet<>(seen.schema().objects().keySet());
        seen.unsupported().stream().map(UnsupportedObject::name).forEach(taken::add);
        List<Operation> creations = new ArrayList<>();
        List<ObjectName> existing = new ArrayList<>();
        for (Operation creation : SchemaComparison.compare(Schema.empty(), declared, database.profile())
                .operations()) {
            ObjectName name = Objects.requireNonNull(creation.target());
            if (taken.contains(name)) {
                existing.add(name);
            } else {
                creations.add(creation);
            }
        }
        return outcome(seen.schema(), creations, existing, dryRun);
    }

    /**
     * Drops what exists, what reads before what is read.
     *
     * @param confirmed without it nothing is dropped
     * @param dryRun whether to send nothing, and only tell what would be sent; that needs no confirmation
     * @throws RockformException {@link ProblemCode#UNSAFE}, naming what would be dropped, if that was not confirmed
     */
    public Outcome drop(boolean confirmed, boolean dryRun) {
        Schema seen = database.read(NamedDatabases.of(declared)).schema();
        Schema left = seen;
        List<ObjectName> missing = new ArrayList<>();
        for (ObjectName name : declared.objects().keySet()) {
            if (seen.find(name).isEmpty()) {
                missing.add(name);
            }
            left = left.without(name);
        }
        List<Operation> drops =
                SchemaComparison.compare(seen, left, database.profile()).operations();
        if (!confirmed && !dryRun && !drops.isEmpty()) {
            throw unconfirmed(targets(drops));
        }
        return outcome(seen, drops, missing, dryRun);
    }

    private Outcome outcome(Schema before, List<Operation> operations, List<ObjectName> untouched, boolean dryRun) {
        return dryRun
                ? new Outcome(targets(operations), untouched, List.of(), objectRun.plan(before, operations))
                : new Outcome(targets(operations), untouched, objectRun.run(before, operations), null);
    }

    private static List<ObjectName> targets(List<Operation> operations) {
        return operations.stream()
                .map(Operation::target)
                .map(Objects::requireNonNull)
                .toList();
    }

    private RockformException unconfirmed(List<ObjectName> names) {
        String list = names.stream().map(ObjectName::toString).collect(Collectors.joining(", "));
        return new RockformException(
                Problem.of(ProblemCode.UNSAFE, "this would drop " + list + " of " + database.name() + ", with all data")
                        .remedy("If that is meant, confirm it: --yes"));
    }
}
