// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.problem.SimilarNames;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a revision in SQL says about itself: the comments {@code -- key: value} at its beginning. */
final class SqlRevisionReader {
    private static final String ID = "revision";
    private static final String PARENTS = "parents";
    private static final String MESSAGE = "message";
    private static final String CREATED = "created";
    private static final String LABELS = "branch-labels";
    private static final String DEPENDS_ON = "depends-on";
    private static final String REPLACES = "replaces";
    private static final Set<String> KEYS =
            new TreeSet<>(Set.of(ID, PARENTS, MESSAGE, CREATED, LABELS, DEPENDS_ON, REPLACES));
    private static final Pattern LINE = Pattern.compile("--\\s*([a-z][a-z-]*)\\s*:(.*)");

    private final Path file;
    private final String place;
    private final Map<String, String> values = new LinkedHashMap<>();
    private int idLine = 1;

    private SqlRevisionReader(Path file, String place) {
        this.file = file;
        this.place = place;
    }

    /**
     * What the file says of its revision.
     *
     * @param place the file, for messages
     */
    static RevisionFile read(Path file, String source, String place) {
        SqlRevisionReader reader = new SqlRevisionReader(file, place);
        int number = 0;
        for (String line : (Iterable<String>) source.lines()::iterator) {
            number++;
            String stripped = line.strip();
            boolean section = stripped.matches("(?i)--\\s*(upgrade|downgrade)");
            if (section || !(stripped.isEmpty() || stripped.startsWith("--"))) {
                break;
            }
            reader.line(stripped, number);
        }
        return reader.revision();
    }

    private void line(String line, int number) {
        Matcher entry = LINE.matcher(line);
        if (!entry.matches()) {
            return;
        }
        String key = entry.group(1);
        if (!KEYS.contains(key)) {
            List<String> similar = SimilarNames.of(key, KEYS);
            if (similar.isEmpty()) {
                // A comment like any other, such as "-- note: …".
                return;
            }
            throw broken("unknown key '" + key + "'", number, "Did you mean '" + similar.get(0) + "'?");
        }
        if (values.put(key, entry.group(2).strip()) != null) {
            throw broken("'" + key + "' stands there twice", number, "Leave one of them.");
        }
        idLine = key.equals(ID) ? number : idLine;
    }

    private RevisionFile revision() {
        String id = values.get(ID);
        if (id == null || !RevisionFileName.isName(id)) {
            throw broken(
                    id == null ? "the revision has no id" : "'" + id + "' cannot be the id of a revision",
                    idLine,
                    "Begin the file with -- revision: ID, of letters, digits, _ and . only, and none of head, heads, base, current.");
        }
        return new RevisionFile(
                id,
                list(PARENTS),
                text(MESSAGE),
                text(CREATED),
                list(LABELS),
                list(DEPENDS_ON),
                list(REPLACES),
                "",
                file,
                idLine);
    }

    private String text(String key) {
        return values.getOrDefault(key, "");
    }

    private List<String> list(String key) {
        return Arrays.stream(text(key).split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private RockformException broken(String message, int line, @Nullable String remedy) {
        return new RockformException(Problem.of(ProblemCode.BROKEN_HISTORY, message)
                .at(place + ":" + line)
                .remedy(remedy));
    }
}
