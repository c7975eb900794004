// SPDX-License-Identifier: Apache-2.0
package io.rockform.history;

import io.rockform.problem.Problem;
import io.rockform.problem.ProblemCode;
import io.rockform.problem.RockformException;
import io.rockform.project.FilePlaces;
import io.rockform.project.ProjectFiles;
import io.rockform.revision.Revision;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Revisions that a build has put on the class path: classes with {@link Revision}, and files in SQL. They need neither
 * sources nor a compiler.
 */
final class ClassPathRevisions {
    private static final String CLASS = ".class";

    private final ClassLoader loader;
    private final FilePlaces places;

    ClassPathRevisions(ClassLoader loader, FilePlaces places) {
        this.loader = loader;
        this.places = places;
    }

    /**
     * Those of a package and of the packages below it.
     *
     * @param packagePath {@code com/acme/db}
     * @throws RockformException if the class path has no such package
     */
    List<RevisionFile> in(String packagePath) {
        List<RevisionFile> revisions = new ArrayList<>();
        try {
            List<URL> roots = Collections.list(loader.getResources(packagePath));
            if (roots.isEmpty()) {
                throw new RockformException(Problem.of(
                                ProblemCode.CONFIGURATION,
                                "there is no package '" + packagePath + "' on the class path")
                        .remedy("Put the jar or the directory with the compiled revisions on the class path."));
            }
            for (URL root : roots) {
                Path directory = path(root.toURI());
                for (Path file : ProjectFiles.find(directory, places, CLASS, ".sql")) {
                    RevisionFile revision = read(packagePath, directory, file);
                    if (revision != null) {
                        revisions.add(revision);
                    }
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new RockformException(
                    Problem.of(ProblemCode.FILE, "the package '" + packagePath + "' cannot be read: " + e.getMessage()),
                    e);
        }
        return revisions;
    }

    /** A jar is opened once and stays open, as that of a class loader does. */
    private static Path path(URI uri) throws IOException {
        if (!"jar".equals(uri.getScheme())) {
            return Path.of(uri);
        }
        try {
            return Path.of(uri);
        } catch (FileSystemNotFoundException e) {
            FileSystem opened = FileSystems.newFileSystem(uri, Map.of());
            return opened.provider().getPath(uri);
        }
    }

    private @Nullable RevisionFile read(String packagePath, Path root, Path file) {
        if (file.toString().endsWith(".sql")) {
            return SqlRevisionReader.read(file, ProjectFiles.read(file, places), file.toString());
        }
        String relative = root.relativize(file).toString().replace('\\', '/');
        String name = packagePath + "/" + relative.substring(0, relative.length() - CLASS.length());
        Revision revision = annotation(name.replace('/', '.'));
        return revision == null
                ? null
                : new RevisionFile(
                        revision.id(),
                        List.of(revision.parents()),
                        revision.message(),
                        revision.created(),
                        List.of(revision.branchLabels()),
                        List.of(revision.dependsOn()),
                        List.of(revision.replaces()),
                        name.replace('/', '.'),
                        file,
                        1);
    }

    private @Nullable Revision annotation(String className) {
        try {
            return Class.forName(className, false, loader).getAnnotation(Revision.class);
        } catch (ClassNotFoundException | LinkageError e) {
            // Not one that can be loaded here, such as one for a library that is not there: no revision.
            return null;
        }
    }
}
