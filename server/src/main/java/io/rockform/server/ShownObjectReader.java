// SPDX-License-Identifier: Apache-2.0
package io.rockform.server;

import io.rockform.ddl.DdlParser;
import io.rockform.ddl.DdlStatement;
import io.rockform.ddl.server.ModelForm;
import io.rockform.ddl.server.ShowCreateWriter;
import io.rockform.problem.Problem;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.schema.ObjectName;
import io.rockform.schema.SchemaObject;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads one answer of SHOW CREATE TABLE. An object is trusted only if it can be written back as the server shows it: what
 * was not understood can then not have been lost.
 */
final class ShownObjectReader {
    private static final String PROPERTIES = "\nPROPERTIES (\n";

    private final ServerProfile profile;
    private final String database;
    private final ShowCreateWriter writer;

    /** @param database whose name is dropped (trap 9) */
    ShownObjectReader(ServerProfile profile, String database) {
        this.profile = profile;
        this.database = database;
        this.writer = new ShowCreateWriter(profile);
    }

    /** What became of an object. */
    sealed interface Result {
        /**
         * It can be written back.
         *
         * @param text as the server shows it
         */
        record Trusted(SchemaObject object, String text) implements Result {}

        /** It cannot. */
        record Unsupported(UnsupportedObject object) implements Result {}
    }

    Result read(ObjectName name, ObjectKind kind, String text) {
        SchemaObject object;
        try {
            object = parse(text);
        } catch (RockformException e) {
            return unsupported(name, kind, text, reasons(e));
        }
        if (object == null) {
            return unsupported(name, kind, text, "it is not shown as a table, a view or a materialized view");
        }
        String written = writer.write(object);
        if (!sameText(written, text)) {
            return unsupported(
                    name,
                    kind,
                    text,
                    "it cannot be written back as the server shows it; " + firstDifference(written, text));
        }
        return new Result.Trusted(object.named(name).accept(new ModelForm(profile)), text);
    }

    static String reasons(RockformException e) {
        return e.problems().stream().map(Problem::message).collect(Collectors.joining("; "));
    }

    private static Result unsupported(ObjectName name, ObjectKind kind, String text, String reason) {
        return new Result.Unsupported(new UnsupportedObject(name, kind, reason, text));
    }

    private @Nullable SchemaObject parse(String text) {
        DdlStatement statement = new DdlParser().defaultDatabase(database).shown(text);
        if (statement instanceof DdlStatement.CreateTable create) {
            return create.table();
        }
        if (statement instanceof DdlStatement.CreateView create) {
            return create.view();
        }
        if (statement instanceof DdlStatement.CreateMaterializedView create) {
            return create.view();
        }
        return null;
    }

    /**
     * The order of properties says nothing: some servers print them as a hash map gives them (facts 4.7, 9.2). Nor do blanks
     * at the end, which a query with an ORDER BY has (facts 8.3).
     */
    private static boolean sameText(String written, String shown) {
        return written.equals(shown) || settled(written).equals(settled(shown));
    }

    private static List<String> settled(String shown) {
        String text = shown.replaceFirst("\\s*;?\\s*$", "");
        int begin = text.lastIndexOf(PROPERTIES);
        int end = begin < 0 ? -1 : text.indexOf("\n)", begin);
        if (end < 0) {
            return List.of(text);
        }
        String block = text.substring(begin + PROPERTIES.length(), end);
        String sorted = List.of(block.split(",\n")).stream().sorted().collect(Collectors.joining(",\n"));
        return List.of(text.substring(0, begin), sorted, text.substring(end));
    }

    private static String firstDifference(String written, String shown) {
        List<String> before = shown.lines().toList();
        List<String> after = written.lines().toList();
        for (int line = 0; line < before.size() || line < after.size(); line++) {
            String expected = line < before.size() ? before.get(line) : "(nothing)";
            String actual = line < after.size() ? after.get(line) : "(nothing)";
            if (!expected.equals(actual)) {
                return "line " + (line + 1) + " is: " + expected.strip() + "; written back: " + actual.strip();
            }
        }
        return "they differ in the last line's end";
    }
}
