// SPDX-License-Identifier: Apache-2.0
package io.rockform.source;

import io.rockform.compile.SourceText;
import io.rockform.compile.UserClasses;
import io.rockform.compile.UserSources;
import io.rockform.declare.Declaration;
import io.rockform.declare.FieldTypes;
import io.rockform.declare.JavaModels;
import io.rockform.declare.ModelReading;
import io.rockform.declare.PlacedDeclaration;
import io.rockform.declare.SqlFile;
import io.rockform.declare.SqlModels;
import io.rockform.hook.UserHook;
import io.rockform.problem.RockformException;
import io.rockform.project.FilePlaces;
import io.rockform.project.Project;
import io.rockform.project.ProjectFiles;
import io.rockform.snapshot.SqlSnapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads models from files: Java sources, which are compiled, and SQL. */
public final class ModelFiles {
    private ModelFiles() {}

    /**
     * The models of a project, from all its directories.
     *
     * @param hooks asked for the types of fields
     * @throws io.rockform.problem.RockformException if they do not compile, or declare what cannot be
     */
    public static Declaration read(Project project, List<UserHook> hooks) {
        return reading(project, hooks).declaration();
    }

    /** The same, each with the place that declares it. */
    public static List<PlacedDeclaration> parts(Project project, List<UserHook> hooks) {
        return reading(project, hooks).required();
    }

    /**
     * What the models would declare if files had other texts.
     *
     * @param changed Java by file, new files among them; an empty text for one that is gone
     */
    public static Declaration readWith(Project project, Map<Path, String> changed, List<UserHook> hooks) {
        return reading(project, changed, hooks).declaration();
    }

    private static ModelReading reading(Project project, List<UserHook> hooks) {
        return reading(project, Map.of(), hooks);
    }

    private static ModelReading reading(Project project, Map<Path, String> changed, List<UserHook> hooks) {
        List<SqlFile> sql = new ArrayList<>();
        for (Path root : project.models()) {
            sql.addAll(sqlFiles(root, project.places()));
        }
        ModelReading reading = SqlModels.reading(sql);
        List<SourceText> java = java(project).stream()
                .filter(source -> !changed.containsKey(source.file()))
                .collect(Collectors.toCollection(ArrayList::new));
        changed.forEach((file, text) -> java.add(new SourceText(file, text)));
        return java.isEmpty() ? reading : reading.and(readJava(project, java, hooks));
    }

    private static ModelReading readJava(Project project, List<SourceText> java, List<UserHook> hooks) {
        try {
            UserClasses classes = compile(project, java);
            return classes.run(() -> JavaModels.reading(classes.all(), types(hooks), classes::line));
        } catch (RockformException notCompiled) {
            return ModelReading.failed(notCompiled);
        }
    }

    /** The first hook that knows the type of a field says it. */
    private static FieldTypes types(List<UserHook> hooks) {
        return field -> hooks.stream()
                .map(hook -> hook.typeOf(field))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The Java sources among the models; none if there are no models. */
    public static List<SourceText> java(Project project) {
        List<SourceText> java = new ArrayList<>();
        for (Path root : project.existingModels()) {
            for (Path file : ProjectFiles.find(root, project.places(), ".java")) {
                java.add(SourceText.read(file, project.places()));
            }
        }
        return java;
    }

    static UserClasses compile(Project project, List<SourceText> java) {
        return new UserSources(project.workDirectory(), project.places()).together(java);
    }

    /** What a SQL file, or all SQL files of a directory, declare. */
    public static Declaration readSql(Path root, FilePlaces places) {
        return SqlModels.reading(sqlFiles(root, places)).declaration();
    }

    private static List<SqlFile> sqlFiles(Path root, FilePlaces places) {
        return ProjectFiles.find(root, places, ".sql").stream()
                .map(file -> sqlFile(file, places))
                .toList();
    }

    private static SqlFile sqlFile(Path file, FilePlaces places) {
        String text = ProjectFiles.read(file, places);
        SqlSnapshot.requireKnown(text, places.of(file));
        return new SqlFile(places.of(file), text);
    }
}
