// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.project.FilePlaces;
import io.rockform.project.ProjectFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The revision files of a project, in Java and SQL, and the other Java sources beside them that they share.
 *
 * @param revisions in the order of the file names
 * @param shared sources without a revision
 */
public record RevisionDirectory(List<RevisionFile> revisions, List<Path> shared) {
    public RevisionDirectory {
        revisions = List.copyOf(revisions);
        shared = List.copyOf(shared);
    }

    /** Reads directories; one that does not exist holds nothing, a file in two of them is there once. */
    public static RevisionDirectory read(List<Path> directories, FilePlaces places) {
        Set<Path> files = new LinkedHashSet<>();
        for (Path directory : directories) {
            if (Files.exists(directory) && !Files.isDirectory(directory)) {
                throw new RockformException(Problem.of(
                        ProblemCode.FILE, "the revisions are not a directory: '" + places.of(directory) + "'"));
            }
            if (Files.exists(directory)) {
                files.addAll(ProjectFiles.find(directory.normalize(), places, ".java", ".sql"));
            }
        }
        List<RevisionFile> revisions = new ArrayList<>();
        List<Path> shared = new ArrayList<>();
        for (Path file : files) {
            String text = ProjectFiles.read(file, places);
            if (file.toString().endsWith(".sql")) {
                revisions.add(SqlRevisionReader.read(file, text, places.of(file)));
            } else {
                RevisionReader.read(file, text, places.of(file))
                        .ifPresentOrElse(revisions::add, () -> shared.add(file));
            }
        }
        return new RevisionDirectory(revisions, shared);
    }

    /** The same, and the revisions of packages of the class path that no file has. */
    public RevisionDirectory withClassPath(List<String> packages, ClassLoader loader, FilePlaces places) {
        if (packages.isEmpty()) {
            return this;
        }
        Set<String> known = new LinkedHashSet<>();
        revisions.forEach(each -> known.add(each.id()));
        List<RevisionFile> all = new ArrayList<>(revisions);
        for (String each : packages) {
            for (RevisionFile revision : new ClassPathRevisions(loader, places).in(each)) {
                // A source is what its class was made of.
                if (known.add(revision.id())) {
                    all.add(revision);
                }
            }
        }
        return new RevisionDirectory(all, shared);
    }
}
