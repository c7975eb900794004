// SPDX-License-Identifier: Apache-2.0
package io.rockform.compare;

import io.rockform.compare.Conformance.Check;
import io.rockform.ddl.DdlParser;
import io.rockform.ddl.DdlStatement;
import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.server.ColumnDescription;
import io.rockform.ddl.server.DescribedRollups;
import io.rockform.ddl.server.ModelForm;
import io.rockform.ddl.validate.SchemaValidator;
import io.rockform.ddl.validate.Violation;
import io.rockform.declare.Declaration;
import io.rockform.problem.RockformException;
import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import io.rockform.query.DefaultDatabase;
import io.rockform.query.Relations;
import io.rockform.schema.MaterializedView;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Rollup;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import io.rockform.schema.Table;
import io.rockform.schema.View;
import io.rockform.testkit.recorded.RecordedScenario;
import io.rockform.testkit.recorded.RecordedStep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Goes through a recorded scenario with the schemas that it declares and shows. */
final class ScenarioReplay {
    static final String DATABASE = "sc";

    private static final Pattern CREATE =
            Pattern.compile("CREATE (TABLE|VIEW|MATERIALIZED|DATABASE|OR REPLACE)\\b.*", Pattern.DOTALL);
    private static final Pattern CHANGE = Pattern.compile(
            "(ALTER|DROP|USE|SET|RECOVER|TRUNCATE|INSERT|GRANT|EXECUTE|CREATE|REFRESH|CANCEL)\\b.*", Pattern.DOTALL);
    private static final Pattern DESCRIBE =
            Pattern.compile("(DESC|SHOW FULL COLUMNS FROM) `?([^` ]+)`?", Pattern.DOTALL);

    private final RecordedScenario scenario;
    private final Conformance conformance;
    private final Observer observer;
    private final ServerProfile profile;
    private final DdlParser parser = new DdlParser().defaultDatabase(DATABASE);
    private final Map<ObjectName, SchemaObject> shown = new HashMap<>();
    private Schema declared = Schema.empty();
    /** Whether what the server holds is what was declared. */
    private boolean unchanged = true;

    /** Told of each shown object whose declaration is known, and of the schema that is declared. */
    interface Observer {
        void shown(SchemaObject seen, SchemaObject wanted, Schema declared, ServerProfile profile);
    }

    ScenarioReplay(RecordedScenario scenario, Conformance conformance) {
        this(scenario, conformance, (seen, wanted, declared, profile) -> {});
    }

    ScenarioReplay(RecordedScenario scenario, Conformance conformance, Observer observer) {
        this.observer = observer;
        this.scenario = scenario;
        this.conformance = conformance;
        this.profile =
                new ServerProfile(StarRocksVersion.parse(scenario.server()).orElseThrow(), RunMode.SHARED_NOTHING, 3);
    }

    void run() {
        for (RecordedStep step : scenario.steps()) {
            if (!step.isAccepted()) {
                continue;
            }
            Matcher describe = DESCRIBE.matcher(step.sql());
            if (step.sql().startsWith("SHOW CREATE")) {
                show(step);
            } else if (describe.matches()) {
                describe(
                        step,
                        ObjectName.of(describe.group(2)),
                        describe.group(1).equals("DESC"));
            } else if (CREATE.matcher(step.sql()).matches()) {
                shown.clear();
                create(step.sql());
            } else if (CHANGE.matcher(step.sql()).matches()) {
                shown.clear();
                unchanged = false;
            }
        }
    }

    private void create(String sql) {
        try {
            SchemaObject object = object(parser.statement(sql));
            conformance.check(Check.PARSED, scenario.name(), null);
            if (object == null) {
                unchanged = unchanged && sql.startsWith("CREATE DATABASE");
            } else if (declared.find(object.name()).isEmpty() || sql.startsWith("CREATE OR REPLACE")) {
                declared = declared.with(object);
            } else if (!sql.contains("IF NOT EXISTS")) {
                unchanged = false;
            }
        } catch (RockformException refused) {
            unchanged = false;
            conformance.check(Check.PARSED, scenario.name(), () -> sql + "\n" + refused.getMessage());
        }
    }

    /** Null for what is no object of a schema. */
    static @Nullable SchemaObject object(DdlStatement statement) {
        if (statement instanceof DdlStatement.CreateTable create) {
            return create.table();
        }
        if (statement instanceof DdlStatement.CreateView create) {
            return create.view();
        }
        if (statement instanceof DdlStatement.CreateSynchronousMaterializedView create) {
            return create.view();
        }
        return statement instanceof DdlStatement.CreateMaterializedView create ? create.view() : null;
    }

