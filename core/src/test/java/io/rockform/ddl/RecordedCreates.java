// SPDX-License-Identifier: Apache-2.0
package io.rockform.ddl;

import io.rockform.profile.RunMode;
import io.rockform.profile.ServerProfile;
import io.rockform.profile.StarRocksVersion;
import io.rockform.testkit.recorded.RecordedScenario;
import io.rockform.testkit.recorded.RecordedStep;
import io.rockform.testkit.recorded.Recordings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the conformance tests take from the recordings. */
final class RecordedCreates {
    static final String DATABASE = "sc";

    private static final Pattern DDL = Pattern.compile(
            "(CREATE (TABLE|VIEW|OR REPLACE|MATERIALIZED VIEW|DATABASE|INDEX)|ALTER (TABLE|VIEW|MATERIALIZED)|DROP (TABLE|VIEW"
                    + "|MATERIALIZED|DATABASE|INDEX))\\b.*",
            Pattern.DOTALL);
    private static final Pattern CREATE_TABLE = Pattern.compile("CREATE TABLE (?!IF NOT).*", Pattern.DOTALL);
    private static final Pattern NO_CHANGE =
            Pattern.compile("(SHOW|DESC|SELECT|SYNC|EXPLAIN|CREATE TABLE IF NOT EXISTS)\\b.*", Pattern.DOTALL);

    private RecordedCreates() {}

    /** An accepted CREATE TABLE with the text that SHOW CREATE TABLE gave straight after it. */
    record ShownTable(String scenario, String create, String shown) {}

    /** A refused CREATE with the server's error. */
    record RefusedCreate(String scenario, String create, int code, String message) {}

    static ServerProfile profile(String version) {
        return new ServerProfile(StarRocksVersion.parse(version).orElseThrow(), RunMode.SHARED_NOTHING, 3);
    }

    private static final Pattern LIST =
            Pattern.compile("(?<=PARTITION BY LIST\\([^\n]{1,200}\\)\\(\\n).*?(?=\\n\\))", Pattern.DOTALL);
    private static final Pattern RANGE = Pattern.compile("(?<=\\n)\\(PARTITION .*?\\)\\)\\)(?=\\n)", Pattern.DOTALL);

    /**
     * The text without what differs from run to run: the order of LIST partitions, which a server prints as a hash map gives
     * them, and the partitions that the clock has made.
     */
    static String withoutNoise(String shown) {
        String sorted = LIST.matcher(shown)
                .replaceAll(found -> Matcher.quoteReplacement(
                        Arrays.stream(found.group().replaceAll("(?m),$", "").split("\n"))
                                .sorted()
                                .collect(Collectors.joining(",\n"))));
        return shown.contains("\"dynamic_partition.enable\" = \"true\"")
                ? RANGE.matcher(sorted).replaceFirst("()")
                : sorted;
    }

    /** Every DDL statement that the version accepted, by its text. */
    static List<String> acceptedDdl(String version) {
        Map<String, String> statements = new LinkedHashMap<>();
        for (RecordedScenario scenario : Recordings.of(version)) {
            for (RecordedStep step : scenario.steps()) {
                if (step.isAccepted() && DDL.matcher(step.sql()).matches()) {
                    statements.put(step.sql(), step.sql());
                }
            }
        }
        return List.copyOf(statements.keySet());
    }

    static List<ShownTable> shownTables(String version) {
        Map<String, ShownTable> tables = new LinkedHashMap<>();
        for (RecordedScenario scenario : Recordings.of(version)) {
            String created = null;
            for (RecordedStep step : scenario.steps()) {
                if (CREATE_TABLE.matcher(step.sql()).matches()) {
                    created = step.isAccepted() ? step.sql() : created;
                } else if (created != null && step.sql().startsWith("SHOW CREATE TABLE") && step.isAccepted()) {
                    String shown = step.rows().get(0).get(1);
                    if (shown != null && shown.startsWith("CREATE TABLE")) {
                        tables.put(created + shown, new ShownTable(scenario.name(), created, shown));
                    }
                } else if (!NO_CHANGE.matcher(step.sql()).matches()) {
                    created = null;
                }
            }
        }
        return List.copyOf(tables.values());
    }

    /** Every text of SHOW CREATE that the version gave. */
    static List<String> shownTexts(String version) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (RecordedScenario scenario : Recordings.of(version)) {
            for (RecordedStep step : scenario.steps()) {
                // The text of a view that SHOW CREATE VIEW gives for a materialized view is no statement (facts 9.2).
                if (step.sql().startsWith("SHOW CREATE") && !step.sql().contains("DATABASE") && step.isAccepted()) {
                    String shown = step.rows().get(0).get(1);
                    if (shown != null) {
                        texts.put(shown, shown);
                    }
                }
            }
        }
        return List.copyOf(texts.keySet());
    }

    static List<RefusedCreate> refusedCreates(String version) {
        Map<String, RefusedCreate> refused = new LinkedHashMap<>();
        for (RecordedScenario scenario : Recordings.of(version)) {
            for (RecordedStep step : scenario.steps()) {
                if (step.error() != null
                        && step.sql().startsWith("CREATE")
                        && DDL.matcher(step.sql()).matches()) {
                    refused.put(
                            step.sql(),
                            new RefusedCreate(
                                    scenario.name(),
                                    step.sql(),
                                    step.error().code(),
                                    step.error().message()));
                }
            }
        }
        return new ArrayList<>(refused.values());
    }
}
