// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.ddl.DdlParser;
import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.server.DdlOperations;
import io.rockform.ddl.server.DescribedRollups;
import io.rockform.operation.MaterializedViewOperation.CreateSynchronousMaterializedView;
import io.rockform.operation.Operation;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Rollup;
import io.rockform.schema.Schema;
import io.rockform.schema.SynchronousMaterializedView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads rollups and synchronous materialized views, which are in no list of tables nor in SHOW CREATE TABLE (facts 9.5). A
 * server without any is asked one statement; with some, one more for each and one for each table with rollups.
 */
final class RollupReader {
    /**
     * The text that a server makes up for a rollup, which has none of its own [ShowExecutor.buildCreateMVSql]: names as they
     * are, no blank after a comma.
     */
    private static final Pattern MADE_UP =
            Pattern.compile("create materialized view (.+) as select (\\S.*) from (.+) group by (\\S.*)");

    private final Session session;
    private final String defaultDatabase;
    private final @Nullable String inDatabase;
    private final String database;
    private final ServerProfile profile;

    /**
     * @param defaultDatabase whose name is dropped (trap 9)
     * @param inDatabase the one to read; null for the default one
     */
    RollupReader(Session session, ServerProfile profile, String defaultDatabase, @Nullable String inDatabase) {
        this.session = session;
        this.profile = profile;
        this.defaultDatabase = defaultDatabase;
        this.inDatabase = inDatabase;
        this.database = inDatabase == null ? defaultDatabase : inDatabase;
    }

    /**
     * What was read.
     *
     * @param rollups by the name of their table
     * @param unsupported what cannot be read or written back
     */
    record Reading(
            Map<String, List<Rollup>> rollups,
            Map<SynchronousMaterializedView, String> views,
            List<UnsupportedObject> unsupported) {}

    Reading read() {
        Reading reading = new Reading(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        Map<String, Map<String, List<String>>> described = new LinkedHashMap<>();
        for (Rows.Row row : session.query("SHOW MATERIALIZED VIEWS FROM " + SqlText.identifier(database))) {
            if (!row.required("refresh_type").equals("ROLLUP")) {
                continue;
            }
            String name = row.required("name");
            Matcher madeUp = MADE_UP.matcher(row.required("text").strip());
            if (madeUp.matches() && madeUp.group(1).equals(name)) {
                String table = madeUp.group(3);
                List<String> columns =
                        described.computeIfAbsent(table, this::describe).get(name);
                if (columns != null && columns.equals(columns(madeUp.group(2)))) {
                    Rollup rollup = new Rollup(name, columns, List.of(), null, Map.of());
                    reading.rollups()
                            .computeIfAbsent(table, key -> new ArrayList<>())
                            .add(rollup);
                    continue;
                }
            }
            view(name, row.required("text"), reading);
        }
        return reading;
    }

    /** Without the functions around the columns: {@code a,SUM(b)}. */
    private static List<String> columns(String select) {
        return List.of(select.split(",")).stream()
                .map(item -> item.replaceFirst("^[A-Z_]+\\((.*)\\)$", "$1"))
                .toList();
    }

    private Map<String, List<String>> describe(String table) {
        try {
            List<List<@Nullable String>> rows = new ArrayList<>();
            for (Rows.Row row :
                    session.query("DESC " + SqlText.identifier(database) + "." + SqlText.identifier(table) + " ALL")) {
                rows.add(Arrays.asList(row.text("IndexName"), row.text("IndexKeysType"), row.text("Field")));
            }
            return DescribedRollups.columns(rows);
        } catch (StatementRefused noSuchTable) {
            return Map.of();
        }
    }

    /** The list has blanks and line ends of the statement changed; SHOW CREATE has it as it was written. */
    private void view(String name, String listed, Reading reading) {
        String text = listed;
        try {
            text = session.query("SHOW CREATE MATERIALIZED VIEW " + SqlText.identifier(database) + "."
                            + SqlText.identifier(name))
                    .first()
                    .required("Create Materialized View");
            Optional<SynchronousMaterializedView> view = parsed(text);
            if (view.isPresent() && isWrittenBack(view.get())) {
                reading.views().put(view.get().named(new ObjectName(inDatabase, name)), text);
                return;
            }
            unsupported(name, "it is not shown as a statement that can be written back", text, reading);
        } catch (StatementRefused refused) {
            unsupported(name, "not readable: " + refused.error().message(), text, reading);
        } catch (RockformException notUnderstood) {
            unsupported(name, ShownObjectReader.reasons(notUnderstood), text, reading);
        }
    }

    private Optional<SynchronousMaterializedView> parsed(String text) {
        List<Operation> operations = DdlOperations.of(
                new DdlParser().defaultDatabase(defaultDatabase).statement(text), Schema.empty());
        return operations.size() == 1 && operations.get(0) instanceof CreateSynchronousMaterializedView create
                ? Optional.of(create.view())
                : Optional.empty();
    }

    private boolean isWrittenBack(SynchronousMaterializedView view) {
        String written = new DdlWriter(profile).createSynchronousMaterializedView(view);
        return parsed(written).equals(Optional.of(view));
    }

    private void unsupported(String name, String reason, String text, Reading reading) {
        reading.unsupported()
                .add(new UnsupportedObject(new ObjectName(inDatabase, name), ObjectKind.ROLLUP, reason, text));
    }
}