    private void show(RecordedStep step) {
        String label = step.columns().get(0);
        // The text of SHOW CREATE VIEW for a materialized view is no statement (facts 9.2).
        boolean readable = label.equals("Table") || label.equals("View") || label.equals("Materialized View");
        String text = readable ? step.rows().get(0).get(1) : null;
        if (text == null || !text.endsWith(";")) {
            return;
        }
        SchemaObject object;
        try {
            object = object(parser.shown(text));
        } catch (RockformException refused) {
            conformance.check(Check.READ, scenario.name(), () -> text + "\n" + refused.getMessage());
            return;
        }
        if (object == null) {
            conformance.check(Check.READ, scenario.name(), () -> text + "\nis no object");
            return;
        }
        shown.put(object.name(), object);
        SchemaObject seen = withRollups(withoutDatabase(object).accept(new ModelForm(profile)));
        SchemaObject written = writtenAndRead(seen);
        SchemaObject wanted = unchanged ? declared.find(object.name()).orElse(null) : null;
        if (wanted == null) {
            return;
        }
        observer.shown(seen, wanted, declared, profile);
        same(Check.SAME, seen, wanted);
        if (written != null) {
            accepted(written, wanted);
        }
        String printed = new ServerText(declared, profile).of(wanted);
        boolean equal = ServerText.withoutNoise(printed).equals(ServerText.withoutNoise(text));
        conformance.check(
                Check.PRINTED, scenario.name(), equal ? null : () -> wanted + "\n" + printed + "\nrecorded:\n" + text);
    }

    private @Nullable SchemaObject writtenAndRead(SchemaObject seen) {
        String text = new DdlWriter(profile).create(seen);
        try {
            SchemaObject again = object(parser.statement(text));
            boolean equal = seen.equals(again);
            conformance.check(Check.READ, scenario.name(), equal ? null : () -> seen + "\n" + text + "\n" + again);
            return equal ? again : null;
        } catch (RockformException refused) {
            conformance.check(Check.READ, scenario.name(), () -> text + "\n" + refused.getMessage());
            return null;
        }
    }

    private void same(Check check, SchemaObject seen, SchemaObject wanted) {
        Comparison comparison = compare(seen);
        conformance.check(
                check,
                scenario.name(),
                comparison.isEmpty() ? null : () -> wanted + "\n  shown as " + seen + "\n  differs by " + comparison);
    }

    private Comparison compare(SchemaObject seen) {
        return SchemaComparison.compare(
                declared.with(seen), Declaration.of(declared), new ComparisonContext(profile, DATABASE));
    }

    /** No rule speaks against it, and it means the same as the statement that the server took. */
    private void accepted(SchemaObject written, SchemaObject wanted) {
        List<Violation> violations = new SchemaValidator(profile).validate(written);
        if (violations.isEmpty()) {
            same(Check.ACCEPTED, written, wanted);
        } else {
            conformance.check(Check.ACCEPTED, scenario.name(), () -> written + "\n" + violations);
        }
    }

    /** Which SHOW CREATE TABLE does not print: only DESC ALL tells them. */
    private SchemaObject withRollups(SchemaObject object) {
        String desc = "DESC " + object.name().name() + " ALL";
        if (!(object instanceof Table table) || !unchanged) {
            return object;
        }
        return scenario.steps().stream()
                .filter(step -> step.sql().equals(desc) && step.isAccepted())
                .findFirst()
                .map(step -> table.withRollups(DescribedRollups.columns(step.rows()).entrySet().stream()
                        .map(entry -> new Rollup(entry.getKey(), entry.getValue(), List.of(), null, Map.of()))
                        .toList()))
                .orElse(table);
    }

    private SchemaObject withoutDatabase(SchemaObject object) {
        Relations relations = SchemaRelations.of(declared, DATABASE, profile.version());
        if (object instanceof View view) {
            return view.withQuery(DefaultDatabase.removedFrom(view.query(), relations));
        }
        return object instanceof MaterializedView view
                ? view.withQuery(DefaultDatabase.removedFrom(view.query(), relations))
                : object;
    }

    /** Of a table the whole answer; the types of the columns of views are their queries'. */
    private void describe(RecordedStep step, ObjectName name, boolean desc) {
        SchemaObject object = shown.get(name);
        if (object == null && unchanged) {
            object = new ServerText(declared, profile).held(name);
        }
        if (object == null) {
            return;
        }
        List<List<@Nullable String>> expected;
        List<List<@Nullable String>> recorded;
        if (object instanceof Table table) {
            expected = ColumnDescription.of(table).stream()
                    .map(column -> desc ? column.descRow() : column.showFullColumnsRow())
                    .toList();
            recorded = step.rows();
        } else {
            expected = ViewRows.expected(object, desc);
            recorded = ViewRows.recorded(step.rows(), desc);
        }
        conformance.check(
                Check.DESCRIBED,
                scenario.name(),
                expected.equals(recorded) ? null : () -> step.sql() + "\n" + expected + "\nrecorded:\n" + recorded);
    }
}
