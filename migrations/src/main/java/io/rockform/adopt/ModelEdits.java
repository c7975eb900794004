// SPDX-License-Identifier: Apache-2.0
package io.rockform.adopt;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.rockform.adopt.JavaEdits.FileEdit;
import io.rockform.codegen.ModelSource;
import io.rockform.codegen.ModelStyle;
import io.rockform.codegen.TextLines;
import io.rockform.ddl.DdlWriter;
import io.rockform.ddl.IdentifierQuoting;
import io.rockform.ddl.ScriptStatement;
import io.rockform.ddl.SqlScript;
import io.rockform.declare.PlacedDeclaration;
import io.rockform.declare.SqlFile;
import io.rockform.declare.SqlModels;
import io.rockform.operation.Operation;
import io.rockform.operation.OperationRefused;
import io.rockform.operation.apply.SchemaChange;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.project.FilePlaces;
import io.rockform.project.ProjectFiles;
import io.rockform.schema.ObjectName;
import io.rockform.schema.Schema;
import io.rockform.schema.SchemaObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What models need so that they declare what a revision leads to. */
public final class ModelEdits {
    private static final int CONTEXT = 3;
    private static final String NOWHERE = "/dev/null";

    private final List<PlacedDeclaration> parts;
    private final Path directory;
    private final Path newModels;
    private final JavaEdits java;
    private final ServerProfile profile;
    private final FilePlaces places;
    private final Map<Path, String> patched = new LinkedHashMap<>();

    /**
     * Edits of a project's models.
     *
     * @param parts of the models, each with its place
     * @param directory where the places of the models' files begin
     * @param newModels the directory for what no file declares yet
     * @param java of the same project
     */
    public ModelEdits(
            List<PlacedDeclaration> parts,
            Path directory,
            Path newModels,
            JavaEdits java,
            ServerProfile profile,
            FilePlaces places) {
        this.parts = parts;
        this.directory = directory;
        this.newModels = newModels;
        this.java = java;
        this.profile = profile;
        this.places = places;
    }

    /**
     * The edits, one for each object; what the models say already needs none.
     *
     * @param operations of the revision
     */
    public List<ModelEdit> of(List<Operation> operations) {
        Schema before = PlacedDeclaration.merge(parts).schema();
        Schema after = before;
        Set<ObjectName> changed = new LinkedHashSet<>();
        for (Operation operation : operations) {
            try {
                after = SchemaChange.applyAll(after, List.of(operation), profile);
                if (operation.target() != null) {
                    changed.add(operation.target());
                }
            } catch (OperationRefused saidAlready) {
                // The models are ahead of the server: they have this change.
                continue;
            }
        }
        List<ModelEdit> edits = new ArrayList<>();
        for (ObjectName name : changed) {
            SchemaObject from = before.objects().get(name);
            SchemaObject to = after.objects().get(name);
            if (from == null ? to != null : !from.equals(to)) {
                edits.add(edit(name, from, to));
            }
        }
        return edits;
    }

    private ModelEdit edit(ObjectName name, @Nullable SchemaObject from, @Nullable SchemaObject to) {
        String place = parts.stream()
                .filter(part -> part.declaration().schema().objects().containsKey(name))
                .findFirst()
                .map(PlacedDeclaration::place)
                .orElse("");
        SqlPlace sql = SqlPlace.parse(place, directory);
        if (sql != null && from != null) {
            return changedSql(name, place, sql, from, to);
        }
        boolean allSql = parts.stream().allMatch(part -> SqlPlace.parse(part.place(), directory) != null);
        return from == null && to != null && allSql ? newSql(name, to) : java(name, place, from, to);
    }

    /** A statement of a SQL file. */
    private record SqlPlace(Path file, int line, int column) {
        /** {@code schema/orders.sql:3:1}; null if the place is none of a SQL file. */
        static @Nullable SqlPlace parse(String place, Path directory) {
            int column = place.lastIndexOf(':');
            int line = column < 0 ? -1 : place.lastIndexOf(':', column - 1);
            if (line < 0 || !place.substring(0, line).endsWith(".sql")) {
                return null;
            }
            return new SqlPlace(
                    directory.resolve(place.substring(0, line)),
                    Integer.parseInt(place.substring(line + 1, column)),
                    Integer.parseInt(place.substring(column + 1)));
        }
    }

