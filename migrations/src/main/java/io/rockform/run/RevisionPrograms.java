// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.compile.SourceText;
import io.rockform.compile.UserClasses;
import io.rockform.compile.UserSources;
import io.rockform.history.RevisionDirectory;
import io.rockform.history.RevisionFile;
import io.rockform.operation.Operation;
import io.rockform.operation.Operation.RunCode;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.profile.ServerProfile;
import io.rockform.project.FilePlaces;
import io.rockform.project.ProjectFiles;
import io.rockform.revision.Migration;
import io.rockform.revision.Operations;
import io.rockform.revision.SqlRevision;
import io.rockform.schema.Schema;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The code of revisions: compiled when it is first needed, then asked what it does. */
public final class RevisionPrograms {
    private final RevisionDirectory directory;
    private final UserSources sources;
    private final FilePlaces places;
    private final Map<String, String> arguments;
    private final Map<String, UserClasses> compiled = new HashMap<>();
    private final Map<String, SqlRevision> scripts = new HashMap<>();
    private final Map<Recording, List<Operation>> recordings = new HashMap<>();

    /** @param arguments what revisions can ask for */
    public RevisionPrograms(
            RevisionDirectory directory, UserSources sources, Map<String, String> arguments, FilePlaces places) {
        this.directory = directory;
        this.sources = sources;
        this.arguments = Map.copyOf(arguments);
        this.places = places;
    }

    /** Compiles the text of a revision that is not written yet. */
    public void compile(RevisionFile revision, String text) {
        if (revision.form() == RevisionFile.Form.SQL) {
            scripts.put(revision.id(), SqlRevision.parse(text, places.of(revision.file()), arguments));
            return;
        }
        recordings.keySet().removeIf(each -> each.revision().equals(revision.id()));
        SourceText source = new SourceText(revision.file(), text);
        compiled.put(revision.id(), sources.apart(List.of(source), shared()).get(0));
    }

    /** Compiles these, all at once where that is possible. */
    public void compile(List<RevisionFile> revisions) {
        List<RevisionFile> missing = revisions.stream()
                .filter(revision -> revision.form() == RevisionFile.Form.JAVA)
                .filter(revision -> !compiled.containsKey(revision.id()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        List<SourceText> texts = missing.stream()
                .map(revision -> SourceText.read(revision.file(), places))
                .toList();
        List<UserClasses> classes = sources.apart(texts, shared());
        for (int index = 0; index < missing.size(); index++) {
            compiled.put(missing.get(index).id(), classes.get(index));
        }
    }

    private List<SourceText> shared() {
        return directory.shared().stream()
                .map(file -> SourceText.read(file, places))
                .toList();
    }

    /**
     * The operations of a revision.
     *
     * @param before the schema that the first of them meets
     * @throws RockformException if it does not compile or parse, or its code throws
     */
    public List<Operation> operations(
            RevisionFile revision, Direction direction, Schema before, ServerProfile profile) {
        return switch (revision.form()) {
            case JAVA, CLASS -> recording(revision, direction);
            case SQL -> {
                SqlRevision script = script(revision);
                yield switch (direction) {
                    case UPGRADE -> script.upgrade(before, profile);
                    case DOWNGRADE -> script.downgrade(before, profile);
                };
            }
        };
    }

    /** Code is asked once: what it says depends on nothing but its arguments. */
    private List<Operation> recording(RevisionFile revision, Direction direction) {
        Recording key = new Recording(revision.id(), direction);
        List<Operation> known = recordings.get(key);
        if (known == null) {
            known = recorded(revision, direction);
            recordings.put(key, known);
        }
        return known;
    }

    private record Recording(String revision, Direction direction) {}

    private SqlRevision script(RevisionFile revision) {
        return scripts.computeIfAbsent(
                revision.id(),
                id -> SqlRevision.parse(
                        ProjectFiles.read(revision.file(), places), places.of(revision.file()), arguments));
    }

    private List<Operation> recorded(RevisionFile revision, Direction direction) {
        if (revision.form() == RevisionFile.Form.CLASS) {
            return recorded(ready(revision), direction);
        }
        compile(List.of(revision));
        UserClasses classes = compiled.get(revision.id());
        if (classes == null) {
            throw new IllegalStateException("not compiled: " + revision);
        }
        Class<?> type = migration(classes.load(revision.className()), revision);
        Migration migration = classes.create(type, Migration.class);
        return classes.run(() -> recorded(migration, direction)).stream()
                .map(operation -> operation instanceof RunCode code ? placed(code, classes) : operation)
                .toList();
    }

    /** The code runs later; what it throws then is told with class and line, as what is thrown now. */
    private static Operation placed(RunCode code, UserClasses classes) {
        return new RunCode(
                code.title(),
                connection -> classes.call(() -> {
                    code.code().run(connection);
                    return true;
                }),
                code.doneWhen(),
                code.repeatable());
    }

    private List<Operation> recorded(Migration migration, Direction direction) {
        Operations recorder = new Operations(arguments);
        switch (direction) {
            case UPGRADE -> migration.upgrade(recorder);
            case DOWNGRADE -> migration.downgrade(recorder);
        }
        return recorder.recorded();
    }

    private Class<?> migration(Class<?> type, RevisionFile revision) {
        if (!Migration.class.isAssignableFrom(type)) {
            throw new RockformException(
                    Problem.of(ProblemCode.COMPILATION, "class " + type.getName() + " does not implement Migration")
                            .at(places.of(revision.file(), revision.line()))
                            .remedy("Write: final class " + type.getSimpleName() + " implements Migration"));
        }
        return type;
    }

    /** What classes of the class path are loaded with. */
    static ClassLoader loader() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return loader == null ? RevisionPrograms.class.getClassLoader() : loader;
    }

    /** That of a class that a build has compiled. */
    private Migration ready(RevisionFile revision) {
        try {
            Class<?> type = migration(Class.forName(revision.className(), true, loader()), revision);
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Migration) constructor.newInstance();
        } catch (ReflectiveOperationException | LinkageError e) {
            throw new RockformException(
                    Problem.of(ProblemCode.COMPILATION, "class " + revision.className() + " cannot be used: " + e)
                            .remedy("Give it a constructor without parameters."),
                    e);
        }
    }
}
