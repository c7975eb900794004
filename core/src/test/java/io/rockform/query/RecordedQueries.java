// SPDX-License-Identifier: Apache-2.0
package io.rockform.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.rockform.schema.ObjectName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The views and materialized views of the recordings: as declared, and as the server showed them afterwards. */
final class RecordedQueries {
    static final List<String> VERSIONS = List.of("3.3", "3.5", "4.1");

    private static final Pattern DECLARED = Pattern.compile(
            "\\s*(?:CREATE\\s+(?:OR\\s+REPLACE\\s+)?(MATERIALIZED\\s+)?VIEW|ALTER\\s+VIEW)\\s+(?:IF NOT EXISTS\\s+)?`?(\\w+)`?.*?\\bAS\\s+(?=\\(?(?:SELECT|WITH)\\b)(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern SHOWN = Pattern.compile(
            "CREATE (MATERIALIZED )?VIEW `(\\w+)` (?:.*?)[ \\n]AS (?=\\(?(?:SELECT|WITH)\\b)(.*?);?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TABLE =
            Pattern.compile("\\s*CREATE\\s+TABLE\\s+(\\S+)\\s*\\((.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private RecordedQueries() {}

    /**
     * @param stored null if no later SHOW CREATE answered
     * @param refused the server's error, or null
     */
    record Recorded(
            String version,
            String scenario,
            String name,
            boolean materialized,
            String declared,
            @Nullable String shownAs,
            @Nullable String stored,
            @Nullable String refused,
            Relations relations) {
        @Override
        public String toString() {
            return version + " " + scenario + " " + (materialized ? "MV " : "VIEW ") + declared;
        }
    }

    static List<Recorded> all() {
        return VERSIONS.stream().flatMap(version -> of(version).stream()).toList();
    }

    static List<Recorded> of(String version) {
        List<Recorded> found = new ArrayList<>();
        try (InputStream in = RecordedQueries.class.getResourceAsStream("/recorded/" + version + ".jsonl");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            ObjectMapper mapper = new ObjectMapper();
            String line;
            while ((line = lines.readLine()) != null) {
                scenario(version, mapper.readTree(line), found);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return found;
    }

    private static void scenario(String version, JsonNode scenario, List<Recorded> found) {
        Map<ObjectName, List<String>> columns = new LinkedHashMap<>();
        List<JsonNode> steps = new ArrayList<>();
        scenario.get("steps").forEach(steps::add);
        for (int i = 0; i < steps.size(); i++) {
            String sql = steps.get(i).path("sql").asText("");
            Matcher table = TABLE.matcher(sql);
            if (table.matches() && steps.get(i).has("ok")) {
                columns.put(ObjectName.of(table.group(1).replace("`", "")), columnNames(table.group(2)));
            }
            Matcher declared = DECLARED.matcher(sql);
            if (declared.matches()) {
                Relations relations = Relations.of("sc", columns);
                Recorded recorded = recorded(
                        version,
                        scenario.get("scenario").asText(),
                        declared,
                        steps.subList(i, steps.size()),
                        relations);
                found.add(recorded);
                if (recorded.refused() == null) {
                    columns.put(new ObjectName(null, recorded.name()), shownColumns(recorded));
                }
            }
        }
    }

    private static List<String> shownColumns(Recorded recorded) {
        String head = recorded.shownAs();
        if (head == null) {
            Matcher list = Pattern.compile("SELECT ([\\w, ]+) FROM.*").matcher(recorded.declared());
            return list.matches() ? List.of(list.group(1).split(", ")) : List.of();
        }
        Matcher names = Pattern.compile("`([^`]+)`").matcher(head.substring(head.indexOf('(')));
        List<String> found = new ArrayList<>();
        while (names.find()) {
            found.add(names.group(1));
        }
        return found;
    }

    private static Recorded recorded(
            String version, String scenario, Matcher declared, List<JsonNode> rest, Relations relations) {
        boolean materialized = declared.group(1) != null;
        String name = declared.group(2);
        JsonNode error = rest.get(0).get("error");
        String shownAs = null;
        String stored = null;
        for (JsonNode step : rest.subList(1, rest.size())) {
            if (error != null
                    || step.path("sql").asText("").contains("SWAP WITH")
                    || DECLARED.matcher(step.path("sql").asText("")).matches()
                            && (" " + step.path("sql").asText() + " ").contains(" " + name + " ")) {
                break;
            }
            JsonNode rows = step.path("result").path("rows");
            Matcher shown = SHOWN.matcher(rows.path(0).path(1).asText(""));
            if (step.path("sql").asText("").startsWith("SHOW CREATE")
                    && shown.matches()
                    && shown.group(2).equals(name)
                    && (shown.group(1) != null) == materialized) {
                stored = shown.group(3);
                shownAs = rows.path(0).path(1).asText("").split("\\)?( SECURITY|\\n)")[0];
                break;
            }
        }
        return new Recorded(
                version,
                scenario,
                name,
                materialized,
                declared.group(3),
                shownAs,
                stored,
                error == null ? null : error.path("message").asText(),
                relations);
    }

    private static List<String> columnNames(String afterParenthesis) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        StringBuilder item = new StringBuilder();
        for (char c : afterParenthesis.toCharArray()) {
            depth += c == '(' || c == '<' ? 1 : c == ')' || c == '>' ? -1 : 0;
            if (depth < 0 || depth == 0 && c == ',') {
                String first = item.toString().strip().split("\\s+")[0].replace("`", "");
                if (!first.equalsIgnoreCase("INDEX")) {
                    names.add(first);
                }
                item.setLength(0);
                if (depth < 0) {
                    return names;
                }
            } else {
                item.append(c);
            }
        }
        return names;
    }
}
