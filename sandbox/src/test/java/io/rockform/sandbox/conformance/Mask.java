// SPDX-License-Identifier: Apache-2.0
package io.rockform.sandbox.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes out of answers what differs from run to run: ids, times, sizes, the state of a cluster. */
final class Mask {
    private static final String MASKED = "…";
    private static final Set<String> CHANGING = Set.of(
            "jobid",
            "createtime",
            "finishtime",
            "indexid",
            "rollupid",
            "dbid",
            "originindexid",
            "schemaversion",
            "transactionid",
            "create_time",
            "update_time",
            "id",
            "task_id",
            "task_name",
            "last_refresh_start_time",
            "last_refresh_state",
            "last_refresh_force_refresh",
            "last_refresh_start_partition",
            "last_refresh_end_partition",
            "last_refresh_base_refresh_partitions",
            "last_refresh_mv_refresh_partitions",
            "extra_message",
            "creator",
            "connection_id()",
            "last_query_id()",
            "table_id",
            "partitionid",
            "visibleversiontime",
            "versionepoch");
    private static final Set<String> FOREIGN_DATABASES = Set.of("mydatabase", "perf", "perf1k");

    /** Which inputs would have been accepted depends on the server's own grammar (facts 12.3). */
    private static final Pattern SYNTAX_DETAIL =
            Pattern.compile("(Getting syntax error at line \\d+, column \\d+)\\. Detail message: .*", Pattern.DOTALL);

    /** The core tells its refusals of values, which have no place in a text. */
    private static final Pattern PLACE = Pattern.compile(
            "^(Getting (?:analyzing|syntax) error) from line \\d+, column \\d+ to line \\d+, column \\d+\\.");

    private static final Pattern SIMILAR = Pattern.compile(", the most similar variables are \\{[^}]*\\}");

    private Mask() {}

    static RecordedAnswer of(String sql, RecordedAnswer answer) {
        if (answer instanceof RecordedAnswer.Refused refused) {
            String message = SYNTAX_DETAIL.matcher(refused.message()).replaceFirst("$1");
            message = PLACE.matcher(message).replaceFirst("$1.");
            message = SIMILAR.matcher(message).replaceFirst("");
            return new RecordedAnswer.Refused(refused.code(), message);
        }
        return answer instanceof RecordedAnswer.Rows rows ? rows(sql.toUpperCase(Locale.ROOT), rows) : answer;
    }

    private static RecordedAnswer rows(String sql, RecordedAnswer.Rows answer) {
        boolean cluster = sql.startsWith("SHOW FRONTENDS") || sql.startsWith("SHOW BACKENDS");
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (List<@Nullable String> row : answer.rows()) {
            List<@Nullable String> masked = new ArrayList<>();
            for (int index = 0; index < row.size(); index++) {
                String column = answer.columns().get(index).toLowerCase(Locale.ROOT);
                boolean keyColumn = column.equals("id") && !sql.startsWith("SHOW MATERIALIZED");
                boolean changing = cluster || (CHANGING.contains(column) && !keyColumn);
                masked.add(changing ? MASKED : row.get(index));
            }
            rows.add(masked);
        }
        if (sql.contains(" FROM ") && sql.startsWith("SELECT") && !sql.contains("INFORMATION_SCHEMA")) {
            // The backends of the recorded servers were simulated: their rows mean nothing.
            return new RecordedAnswer.Rows(answer.columns(), List.of());
        }
        if (sql.equals("SHOW DATABASES")) {
            // The recorded server had databases of its own beside those of the scenario.
            rows.removeIf(row -> FOREIGN_DATABASES.contains(String.valueOf(row.get(0))));
        }
        if (sql.startsWith("SHOW PARTITIONS") && answer.columns().contains("List")) {
            // Partitions by values come in any order (version-differences).
            rows.sort(Comparator.comparing(String::valueOf));
        }
        if (sql.startsWith("SELECT") && !sql.contains("ORDER BY")) {
            rows.sort(Comparator.comparing(String::valueOf));
        }
        return new RecordedAnswer.Rows(answer.columns(), rows);
    }
}