    private ModelEdit changedSql(
            ObjectName name, String place, SqlPlace sql, SchemaObject from, @Nullable SchemaObject to) {
        String original = ProjectFiles.read(sql.file(), places);
        String text = patched.getOrDefault(sql.file(), original);
        ScriptStatement statement = statement(text, name);
        int begin = offset(text, statement);
        int end = begin + statement.sql().length();
        String result;
        if (to == null) {
            result = text.substring(0, begin).stripTrailing()
                    + text.substring(text.indexOf(';', end) < 0 ? text.length() : text.indexOf(';', end) + 1);
            result = result.isBlank() ? "" : result.stripLeading();
        } else {
            String head = text.substring(0, begin);
            String tail = text.substring(end);
            String edited = SqlPatch.edited(statement.sql(), sql(from), sql(to));
            boolean kept = edited != null && declares(head + edited + tail, to);
            result = head + (kept ? edited : sql(to)) + tail;
        }
        patched.put(sql.file(), result);
        String label = places.of(sql.file());
        return new ModelEdit(name, place, diff("a/" + label, "b/" + label, text, result), sql.file(), result);
    }

    /** The statement of an object, which other edits of its file may have moved. */
    private static ScriptStatement statement(String text, ObjectName name) {
        for (ScriptStatement statement : SqlScript.split(text, null)) {
            List<PlacedDeclaration> declared = SqlModels.read(List.of(new SqlFile("", statement.sql())));
            if (declared.stream()
                    .anyMatch(part -> part.declaration().schema().objects().containsKey(name))) {
                return statement;
            }
        }
        throw new IllegalStateException("no statement declares " + name);
    }

    private static int offset(String text, ScriptStatement statement) {
        int begin = 0;
        for (int line = 1; line < statement.line(); line++) {
            begin = text.indexOf('\n', begin) + 1;
        }
        return begin + statement.column() - 1;
    }

    private static boolean declares(String text, SchemaObject wanted) {
        try {
            return SqlModels.read(List.of(new SqlFile("", text))).stream()
                    .anyMatch(part ->
                            wanted.equals(part.declaration().schema().objects().get(wanted.name())));
        } catch (RockformException notReadable) {
            return false;
        }
    }

    private String sql(SchemaObject object) {
        return new DdlWriter(profile, IdentifierQuoting.WHERE_NEEDED).create(object);
    }

    private ModelEdit newSql(ObjectName name, SchemaObject to) {
        Map<String, String> files = new ModelSource(ModelStyle.SQL, "", "models", true).files(Schema.of(to), profile);
        Map.Entry<String, String> only = files.entrySet().iterator().next();
        Path file = newModels.resolve(only.getKey());
        for (int number = 2; Files.exists(file) || patched.containsKey(file); number++) {
            file = newModels.resolve(only.getKey().replace(".sql", "_" + number + ".sql"));
        }
        patched.put(file, only.getValue());
        String text = diff(NOWHERE, "b/" + places.of(file), "", only.getValue());
        return new ModelEdit(name, "", text, file, only.getValue());
    }

    private ModelEdit java(ObjectName name, String place, @Nullable SchemaObject from, @Nullable SchemaObject to) {
        return java.of(name, place, from, to)
                .map(edit -> patch(name, place, edit))
                .orElseGet(() -> snippet(name, place, from, to));
    }

    private ModelEdit patch(ObjectName name, String place, FileEdit edit) {
        String label = places.of(edit.file());
        String from = edit.before().isEmpty() ? NOWHERE : "a/" + label;
        String to = edit.after().isEmpty() ? NOWHERE : "b/" + label;
        String text = diff(from, to, edit.before(), edit.after());
        return new ModelEdit(name, place, text, edit.file(), edit.after().isEmpty() ? null : edit.after());
    }

    /** What changes in the code that Rockform would write for the object. */
    private ModelEdit snippet(ObjectName name, String place, @Nullable SchemaObject from, @Nullable SchemaObject to) {
        ModelStyle style = java.style(place);
        String before = from == null ? "" : java.code(from, style);
        String after = to == null ? "" : java.code(to, style);
        String label = place.isEmpty() ? name.toString() : place;
        String text = diff(from == null ? NOWHERE : label, to == null ? NOWHERE : label, before, after);
        return new ModelEdit(name, place, text, null, null);
    }

    private static String diff(String from, String to, String before, String after) {
        List<String> original = TextLines.of(before);
        return UnifiedDiffUtils.generateUnifiedDiff(
                        from, to, original, DiffUtils.diff(original, TextLines.of(after)), CONTEXT)
                .stream()
                // The format counts the lines of an empty text from 0; the library says 1.
                .map(line -> original.isEmpty() && line.startsWith("@@ -1,0 ") ? "@@ -0,0 " + line.substring(8) : line)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }
}
