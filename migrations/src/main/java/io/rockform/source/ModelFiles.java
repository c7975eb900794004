// SPDX-License-Identifier: Apache-2.0
package io.rockform.source;

import io.rockform.compile.SourceText;
import io.rockform.compile.UserClasses;
import io.rockform.compile.UserSources;
import io.rockform.declare.Declaration;
import io.rockform.declare.JavaModels;
import io.rockform.declare.PlacedDeclaration;
import io.rockform.declare.SqlFile;
import io.rockform.declare.SqlModels;
import io.rockform.project.FilePlaces;
import io.rockform.project.Project;
import io.rockform.project.ProjectFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads models from files: Java sources, which are compiled, and SQL. */
public final class ModelFiles {
    private ModelFiles() {}

    /**
     * The models of a project, from all its directories.
     *
     * @throws io.rockform.problem.RockformException if they do not compile, or declare what cannot be
     */
    public static Declaration read(Project project) {
        List<SourceText> java = new ArrayList<>();
        List<SqlFile> sql = new ArrayList<>();
        for (Path root : project.models()) {
            for (Path file : ProjectFiles.find(root, project.places(), ".java")) {
                java.add(SourceText.read(file, project.places()));
            }
            sql.addAll(sqlFiles(root, project.places()));
        }
        List<PlacedDeclaration> parts = new ArrayList<>(SqlModels.read(sql));
        if (!java.isEmpty()) {
            UserClasses classes = new UserSources(project.workDirectory(), project.places()).together(java);
            parts.addAll(classes.run(() -> JavaModels.read(classes.all())));
        }
        return PlacedDeclaration.merge(parts);
    }

    /** What a SQL file, or all SQL files of a directory, declare. */
    public static Declaration readSql(Path root, FilePlaces places) {
        return PlacedDeclaration.merge(SqlModels.read(sqlFiles(root, places)));
    }

    private static List<SqlFile> sqlFiles(Path root, FilePlaces places) {
        return ProjectFiles.find(root, places, ".sql").stream()
                .map(file -> new SqlFile(places.of(file), ProjectFiles.read(file, places)))
                .toList();
    }
}
