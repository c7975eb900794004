// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.compare.Conformance.Check;
import io.rockform.ddl.DdlParser;
import io.rockform.ddl.DdlStatement;
import io.rockform.ddl.server.DdlOperations;
import io.rockform.ddl.server.ServerDefaults;
import io.rockform.ddl.server.ShowCreateWriter;
import io.rockform.operation.Operation;
import io.rockform.operation.OperationRefused;
import io.rockform.operation.apply.ClauseSequence;
import io.rockform.operation.apply.SchemaChange;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.Database;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import io.rockform.testkit.recorded.RecordedScenario;
import io.rockform.testkit.recorded.RecordedStep;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Follows a recorded scenario by apply: every ALTER, of one clause or several, must be taken or refused as the server did, and
 * lead to what SHOW CREATE showed afterwards.
 */
final class AlterReplay {
    private static final Pattern DDL = Pattern.compile("(CREATE|ALTER|DROP) .*", Pattern.DOTALL);
    private static final Pattern SHOW =
            Pattern.compile("SHOW CREATE (TABLE|VIEW|MATERIALIZED VIEW) `?(\\w+)`?", Pattern.DOTALL);
    /** Where in the statement it stands is known to who parsed it, not to the schema. */
    private static final Pattern PLACE =
            Pattern.compile(" (from|at) line \\d+, column \\d+( to line \\d+, column \\d+)?");

    private final RecordedScenario scenario;
    private final ServerProfile profile;
    private final Conformance conformance;
    private final Consumer<AcceptedAlter> observer;
    private final DdlParser parser;
    private Schema schema = Schema.empty().with(new Database(ScenarioReplay.DATABASE, Map.of()));
    private boolean altered;

    /** An ALTER that the server took. */
    record AcceptedAlter(
            RecordedScenario scenario, String sql, List<Operation> operations, Schema before, Schema after) {}

    AlterReplay(
            RecordedScenario scenario,
            ServerProfile profile,
            Conformance conformance,
            Consumer<AcceptedAlter> observer) {
        this.scenario = scenario;
        this.profile = profile;
        this.conformance = conformance;
        this.observer = observer;
        this.parser = new DdlParser().defaultDatabase(ScenarioReplay.DATABASE).asReadBy(profile);
    }

    void run() {
        if (scenario.steps().stream().noneMatch(step -> step.sql().startsWith("ALTER "))) {
            return;
        }
        for (RecordedStep step : scenario.steps()) {
            Matcher show = SHOW.matcher(step.sql());
            if (show.matches() && step.isAccepted() && altered) {
                shown(ObjectName.of(show.group(2)), step);
            } else if (step.sql().startsWith("ALTER ")) {
                altered |= step.isAccepted();
                alter(step);
            } else if (DDL.matcher(step.sql()).matches() && step.isAccepted()) {
                change(step.sql());
            }
        }
    }

    private void alter(RecordedStep step) {
        try {
            DdlStatement statement = parser.statement(step.sql());
            ClauseSequence.Result result = applied(statement);
            if (step.isAccepted()) {
                passed(Check.APPLIED);
                Schema after = held(result.after());
                observer.accept(new AcceptedAlter(scenario, step.sql(), result.operations(), schema, after));
                schema = after;
            } else {
                failed(Check.REFUSED, () -> "accepted " + step.sql() + ", recorded " + step.error());
            }
        } catch (OperationRefused refusal) {
            refused(step, refusal);
        } catch (RockformException unread) {
            if (step.isAccepted()) {
                failed(Check.APPLIED, () -> step.sql() + ": " + unread.getMessage());
            } else if (Objects.requireNonNull(step.error()).message().startsWith("Getting syntax error at")) {
                // The words of a syntax error tell what the server's own grammar would have liked to read.
                passed(Check.REFUSED);
            } else {
                failed(Check.REFUSED, () -> step.sql() + ": " + unread.getMessage());
            }
        }
    }

    private ClauseSequence.Result applied(DdlStatement statement) {
        if (statement instanceof DdlStatement.AlterTable alter) {
            return ClauseSequence.of(alter, schema, profile, ScenarioReplay.DATABASE);
        }
        List<Operation> operations = DdlOperations.of(statement, schema);
        return new ClauseSequence.Result(
                List.of(), operations, SchemaChange.applyAll(schema, operations, profile, ScenarioReplay.DATABASE));
    }

    private void refused(RecordedStep step, OperationRefused refusal) {
        RecordedStep.RecordedError recorded = step.error();
        if (recorded == null) {
            failed(Check.APPLIED, () -> "refused " + step.sql() + ": " + refusal.serverError());
            return;
        }
        String words = PLACE.matcher(recorded.message()).replaceFirst("");
        boolean same = recorded.code() == refusal.serverError().code()
                && words.equals(refusal.serverError().message());
        if (same) {
            passed(Check.REFUSED);
        } else {
            failed(Check.REFUSED, () -> step.sql() + "\n   as " + refusal.serverError() + "\n   not " + recorded);
        }
    }

    /** The text of a new query, and the columns that follow from it, are kept as they were when it was created. */
    private Schema held(Schema after) {
        Schema held = after;
        ServerText server = new ServerText(after, profile);
        for (SchemaObject object : after.objects().values()) {
            SchemaObject before = schema.find(object.name()).orElse(null);
            if (object instanceof Table table) {
                held = table.equals(before) ? held : held.with(held(table));
            } else if (!isKnown(object, before)) {
                held = held.with(object.accept(server));
            }
        }
        return held;
    }

    /** A bound that the partition before gives is shown with the partition (facts 4.6), and so are defaults of indexes. */
    private Table held(Table table) {
        Table full = new ServerDefaults(profile, ScenarioReplay.DATABASE).complete(table);
        return table.withPartitioning(full.partitioning()).withIndexes(full.indexes());
    }

    private static boolean isKnown(SchemaObject object, @Nullable SchemaObject before) {
        if (object instanceof View view) {
            return before instanceof View old && old.query().equals(view.query());
        }
        return object.equals(before) || object instanceof MaterializedView && before != null;
    }

    /** What is not understood changes nothing: then SHOW CREATE tells. */
    private void change(String sql) {
        try {
            DdlStatement statement = parser.statement(sql);
            if (statement instanceof DdlStatement.CreateTable create) {
                Table table = new ServerDefaults(profile, ScenarioReplay.DATABASE).complete(create.table());
                schema = schema.find(table.name()).isPresent() ? schema : schema.with(table);
            } else {
                schema = held(applied(statement).after());
            }
        } catch (RockformException notUnderstood) {
            // What reads it later fails then, and says so.
        }
    }

    private void shown(ObjectName name, RecordedStep step) {
        String recorded = step.rows().get(0).get(1);
        SchemaObject object = schema.find(name).orElse(null);
        if (recorded == null || !recorded.endsWith(";")) {
            return;
        }
        String written = object == null ? "nothing" : new ShowCreateWriter(profile).write(object);
        if (ServerText.withoutNoise(written).equals(ServerText.withoutNoise(recorded))) {
            passed(Check.SHOWN);
        } else {
            failed(Check.SHOWN, () -> "shows\n" + written + "\nnot\n" + recorded);
        }
    }

    private void passed(Check check) {
        conformance.check(check, scenario.name(), null);
    }

    private void failed(Check check, Supplier<String> failure) {
        conformance.check(check, scenario.name(), failure);
    }
}
