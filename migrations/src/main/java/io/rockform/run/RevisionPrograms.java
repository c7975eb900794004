// SPDX-License-Identifier: Apache-2.0
package io.rockform.run;

import io.rockform.compile.SourceText;
import io.rockform.compile.UserClasses;
import io.rockform.compile.UserSources;
import io.rockform.history.RevisionDirectory;
import io.rockform.history.RevisionFile;
import io.rockform.operation.Operation;
import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.project.FilePlaces;
import io.rockform.revision.Migration;
import io.rockform.revision.Operations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The code of revisions: compiled when it is first needed, then asked what it does. */
public final class RevisionPrograms {
    private final RevisionDirectory directory;
    private final UserSources sources;
    private final FilePlaces places;
    private final Map<String, UserClasses> compiled = new HashMap<>();

    public RevisionPrograms(RevisionDirectory directory, UserSources sources, FilePlaces places) {
        this.directory = directory;
        this.sources = sources;
        this.places = places;
    }

    /** Compiles the text of a revision that is not written yet. */
    public void compile(RevisionFile revision, String text) {
        SourceText source = new SourceText(revision.file(), text);
        compiled.put(revision.id(), sources.apart(List.of(source), shared()).get(0));
    }

    /** Compiles these, all at once where that is possible. */
    public void compile(List<RevisionFile> revisions) {
        List<RevisionFile> missing = revisions.stream()
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
     * The operations that a revision records.
     *
     * @throws RockformException if it does not compile, or its code throws
     */
    public List<Operation> operations(RevisionFile revision, Direction direction) {
        compile(List.of(revision));
        UserClasses classes = compiled.get(revision.id());
        if (classes == null) {
            throw new IllegalStateException("not compiled: " + revision);
        }
        Class<?> type = classes.load(revision.className());
        if (!Migration.class.isAssignableFrom(type)) {
            throw new RockformException(
                    Problem.of(ProblemCode.COMPILATION, "class " + type.getName() + " does not implement Migration")
                            .at(places.of(revision.file(), revision.line()))
                            .remedy("Write: final class " + type.getSimpleName() + " implements Migration"));
        }
        Migration migration = classes.create(type, Migration.class);
        return classes.run(() -> {
            Operations recorder = new Operations();
            switch (direction) {
                case UPGRADE -> migration.upgrade(recorder);
                case DOWNGRADE -> migration.downgrade(recorder);
            }
            return recorder.recorded();
        });
    }
}
